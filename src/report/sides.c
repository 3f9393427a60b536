/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles side by side, as rows. */
#include "sides.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

void sides_release(struct sides *sides)
{
	free(sides->list);
	*sides = (struct sides){ 0 };
}

static void add(struct sides *sides, struct span a, struct span b, size_t match)
{
	if (span_is_empty(a) && span_is_empty(b))
		return;
	sides->list = mem_grow(sides->list, &sides->capacity, sides->count + 1, sizeof(*sides->list));
	sides->list[sides->count++] = (struct side_row){ a, b, match };
}

static bool are_matched(const struct matches *matches, size_t a, size_t b)
{
	for (size_t i = matches->by_a[a]; i < matches->by_a[a + 1]; i++) {
		if (matches->list[i].b == b)
			return matches->list[i].class >= MATCH_LIKELY;
	}
	return false;
}

/* The number of the first rung at or behind match `number`; matches->count when there is none. */
static size_t next_rung(const struct matches *matches, size_t number)
{
	while (number < matches->count && !matches->list[number].rung)
		number++;
	return number;
}

void sides_find(struct sides *sides, const struct matches *matches)
{
	size_t a = 0;
	size_t b = 0;
	size_t next;

	*sides = (struct sides){ 0 };
	for (size_t rung = next_rung(matches, 0); rung < matches->count; rung = next) {
		struct span left = { matches->list[rung].a, matches->list[rung].a + 1 };
		struct span right = { matches->list[rung].b, matches->list[rung].b + 1 };
		size_t end_a;
		size_t end_b;

		next = next_rung(matches, rung + 1);
		end_a = next < matches->count ? matches->list[next].a : matches->a_count;
		end_b = next < matches->count ? matches->list[next].b : matches->b_count;
		while (left.end < end_a && are_matched(matches, left.end, right.start))
			left.end++;
		while (right.end < end_b && are_matched(matches, left.start, right.end))
			right.end++;
		add(sides, (struct span){ a, left.start }, (struct span){ b, right.start }, SIDES_NO_MATCH);
		add(sides, left, right, rung);
		a = left.end;
		b = right.end;
	}
	add(sides, (struct span){ a, matches->a_count }, (struct span){ b, matches->b_count }, SIDES_NO_MATCH);
}
