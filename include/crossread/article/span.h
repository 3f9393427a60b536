/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A half-open range of an article's text, in code points or in bytes; the name of the variable says
 * which.
 */
#ifndef CROSSREAD_ARTICLE_SPAN_H
#define CROSSREAD_ARTICLE_SPAN_H

#include <stdbool.h>
#include <stddef.h>

struct span {
	size_t start;
	size_t end; /* behind the last one; end >= start */
};

bool span_is_empty(struct span span);
bool span_equal(struct span a, struct span b);

/* True when the two share at least one position. */
bool span_overlaps(struct span a, struct span b);

/* True when `inner` lies within `outer`. */
bool span_contains(struct span outer, struct span inner);

/* Order by start, then end: negative, zero, positive. */
int span_compare(struct span a, struct span b);

/* The span cut to [0, length): not empty unless the length is 0. */
struct span span_cut(struct span span, size_t length);

#endif
