/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: keys and what they do, as the command table tells them. */
#include "parts.h"

#include "crossread/text/wrap.h"

/* Column of the explanations; on a narrow screen they get two thirds. */
enum { TEXT_COLUMN = 24 };

static size_t text_column(const struct grid *grid)
{
	return grid->columns / 3 < TEXT_COLUMN ? grid->columns / 3 : TEXT_COLUMN;
}

static void paint_line(struct grid *grid, size_t row, const struct help_line *line, bool present)
{
	style_set focus = present ? STYLE_FOCUS : STYLE_TEXT;
	size_t start = text_column(grid);

	if (line->heading) {
		grid_put_cut(grid, row, 1, grid->columns, slice_of(line->text), STYLE_HEADING);
		return;
	}
	grid_put_cut(grid, row, 3, start - 1, slice_of(line->keys), STYLE_KEY | focus);
	grid_put_cut(grid, row, start, grid->columns, slice_of(line->text), focus);
	if (!present)
		return;
	grid_put(grid, row, 0, 1, slice_of(">"), STYLE_FOCUS);
	grid->has_cursor = true;
	grid->cursor_row = row;
	grid->cursor_column = 0;
}

/*
 * On a narrow screen, the present line with all of its explanation, over the lines around it: whole ones, for without
 * colours a key that was left beside the words of another one would be taken to do what they say.
 */
static void paint_in_full(struct grid *grid, size_t row, const struct help_line *line)
{
	size_t rows = grid->rows - 1;
	size_t start = text_column(grid);
	struct rect area = { .column = start, .columns = grid->columns - start };
	size_t wanted = wrap_rows(slice_of(line->text), area.columns);

	if (line->heading || start == TEXT_COLUMN || wanted < 2 || wanted > rows)
		return;
	area.row = row + wanted <= rows ? row : rows - wanted;
	area.rows = wanted;
	grid_fill(grid, (struct rect){ .row = area.row, .rows = wanted, .columns = grid->columns }, STYLE_TEXT);
	paint_line(grid, area.row, line, true);
	grid_fill(grid, area, STYLE_FOCUS);
	paint_wrapped(grid, &area, wanted, slice_of(line->text), STYLE_FOCUS);
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
	if (help->present >= help->top && help->present - help->top < rows && help->present < help->shown_count)
		paint_in_full(grid, help->present - help->top, &help->lines[help->shown[help->present]]);
	if (help->shown_count == 0) {
		struct strbuf text;

		strbuf_init(&text);
		wording_add(work, &text, "nothing here has all these words: {edit-help-filter} changes them");
		grid_put_cut(grid, 0, 1, grid->columns, strbuf_slice(&text), STYLE_LABEL);
		strbuf_release(&text);
	}
	paint_hint(work, grid);
}
