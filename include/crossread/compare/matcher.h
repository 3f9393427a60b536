/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing two articles in steps, so that a program can answer keys meanwhile or give up. */
#ifndef CROSSREAD_COMPARE_MATCHER_H
#define CROSSREAD_COMPARE_MATCHER_H

#include "crossread/compare/matches.h"
#include "crossread/compare/story_index.h"

struct matcher;

/* Both articles must outlive the matcher. */
struct matcher *matcher_new(const struct article *a, const struct article *b);

/*
 * The same for two articles of an index, which must outlive the matcher: what an earlier matcher has read is not read
 * again. Matchers of one index may be stepped in turn. Less memory is held without an index, which is given up halfway.
 */
struct matcher *matcher_new_indexed(struct story_index *index, size_t a, size_t b);
void matcher_free(struct matcher *matcher);

/*
 * For two versions of one text: matches that keep the order in both articles are the whole result, no two of them
 * cross. What is left is the heaviest such part (weight: score), with its one-to-many matches; none of it is moved.
 */
void matcher_keep_order(struct matcher *matcher);

/*
 * Pairs that are no match are listed, too, down to a score of .06, as candidates, under the same limits as matches.
 * Most are wrong: of those on pairs of news that people marked, a tenth to a quarter were right. The matches among them
 * are the same as without. Candidates are no rungs, decide nothing about the order, and are left out where it is kept.
 * To be said before the first step.
 */
void matcher_keep_candidates(struct matcher *matcher);

/*
 * Goes on by `steps` steps; equal numbers of them take about equal time, whatever is being done: a sentence is read in
 * one. True while there is more to do. Freeing the matcher in between cancels.
 */
bool matcher_step(struct matcher *matcher, size_t steps);

/* Steps done, and how many there are to do in all; that number may fall. */
void matcher_progress(const struct matcher *matcher, size_t *done, size_t *all);

/* The result, once matcher_step() has said that there is no more to do. The caller releases it. */
void matcher_finish(struct matcher *matcher, struct matches *matches);

#endif
