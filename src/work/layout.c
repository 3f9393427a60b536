/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on the screen each part stands. */
#include "crossread/work/layout.h"

/*
 * Rows of the detail strip: what the panes can spare. A fixed number for a height, so that nothing jumps while
 * tagging.
 */
static size_t detail_rows(size_t rows)
{
	if (rows >= 28)
		return 6;
	if (rows >= 22)
		return 5;
	if (rows >= 14)
		return 3;
	return rows >= 11 ? 2 : 0;
}

/* Panes of one width, as wide as the text may be, with the gutter between; an odd column is left over at the right. */
static void place_panes(struct layout *layout, struct rect area, size_t panes)
{
	size_t widest = LAYOUT_MARGIN + LAYOUT_MOST_TEXT + 1;
	size_t width = panes == 2 ? (area.columns - LAYOUT_GUTTER) / 2 : area.columns;

	if (width > widest)
		width = widest;
	layout->text_columns = width - LAYOUT_MARGIN - 1;
	layout->pane[0] = rect_take_left(&area, width);
	if (panes < 2)
		return;
	layout->gutter = rect_take_left(&area, LAYOUT_GUTTER);
	layout->pane[1] = rect_take_left(&area, width);
}

/* Columns of a list beside the panes: a third of the screen, as far as a list has use for it. */
static size_t list_columns(size_t columns)
{
	size_t third = columns / 3;

	return third < LAYOUT_MOST_TEXT ? third : LAYOUT_MOST_TEXT;
}

struct layout layout_of(size_t rows, size_t columns, size_t panes, bool with_list)
{
	struct layout layout = { 0 };
	struct rect rest = { 0, 0, rows, columns };
	size_t detail = detail_rows(rows);

	layout.too_small = rows < LAYOUT_LEAST_ROWS || columns < LAYOUT_LEAST_COLUMNS;
	if (layout.too_small)
		return layout;
	layout.hint = rect_take_bottom(&rest, 1);
	if (with_list && columns >= LAYOUT_WIDE)
		layout.list = rect_take_right(&rest, list_columns(columns));
	else if (with_list)
		layout.list = rest;
	layout.detail = rect_take_bottom(&rest, detail);
	if (detail)
		layout.rule = rect_take_bottom(&rest, 1);
	layout.status[0] = rect_take_top(&rest, 1);
	place_panes(&layout, rest, panes);
	if (panes == 2) {
		struct rect top = layout.status[0];

		layout.status[0] = rect_take_left(&top, layout.pane[1].column);
		layout.status[1] = top;
	}
	return layout;
}

struct layout layout_of_text(size_t rows, size_t columns, size_t panes)
{
	struct layout layout = { 0 };
	struct rect area = { 0, 0, rows, columns > LAYOUT_LEAST_COLUMNS ? columns : LAYOUT_LEAST_COLUMNS };

	place_panes(&layout, area, panes);
	return layout;
}
