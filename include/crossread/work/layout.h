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
	LAYOUT_SIGNS = 3,      /* columns right of the text for signs of matches, where there is no gutter */
	LAYOUT_MOST_TEXT = 76, /* columns of text, however wide the terminal */
	LAYOUT_WIDE = 120,     /* columns from which on a list stands beside the panes */
	LAYOUT_BESIDE = 80,    /* columns from which on two panes stand beside each other */
	LAYOUT_BELOW = 18,     /* rows from which on they stand one below the other otherwise */
	LAYOUT_EVEN = 50,      /* share of the left or upper pane in per cent */
	LAYOUT_LEAST_SHARE = 25,
	LAYOUT_MOST_SHARE = 75,
};

enum layout_form {
	LAYOUT_PANES_BESIDE, /* with a gutter between */
	LAYOUT_PANES_BELOW,  /* one below the other */
	LAYOUT_ONE_PANE,     /* the one with the focus only, or the only one there is */
};

/* What is to be laid out. */
struct layout_wish {
	size_t panes;     /* 1 or 2 */
	size_t active;    /* the side with the focus */
	bool one_pane;    /* shows that side only */
	bool list;        /* a list is open */
	size_t list_rows; /* of one at the bottom, over what stands there; 0: as high as it can be */
	unsigned share;   /* of the left or upper pane, in per cent of both; cut to what is allowed */
};

struct layout {
	bool too_small; /* below 40x8: only a line that says so fits */
	enum layout_form form;
	struct rect status[2];  /* one row above each pane; no rows for a pane that is not shown */
	struct rect pane[2];    /* margin, text, and room for signs where there is no gutter */
	size_t text_columns[2]; /* columns of text in a pane, also in one that is not shown */
	struct rect gutter;     /* between the panes, as high as they are; no columns without */
	struct rect rule;       /* between panes and detail strip */
	struct rect detail;     /* both passages of the present match */
	struct rect hint;       /* the last row: hints, messages, prompt */
	struct rect list;       /* an open list: all above the hint row, or the right of a wide screen, or some rows
			   at the bottom */
};

/* The layout on a screen of this size. */
struct layout layout_of(size_t rows, size_t columns, struct layout_wish wish);

/* Panes and gutter only, from the first row on: for text that goes to no terminal. At least LAYOUT_LEAST_COLUMNS. */
struct layout layout_of_text(size_t rows, size_t columns, size_t panes);

#endif
