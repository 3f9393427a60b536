/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where the mouse points. */
#ifndef CROSSREAD_WORK_POINTING_H
#define CROSSREAD_WORK_POINTING_H

#include "crossread/work/work.h"

enum point_kind {
	POINT_NOTHING,
	POINT_PANE, /* a row of a pane without text, or its status row: only `side` is known */
	POINT_TEXT, /* a sentence: `byte` is the nearest one of the article on that row */
	POINT_LIST, /* the open list, but no item */
	POINT_ITEM, /* its item number `item` */
	POINT_HINT, /* `hint`, in the last row */
};

struct point {
	enum point_kind kind;
	size_t side;
	size_t sentence;
	size_t byte;
	size_t item;
	const struct hint *hint;
};

/* What is shown at a place of the screen, which may lie outside of it. */
struct point pointing_at(const struct work *work, size_t row, size_t column);

#endif
