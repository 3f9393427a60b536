/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot of both articles over the panes, and the cursor in it. */
#ifndef CROSSREAD_WORK_PLOTTING_H
#define CROSSREAD_WORK_PLOTTING_H

#include "crossread/compare/plot.h"
#include "crossread/screen/rect.h"

struct work;

struct plotting {
	bool open;
	bool is_stale;    /* the matches are others: the plot is made anew before it is looked at */
	bool possible;    /* with possible matches */
	struct plot plot; /* of so many cells as the screen takes; empty before the first plotting_arrange() */
	size_t chosen_a;  /* the sentences that the cursor was put on, whatever the size */
	size_t chosen_b;
	size_t row; /* the cell of these: where the cursor is */
	size_t column;
	size_t a; /* what the cell shows: the sentences of its strongest match, or else those chosen */
	size_t b;
	size_t most_rows; /* for which the plot was made */
	size_t most_columns;

	/* Where it stands on the screen, as plotting_arrange() left it. */
	struct rect title;
	struct rect axis;   /* numbers of the right article's sentences */
	struct rect labels; /* numbers of the left one's */
	struct rect cells;  /* the room for cells, of which the plot fills the upper left part */
	size_t cell_rows;   /* of the screen, of one cell */
	size_t cell_columns;
	struct rect rule;  /* no row on a low screen */
	struct rect strip; /* the sentences at the cursor */
};

void plotting_release(struct plotting *plotting);

/* Opens it with the cursor on the sentences in focus. False, with a message, for one article or without matches. */
bool plotting_open(struct work *work);
void plotting_close(struct work *work);

/* Closes it and goes to the sentences at the cursor in both panes. */
bool plotting_go(struct work *work);

/* Moves the cursor by cells, stopping at the edges. */
void plotting_move(struct work *work, long rows, long columns);

/* Moves it to the `count`-th next match (negative: previous), row by row. False, with a message, when there is none. */
bool plotting_next(struct work *work, long count);

/* Moves it to the cell at a place of the screen; nothing beside the cells. */
void plotting_point(struct work *work, size_t row, size_t column);

/* The number in work.matches of the match at the cursor, PLOT_NOTHING when there is none. */
size_t plotting_match(const struct work *work);

/* Fits the plot to a screen of this size, which is not too small; closes it when there are no matches any more. */
void plotting_arrange(struct work *work, size_t rows, size_t columns);

#endif
