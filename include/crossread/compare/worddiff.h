/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words two passages share: the difference inside a match. */
#ifndef CROSSREAD_COMPARE_WORDDIFF_H
#define CROSSREAD_COMPARE_WORDDIFF_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"

enum word_change {
	WORD_SAME,  /* in both, in the same order */
	WORD_MOVED, /* in both, in another place */
	WORD_ONLY,  /* only on this side */
};

/* A run of words that changed alike. */
struct word_run {
	enum word_change change;
	struct span bytes; /* of the passage, from its first word to its last */
};

struct worddiff {
	struct word_run *runs[2]; /* of the left and the right passage, in their order; owned */
	size_t count[2];
};

/*
 * Compares two passages by folded words (word_fold()), longest common subsequence; words of both that are
 * left over and equal, in runs of two or more or rare, are moved. Punctuation, quotation marks and case do not count.
 * Bounded: beyond a thousand words a side it goes from words that each side has once to the next of them, and may find
 * less than there is. The caller releases the result.
 */
void worddiff_find(struct worddiff *worddiff, struct slice a, struct slice b);
void worddiff_release(struct worddiff *worddiff);

#endif
