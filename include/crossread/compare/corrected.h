/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches corrected by hand: what a person says wins over the program. */
#ifndef CROSSREAD_COMPARE_CORRECTED_H
#define CROSSREAD_COMPARE_CORRECTED_H

#include "crossread/compare/matches.h"

/* A copy of `matches` that can be corrected; the caller releases it. */
struct matches corrected_copy(const struct matches *matches);

/*
 * Links two sentences: the match is added with the score 1 and the class strong, or raised to that. Unlinks them: the
 * match is taken out. After a round of these the tables must be made anew with corrected_settle(). Linear in the number
 * of matches.
 */
void corrected_link(struct matches *matches, size_t a, size_t b);
void corrected_unlink(struct matches *matches, size_t a, size_t b);

/* Finds anew what is moved and what is a rung, and fills the tables. */
void corrected_settle(struct matches *matches);

#endif
