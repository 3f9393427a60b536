/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of differences: what differs, and the words of both sides below. */
#include "parts.h"

#include "crossread/work/differing.h"

#include <stdio.h>

/* Rows of an entry, columns before its words. */
enum { ENTRY_ROWS = 2, INDENT = 3 };

static void paint_entry(const struct work *work, struct grid *grid, size_t row, size_t number)
{
	const struct difference *difference = &work->differences.list[number];
	bool selected = number == work->list.present;
	bool dismissed = differing_is_dismissed(work, number);
	style_set styles = (selected ? STYLE_FOCUS : STYLE_TEXT) | (dismissed ? STYLE_FURNITURE : 0);
	size_t middle = grid->columns / 2;
	size_t column;

	if (selected) {
		grid_put(grid, row, 0, 1, slice_of(">"), STYLE_FOCUS);
		grid->has_cursor = true;
		grid->cursor_row = row;
		grid->cursor_column = 0;
	}
	column = grid_put(grid, row, INDENT, grid->columns, slice_of(difference_kind_name(difference->kind)),
		styles | STYLE_KEY);
	column = grid_put(grid, row, column, grid->columns, slice_of(dismissed ? " (dismissed) " : "  "), styles);
	grid_put_cut(grid, row, column, grid->columns, slice_of(difference->note), styles);
	for (size_t side = 0; side < 2; side++) {
		size_t end = side == 0 ? middle - 1 : grid->columns - 1;
		struct slice words = differing_words(work, number, side);

		column = side == 0 ? INDENT : middle;
		column = grid_put(grid, row + 1, column, end, slice_of(side == 0 ? "◀ " : "▶ "), STYLE_LABEL);
		if (paint_flowing(grid, row + 1, column, end, words, dismissed ? STYLE_FURNITURE : STYLE_TEXT) == end)
			grid_put(grid, row + 1, end - 1, end, slice_of("…"), STYLE_LABEL);
	}
}

void paint_list(const struct work *work, struct grid *grid)
{
	size_t rows = grid->rows - 2;
	size_t room = rows / ENTRY_ROWS;
	size_t top = work->list.present >= room ? work->list.present - room + 1 : 0;
	size_t column = 1;
	char title[96];

	snprintf(title, sizeof(title), "differences %zu/%zu in matches of both articles, found by rules",
		work->list.present + 1, work->differences.count);
	grid_put_cut(grid, 0, 1, grid->columns, slice_of(title), STYLE_HEADING);
	for (size_t i = 0; i < room && top + i < work->differences.count; i++)
		paint_entry(work, grid, 1 + i * ENTRY_ROWS, top + i);
	if (work->message_kind != MESSAGE_NONE) {
		paint_hint(work, grid);
		return;
	}
	for (const struct hint *hint = work->hints[MODE_LIST]; hint->key[0]; hint++) {
		column = grid_put(grid, grid->rows - 1, column, grid->columns, slice_of(hint->key),
			STYLE_HINT | STYLE_KEY);
		column = grid_put(grid, grid->rows - 1, column + 1, grid->columns, slice_of(hint->label), STYLE_HINT) +
			2;
	}
}
