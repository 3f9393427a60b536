/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How strongly two sentences resemble each other on their own, for a window of rows of the left article. */
#ifndef CROSSREAD_COMPARE_STRENGTHS_H
#define CROSSREAD_COMPARE_STRENGTHS_H

#include "corpus.h"

/*
 * The strength g of two forms. df and tf are counted over these two articles only.
 *   cw, cs, cc  cosines over words, content stems and character 4-grams
 *   sh          sum of the idf of the shared content stems, d their Dice coefficient weighted by idf
 *   g = (.20 cw + .20 cs + .40 cc + .20 d) sh / (sh + 2), 0 when no stem is shared
 * The last factor keeps boilerplate out. g is below 1, and the same when the articles are swapped, bit by bit.
 */

enum {
	STRENGTHS_AHEAD = 2, /* rows that can be asked for before and behind the present one */
	STRENGTHS_WINDOW = 2 * STRENGTHS_AHEAD + 1,
};

/* A right form that shares stems with a left place. */
struct candidate {
	uint32_t form;
	struct overlap stems;
};

/* The strengths of one left place. */
struct row {
	double *strengths;            /* by right form; below 0 where it was not needed yet */
	struct candidate *candidates; /* of which the strength is computed */
	size_t count;
	size_t kept; /* the first ones have the strength that was asked for */
	size_t capacity;
};

struct strengths {
	struct corpus *corpus;
	struct row window[STRENGTHS_WINDOW]; /* the row of place i is window[i % STRENGTHS_WINDOW] */
	/* Scratch, by form. */
	struct overlap *overlaps; /* zero between rows */
	uint32_t *touched;
	uint32_t *words;
	uint32_t *grams;
};

/* For a complete corpus, which must outlive the strengths. */
void strengths_init(struct strengths *strengths, struct corpus *corpus);
void strengths_release(struct strengths *strengths);

/*
 * Computes the row of a left place, in the place of the oldest one. All strengths of at least `least` are exact; what
 * cannot reach it is left out, so that long articles take time in the pairs that resemble each other, not in all.
 */
void strengths_compute(struct strengths *strengths, size_t place, double least);

/* A computed row: its candidates [0, kept) are those of at least `least`. Valid for STRENGTHS_WINDOW rows. */
const struct row *strengths_row(const struct strengths *strengths, size_t place);

/*
 * The strength of two places, computed now if it is not known; 0 when one lies outside its article. Row `a` must be in
 * the window.
 */
double strengths_at(struct strengths *strengths, size_t a, size_t b);

#endif
