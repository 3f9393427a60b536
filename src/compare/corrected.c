/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches corrected by hand. */
#include "crossread/compare/corrected.h"

#include "crossread/base/mem.h"
#include "order.h"
#include "tables.h"

#include <stdlib.h>
#include <string.h>

struct matches corrected_copy(const struct matches *matches)
{
	struct matches copy = { .count = matches->count, .a_count = matches->a_count, .b_count = matches->b_count };

	/* One more, so that an empty list has memory, too. */
	copy.list = mem_new_array(matches->count + 1, sizeof(*copy.list));
	if (matches->count)
		memcpy(copy.list, matches->list, matches->count * sizeof(*copy.list));
	tables_fill(&copy);
	return copy;
}

/* Where the match of two sentences stands in the list, or would stand. */
static size_t place_of(const struct matches *matches, size_t a, size_t b, bool *found)
{
	size_t i = 0;

	while (i < matches->count && (matches->list[i].a < a || (matches->list[i].a == a && matches->list[i].b < b)))
		i++;
	*found = i < matches->count && matches->list[i].a == a && matches->list[i].b == b;
	return i;
}

void corrected_link(struct matches *matches, size_t a, size_t b)
{
	bool found;
	size_t i = place_of(matches, a, b, &found);
	struct match *match;

	if (!found) {
		matches->list = mem_resize(matches->list, matches->count + 1, sizeof(*matches->list));
		memmove(matches->list + i + 1, matches->list + i, (matches->count - i) * sizeof(*matches->list));
		matches->list[i] = (struct match){ .a = a, .b = b, .class = MATCH_STRONG };
		matches->count++;
	}
	match = &matches->list[i];
	match->by_hand = true;
	match->score = 1;
	if (match->class < MATCH_STRONG)
		match->class = MATCH_STRONG;
}

void corrected_unlink(struct matches *matches, size_t a, size_t b)
{
	bool found;
	size_t i = place_of(matches, a, b, &found);

	if (!found)
		return;
	matches->count--;
	memmove(matches->list + i, matches->list + i + 1, (matches->count - i) * sizeof(*matches->list));
}

void corrected_settle(struct matches *matches)
{
	/* Ties between chains of one weight are settled by place here: a person's word is not symmetric anyway. */
	uint32_t *ties = mem_new_array(matches->count, sizeof(*ties));

	order_mark(matches->list, matches->count, ties);
	free(ties);
	tables_fill(matches);
}
