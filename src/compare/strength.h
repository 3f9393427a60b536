/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How strongly two sentences resemble each other on their own: the formula, and what it can be at most. */
#ifndef CROSSREAD_SRC_COMPARE_STRENGTH_H
#define CROSSREAD_SRC_COMPARE_STRENGTH_H

#include "corpus.h"

/*
 * The strength g of two forms. df and tf are counted over these two articles only.
 *   cw, cs, cc  cosines over words, content stems and character 4-grams
 *   sh          sum of the idf of the shared content stems, d their Dice coefficient weighted by idf
 *   g = (.20 cw + .20 cs + .40 cc + .20 d) sh / (sh + 2), 0 when no stem is shared
 * The last factor keeps boilerplate out. g is below 1, and the same when the articles are swapped, bit by bit.
 */

#define STRENGTH_WORDS .20
#define STRENGTH_STEMS .20 /* as much as words: strength_reaches() adds both up */
#define STRENGTH_GRAMS .40
#define STRENGTH_DICE .20
#define STRENGTH_HALF 2 /* shared idf at which half of a strength counts */

/*
 * Room in a bound for what rounding adds to a cosine: a vector of 65,535 weights, each rounded to the nearest whole
 * number, is at most .4 per cent longer than its unit.
 */
#define STRENGTH_ROUNDING 1.01

/* A cosine from its product in VECTORS_UNIT * VECTORS_UNIT, at most 1. */
double strength_cosine(uint32_t product);

/*
 * g of two forms. Never smaller for a larger cosine: with 1 for one that is not known yet it is an upper bound.
 * `sums`: what strength_sums() gives.
 */
double strength_of(double words, const struct overlap *stems, double grams, double sums);

/* The denominator of the Dice coefficient of two forms. */
double strength_sums(const struct corpus *corpus, uint32_t left, uint32_t right);

/*
 * False when two forms cannot reach a strength of `least`, whatever their 4-grams are: `products` is at least the sum
 * of the products of words and of stems, `rarities` that of the stems they share, `sums` at most strength_sums().
 */
static inline bool strength_reaches(double products, double rarities, double sums, double least)
{
	const double unit = VECTORS_UNIT;
	/* g with the greatest cosine of grams; both sides are multiplied by what it is divided by. */
	double cosines = STRENGTH_GRAMS + products * (STRENGTH_WORDS * STRENGTH_ROUNDING / (unit * unit));
	double most = (cosines * sums + STRENGTH_DICE * STRENGTH_ROUNDING * 2 * rarities) * rarities;

	return most >= least * sums * (rarities + STRENGTH_HALF * unit);
}

#endif
