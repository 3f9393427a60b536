/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame as a whole. */
#include "crossread/paint/paint.h"

#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/text/width.h"

#include <stdio.h>

size_t paint_flowing(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles)
{
	size_t from = 0;

	for (size_t i = 0; i <= text.length && column < end; i++) {
		if (i < text.length && !slice_is_space(text.data[i]))
			continue;
		column = grid_put(grid, row, column, end, slice_part(text, from, i), styles);
		if (i < text.length)
			column = grid_put(grid, row, column, end, slice_of(" "), styles);
		from = i + 1;
	}
	return column;
}

style_set paint_tag_style(const struct work *work, struct slice tag)
{
	const struct tag *known = tags_find(work->tags, tag);
	unsigned bit;

	if (known && style_find(slice_of(known->style), &bit))
		return (style_set)1 << bit;
	return STYLE_OTHER_TAG;
}

char paint_tag_letter(const struct work *work, struct slice tag)
{
	const struct tag *known = tags_find(work->tags, tag);

	return known ? known->letter : '?';
}

static void paint_too_small(const struct work *work, struct grid *grid, size_t rows, size_t columns)
{
	struct strbuf forms[4];
	size_t form = 0;

	for (size_t i = 0; i < 4; i++)
		strbuf_init(&forms[i]);

	wording_add(work, &forms[0], "crossread needs %dx%d, this is %zux%zu; {quit} leaves", LAYOUT_LEAST_COLUMNS,
		LAYOUT_LEAST_ROWS, columns, rows);
	wording_add(work, &forms[1], "%dx%d is needed; {quit} leaves", LAYOUT_LEAST_COLUMNS, LAYOUT_LEAST_ROWS);
	wording_add(work, &forms[2], "needs %dx%d", LAYOUT_LEAST_COLUMNS, LAYOUT_LEAST_ROWS);
	strbuf_add_format(&forms[3], "%dx%d", LAYOUT_LEAST_COLUMNS, LAYOUT_LEAST_ROWS);
	/* The longest that fits. */
	while (form < 3 && width_of(strbuf_slice(&forms[form])) > columns)
		form++;
	grid_put(grid, 0, 0, columns, strbuf_slice(&forms[form]), STYLE_NOTICE);
	for (size_t i = 0; i < 4; i++)
		strbuf_release(&forms[i]);
	grid->has_cursor = true;
	grid->cursor_row = 0;
	grid->cursor_column = 0;
}

static void paint_all(const struct work *work, struct grid *grid, size_t rows, size_t columns)
{
	grid_clear(grid, rows, columns);
	if (work->layout.too_small) {
		paint_too_small(work, grid, rows, columns);
		return;
	}
	if (work->help.open) {
		paint_help(work, grid);
		return;
	}
	if (work->plotting.open) {
		paint_plot(work, grid);
		paint_hint(work, grid);
		return;
	}
	if (work->list && work->layout.list.column == 0 && work->layout.list.row == 0) {
		paint_list(work, grid);
		paint_hint(work, grid);
		return;
	}
	for (size_t side = 0; side < work->pane_count; side++) {
		if (!work->layout.status[side].rows)
			continue;
		paint_status(work, grid, side);
		paint_article(work, grid, side, true);
		paint_rail(work, grid, side);
	}
	if (work->adjudicating.active)
		paint_disputes(work, grid);
	else if (work->pane_count == 2)
		paint_gutter(work, grid);
	paint_detail(work, grid);
	if (work->list)
		paint_list(work, grid);
	paint_hint(work, grid);
}

void paint(const struct work *work, struct grid *grid, size_t rows, size_t columns)
{
	paint_all(work, grid, rows, columns);
	if (!work->layout.too_small)
		paint_followers(work, grid);
}

void paint_pair(const struct work *work, struct grid *grid, size_t columns)
{
	grid_clear(grid, work->layout.pane[0].row + work->view.filled[0], columns);
	for (size_t side = 0; side < work->pane_count; side++)
		paint_article(work, grid, side, false);
	if (work->pane_count == 2)
		paint_gutter(work, grid);
}
