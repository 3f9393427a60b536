/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rectangles of the screen: clipping, and dividing an area into parts. */
#include "crossread/screen/rect.h"

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Clips one axis: the part of [start, start + length) that lies within [from, from + room). */
static void clip(size_t *start, size_t *length, size_t from, size_t room)
{
	size_t cut = *start < from ? smaller(from - *start, *length) : 0;
	size_t skipped;

	*start += cut;
	*length -= cut;
	skipped = *start > from ? *start - from : 0;
	*length = skipped < room ? smaller(*length, room - skipped) : 0;
}

struct rect rect_clip(struct rect inner, struct rect outer)
{
	clip(&inner.row, &inner.rows, outer.row, outer.rows);
	clip(&inner.column, &inner.columns, outer.column, outer.columns);
	return inner;
}

struct rect rect_take_top(struct rect *from, size_t rows)
{
	struct rect taken = *from;

	taken.rows = smaller(rows, from->rows);
	from->row += taken.rows;
	from->rows -= taken.rows;
	return taken;
}

struct rect rect_take_bottom(struct rect *from, size_t rows)
{
	struct rect taken = *from;

	taken.rows = smaller(rows, from->rows);
	from->rows -= taken.rows;
	taken.row = from->row + from->rows;
	return taken;
}

struct rect rect_take_left(struct rect *from, size_t columns)
{
	struct rect taken = *from;

	taken.columns = smaller(columns, from->columns);
	from->column += taken.columns;
	from->columns -= taken.columns;
	return taken;
}

struct rect rect_take_right(struct rect *from, size_t columns)
{
	struct rect taken = *from;

	taken.columns = smaller(columns, from->columns);
	from->columns -= taken.columns;
	taken.column = from->column + from->columns;
	return taken;
}
