/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How strongly two sentences resemble each other on their own, for a window of rows of the left article. */
#ifndef CROSSREAD_COMPARE_STRENGTHS_H
#define CROSSREAD_COMPARE_STRENGTHS_H

#include "search.h"

enum {
	STRENGTHS_AHEAD = 2, /* rows that can be asked for before and behind the present one */
	STRENGTHS_WINDOW = 2 * STRENGTHS_AHEAD + 1,
};

/* The strengths of one left place. */
struct row {
	double *strengths;            /* by right form; below 0 where it was not needed yet */
	struct candidates candidates; /* of which the strength is computed */
	size_t kept;                  /* the first ones have the strength that was asked for */
};

struct strengths {
	struct corpus *corpus;
	struct search search;
	struct row window[STRENGTHS_WINDOW]; /* the row of place i is window[i % STRENGTHS_WINDOW] */
	/* Scratch, by form. */
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
