/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One feature space: sentences as sparse vectors of unit length (rows), and its inverted index. */
#ifndef CROSSREAD_COMPARE_VECTORS_H
#define CROSSREAD_COMPARE_VECTORS_H

#include "rows.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Weights are whole numbers, UNIT for 1.0, so that a sum is the same in whatever order its terms come: that makes
 * the comparison of A with B equal to that of B with A, bit by bit. A product of two unit vectors is UNIT * UNIT.
 */
enum { VECTORS_UNIT = 32768 };

/* An indexed row that has some feature. */
struct posting {
	uint32_t row;
	uint16_t weight;
	uint16_t part;
};

struct vectors {
	/* Row r has the entries [starts[r], starts[r + 1]), one for each feature, in the order of the text. */
	size_t *starts;
	uint32_t *features;
	uint16_t *weights; /* how often each occurs until vectors_weigh() */
	uint16_t *parts;   /* a second weight of each, in UNIT; NULL without vectors_add_parts() */
	size_t row_count;
	/* By feature. */
	size_t feature_count;
	uint32_t *frequencies; /* sentences that have it */
	uint32_t *rarities;    /* idf in UNIT */
	/* By row: sum of the rarities of its features. */
	uint32_t *sums;
	/* Inverted index: postings [heads[f], heads[f + 1]) are those of feature f. */
	size_t *heads;
	struct posting *postings;
	/* Internal. */
	double *exact_rarities;  /* by feature, while rows are weighed */
	uint16_t *spread;        /* by feature: weights of the row that is spread, else 0 */
	const struct rows *rows; /* where rows come from, until vectors_weigh_features() */
	uint32_t *numbers;       /* by their features: the feature here plus 1, 0 while it has none */
	size_t starts_capacity;
	size_t features_capacity;
	size_t weights_capacity;
};

/* What two rows have in common. */
struct overlap {
	uint32_t product;  /* cosine in UNIT * UNIT */
	uint32_t rarities; /* sum over the shared features */
	uint32_t features; /* how many are shared */
};

/* The same in brief: enough to see that two rows have too little in common. */
struct sketch {
	uint32_t products; /* of weights and of second weights, added up, in UNIT * UNIT */
	uint32_t rarities; /* sum over the shared features; never 0 when there are any */
};

/*
 * Rows are taken from `rows`, which is borrowed until vectors_weigh_features(); rows that it gets meanwhile cannot be
 * taken.
 */
void vectors_init(struct vectors *vectors, const struct rows *rows);
void vectors_release(struct vectors *vectors);

/*
 * Adds a row of `rows` as the next row. Features are numbered anew, 0, 1, 2, ... as they first come, so that they are
 * as many as these rows have, however many there are elsewhere.
 */
void vectors_add(struct vectors *vectors, size_t row);

/* The number here of a feature of `rows` that has been added, before vectors_weigh_features(). */
uint32_t vectors_feature(const struct vectors *vectors, uint32_t number);

/* Says that one more sentence has the features of `row`. */
void vectors_count(struct vectors *vectors, size_t row);

/*
 * Weighing, once all rows are there: first vectors_weigh_features(), then vectors_weigh() for each row. Weights become
 * (1 + ln tf) ln(1 + N/df), N = `sentences`, and each row of unit length (TF-IDF with cosine normalisation, Salton and
 * Buckley 1988).
 */
void vectors_weigh_features(struct vectors *vectors, size_t sentences);
void vectors_weigh(struct vectors *vectors, size_t row);

/* Gives all features a second weight, 0 at first; the caller sets `parts` before it indexes. */
void vectors_add_parts(struct vectors *vectors);

/*
 * Indexing, in passes over the rows that are to be in the index: vectors_announce() for each, vectors_open_index(),
 * then vectors_index() for the same ones, ascending.
 */
void vectors_announce(struct vectors *vectors, size_t row);
void vectors_open_index(struct vectors *vectors);
void vectors_index(struct vectors *vectors, size_t row);

/* How many postings vectors_multiply() reads for `row`. */
size_t vectors_cost(const struct vectors *vectors, size_t row);

/* Adds to products[r], for each indexed row r, its product with `row`. */
void vectors_multiply(const struct vectors *vectors, size_t row, uint32_t *products);

/*
 * Adds to sketches[r], zero before, for each indexed row r that shares a feature with `row`, what they share. Writes
 * the numbers of those rows to `touched`, which has room for one more than all rows, and returns how many they are.
 */
size_t vectors_sketch(const struct vectors *vectors, size_t row, struct sketch *sketches, uint32_t *touched);

/* Spreads `row` out for vectors_product(), until vectors_gather() takes it away. One row at a time. */
void vectors_spread(struct vectors *vectors, size_t row);
void vectors_gather(struct vectors *vectors, size_t row);

/* The product of the row that is spread out and `row`. */
uint32_t vectors_product(const struct vectors *vectors, size_t row);

/* Like vectors_product(), with all that is shared. */
struct overlap vectors_shared(const struct vectors *vectors, size_t row);

#endif
