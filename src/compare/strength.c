/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formula of the strength of two sentences. */
#include "strength.h"

double strength_cosine(uint32_t product)
{
	double value = product / ((double)VECTORS_UNIT * VECTORS_UNIT);

	return value < 1 ? value : 1;
}

double strength_of(double words, const struct overlap *stems, double grams, double sums)
{
	double shared = stems->rarities / (double)VECTORS_UNIT;
	double dice = 2.0 * stems->rarities / sums;

	return (STRENGTH_WORDS * words + STRENGTH_STEMS * strength_cosine(stems->product) + STRENGTH_GRAMS * grams +
		       STRENGTH_DICE * dice) *
		(shared / (shared + STRENGTH_HALF));
}

double strength_sums(const struct corpus *corpus, uint32_t left, uint32_t right)
{
	const uint32_t *sums = corpus->spaces[SPACE_STEMS].sums;

	return (double)sums[left] + sums[right];
}
