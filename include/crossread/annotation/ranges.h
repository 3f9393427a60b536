/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a text as a set: sorted ranges that do not touch. */
#ifndef CROSSREAD_ANNOTATION_RANGES_H
#define CROSSREAD_ANNOTATION_RANGES_H

#include "crossread/article/span.h"

struct ranges {
	struct span *list; /* owned */
	size_t count;
	size_t capacity;
};

void ranges_release(struct ranges *ranges);

/* Adds a span, empty ones not. Before the set is asked anything, ranges_settle() must follow. */
void ranges_add(struct ranges *ranges, struct span span);

/* Sorts what was added and joins what overlaps or touches. */
void ranges_settle(struct ranges *ranges);

/* Adds to `common` (to be settled) what both settled sets hold. */
void ranges_add_common(struct ranges *common, const struct ranges *a, const struct ranges *b);

/* True when the whole of `span` lies in a settled set. An empty span does where its place lies within. Logarithmic. */
bool ranges_contain(const struct ranges *ranges, struct span span);

/* True when some of `span` lies in a settled set. Logarithmic. */
bool ranges_overlap(const struct ranges *ranges, struct span span);

/* How many positions a settled set holds. */
size_t ranges_length(const struct ranges *ranges);

#endif
