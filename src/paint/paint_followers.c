/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys that can follow the first of two, in a box above the last row. */
#include "parts.h"

#include "crossread/text/width.h"

/* Blanks around the keys and behind the texts. */
enum { GAP = 2 };

/* Columns for the keys, and for all. */
static size_t widest_key(const struct work *work)
{
	size_t widest = 0;

	for (size_t i = 0; i < work->follower_count; i++) {
		size_t width = width_of(slice_of(work->followers[i].key));

		widest = width > widest ? width : widest;
	}
	return widest;
}

static size_t widest_text(const struct work *work)
{
	size_t widest = 0;

	for (size_t i = 0; i < work->follower_count; i++) {
		size_t width = width_of(slice_of(work->followers[i].text));

		widest = width > widest ? width : widest;
	}
	return widest;
}

void paint_followers(const struct work *work, struct grid *grid)
{
	struct rect hint = work->layout.hint;
	size_t keys = widest_key(work) + 2 * GAP;
	size_t width = keys + widest_text(work) + GAP;
	struct rect box;

	if (!work->prefix)
		return;
	box.columns = width < hint.columns ? width : hint.columns;
	box.rows = work->follower_count < hint.row ? work->follower_count : hint.row;
	box.row = hint.row - box.rows;
	box.column = hint.column + hint.columns - box.columns;
	grid_fill(grid, box, STYLE_STATUS);
	for (size_t i = 0; i < box.rows; i++) {
		size_t row = box.row + i;
		size_t end = box.column + box.columns - 1;

		grid_put(grid, row, box.column + GAP, end, slice_of(work->followers[i].key), STYLE_STATUS | STYLE_KEY);
		grid_put_cut(grid, row, box.column + keys, end, slice_of(work->followers[i].text), STYLE_STATUS);
	}
}
