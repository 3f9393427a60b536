/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates above the line being typed. */
#include "parts.h"

#include "crossread/text/width.h"

/* Blanks between two completions. */
enum { GAP = 2 };

static size_t width_of_completion(const struct completions *completions, size_t number)
{
	return width_of(completions_text(completions, number)) + GAP;
}

/* The first completion of the row of `columns` that shows the present one: they are turned over like pages. */
static size_t first_shown(const struct completions *completions, size_t columns)
{
	size_t first = 0;
	size_t width = 0;

	for (size_t i = 0; i < completions->count && i <= completions->present; i++) {
		size_t more = width_of_completion(completions, i);

		if (width && width + more > columns) {
			/* Where the present one is what was typed, the first row is as good as any. */
			if (completions->present == completions->count)
				return 0;
			first = i;
			width = 0;
		}
		width += more;
	}
	return first;
}

static bool any_help(const struct completions *completions)
{
	for (size_t i = 0; i < completions->count; i++) {
		if (*completions->list[i].help)
			return true;
	}
	return false;
}

void paint_completions(const struct work *work, struct grid *grid)
{
	const struct completions *completions = &work->prompt.completions;
	struct rect row = work->layout.hint;
	size_t end = row.column + row.columns;
	size_t column = row.column + 1;

	if (completions->count == 0 || row.row < 2)
		return;
	row.row--;
	grid_fill(grid, row, STYLE_STATUS);
	for (size_t i = first_shown(completions, row.columns - GAP); i < completions->count && column < end; i++) {
		style_set style = STYLE_STATUS | (i == completions->present ? STYLE_ACTIVE : 0);

		if (column > row.column + 1 && column + width_of_completion(completions, i) > end)
			break;
		column = grid_put_cut(grid, row.row, column, end, completions_text(completions, i), style) + GAP;
	}
	if (!any_help(completions))
		return;
	row.row--;
	grid_fill(grid, row, STYLE_TEXT);
	if (completions->present < completions->count)
		grid_put_cut(grid, row.row, row.column + 1, end, slice_of(completions->list[completions->present].help),
			STYLE_HINT);
}
