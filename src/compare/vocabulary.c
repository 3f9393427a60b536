/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for names: a hash table with open addressing. */
#include "vocabulary.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

enum { FIRST_SLOTS = 1024 };

void vocabulary_init(struct vocabulary *vocabulary)
{
	*vocabulary = (struct vocabulary){ 0 };
	arena_init(&vocabulary->arena);
	vocabulary->slot_count = FIRST_SLOTS;
	vocabulary->slots = mem_new_array(FIRST_SLOTS, sizeof(*vocabulary->slots));
}

void vocabulary_release(struct vocabulary *vocabulary)
{
	arena_release(&vocabulary->arena);
	free(vocabulary->names);
	free(vocabulary->hashes);
	free(vocabulary->slots);
	*vocabulary = (struct vocabulary){ 0 };
}

uint32_t vocabulary_mix(uint32_t hash)
{
	hash = (hash ^ (hash >> 16)) * 0x9E3779B1u;
	hash = (hash ^ (hash >> 15)) * 0x85EBCA77u;
	return hash ^ (hash >> 16);
}

/* FNV-1a (Fowler, Noll, Vo), 64 bits, mixed down to 32: its low bits alone are weak. */
static uint32_t hash_of(struct slice name)
{
	uint64_t hash = 0xCBF29CE484222325u;

	for (size_t i = 0; i < name.length; i++)
		hash = (hash ^ (unsigned char)name.data[i]) * 0x100000001B3u;
	return vocabulary_mix((uint32_t)(hash ^ (hash >> 32)));
}

/* The slot where `name` stands or belongs. At least a third of the slots is free. */
static size_t find_slot(const struct vocabulary *vocabulary, struct slice name, uint32_t hash)
{
	size_t mask = vocabulary->slot_count - 1;
	size_t slot = hash & mask;

	for (; vocabulary->slots[slot]; slot = (slot + 1) & mask) {
		uint32_t number = vocabulary->slots[slot] - 1;

		if (vocabulary->hashes[number] == hash && slice_equal(vocabulary->names[number], name))
			break;
	}
	return slot;
}

static void double_slots(struct vocabulary *vocabulary)
{
	size_t mask = vocabulary->slot_count * 2 - 1;

	free(vocabulary->slots);
	vocabulary->slot_count *= 2;
	vocabulary->slots = mem_new_array(vocabulary->slot_count, sizeof(*vocabulary->slots));
	for (size_t i = 0; i < vocabulary->count; i++) {
		size_t slot = vocabulary->hashes[i] & mask;

		while (vocabulary->slots[slot])
			slot = (slot + 1) & mask;
		vocabulary->slots[slot] = (uint32_t)i + 1;
	}
}

uint32_t vocabulary_add(struct vocabulary *vocabulary, struct slice name)
{
	uint32_t hash = hash_of(name);
	size_t slot = find_slot(vocabulary, name, hash);
	size_t number = vocabulary->count;

	if (vocabulary->slots[slot])
		return vocabulary->slots[slot] - 1;
	vocabulary->names =
		mem_grow(vocabulary->names, &vocabulary->names_capacity, number + 1, sizeof(*vocabulary->names));
	vocabulary->hashes =
		mem_grow(vocabulary->hashes, &vocabulary->hashes_capacity, number + 1, sizeof(*vocabulary->hashes));
	vocabulary->names[number] = arena_copy(&vocabulary->arena, name);
	vocabulary->hashes[number] = hash;
	vocabulary->slots[slot] = (uint32_t)number + 1;
	vocabulary->count = number + 1;
	if (vocabulary->count > vocabulary->slot_count / 3 * 2)
		double_slots(vocabulary);
	return (uint32_t)number;
}
