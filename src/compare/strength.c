/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formula of the strength of two sentences. */
#include "strength.h"

/* How much each part counts. */
static const double WORDS = .20;
static const double STEMS = .20; /* as much as words: strength_products() adds both up */
static const double GRAMS = .40;
static const double DICE = .20;

/* Shared idf at which half of a strength counts. */
static const double HALF = 2;

/*
 * Room in a bound for what rounding adds to a cosine: a vector of 65,535 weights, each rounded to the nearest whole
 * number, is at most .4 per cent longer than its unit.
 */
static const double ROUNDING = 1.01;

double strength_cosine(uint32_t product)
{
	double value = product / ((double)VECTORS_UNIT * VECTORS_UNIT);

	return value < 1 ? value : 1;
}

double strength_of(double words, const struct overlap *stems, double grams, double sums)
{
	double shared = stems->rarities / (double)VECTORS_UNIT;
	double dice = 2.0 * stems->rarities / sums;

	return (WORDS * words + STEMS * strength_cosine(stems->product) + GRAMS * grams + DICE * dice) *
		(shared / (shared + HALF));
}

double strength_sums(const struct corpus *corpus, uint32_t left, uint32_t right)
{
	const uint32_t *sums = corpus->spaces[SPACE_STEMS].sums;

	return (double)sums[left] + sums[right];
}

double strength_products(double rarities, double sums, double least)
{
	const double unit = VECTORS_UNIT;
	double cosines = least * (rarities + HALF * unit) / rarities - GRAMS - DICE * ROUNDING * 2 * rarities / sums;

	return cosines / (WORDS * ROUNDING) * unit * unit;
}
