/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot of both articles over the panes. */
#include "crossread/work/plotting.h"

#include "crossread/base/translate.h"
#include "crossread/work/focus.h"

enum {
	MOST_CELL_ROWS = 2,   /* of the screen, of one cell, when the articles are short */
	LEAST_STRIP = 2,      /* rows of the strip, however low the screen */
	COLUMNS_OF_A_ROW = 2, /* a cell is about square when it has twice as many columns as rows */
	LABEL_SPACE = 2,      /* columns of a label besides its digits: the sign of the cursor, and a blank */
};

void plotting_release(struct plotting *plotting)
{
	plot_release(&plotting->plot);
	*plotting = (struct plotting){ 0 };
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Finds the cell of the sentences that were chosen, and what it shows. */
static void place_cursor(struct work *work)
{
	struct plotting *plotting = &work->plotting;
	size_t number;

	/* Of other articles than before. */
	plotting->chosen_a = least(plotting->chosen_a, work->matches.a_count - 1);
	plotting->chosen_b = least(plotting->chosen_b, work->matches.b_count - 1);
	plotting->row = plot_row(&plotting->plot, plotting->chosen_a);
	plotting->column = plot_column(&plotting->plot, plotting->chosen_b);
	number = plotting_match(work);
	plotting->a = number == PLOT_NOTHING ? plotting->chosen_a : work->matches.list[number].a;
	plotting->b = number == PLOT_NOTHING ? plotting->chosen_b : work->matches.list[number].b;
}

/* Chooses what a cell shows: its match, or else its first sentences. */
static void put_cursor(struct work *work, size_t row, size_t column)
{
	struct plotting *plotting = &work->plotting;

	plotting->chosen_a = plot_row_sentences(&plotting->plot, row).start;
	plotting->chosen_b = plot_column_sentences(&plotting->plot, column).start;
	place_cursor(work);
	plotting->chosen_a = plotting->a;
	plotting->chosen_b = plotting->b;
}

static void make_plot(struct work *work)
{
	struct plotting *plotting = &work->plotting;

	plot_release(&plotting->plot);
	plotting->possible = work->shows_possible;
	plotting->is_stale = false;
	plot_init(&plotting->plot, &work->matches, plotting->most_rows, plotting->most_columns, plotting->possible);
	place_cursor(work);
}

/* False when there is nothing to look at any more. A plot of matches that are others now is made anew. */
static bool settle(struct work *work)
{
	struct plotting *plotting = &work->plotting;

	if (!plotting->open)
		return false;
	if (!work->walk.matches || work->pane_count < 2) {
		plotting_close(work);
		return false;
	}
	if (plotting->is_stale || plotting->possible != work->shows_possible)
		make_plot(work);
	return plotting->plot.rows && plotting->plot.columns;
}

bool plotting_open(struct work *work)
{
	struct plotting *plotting = &work->plotting;

	if (work->pane_count < 2 || work->adjudicating.active) {
		work_complain(work, "a plot is of two articles, and there is one");
		return false;
	}
	if (!work->walk.matches) {
		work_complain(work,
			work->matcher ? "the articles are still being compared: the plot can be drawn then" :
					translate("the articles are not compared: :compare does it"));
		return false;
	}
	plotting->open = true;
	plotting->is_stale = true;
	plotting->chosen_a = work->panes[0].focus;
	plotting->chosen_b = work->panes[1].focus;
	work->mode = MODE_PLOT;
	return true;
}

void plotting_close(struct work *work)
{
	enum mode mode = work->mode;

	plotting_release(&work->plotting);
	if (mode == MODE_PLOT)
		work->mode = work_mode_below(work);
}

bool plotting_go(struct work *work)
{
	struct jump from = jumps_here(work);
	size_t a;
	size_t b;

	if (!settle(work))
		return false;
	a = work->plotting.a;
	b = work->plotting.b;
	plotting_close(work);
	focus_pair(work, a, b);
	jumps_note(work, from);
	return true;
}

/* `at` moved by `distance`, within 0 and `count` - 1. */
static size_t moved(size_t at, long distance, size_t count)
{
	if (distance < 0)
		return (size_t)-distance < at ? at - (size_t)-distance : 0;
	return (size_t)distance < count - 1 - at ? at + (size_t)distance : count - 1;
}

void plotting_move(struct work *work, long rows, long columns)
{
	const struct plotting *plotting = &work->plotting;

	if (settle(work))
		put_cursor(work, moved(plotting->row, rows, plotting->plot.rows),
			moved(plotting->column, columns, plotting->plot.columns));
}

bool plotting_next(struct work *work, long count)
{
	const struct plotting *plotting = &work->plotting;
	size_t row;
	size_t column;
	bool found = false;

	if (!settle(work))
		return false;
	row = plotting->row;
	column = plotting->column;
	for (long left = count < 0 ? -count : count; left > 0; left--) {
		if (!plot_next(&plotting->plot, count < 0, &row, &column))
			break;
		found = true;
	}
	if (!found) {
		work_say(work, count < 0 ? "no match before this one" : translate("no match behind this one"));
		return false;
	}
	put_cursor(work, row, column);
	return true;
}

void plotting_point(struct work *work, size_t row, size_t column)
{
	const struct plotting *plotting = &work->plotting;
	struct rect cells = plotting->cells;

	if (!settle(work) || row < cells.row || column < cells.column)
		return;
	row = (row - cells.row) / plotting->cell_rows;
	column = (column - cells.column) / plotting->cell_columns;
	if (row < plotting->plot.rows && column < plotting->plot.columns)
		put_cursor(work, row, column);
}

size_t plotting_match(const struct work *work)
{
	const struct plotting *plotting = &work->plotting;

	return plot_match(&plotting->plot, plotting->row, plotting->column);
}

static size_t digits_of(size_t number)
{
	size_t digits = 1;

	for (; number >= 10; number /= 10)
		digits++;
	return digits;
}

/* How many times `count` goes into `room`, 1 to `most`. */
static size_t times(size_t room, size_t count, size_t most)
{
	size_t fits = count ? room / count : most;

	if (fits < 1)
		return 1;
	return fits < most ? fits : most;
}

static void divide_screen(struct work *work, size_t rows, size_t columns)
{
	struct plotting *plotting = &work->plotting;
	struct rect rest = { 0, 0, rows, columns };
	size_t strip = work->layout.detail.rows;

	rect_take_bottom(&rest, 1);
	plotting->title = rect_take_top(&rest, 1);
	plotting->strip = rect_take_bottom(&rest, strip > LEAST_STRIP ? strip : LEAST_STRIP);
	plotting->rule = rect_take_bottom(&rest, work->layout.rule.rows);
	plotting->axis = rect_take_top(&rest, 1);
	plotting->labels = rect_take_left(&rest, digits_of(work->matches.a_count) + LABEL_SPACE);
	rect_take_right(&rest, 1);
	rect_take_left(&plotting->axis, plotting->labels.columns);
	rect_take_right(&plotting->axis, 1);
	plotting->cells = rest;
}

void plotting_arrange(struct work *work, size_t rows, size_t columns)
{
	struct plotting *plotting = &work->plotting;
	size_t most_rows = plotting->most_rows;
	size_t most_columns = plotting->most_columns;
	size_t across;

	settle(work);
	if (!plotting->open)
		return;
	divide_screen(work, rows, columns);
	plotting->most_rows = plotting->cells.rows;
	plotting->most_columns = plotting->cells.columns;
	if (most_rows != plotting->most_rows || most_columns != plotting->most_columns)
		make_plot(work);
	plotting->cell_rows = times(plotting->cells.rows, plotting->plot.rows, MOST_CELL_ROWS);
	across = times(plotting->cells.columns, plotting->plot.columns, MOST_CELL_ROWS * COLUMNS_OF_A_ROW);
	plotting->cell_columns = times(across, 1, plotting->cell_rows * COLUMNS_OF_A_ROW);
	plotting->cell_rows = times(plotting->cell_rows, 1, (plotting->cell_columns + 1) / COLUMNS_OF_A_ROW);
}
