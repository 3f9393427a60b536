/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a grid as curses takes them: characters of the locale, attributes and colour pairs of the terminal. */
#ifndef CROSSREAD_TERM_CELLS_H
#define CROSSREAD_TERM_CELLS_H

#include "crossread/screen/grid.h"
#include "crossread/screen/theme.h"

#include <curses.h>

enum { TERM_CELLS_MOST_PAIRS = 255 };

/* Sets of styles that are remembered as the terminal shows them; a frame has seldom more. */
enum { TERM_CELLS_MOST_SETS = 32 };

/* The characters of ASCII that are seen. */
enum { TERM_CELLS_FIRST = ' ', TERM_CELLS_LAST = '~', TERM_CELLS_COUNT = TERM_CELLS_LAST - TERM_CELLS_FIRST + 1 };

/* A set of styles in attributes and colours of the terminal, and its cells of one ASCII character. */
struct term_cells_set {
	style_set styles;
	attr_t attributes;
	short pair;
	cchar_t ascii[TERM_CELLS_COUNT];
};

struct term_cells {
	struct theme theme;
	bool utf8;        /* the locale's encoding */
	int colours;      /* 0 for none */
	bool has_default; /* the terminal's own colours can be left as they are */
	struct {
		int foreground;
		int background;
	} pairs[TERM_CELLS_MOST_PAIRS]; /* colour pair i + 1, made when it is met first */
	size_t pair_count;
	struct term_cells_set sets[TERM_CELLS_MOST_SETS];
	size_t set_count;
	size_t latest; /* the set that was asked for last: cells come in runs */
	size_t oldest; /* the set that gives way to a new one when there are too many */
};

/* For the terminal that newterm() has opened: asks it for its colours, where the user wants any. Then comes a theme. */
void term_cells_init(struct term_cells *cells);

/* From now on cells look so; all that were made before are to be made anew. Without colours a theme of colours is
 * replaced by that which has none. */
void term_cells_use(struct term_cells *cells, const struct theme *theme);

/* A blank of plain text. */
void term_cells_ground(struct term_cells *cells, cchar_t *ground);

/*
 * Writes a cell that is no right half to `line`, in as many columns as it is wide; returns how many elements that took,
 * at most its width.
 */
size_t term_cells_add(struct term_cells *cells, const struct cell *cell, cchar_t *line);

#endif
