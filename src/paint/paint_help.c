/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: keys and what they do, as the command table tells them. */
#include "parts.h"

#include "crossread/text/width.h"

#include <stdio.h>

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

/* The last row: how far it is, what is looked for, and the keys; or what the reader is told. */
static void paint_last_row(const struct work *work, struct grid *grid, size_t rows)
{
	const struct help *help = &work->help;
	size_t bottom = help->top + rows < help->shown_count ? help->top + rows : help->shown_count;
	size_t column;
	char place[96];

	if (work->mode == MODE_PROMPT || work->message_kind != MESSAGE_NONE) {
		paint_hint(work, grid);
		return;
	}
	snprintf(place, sizeof(place), "%s %zu-%zu of %zu", help->page ? help->page : "help",
		help->shown_count ? help->top + 1 : 0, bottom, help->shown_count);
	column = grid_put(grid, rows, 1, grid->columns, slice_of(place), STYLE_LABEL) + 2;
	if (help->typed.length) {
		column = grid_put(grid, rows, column, grid->columns, slice_of("filter: "), STYLE_LABEL);
		column = grid_put_cut(grid, rows, column, grid->columns, strbuf_slice(&help->typed), STYLE_LABEL) + 2;
	}
	for (const struct hint *hint = work->hints[MODE_HELP]; hint->key[0]; hint++) {
		size_t width = width_of(slice_of(hint->key)) + 1 + width_of(slice_of(hint->label));

		if (column + width > grid->columns)
			continue;
		column = grid_put(grid, rows, column, grid->columns, slice_of(hint->key), STYLE_HINT | STYLE_KEY);
		column = grid_put(grid, rows, column + 1, grid->columns, slice_of(hint->label), STYLE_HINT) + 2;
	}
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
	paint_last_row(work, grid, rows);
}
