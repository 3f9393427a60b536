/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From scored pairs to matches. */
#include "collect.h"

#include "crossread/base/mem.h"
#include "order.h"
#include "tables.h"

#include <stdlib.h>

enum { COPIED_RUN = 5 };

/* A pair is a link when its score is likely, or possible and the highest that one of its two sentences has. */
static bool is_link(const struct score *score, const struct shortlist *shortlist)
{
	if (score->value < COLLECT_POSSIBLE)
		return false;
	return score->value >= COLLECT_LIKELY || score->value >= ranking_best(&shortlist->rows[score->a]) ||
		score->value >= ranking_best(&shortlist->columns[score->b]);
}

static enum match_class class_of(const struct score *score)
{
	if (score->equal)
		return MATCH_VERBATIM;
	if (score->run >= COPIED_RUN)
		return MATCH_COPIED;
	if (score->value >= COLLECT_STRONG)
		return MATCH_STRONG;
	return score->value >= COLLECT_LIKELY ? MATCH_LIKELY : MATCH_POSSIBLE;
}

/*
 * A number of the two texts and of which article has which, the same when the articles are swapped: where both have X
 * and Y, which are alike, X beside Y and Y beside X cross each other and weigh the same.
 */
static uint32_t tie_of(const struct corpus *corpus, const struct score *score)
{
	const struct side *sides = corpus->sides;
	uint32_t left = corpus->hashes[sides[SIDE_A].forms[score->a]];
	uint32_t right = corpus->hashes[sides[SIDE_B].forms[score->b]];

	if (sides[SIDE_A].digest < sides[SIDE_B].digest)
		return vocabulary_mix(vocabulary_mix(left) + right);
	return vocabulary_mix(vocabulary_mix(right) + left);
}

void collection_init(struct collection *collection, size_t a_count, size_t b_count)
{
	*collection = (struct collection){ 0 };
	collection->matches.a_count = a_count;
	collection->matches.b_count = b_count;
}

void collection_release(struct collection *collection)
{
	matches_release(&collection->matches);
	free(collection->ties);
	*collection = (struct collection){ 0 };
}

void collection_add(struct collection *collection, const struct corpus *corpus, struct shortlist *shortlist,
	size_t place)
{
	struct matches *matches = &collection->matches;
	size_t count;
	const struct score *pairs = shortlist_row(shortlist, place, &count);
	size_t most = matches->count + count;

	matches->list = mem_grow(matches->list, &collection->capacity, most, sizeof(*matches->list));
	collection->ties = mem_grow(collection->ties, &collection->ties_capacity, most, sizeof(*collection->ties));
	for (size_t i = 0; i < count; i++) {
		bool linked = is_link(&pairs[i], shortlist);

		if (!linked && !collection->with_candidates)
			continue;
		collection->ties[matches->count] = tie_of(corpus, &pairs[i]);
		matches->list[matches->count++] = (struct match){
			.a = corpus->sides[SIDE_A].sentences[pairs[i].a],
			.b = corpus->sides[SIDE_B].sentences[pairs[i].b],
			.score = pairs[i].value,
			.class = linked ? class_of(&pairs[i]) : MATCH_CANDIDATE,
		};
	}
}

void collection_finish(struct collection *collection, bool in_order, struct matches *matches)
{
	struct matches *all = &collection->matches;

	order_mark(all->list, all->count, collection->ties);
	if (in_order)
		all->count = order_keep(all->list, all->count, collection->ties);
	tables_fill(all);
	*matches = *all;
	collection->matches = (struct matches){ 0 };
	collection_release(collection);
}
