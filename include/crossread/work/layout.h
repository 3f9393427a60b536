/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on the screen each part stands: geometry only. */
#ifndef CROSSREAD_WORK_LAYOUT_H
#define CROSSREAD_WORK_LAYOUT_H

#include "crossread/screen/rect.h"

#include <stdbool.h>

enum {
	LAYOUT_LEAST_ROWS = 8,
	LAYOUT_LEAST_COLUMNS = 40,
	LAYOUT_MARGIN = 3,     /* columns left of a pane's text: focus mark and letters of annotations */
	LAYOUT_GUTTER = 5,     /* columns between two panes */
	LAYOUT_MOST_TEXT = 76, /* columns of text, however wide the terminal */
	LAYOUT_WIDE = 120,     /* columns from which on a list stands beside the panes */
};

struct layout {
	bool too_small;        /* below 40x8: only a line that says so fits */
	struct rect status[2]; /* one row above each pane */
	struct rect pane[2];   /* margin and text */
	struct rect gutter;    /* between the panes, as high as they are; no columns for one pane */
	struct rect rule;      /* between panes and detail strip */
	struct rect detail;    /* both passages of the present match */
	struct rect hint;      /* the last row: hints, messages, prompt */
	struct rect list;      /* an open list: all above the hint row, or the right of a wide screen */
	size_t text_columns;   /* columns of text in a pane */
};

/* The layout of `panes` (1 or 2) panes on a screen of this size, with a list or without. */
struct layout layout_of(size_t rows, size_t columns, size_t panes, bool with_list);

/* Panes and gutter only, from the first row on: for text that goes to no terminal. At least LAYOUT_LEAST_COLUMNS. */
struct layout layout_of_text(size_t rows, size_t columns, size_t panes);

#endif
