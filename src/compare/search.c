/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates by the inverted index of stems. */
#include "search.h"

#include "crossread/base/mem.h"
#include "strength.h"

#include <stdlib.h>

void search_init(struct search *search, struct corpus *corpus)
{
	search->corpus = corpus;
	search->sketches = mem_new_array(corpus->form_count, sizeof(*search->sketches));
	/* One more, for vectors_sketch(). */
	search->touched = mem_new_array(corpus->form_count + 1, sizeof(*search->touched));
}

void search_release(struct search *search)
{
	free(search->sketches);
	free(search->touched);
	*search = (struct search){ 0 };
}

/* Adds `other`, if it may reach `least`. */
static void consider(struct search *search, uint32_t form, uint32_t other, struct sketch sketch, double least,
	struct candidates *found)
{
	struct corpus *corpus = search->corpus;
	double stops = (double)corpus->stop_parts[form] * corpus->stop_parts[other];

	if (stops + sketch.products < strength_products(sketch.rarities, strength_sums(corpus, form, other), least))
		return;
	found->list = mem_grow(found->list, &found->capacity, found->count + 1, sizeof(*found->list));
	found->list[found->count++] = (struct candidate){ other, vectors_shared(&corpus->spaces[SPACE_STEMS], other) };
}

static size_t bucket_of(struct sketch sketch)
{
	size_t bucket = sketch.rarities >> SEARCH_BUCKET_BITS;

	return bucket < SEARCH_BUCKETS ? bucket : SEARCH_BUCKETS - 1;
}

/*
 * Most sketches are turned away by whole numbers alone: for each bucket, what a right form must have at least, whatever
 * else stands in it.
 */
static void set_needed(struct search *search, uint32_t form, double least)
{
	double stops = (double)search->corpus->stop_parts[form] * VECTORS_UNIT;
	double sum = search->corpus->spaces[SPACE_STEMS].sums[form];

	for (uint32_t bucket = 0; bucket < SEARCH_BUCKETS - 1; bucket++) {
		double rarities = (double)((bucket + 1) << SEARCH_BUCKET_BITS);
		double products = strength_products(rarities, sum + rarities, least) - stops;

		search->needed[bucket] = products > UINT32_MAX ? UINT32_MAX : products > 0 ? (uint32_t)products : 0;
	}
	search->needed[SEARCH_BUCKETS - 1] = 0;
}

void search_find(struct search *search, uint32_t form, double least, struct candidates *found)
{
	struct vectors *stems = &search->corpus->spaces[SPACE_STEMS];
	struct sketch *sketches = search->sketches;
	size_t touched = vectors_sketch(stems, form, sketches, search->touched);

	found->count = 0;
	set_needed(search, form, least);
	vectors_spread(stems, form);
	for (size_t i = 0; i < touched; i++) {
		uint32_t other = search->touched[i];
		struct sketch sketch = sketches[other];

		sketches[other] = (struct sketch){ 0, 0 };
		if (sketch.products >= search->needed[bucket_of(sketch)])
			consider(search, form, other, sketch, least, found);
	}
	vectors_gather(stems, form);
}
