/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of one article stands in another: which pairs of neighbouring words they share. */
#ifndef CROSSREAD_COMPARE_WORD_PAIRS_H
#define CROSSREAD_COMPARE_WORD_PAIRS_H

#include "crossread/article/article.h"

/* Words of an article that are read; what stands behind them is left out. */
enum { WORD_PAIRS_MOST_WORDS = 1 << 20 };

/* The different pairs of neighbouring words of an article's sentences, furniture left out, as hashes in order. */
struct word_pairs {
	uint64_t *list; /* owned */
	size_t count;
};

/* Linear in the length of the article but for sorting. The caller releases it. */
void word_pairs_find(struct word_pairs *pairs, const struct article *article);
void word_pairs_release(struct word_pairs *pairs);

/*
 * The share of the pairs of `part` that `whole` has, too, in per cent, 0 to 100: containment of word 2-grams, which
 * tells reuse of text (Broder, On the resemblance and containment of documents, 1997; Clough and Stevenson, Developing
 * a corpus of plagiarised short answers, 2011). 0 when `part` has none.
 */
unsigned word_pairs_contained(const struct word_pairs *part, const struct word_pairs *whole);

#endif
