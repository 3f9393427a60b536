/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles as plain text on standard output. */
#include "text.h"

#include "crossread/paint/paint.h"

#include <stdio.h>

/* Rows painted at once: the memory for a pair of any length. */
enum { PAGE_ROWS = 200 };

static bool write_out(struct strbuf *text)
{
	bool done = fwrite(strbuf_text(text), 1, text->length, stdout) == text->length;

	strbuf_clear(text);
	return done;
}

/* The names of the articles, and a rule below. */
static void paint_head(const struct work *work, struct grid *grid, size_t columns)
{
	struct strbuf label;

	grid_clear(grid, 2, columns);
	strbuf_init(&label);
	for (size_t side = 0; side < work->pane_count; side++) {
		struct rect pane = work->layout.pane[side];

		strbuf_clear(&label);
		article_label(&work->panes[side].document->article, &label);
		grid_put_cut(grid, 0, pane.column + LAYOUT_MARGIN, pane.column + pane.columns, strbuf_slice(&label),
			STYLE_LABEL);
		for (size_t i = LAYOUT_MARGIN; i + 1 < pane.columns; i++)
			grid_put(grid, 1, pane.column + i, columns, slice_of("─"), STYLE_RULE);
	}
	strbuf_release(&label);
}

bool text_print(struct work *work, size_t columns)
{
	struct grid grid;
	struct strbuf text;
	long moved = PAGE_ROWS;
	bool done;

	if (columns < LAYOUT_LEAST_COLUMNS)
		columns = LAYOUT_LEAST_COLUMNS;
	grid_init(&grid);
	strbuf_init(&text);
	work_arrange_text(work, PAGE_ROWS, columns);
	paint_head(work, &grid, columns);
	grid_text(&grid, &text);
	done = write_out(&text);
	while (done && moved == PAGE_ROWS) {
		struct flow *flow = view_flow(work, 0);
		struct place next = view_move(work, flow, flow->top, PAGE_ROWS, &moved);

		if (moved == 0)
			break;
		work_arrange_text(work, PAGE_ROWS, columns);
		work->view.filled[0] = work->view.filled[1] = (size_t)moved;
		paint_pair(work, &grid, columns);
		grid_text(&grid, &text);
		done = write_out(&text);
		flow->top = next;
	}
	strbuf_release(&text);
	grid_release(&grid);
	return done && fflush(stdout) == 0;
}
