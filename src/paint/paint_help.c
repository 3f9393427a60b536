/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: keys and what they do, as the command table tells them; or another page of such lines. */
#include "parts.h"

#include <stdio.h>

/* Columns of the explanations, and of the first hint at least. */
enum { TEXT_COLUMN = 24, HINT_COLUMN = 20 };

void paint_help(const struct work *work, struct grid *grid)
{
	size_t rows = grid->rows - 1;
	char more[64];
	size_t column;

	for (size_t i = 0; i < rows && work->help_top + i < work->help_count; i++) {
		const struct help_line *line = &work->help[work->help_top + i];

		if (line->heading) {
			grid_put_cut(grid, i, 1, grid->columns, slice_of(line->text), STYLE_HEADING);
			continue;
		}
		grid_put_cut(grid, i, 3, TEXT_COLUMN - 1, slice_of(line->keys), STYLE_KEY);
		grid_put_cut(grid, i, TEXT_COLUMN, grid->columns, slice_of(line->text), STYLE_TEXT);
	}
	snprintf(more, sizeof(more), "%s %zu-%zu of %zu  ", work->page ? work->page : "help", work->help_top + 1,
		work->help_top + rows < work->help_count ? work->help_top + rows : work->help_count, work->help_count);
	column = grid_put(grid, rows, 1, grid->columns, slice_of(more), STYLE_LABEL);
	if (column < HINT_COLUMN)
		column = HINT_COLUMN;
	for (size_t i = 0; work->hints[MODE_HELP][i].key[0]; i++) {
		const struct hint *hint = &work->hints[MODE_HELP][i];

		column = grid_put(grid, rows, column, grid->columns, slice_of(hint->key), STYLE_HINT | STYLE_KEY);
		column = grid_put(grid, rows, column + 1, grid->columns, slice_of(hint->label), STYLE_HINT) + 2;
	}
	grid->has_cursor = true;
	grid->cursor_row = 0;
	grid->cursor_column = 0;
}
