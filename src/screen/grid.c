/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a frame: text cut to its place, wide cells kept whole. */
#include "crossread/screen/grid.h"

#include "crossread/base/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct visible blank = { .bytes = " ", .length = 1, .width = 1 };
static const struct visible right_half = { .length = 0, .width = 0 };

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

void grid_init(struct grid *grid)
{
	*grid = (struct grid){ .cells = NULL };
}

void grid_release(struct grid *grid)
{
	free(grid->cells);
	grid_init(grid);
}

void grid_clear(struct grid *grid, size_t rows, size_t columns)
{
	rows = smaller(rows ? rows : 1, GRID_MOST_ROWS);
	columns = smaller(columns ? columns : 1, GRID_MOST_COLUMNS);
	if (rows * columns != grid->rows * grid->columns)
		grid->cells = mem_resize(grid->cells, rows * columns, sizeof(*grid->cells));
	grid->rows = rows;
	grid->columns = columns;
	grid->has_cursor = false;
	for (size_t column = 0; column < columns; column++)
		grid->cells[column] = (struct cell){ blank, STYLE_TEXT };
	for (size_t row = 1; row < rows; row++)
		memcpy(grid->cells + row * columns, grid->cells, columns * sizeof(*grid->cells));
}

const struct cell *grid_cell(const struct grid *grid, size_t row, size_t column)
{
	assert(row < grid->rows && column < grid->columns);
	return &grid->cells[row * grid->columns + column];
}

static struct cell *row_cells(struct grid *grid, size_t row)
{
	return grid->cells + row * grid->columns;
}

/* Blanks what stands in a cell; of a wide one both halves. */
static void blank_cell(struct grid *grid, size_t row, size_t column)
{
	struct cell *cells = row_cells(grid, row);

	if (cells[column].shown.width == 0)
		cells[column - 1].shown = blank;
	if (cells[column].shown.width == 2)
		cells[column + 1].shown = blank;
	cells[column].shown = blank;
}

/* Most text is one byte a cell, which is copied faster than the room for all that a cell may hold. */
static void copy_visible(struct visible *to, const struct visible *from)
{
	if (from->length > 1)
		memcpy(to->bytes, from->bytes, sizeof(to->bytes));
	else
		to->bytes[0] = from->bytes[0];
	to->length = from->length;
	to->width = from->width;
}

static void set_cell(struct grid *grid, size_t row, size_t column, const struct visible *shown, style_set styles)
{
	struct cell *cells = row_cells(grid, row);

	if (cells[column].shown.width != 1)
		blank_cell(grid, row, column);
	if (shown->width == 2) {
		blank_cell(grid, row, column + 1);
		cells[column + 1] = (struct cell){ right_half, styles };
	}
	copy_visible(&cells[column].shown, shown);
	cells[column].styles = styles;
}

size_t grid_put(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles)
{
	end = smaller(end, grid->columns);
	if (row >= grid->rows)
		return column;
	for (size_t position = 0; position < text.length && column < end;) {
		struct visible shown = visible_next(text, &position);

		if (shown.width > end - column)
			shown = blank;
		set_cell(grid, row, column, &shown, styles);
		column += shown.width;
	}
	return column;
}

/* True when the text takes more than `columns`; looks no further than it must. */
static bool is_wider(struct slice text, size_t columns)
{
	size_t width = 0;

	for (size_t position = 0; position < text.length && width <= columns;)
		width += visible_next(text, &position).width;
	return width > columns;
}

size_t grid_put_cut(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles)
{
	end = smaller(end, grid->columns);
	if (column >= end || !is_wider(text, end - column))
		return grid_put(grid, row, column, end, text, styles);
	column = grid_put(grid, row, column, end - 1, text, styles);
	return grid_put(grid, row, column, end, slice_of("…"), styles);
}

static struct rect within(const struct grid *grid, struct rect rect)
{
	return rect_clip(rect, (struct rect){ 0, 0, grid->rows, grid->columns });
}

void grid_fill(struct grid *grid, struct rect rect, style_set styles)
{
	rect = within(grid, rect);
	for (size_t row = rect.row; row < rect.row + rect.rows; row++) {
		for (size_t column = rect.column; column < rect.column + rect.columns; column++)
			set_cell(grid, row, column, &blank, styles);
	}
}

void grid_add_style(struct grid *grid, struct rect rect, style_set styles)
{
	rect = within(grid, rect);
	for (size_t row = rect.row; rect.columns && row < rect.row + rect.rows; row++) {
		struct cell *cells = row_cells(grid, row);
		size_t start = rect.column;
		size_t end = rect.column + rect.columns;

		/* Both halves of a wide cell look the same. */
		if (cells[start].shown.width == 0)
			start--;
		if (cells[end - 1].shown.width == 2)
			end++;
		for (size_t column = start; column < end; column++)
			cells[column].styles |= styles;
	}
}
