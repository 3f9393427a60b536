/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half-open ranges. */
#include "crossread/article/span.h"

bool span_is_empty(struct span span)
{
	return span.start == span.end;
}

bool span_equal(struct span a, struct span b)
{
	return a.start == b.start && a.end == b.end;
}

bool span_overlaps(struct span a, struct span b)
{
	return !span_is_empty(a) && !span_is_empty(b) && a.start < b.end && b.start < a.end;
}

bool span_contains(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

int span_compare(struct span a, struct span b)
{
	if (a.start != b.start)
		return a.start < b.start ? -1 : 1;
	return (a.end > b.end) - (a.end < b.end);
}

struct span span_cut(struct span span, size_t length)
{
	if (span.end > length)
		span.end = length;
	if (span.start >= span.end)
		span.start = span.end ? span.end - 1 : 0;
	return span;
}
