/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many small objects with one lifetime. */
#include "crossread/base/arena.h"

#include "crossread/base/mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of blocks, each twice the one before: many arenas hold next to nothing. */
enum { LEAST_BLOCK = 4 * 1024, MOST_BLOCK = 64 * 1024 };

struct arena_block {
	struct arena_block *older;
	size_t size;
	alignas(max_align_t) char bytes[];
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ NULL, 0, 0 };
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->newest;

	while (block) {
		struct arena_block *older = block->older;

		free(block);
		block = older;
	}
	arena_init(arena);
}

static size_t next_room(const struct arena *arena)
{
	if (!arena->newest)
		return LEAST_BLOCK;
	return arena->newest->size < MOST_BLOCK / 2 ? 2 * arena->newest->size : MOST_BLOCK;
}

void *arena_new(struct arena *arena, size_t size)
{
	const size_t alignment = alignof(max_align_t);
	void *memory;

	if (size > SIZE_MAX / 2)
		abort();
	size = (size + alignment - 1) / alignment * alignment;
	if (!arena->newest || arena->newest->size - arena->used < size) {
		size_t usual = next_room(arena);
		size_t room = size > usual ? size : usual;
		struct arena_block *block = mem_new(sizeof(*block) + room);

		block->older = arena->newest;
		block->size = room;
		arena->newest = block;
		arena->used = 0;
		arena->size += room;
	}
	memory = arena->newest->bytes + arena->used;
	arena->used += size;
	return memory;
}

void *arena_new_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		abort();
	return arena_new(arena, count * size);
}

struct slice arena_copy(struct arena *arena, struct slice bytes)
{
	char *copy = arena_new(arena, bytes.length + 1);

	if (bytes.length)
		memcpy(copy, bytes.data, bytes.length);
	return slice_from(copy, bytes.length);
}
