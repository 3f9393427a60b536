/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of both articles between two rungs. */
#include "crossread/work/blocks.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

/* A stretch between two rungs is cut when its longer side has more sentences than this. */
enum { MOST_SENTENCES = 128 };

static void add(struct blocks *blocks, size_t a, size_t b)
{
	blocks->list = mem_grow(blocks->list, &blocks->capacity, blocks->count + 1, sizeof(*blocks->list));
	blocks->list[blocks->count++] = (struct block){ { a, b } };
}

/* Where part `i` of `parts` even ones of `count` sentences begins; of a few sentences the first is in part 0. */
static size_t part_start(size_t count, size_t i, size_t parts)
{
	return (count * i + parts - 1) / parts;
}

/*
 * Adds the blocks of the stretch from a, b to a_end, b_end: the first begins there and holds the first sentences of
 * both sides, which may be a match; the others begin at even parts.
 */
static void add_stretch(struct blocks *blocks, size_t a, size_t b, size_t a_end, size_t b_end)
{
	size_t longer = a_end - a > b_end - b ? a_end - a : b_end - b;
	size_t parts = longer / MOST_SENTENCES + 1;

	for (size_t i = 0; i < parts; i++)
		add(blocks, a + part_start(a_end - a, i, parts), b + part_start(b_end - b, i, parts));
}

void blocks_build(struct blocks *blocks, const struct matches *matches, size_t a, size_t b)
{
	size_t from[2] = { 0, 0 };

	blocks->count = 0;
	for (size_t i = 0; matches && i < matches->count; i++) {
		const struct match *match = &matches->list[i];

		if (!match->rung || (match->a == 0 && match->b == 0))
			continue;
		add_stretch(blocks, from[0], from[1], match->a, match->b);
		from[0] = match->a;
		from[1] = match->b;
	}
	add_stretch(blocks, from[0], from[1], a, b);
	add(blocks, a, b);
	blocks->count--;
}

void blocks_release(struct blocks *blocks)
{
	free(blocks->list);
	*blocks = (struct blocks){ 0 };
}

size_t blocks_at(const struct blocks *blocks, size_t side, size_t sentence)
{
	struct bisect behind = { .low = 1, .high = blocks->count };

	/*
	 * The last block that begins at or before the sentence: blocks that are empty on this side begin where the
	 * next one does.
	 */
	while (bisect_goes_on(&behind))
		bisect_step(&behind, blocks->list[behind.middle].first[side] <= sentence);
	return behind.low - 1;
}
