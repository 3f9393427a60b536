/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: keys and what they do, as the command table tells them. */
#include "parts.h"

/* Column of the explanations. */
enum { TEXT_COLUMN = 24 };

static void paint_line(struct grid *grid, size_t row, const struct help_line *line, bool present)
{
	style_set focus = present ? STYLE_FOCUS : STYLE_TEXT;

	if (line->heading) {
		grid_put_cut(grid, row, 1, grid->columns, slice_of(line->text), STYLE_HEADING);
		return;
	}
	grid_put_cut(grid, row, 3, TEXT_COLUMN - 1, slice_of(line->keys), STYLE_KEY | focus);
	grid_put_cut(grid, row, TEXT_COLUMN, grid->columns, slice_of(line->text), focus);
	if (!present)
		return;
	grid_put(grid, row, 0, 1, slice_of(">"), STYLE_FOCUS);
	grid->has_cursor = true;
	grid->cursor_row = row;
	grid->cursor_column = 0;
}

void paint_help(const struct work *work, struct grid *grid)
{
	const struct help *help = &work->help;
	size_t rows = grid->rows - 1;

	grid->has_cursor = true;
	grid->cursor_row = 0;
	grid->cursor_column = 0;
	for (size_t i = 0; i < rows && help->top + i < help->shown_count; i++)
		paint_line(grid, i, &help->lines[help->shown[help->top + i]], help->top + i == help->present);
	if (help->shown_count == 0)
		grid_put_cut(grid, 0, 1, grid->columns, slice_of("nothing here has all these words: / changes them"),
			STYLE_LABEL);
	paint_hint(work, grid);
}
