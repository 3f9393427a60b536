/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rectangle of the screen, in cells. */
#ifndef CROSSREAD_SCREEN_RECT_H
#define CROSSREAD_SCREEN_RECT_H

#include <stddef.h>

struct rect {
	size_t row;
	size_t column;
	size_t rows;
	size_t columns;
};

/* The part of `inner` that lies within `outer`; empty (0 rows or columns) when none does. Any numbers will do. */
struct rect rect_clip(struct rect inner, struct rect outer);

/* Cuts `rows` rows off the top or the bottom of `*from` (at most all) and returns them. */
struct rect rect_take_top(struct rect *from, size_t rows);
struct rect rect_take_bottom(struct rect *from, size_t rows);

/* Cuts `columns` columns off the left or the right of `*from` (at most all) and returns them. */
struct rect rect_take_left(struct rect *from, size_t columns);
struct rect rect_take_right(struct rect *from, size_t columns);

#endif
