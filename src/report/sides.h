/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles side by side, as rows: two sentences that match, or what both have between such rows. */
#ifndef CROSSREAD_SRC_REPORT_SIDES_H
#define CROSSREAD_SRC_REPORT_SIDES_H

#include "crossread/compare/matches.h"

/* The row holds no match. */
#define SIDES_NO_MATCH SIZE_MAX

struct side_row {
	struct span a; /* sentences of the left article; may be empty */
	struct span b;
	size_t match; /* number of the match that put them on one row, or SIDES_NO_MATCH */
};

struct sides {
	struct side_row *list; /* every sentence of both articles once, in order; owned */
	size_t count;
	size_t capacity;
};

/*
 * Cuts both articles at the matches that keep the order (struct match, rung). A sentence right behind one of a row
 * joins it when it matches the other sentence of the row, too.
 */
void sides_find(struct sides *sides, const struct matches *matches);
void sides_release(struct sides *sides);

#endif
