/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Blocks: the pieces of both articles between two rungs. Both sides of a block start on one row; within it both flow,
 * and the shorter side is filled with blank rows. All positions on the screen are a block and a row in it, so that the
 * cost of scrolling does not depend on the length of the articles.
 */
#ifndef CROSSREAD_WORK_BLOCKS_H
#define CROSSREAD_WORK_BLOCKS_H

#include "crossread/compare/matches.h"

struct block {
	size_t first[2]; /* first sentence on each side; the block ends where the next one begins */
};

struct blocks {
	struct block *list; /* count blocks and an end marker that holds the numbers of sentences; owned */
	size_t count;       /* at least 1 */
	size_t capacity;
};

/*
 * Cuts two articles of `a` and `b` sentences at the rungs of `matches` (NULL: none). A stretch of many sentences
 * without a rung is cut, too, so that no block holds more than a few hundred sentences. Replaces what was there.
 */
void blocks_build(struct blocks *blocks, const struct matches *matches, size_t a, size_t b);
void blocks_release(struct blocks *blocks);

/* The block that holds a sentence of `side` (0 left, 1 right). */
size_t blocks_at(const struct blocks *blocks, size_t side, size_t sentence);

#endif
