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
 * The least sum of both products, of words and of stems, with which two forms may have a strength of `least`, whatever
 * their 4-grams are; `rarities`: at least those of the stems they share, above 0; `sums`: at most strength_sums().
 */
double strength_products(double rarities, double sums, double least);

#endif
