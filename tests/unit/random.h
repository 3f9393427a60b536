/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers, the same in every run. */
#ifndef CROSSREAD_TESTS_UNIT_RANDOM_H
#define CROSSREAD_TESTS_UNIT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* A number below `limit` (xorshift64*, Vigna 2016). */
static inline size_t random_below(uint64_t *state, size_t limit)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (size_t)((*state * 0x2545F4914F6CDD1Du) >> 33) % limit;
}

#endif
