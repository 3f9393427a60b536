/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A string pool: a hash table with open addressing and linear probing. */
#include "pool.h"

#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

struct slot {
	uint64_t hash;
	struct slice text; /* data is NULL in a free slot */
};

struct pool {
	struct slot *slots;
	size_t size; /* a power of two, at least twice `count` */
	size_t count;
	uint64_t seed;
};

enum { FIRST_SIZE = 64 };

struct pool *pool_new(void)
{
	struct pool *pool = mem_new(sizeof(*pool));

	pool->size = FIRST_SIZE;
	pool->slots = mem_new_array(pool->size, sizeof(*pool->slots));
	/*
	 * So that nobody can write a sidecar whose texts all collide. Without random numbers it only gets slower.
	 */
	if (getrandom(&pool->seed, sizeof(pool->seed), GRND_NONBLOCK) != (ssize_t)sizeof(pool->seed))
		pool->seed = (uintptr_t)pool;
	return pool;
}

void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	free(pool->slots);
	free(pool);
}

/*
 * FNV-1a (Fowler, Noll, Vo), begun with the seed, and the last step of splitmix64, so that low bits depend on all.
 */
static uint64_t hash_of(const struct pool *pool, struct slice text)
{
	uint64_t hash = pool->seed ^ 0xcbf29ce484222325;

	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * 0x100000001b3;
	hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9;
	hash = (hash ^ hash >> 27) * 0x94d049bb133111eb;
	return hash ^ hash >> 31;
}

/* The slot of the text, or the free one where it belongs. */
static struct slot *find_slot(struct slot *slots, size_t size, uint64_t hash, struct slice text)
{
	size_t at = hash & (size - 1);

	while (slots[at].text.data && (slots[at].hash != hash || !slice_equal(slots[at].text, text)))
		at = (at + 1) & (size - 1);
	return &slots[at];
}

static void grow(struct pool *pool)
{
	size_t size = pool->size * 2;
	struct slot *slots = mem_new_array(size, sizeof(*slots));

	for (size_t i = 0; i < pool->size; i++)
		if (pool->slots[i].text.data)
			*find_slot(slots, size, pool->slots[i].hash, pool->slots[i].text) = pool->slots[i];
	free(pool->slots);
	pool->slots = slots;
	pool->size = size;
}

struct slice pool_keep(struct pool *pool, struct arena *arena, struct slice text)
{
	uint64_t hash;
	struct slot *slot;

	if (!text.length)
		return slice_of("");
	hash = hash_of(pool, text);
	slot = find_slot(pool->slots, pool->size, hash, text);
	if (slot->text.data)
		return slot->text;
	slot->hash = hash;
	slot->text = arena_copy(arena, text);
	text = slot->text;
	if (++pool->count > pool->size / 2)
		grow(pool);
	return text;
}
