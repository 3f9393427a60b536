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

static size_t part_of(size_t whole, unsigned share)
{
	if (share < LAYOUT_LEAST_SHARE)
		share = LAYOUT_LEAST_SHARE;
	return whole * (share < LAYOUT_MOST_SHARE ? share : LAYOUT_MOST_SHARE) / 100;
}

/* Columns of a list beside the panes: a third of the screen, as far as a list has use for it. */
static size_t list_columns(size_t columns)
{
	size_t third = columns / 3;

	return third < LAYOUT_MOST_TEXT ? third : LAYOUT_MOST_TEXT;
}

/* Columns of a pane for the widest text. */
static size_t widest(size_t signs)
{
	return LAYOUT_MARGIN + LAYOUT_MOST_TEXT + 1 + signs;
}

static struct rect take_pane(struct layout *layout, size_t side, struct rect *area, size_t width, size_t signs)
{
	if (width > widest(signs))
		width = widest(signs);
	layout->text_columns[side] = width - LAYOUT_MARGIN - 1 - signs;
	return rect_take_left(area, width);
}

/*
 * Panes beside each other, none wider than the text may be, with the gutter between; with even shares of one width, so
 * that an odd column is left over at the right.
 */
static void place_beside(struct layout *layout, struct rect area, unsigned share)
{
	size_t both = area.columns - LAYOUT_GUTTER;
	size_t left = part_of(both, share);
	size_t right = share == LAYOUT_EVEN ? left : both - left;

	layout->form = LAYOUT_PANES_BESIDE;
	layout->pane[0] = take_pane(layout, 0, &area, left, 0);
	layout->gutter = rect_take_left(&area, LAYOUT_GUTTER);
	layout->pane[1] = take_pane(layout, 1, &area, right, 0);
}

/* A pane of all columns that it has use for, its status row above. */
static void place_alone(struct layout *layout, struct rect area, size_t side, size_t signs)
{
	layout->status[side] = rect_take_top(&area, 1);
	layout->pane[side] = take_pane(layout, side, &area, area.columns, signs);
}

static void place_below(struct layout *layout, struct rect area, unsigned share)
{
	struct rect upper = rect_take_top(&area, part_of(area.rows, share));

	layout->form = LAYOUT_PANES_BELOW;
	place_alone(layout, upper, 0, LAYOUT_SIGNS);
	place_alone(layout, area, 1, LAYOUT_SIGNS);
}

static void place_one(struct layout *layout, struct rect area, struct layout_wish wish)
{
	size_t side = wish.panes == 2 ? wish.active : 0;

	layout->form = LAYOUT_ONE_PANE;
	place_alone(layout, area, side, wish.panes == 2 ? LAYOUT_SIGNS : 0);
	layout->text_columns[1 - side] = layout->text_columns[side];
}

struct layout layout_of(size_t rows, size_t columns, struct layout_wish wish)
{
	struct layout layout = { 0 };
	struct rect rest = { 0, 0, rows, columns };
	size_t detail = detail_rows(rows);

	layout.too_small = rows < LAYOUT_LEAST_ROWS || columns < LAYOUT_LEAST_COLUMNS;
	if (layout.too_small)
		return layout;
	layout.hint = rect_take_bottom(&rest, 1);
	if (wish.list && wish.list_rows) {
		struct rect above = rest;

		layout.list = rect_take_bottom(&above, wish.list_rows);
	} else if (wish.list && columns >= LAYOUT_WIDE)
		layout.list = rect_take_right(&rest, list_columns(columns));
	else if (wish.list)
		layout.list = rest;
	layout.detail = rect_take_bottom(&rest, detail);
	if (detail)
		layout.rule = rect_take_bottom(&rest, 1);
	if (wish.panes < 2 || wish.one_pane || (rest.columns < LAYOUT_BESIDE && rows < LAYOUT_BELOW)) {
		place_one(&layout, rest, wish);
	} else if (rest.columns < LAYOUT_BESIDE) {
		place_below(&layout, rest, wish.share);
	} else {
		struct rect top = rect_take_top(&rest, 1);

		place_beside(&layout, rest, wish.share);
		layout.status[0] = rect_take_left(&top, layout.pane[1].column);
		layout.status[1] = top;
	}
	return layout;
}

struct layout layout_of_text(size_t rows, size_t columns, size_t panes)
{
	struct layout layout = { 0 };
	struct rect area = { 0, 0, rows, columns > LAYOUT_LEAST_COLUMNS ? columns : LAYOUT_LEAST_COLUMNS };

	if (panes == 2)
		place_beside(&layout, area, LAYOUT_EVEN);
	else
		layout.pane[0] = take_pane(&layout, 0, &area, area.columns, 0);
	return layout;
}
