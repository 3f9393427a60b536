/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a passage stand, in the same order, in a stretch of an article. */
#ifndef CROSSREAD_SRC_ARTICLE_ANCHOR_ALIGNMENT_H
#define CROSSREAD_SRC_ARTICLE_ANCHOR_ALIGNMENT_H

#include "anchor_parts.h"

/* No word of the article. */
#define ANCHOR_ALIGNMENT_NONE SIZE_MAX

/*
 * Sets `matches[i]`, for each word of the probe, to the number of the word of the article that it is aligned
 * with: a longest common subsequence of the words in `window`. `matches` has room for all words of the probe. False
 * when the budget does not suffice.
 *
 * The bit-parallel algorithm of Hyyro (2004), "Bit-parallel LCS-length computation revisited": a column of the
 * table of lengths is a row of bits, 64 words of the passage in a step. The columns are kept to trace the way back.
 */
bool anchor_align(struct anchor_probe *probe, struct span window, size_t *matches);

#endif
