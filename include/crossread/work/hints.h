/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys that the last row tells of: which at the moment, and where each stands. Painting and pointing ask here. */
#ifndef CROSSREAD_WORK_HINTS_H
#define CROSSREAD_WORK_HINTS_H

#include "crossread/work/work.h"

/* A hint on the screen: its key, a blank, its label. */
struct hint_place {
	const struct hint *hint;
	size_t column;
	size_t columns;
};

/* What is still to be placed. */
struct hints {
	const struct hint *next;
	size_t column;
	size_t end;
};

/* Adds what stands before the hints at the start of the row, such as how far the help is scrolled; mostly nothing. */
void hints_add_lead(const struct work *work, struct strbuf *text);

/* The hints of the row as it is now; none while it holds a prompt or a message. */
struct hints hints_present(const struct work *work);

/* Takes the next one for which there is room; false when there is none. */
bool hints_next(struct hints *hints, struct hint_place *place);

#endif
