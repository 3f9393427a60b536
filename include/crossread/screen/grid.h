/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame as a value: cells that paint fills, a terminal shows and a test prints. */
#ifndef CROSSREAD_SCREEN_GRID_H
#define CROSSREAD_SCREEN_GRID_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"
#include "crossread/screen/rect.h"
#include "crossread/screen/style.h"
#include "crossread/text/visible.h"

#include <stdbool.h>

enum { GRID_MOST_ROWS = 1000, GRID_MOST_COLUMNS = 2000 };

struct cell {
	struct visible shown; /* width 0: the right half of the wide cell before it */
	style_set styles;     /* the same in both halves of a wide cell */
};

struct grid {
	size_t rows;
	size_t columns;
	struct cell *cells; /* rows * columns, row by row; owned */
	bool has_cursor;    /* whether the hardware cursor is seen, and where it stands */
	size_t cursor_row;
	size_t cursor_column;
};

/* A grid without cells, until grid_clear() gives it a size. */
void grid_init(struct grid *grid);
void grid_release(struct grid *grid);

/* Makes all cells blank, STYLE_TEXT, without cursor, in a grid of this size (cut to GRID_MOST_*; 0 counts as 1). */
void grid_clear(struct grid *grid, size_t rows, size_t columns);

/* The cell at a place inside the grid. */
const struct cell *grid_cell(const struct grid *grid, size_t row, size_t column);

/*
 * Puts `text` (any bytes, shown as visible_next() says) from `column` on, up to but not including column `end`. What
 * does not fit is cut; a wide cell is never halved (a blank fills its place). Overwriting half of a wide cell blanks
 * the other half. Returns the column behind the last one written. Places outside the grid are ignored.
 */
size_t grid_put(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles);

/* grid_put(), but when the text is too wide the last column before `end` becomes an ellipsis. */
size_t grid_put_cut(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles);

/* Blanks a rectangle, cut to the grid, with these styles; adds styles to what stands in a rectangle. */
void grid_fill(struct grid *grid, struct rect rect, style_set styles);
void grid_add_style(struct grid *grid, struct rect rect, style_set styles);

/* Adds the frame as text: one line a row, trailing blanks cut, LF after each. */
void grid_text(const struct grid *grid, struct strbuf *out);

/*
 * Adds the frame as a picture for goldens. Each row stands between bars, all its blanks kept, so that nothing is cut
 * unseen: "|text|". A row that has styles is followed by an attribute row: three blanks, then, parted by "; ", the
 * runs of cells with the same styles: "COLUMN" or "FIRST-LAST" (from 0, ends included) and the style_name() of each
 * bit, in their order. Runs of STYLE_TEXT are left out. The last line is "cursor row R column C" (from 0) or
 * "no cursor".
 *
 *	| Meta didn't share    = |
 *	   1-11 denial focus; 22 gutter
 *	cursor row 0 column 0
 */
void grid_dump(const struct grid *grid, struct strbuf *out);

#endif
