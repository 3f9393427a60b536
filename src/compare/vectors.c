/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One feature space: sparse vectors and their inverted index. */
#include "vectors.h"

#include "crossread/base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void vectors_init(struct vectors *vectors, const struct rows *rows)
{
	*vectors = (struct vectors){ 0 };
	vectors->starts = mem_grow(NULL, &vectors->starts_capacity, 1, sizeof(*vectors->starts));
	vectors->starts[0] = 0;
	vectors->rows = rows;
	vectors->numbers = mem_new_array(rows->feature_count, sizeof(*vectors->numbers));
	vectors->frequencies = mem_new_array(rows->feature_count, sizeof(*vectors->frequencies));
}

void vectors_release(struct vectors *vectors)
{
	free(vectors->starts);
	free(vectors->features);
	free(vectors->weights);
	free(vectors->parts);
	free(vectors->frequencies);
	free(vectors->rarities);
	free(vectors->sums);
	free(vectors->heads);
	free(vectors->postings);
	free(vectors->exact_rarities);
	free(vectors->spread);
	free(vectors->numbers);
	*vectors = (struct vectors){ 0 };
}

void vectors_add(struct vectors *vectors, size_t row)
{
	const struct rows *rows = vectors->rows;
	size_t start = vectors->starts[vectors->row_count];
	size_t count = rows->starts[row + 1] - rows->starts[row];

	vectors->features =
		mem_grow(vectors->features, &vectors->features_capacity, start + count, sizeof(*vectors->features));
	vectors->weights =
		mem_grow(vectors->weights, &vectors->weights_capacity, start + count, sizeof(*vectors->weights));
	for (size_t i = 0; i < count; i++) {
		uint32_t *number = &vectors->numbers[rows->features[rows->starts[row] + i]];

		if (!*number)
			*number = (uint32_t)++vectors->feature_count;
		vectors->features[start + i] = *number - 1;
		vectors->weights[start + i] = rows->counts[rows->starts[row] + i];
	}
	vectors->row_count++;
	vectors->starts =
		mem_grow(vectors->starts, &vectors->starts_capacity, vectors->row_count + 1, sizeof(*vectors->starts));
	vectors->starts[vectors->row_count] = start + count;
}

uint32_t vectors_feature(const struct vectors *vectors, uint32_t number)
{
	return vectors->numbers[number] - 1;
}

void vectors_count(struct vectors *vectors, size_t row)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		vectors->frequencies[vectors->features[i]]++;
}

static double rarity_of(size_t sentences, uint32_t frequency)
{
	return log(1 + (double)sentences / frequency);
}

void vectors_weigh_features(struct vectors *vectors, size_t sentences)
{
	/* Most features stand in a few sentences only, and logarithms take long. */
	double known[32];

	for (uint32_t frequency = 1; frequency < sizeof(known) / sizeof(*known); frequency++)
		known[frequency] = rarity_of(sentences, frequency);
	free(vectors->numbers);
	vectors->numbers = NULL;
	vectors->rows = NULL;
	vectors->exact_rarities = mem_new_array(vectors->feature_count, sizeof(*vectors->exact_rarities));
	vectors->rarities = mem_new_array(vectors->feature_count, sizeof(*vectors->rarities));
	vectors->sums = mem_new_array(vectors->row_count, sizeof(*vectors->sums));
	vectors->spread = mem_new_array(vectors->feature_count, sizeof(*vectors->spread));
	vectors->heads = mem_new_array(vectors->feature_count + 2, sizeof(*vectors->heads));
	for (size_t f = 0; f < vectors->feature_count; f++) {
		uint32_t frequency = vectors->frequencies[f];
		bool is_known = frequency < sizeof(known) / sizeof(*known);

		vectors->exact_rarities[f] = is_known ? known[frequency] : rarity_of(sentences, frequency);
		vectors->rarities[f] = (uint32_t)lround(vectors->exact_rarities[f] * VECTORS_UNIT);
	}
}

/* The weight of an entry that still is a count, before its row has unit length. */
static double raw_weight(const struct vectors *vectors, size_t entry)
{
	double rarity = vectors->exact_rarities[vectors->features[entry]];

	return vectors->weights[entry] == 1 ? rarity : (1 + log(vectors->weights[entry])) * rarity;
}

void vectors_weigh(struct vectors *vectors, size_t row)
{
	size_t end = vectors->starts[row + 1];
	double squares = 0;
	double length;

	for (size_t i = vectors->starts[row]; i < end; i++) {
		double weight = raw_weight(vectors, i);

		squares += weight * weight;
		vectors->sums[row] += vectors->rarities[vectors->features[i]];
	}
	length = sqrt(squares);
	for (size_t i = vectors->starts[row]; i < end; i++)
		vectors->weights[i] = (uint16_t)(raw_weight(vectors, i) / length * VECTORS_UNIT + .5);
}

void vectors_add_parts(struct vectors *vectors)
{
	vectors->parts = mem_new_array(vectors->starts[vectors->row_count], sizeof(*vectors->parts));
}

/* Counts two places ahead, so that indexing moves heads[f + 1] from the start to the end of feature f. */
void vectors_announce(struct vectors *vectors, size_t row)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		vectors->heads[vectors->features[i] + 2]++;
}

void vectors_open_index(struct vectors *vectors)
{
	size_t postings;

	for (size_t f = 2; f < vectors->feature_count + 2; f++)
		vectors->heads[f] += vectors->heads[f - 1];
	postings = vectors->heads[vectors->feature_count + 1];
	vectors->postings = mem_new_array(postings, sizeof(*vectors->postings));
	free(vectors->exact_rarities);
	vectors->exact_rarities = NULL;
}

void vectors_index(struct vectors *vectors, size_t row)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++) {
		vectors->postings[vectors->heads[vectors->features[i] + 1]++] = (struct posting){
			.row = (uint32_t)row,
			.weight = vectors->weights[i],
			.part = vectors->parts ? vectors->parts[i] : 0,
		};
	}
}

size_t vectors_cost(const struct vectors *vectors, size_t row)
{
	size_t cost = 0;

	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		cost += vectors->heads[vectors->features[i] + 1] - vectors->heads[vectors->features[i]];
	return cost;
}

void vectors_multiply(const struct vectors *vectors, size_t row, uint32_t *products)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++) {
		uint32_t feature = vectors->features[i];
		uint32_t weight = vectors->weights[i];

		for (size_t k = vectors->heads[feature]; k < vectors->heads[feature + 1]; k++)
			products[vectors->postings[k].row] += weight * vectors->postings[k].weight;
	}
}

size_t vectors_sketch(const struct vectors *vectors, size_t row, struct sketch *sketches, uint32_t *touched)
{
	size_t count = 0;

	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++) {
		uint32_t feature = vectors->features[i];
		uint32_t weight = vectors->weights[i];
		uint32_t part = vectors->parts ? vectors->parts[i] : 0;
		uint32_t rarity = vectors->rarities[feature];
		const struct posting *end = vectors->postings + vectors->heads[feature + 1];

		for (const struct posting *k = vectors->postings + vectors->heads[feature]; k < end; k++) {
			struct sketch *sketch = &sketches[k->row];

			/* Written where it may be overwritten: quicker than a branch. */
			touched[count] = k->row;
			count += !sketch->rarities;
			sketch->products += weight * k->weight + part * k->part;
			sketch->rarities += rarity;
		}
	}
	return count;
}

void vectors_spread(struct vectors *vectors, size_t row)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		vectors->spread[vectors->features[i]] = vectors->weights[i];
}

void vectors_gather(struct vectors *vectors, size_t row)
{
	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		vectors->spread[vectors->features[i]] = 0;
}

uint32_t vectors_product(const struct vectors *vectors, size_t row)
{
	uint32_t product = 0;

	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++)
		product += (uint32_t)vectors->weights[i] * vectors->spread[vectors->features[i]];
	return product;
}

struct overlap vectors_shared(const struct vectors *vectors, size_t row)
{
	struct overlap overlap = { 0, 0, 0 };

	for (size_t i = vectors->starts[row]; i < vectors->starts[row + 1]; i++) {
		uint32_t weight = vectors->spread[vectors->features[i]];

		if (weight) {
			overlap.product += vectors->weights[i] * weight;
			overlap.rarities += vectors->rarities[vectors->features[i]];
			overlap.features++;
		}
	}
	return overlap;
}
