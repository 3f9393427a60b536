/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a passage stand in a stretch of an article: a bit-parallel longest common subsequence. */
#include "anchor_alignment.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { BITS = 64 };

/* Where in the passage each of its different words stands. */
struct masks {
	uint32_t *keys; /* sorted, each once */
	uint64_t *bits; /* `blocks` of them for each key */
	size_t count;
	size_t blocks;
};

static int compare_keys(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left;
	uint32_t b = *(const uint32_t *)right;

	return (a > b) - (a < b);
}

/* The bits of the words with that key; NULL when the passage has none. */
static uint64_t *find_bits(const struct masks *masks, uint32_t key)
{
	const uint32_t *found = bsearch(&key, masks->keys, masks->count, sizeof(*masks->keys), compare_keys);

	return found ? masks->bits + (size_t)(found - masks->keys) * masks->blocks : NULL;
}

static void masks_init(struct masks *masks, const struct anchor_words *words)
{
	*masks = (struct masks){ .blocks = (words->count + BITS - 1) / BITS };
	masks->keys = mem_new_array(words->count, sizeof(*masks->keys));
	for (size_t i = 0; i < words->count; i++)
		masks->keys[i] = words->list[i].key;
	qsort(masks->keys, words->count, sizeof(*masks->keys), compare_keys);
	for (size_t i = 0; i < words->count; i++)
		if (!i || masks->keys[i] != masks->keys[masks->count - 1])
			masks->keys[masks->count++] = masks->keys[i];
	masks->bits = mem_new_array(masks->count * masks->blocks, sizeof(*masks->bits));
	for (size_t i = 0; i < words->count; i++)
		find_bits(masks, words->list[i].key)[i / BITS] |= (uint64_t)1 << i % BITS;
}

static void masks_release(struct masks *masks)
{
	free(masks->keys);
	free(masks->bits);
}

/* column = (column + (column & bits)) | (column & ~bits), over all blocks. */
static void step(uint64_t *column, const uint64_t *bits, size_t blocks)
{
	uint64_t carry = 0;

	for (size_t i = 0; i < blocks; i++) {
		uint64_t common = column[i] & bits[i];
		uint64_t sum = column[i] + common;
		uint64_t total = sum + carry;

		carry = sum < common || total < carry;
		column[i] = total | (column[i] & ~bits[i]);
	}
}

/* Fills the columns; that of the i-th word of the window begins at `columns + i * blocks`. */
static void fill(uint64_t *columns, const struct masks *masks, const struct anchor_words *words, struct span window)
{
	size_t blocks = masks->blocks;

	for (size_t i = 0; i < window.end - window.start; i++) {
		uint64_t *column = columns + i * blocks;
		const uint64_t *bits = find_bits(masks, words->list[window.start + i].key);

		if (i)
			memcpy(column, column - blocks, blocks * sizeof(*column));
		else
			memset(column, 0xFF, blocks * sizeof(*column));
		if (bits)
			step(column, bits, blocks);
	}
}

static bool is_set(const uint64_t *column, size_t bit)
{
	return column[bit / BITS] >> bit % BITS & 1;
}

static void trace(const uint64_t *columns, size_t blocks, struct span window, size_t length, size_t *matches)
{
	size_t row = length;
	size_t column = window.end - window.start;

	for (size_t i = 0; i < length; i++)
		matches[i] = ANCHOR_ALIGNMENT_NONE;
	while (row && column) {
		/* A zero says that this word made the sequence longer; it did so where the zero first appeared. */
		if (is_set(columns + (column - 1) * blocks, row - 1)) {
			row--;
		} else {
			column--;
			if (column == 0 || is_set(columns + (column - 1) * blocks, row - 1))
				matches[--row] = window.start + column;
		}
	}
}

bool anchor_align(struct anchor_probe *probe, struct span window, size_t *matches)
{
	size_t width = window.end - window.start;
	struct masks masks;
	uint64_t *columns;

	masks.blocks = (probe->words.count + BITS - 1) / BITS;
	if (!anchor_probe_spend(probe, (width + probe->words.count) * (masks.blocks * 2 + 32)))
		return false;
	masks_init(&masks, &probe->words);
	columns = mem_new_array(width * masks.blocks, sizeof(*columns));
	fill(columns, &masks, &probe->index->words, window);
	trace(columns, masks.blocks, window, probe->words.count, matches);
	free(columns);
	masks_release(&masks);
	return true;
}
