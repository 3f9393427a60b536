/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for names: words, stems, character 4-grams and whole sentences are compared as small whole numbers. */
#ifndef CROSSREAD_COMPARE_VOCABULARY_H
#define CROSSREAD_COMPARE_VOCABULARY_H

#include "crossread/base/arena.h"
#include "crossread/base/slice.h"

#include <stdint.h>

struct vocabulary {
	struct arena arena;
	struct slice *names; /* by number; aligned for any type */
	uint32_t *hashes;    /* by number; a property of the bytes alone */
	size_t count;
	/* Internal: room of the two arrays above; open addressing, 0 for a free slot, else the number plus 1. */
	size_t names_capacity;
	size_t hashes_capacity;
	uint32_t *slots;
	size_t slot_count;
};

void vocabulary_init(struct vocabulary *vocabulary);
void vocabulary_release(struct vocabulary *vocabulary);

/* The number of `name`: 0, 1, 2, ... in the order in which names first come. Copies a new name. */
uint32_t vocabulary_add(struct vocabulary *vocabulary, struct slice name);

/* Spreads a sum or product of hashes over all bits again. */
uint32_t vocabulary_mix(uint32_t hash);

#endif
