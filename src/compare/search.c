/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates by the inverted index of stems. */
#include "search.h"

#include "crossread/base/mem.h"
#include "strength.h"

#include <stdlib.h>

void search_init(struct search *search, struct corpus *corpus)
{
	search->corpus = corpus;
	search->sketches = mem_new_array(corpus->forms.count, sizeof(*search->sketches));
	/* One more, for vectors_sketch(). */
	search->touched = mem_new_array(corpus->forms.count + 1, sizeof(*search->touched));
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

	if (!strength_reaches(stops + sketch.products, sketch.rarities, strength_sums(corpus, form, other), least))
		return;
	found->list = mem_grow(found->list, &found->capacity, found->count + 1, sizeof(*found->list));
	found->list[found->count++] = (struct candidate){ other, vectors_shared(&corpus->spaces[SPACE_STEMS], other) };
}

void search_find(struct search *search, uint32_t form, double least, struct candidates *found)
{
	struct vectors *stems = &search->corpus->spaces[SPACE_STEMS];
	struct sketch *sketches = search->sketches;
	double stops = (double)search->corpus->stop_parts[form] * VECTORS_UNIT;
	double sum = stems->sums[form];
	size_t touched = vectors_sketch(stems, form, sketches, search->touched);

	found->count = 0;
	vectors_spread(stems, form);
	for (size_t i = 0; i < touched; i++) {
		uint32_t other = search->touched[i];
		struct sketch sketch = sketches[other];

		sketches[other] = (struct sketch){ 0, 0 };
		/* Whatever else stands in `other`: most are turned away without looking at it. */
		if (strength_reaches(stops + sketch.products, sketch.rarities, sum + sketch.rarities, least))
			consider(search, form, other, sketch, least, found);
	}
	vectors_gather(stems, form);
}
