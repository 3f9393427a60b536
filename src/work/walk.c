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

/* Sorts the matches of one sentence by score, best first. They are few: sixteen at most, but for repeated sentences. */
static void sort_by_score(const struct match *list, size_t *order, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		size_t number = order[i];
		size_t place = i;

		for (; place > 0 && list[order[place - 1]].score < list[number].score; place--)
			order[place] = order[place - 1];
		order[place] = number;
	}
}

void walk_build(struct walk *walk, const struct matches *matches)
{
	size_t sentences[2] = { matches->a_count, matches->b_count };

	walk->matches = matches;
	for (size_t side = 0; side < 2; side++) {
		walk->order[side] = mem_new_array(matches->count, sizeof(*walk->order[side]));
		for (size_t i = 0; i < matches->count; i++)
			walk->order[side][i] = side == 0 ? i : matches->by_b[i];
		for (size_t i = 0; i < sentences[side]; i++) {
			size_t first = walk_first(walk, side, i);

			sort_by_score(matches->list, walk->order[side] + first, walk_first(walk, side, i + 1) - first);
		}
	}
}

void walk_release(struct walk *walk)
{
	free(walk->order[0]);
	free(walk->order[1]);
	*walk = (struct walk){ 0 };
}
