/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many small objects with one lifetime: allocated one by one, released at once. */
#ifndef CROSSREAD_BASE_ARENA_H
#define CROSSREAD_BASE_ARENA_H

#include "crossread/base/slice.h"

struct arena_block;

struct arena {
	struct arena_block *newest;
	size_t used; /* bytes of the newest block */
	size_t size; /* bytes of all blocks */
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Zeroed memory, aligned for any type, that lives until arena_release(). Never NULL. */
void *arena_new(struct arena *arena, size_t size);

/* Like arena_new() for `count` elements of `size` bytes. */
void *arena_new_array(struct arena *arena, size_t count, size_t size);

/* A copy of the bytes that lives until arena_release(); a NUL stands behind it. */
struct slice arena_copy(struct arena *arena, struct slice bytes);

#endif
