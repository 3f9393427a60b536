/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing two articles in steps, so that a program can answer keys meanwhile or give up. */
#ifndef CROSSREAD_COMPARE_MATCHER_H
#define CROSSREAD_COMPARE_MATCHER_H

#include "crossread/compare/matches.h"

struct matcher;

/* Both articles must outlive the matcher. */
struct matcher *matcher_new(const struct article *a, const struct article *b);
void matcher_free(struct matcher *matcher);

/*
 * Goes on for about `sentences` sentences: each is read once, and each of the left article compared once with the whole
 * right one. True while there is more to do. Freeing the matcher in between cancels.
 */
bool matcher_step(struct matcher *matcher, size_t sentences);

/* Sentences done, and how many there are to do. */
void matcher_progress(const struct matcher *matcher, size_t *done, size_t *all);

/* The result, once matcher_step() has said that there is no more to do. The caller releases it. */
void matcher_finish(struct matcher *matcher, struct matches *matches);

#endif
