/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much each sentence of the left article says the same as each one of the right. */
#ifndef CROSSREAD_COMPARE_SCORES_H
#define CROSSREAD_COMPARE_SCORES_H

#include "corpus.h"

struct scores;

/* A scored pair of sentences. */
struct score {
	uint32_t a; /* places in the corpus */
	uint32_t b;
	double value;
	uint32_t run; /* words of the longest run they share, at most RUN_MOST; 0 where it could not matter */
	bool equal;   /* the same folded words */
};

/* Scores of at least `least` for a complete corpus, which must outlive the scores. */
struct scores *scores_new(struct corpus *corpus, double least);
void scores_free(struct scores *scores);

/*
 * The pairs of the next left place with a value of at least `least`, in no fixed order. Valid until the next call. To
 * be called at most once for each left place.
 */
const struct score *scores_next(struct scores *scores, size_t *count);

#endif
