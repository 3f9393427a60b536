/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame as text, and as a picture for goldens. */
#include "crossread/screen/grid.h"

static void add_cell(struct strbuf *out, const struct cell *cell)
{
	strbuf_add(out, slice_from(cell->shown.bytes, cell->shown.length));
}

static bool is_blank(const struct cell *cell)
{
	return cell->shown.length == 1 && cell->shown.bytes[0] == ' ';
}

void grid_text(const struct grid *grid, struct strbuf *out)
{
	for (size_t row = 0; row < grid->rows; row++) {
		size_t end = grid->columns;

		while (end > 0 && is_blank(grid_cell(grid, row, end - 1)))
			end--;
		for (size_t column = 0; column < end; column++)
			add_cell(out, grid_cell(grid, row, column));
		strbuf_add_byte(out, '\n');
	}
}

static void add_style_names(struct strbuf *out, style_set styles)
{
	for (unsigned bit = 0; bit < STYLE_COUNT; bit++) {
		if (styles & ((style_set)1 << bit)) {
			strbuf_add_byte(out, ' ');
			strbuf_add_text(out, style_name(bit));
		}
	}
}

/* The attribute row of a row, nothing when it has no styles. */
static void add_attributes(const struct grid *grid, struct strbuf *out, size_t row)
{
	const char *before = "   ";
	size_t end;

	for (size_t start = 0; start < grid->columns; start = end) {
		style_set styles = grid_cell(grid, row, start)->styles;

		end = start + 1;
		while (end < grid->columns && grid_cell(grid, row, end)->styles == styles)
			end++;
		if (styles == STYLE_TEXT)
			continue;
		strbuf_add_format(out, "%s%zu", before, start);
		if (end - start > 1)
			strbuf_add_format(out, "-%zu", end - 1);
		add_style_names(out, styles);
		before = "; ";
	}
	if (*before == ';')
		strbuf_add_byte(out, '\n');
}

void grid_dump(const struct grid *grid, struct strbuf *out)
{
	for (size_t row = 0; row < grid->rows; row++) {
		strbuf_add_byte(out, '|');
		for (size_t column = 0; column < grid->columns; column++)
			add_cell(out, grid_cell(grid, row, column));
		strbuf_add_text(out, "|\n");
		add_attributes(grid, out, row);
	}
	if (grid->has_cursor)
		strbuf_add_format(out, "cursor row %zu column %zu\n", grid->cursor_row, grid->cursor_column);
	else
		strbuf_add_text(out, "no cursor\n");
}
