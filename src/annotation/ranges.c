/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of positions as sorted ranges. */
#include "crossread/annotation/ranges.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

void ranges_release(struct ranges *ranges)
{
	free(ranges->list);
	*ranges = (struct ranges){ 0 };
}

void ranges_add(struct ranges *ranges, struct span span)
{
	if (span_is_empty(span))
		return;
	ranges->list = mem_grow(ranges->list, &ranges->capacity, ranges->count + 1, sizeof(*ranges->list));
	ranges->list[ranges->count++] = span;
}

static int compare(const void *a, const void *b)
{
	return span_compare(*(const struct span *)a, *(const struct span *)b);
}

void ranges_settle(struct ranges *ranges)
{
	size_t kept = 0;

	if (ranges->count == 0)
		return;
	qsort(ranges->list, ranges->count, sizeof(*ranges->list), compare);
	for (size_t i = 1; i < ranges->count; i++) {
		struct span *last = &ranges->list[kept];

		if (ranges->list[i].start > last->end)
			ranges->list[++kept] = ranges->list[i];
		else if (ranges->list[i].end > last->end)
			last->end = ranges->list[i].end;
	}
	ranges->count = kept + 1;
}

void ranges_add_common(struct ranges *common, const struct ranges *a, const struct ranges *b)
{
	size_t i = 0;
	size_t k = 0;

	while (i < a->count && k < b->count) {
		struct span left = a->list[i];
		struct span right = b->list[k];

		if (span_overlaps(left, right))
			ranges_add(common,
				(struct span){ left.start > right.start ? left.start : right.start,
					left.end < right.end ? left.end : right.end });
		if (left.end < right.end)
			i++;
		else
			k++;
	}
}

/* The first range that ends behind `position`; the count when there is none. */
static size_t first_behind(const struct ranges *ranges, size_t position)
{
	struct bisect place = { .high = ranges->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, ranges->list[place.middle].end <= position);
	return place.low;
}

bool ranges_contain(const struct ranges *ranges, struct span span)
{
	size_t index = first_behind(ranges, span.start);

	return index < ranges->count && span_contains(ranges->list[index], span);
}

bool ranges_overlap(const struct ranges *ranges, struct span span)
{
	size_t index = first_behind(ranges, span.start);

	return index < ranges->count && span_overlaps(ranges->list[index], span);
}

size_t ranges_length(const struct ranges *ranges)
{
	size_t length = 0;

	for (size_t i = 0; i < ranges->count; i++)
		length += ranges->list[i].end - ranges->list[i].start;
	return length;
}
