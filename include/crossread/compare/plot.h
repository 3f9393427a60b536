/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot of two articles: sentences of the left one down, of the right one across, a dot where two match. */
#ifndef CROSSREAD_COMPARE_PLOT_H
#define CROSSREAD_COMPARE_PLOT_H

#include "crossread/compare/matches.h"

#include <stdint.h>

/* Cells of a plot at most; more are asked for in vain. */
enum { PLOT_MOST_CELLS = 4 * 1024 * 1024 };

/* No match stands in a cell. */
#define PLOT_NOTHING SIZE_MAX

/*
 * A table of cells. Where an article has more sentences than the table has rows (or columns), a cell stands for several
 * of them, and shows the strongest of their matches.
 */
struct plot {
	const struct matches *matches; /* borrowed */
	size_t rows;                   /* not more than there are sentences in the left article */
	size_t columns;                /* in the right one */
	uint32_t *cells;               /* 1 + number of a match, 0: none; row by row; owned */
	size_t shown; /* matches in the plot: all that are likely or better, possible ones on request */
};

/*
 * Makes the plot in at most so many rows and columns; fewer when both do not fit into PLOT_MOST_CELLS. Linear in cells
 * and matches. The method is the dot plot of sequence comparison (Gibbs and McIntyre 1970; for text: Church and Helfman
 * 1993, Dotplot): text that was copied in order shows as diagonals, text that was rewritten as scattered dots.
 */
void plot_init(struct plot *plot, const struct matches *matches, size_t most_rows, size_t most_columns, bool possible);
void plot_release(struct plot *plot);

/* The number in matches.list of the strongest match of a cell, PLOT_NOTHING when there is none. */
size_t plot_match(const struct plot *plot, size_t row, size_t column);

/* The row or column of a sentence; the last one for a sentence that there is not. */
size_t plot_row(const struct plot *plot, size_t sentence);
size_t plot_column(const struct plot *plot, size_t sentence);

/* The sentences [start, end) of a row of the left, of a column of the right article. */
struct span plot_row_sentences(const struct plot *plot, size_t row);
struct span plot_column_sentences(const struct plot *plot, size_t column);

/* Goes to the next cell with a match (back: the one before), row by row; false at the end. */
bool plot_next(const struct plot *plot, bool back, size_t *row, size_t *column);

/* How a match is drawn: a block, the darker the stronger, in UTF-8. "" for a class that is not drawn. */
const char *plot_sign(enum match_class class);

#endif
