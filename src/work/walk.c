/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which matches are walked. */
#include "crossread/work/walk.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

size_t walk_end(const struct match *match, size_t side)
{
	return side == 0 ? match->a : match->b;
}

size_t walk_first(const struct walk *walk, size_t side, size_t sentence)
{
	return side == 0 ? walk->matches->by_a[sentence] : walk->matches->first_b[sentence];
}

size_t walk_match(const struct walk *walk, size_t side, size_t position)
{
	return walk->order[side][position];
}

/* A match and its score, while the matches of a sentence are sorted. */
struct ranked {
	double score;
	size_t number;
};

static int compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left;
	const struct ranked *b = right;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return (a->number > b->number) - (a->number < b->number);
}

/* Sorts the matches of one sentence by score, best first; `ranked` has room for them. */
static void sort_by_score(const struct match *list, size_t *order, size_t count, struct ranked *ranked)
{
	if (count < 2)
		return;
	for (size_t i = 0; i < count; i++)
		ranked[i] = (struct ranked){ list[order[i]].score, order[i] };
	qsort(ranked, count, sizeof(*ranked), compare_ranked);
	for (size_t i = 0; i < count; i++)
		order[i] = ranked[i].number;
}

void walk_build(struct walk *walk, const struct matches *matches)
{
	size_t sentences[2] = { matches->a_count, matches->b_count };
	struct ranked *ranked = mem_new_array(matches->count, sizeof(*ranked));

	walk->matches = matches;
	for (size_t side = 0; side < 2; side++) {
		walk->order[side] = mem_new_array(matches->count, sizeof(*walk->order[side]));
		for (size_t i = 0; i < matches->count; i++)
			walk->order[side][i] = side == 0 ? i : matches->by_b[i];
		for (size_t i = 0; i < sentences[side]; i++) {
			size_t first = walk_first(walk, side, i);

			sort_by_score(matches->list, walk->order[side] + first, walk_first(walk, side, i + 1) - first,
				ranked);
		}
	}
	free(ranked);
}

void walk_release(struct walk *walk)
{
	free(walk->order[0]);
	free(walk->order[1]);
	*walk = (struct walk){ 0 };
}
