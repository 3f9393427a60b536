/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two colleagues whose work is being adjudicated tagged differently, and what was decided about it. */
#ifndef CROSSREAD_WORK_DISPUTES_H
#define CROSSREAD_WORK_DISPUTES_H

#include "crossread/annotation/disagreements.h"
#include "crossread/work/work.h"

struct dispute {
	struct disagreement disagreement; /* left and right as the panes are */
	const struct dismissal *decision; /* borrowed from the set; NULL while it is open */
};

struct disputes {
	struct dispute *list; /* owned; in the order of the text */
	size_t count;
	size_t open; /* how many are not decided */
};

/* Finds all disputes, decided ones too; valid until the set changes. Only while adjudicating. */
void disputes_find(struct disputes *disputes, const struct work *work);
void disputes_release(struct disputes *disputes);

/*
 * The one that decisions are about: the one gone to while the focus stands on it, else the first of which the focused
 * sentence has a part; NULL when there is none.
 */
const struct dispute *disputes_present(const struct disputes *disputes, const struct work *work);

/* The number of the next open one from the focus on, or before it, round the ends; there must be an open one. */
size_t disputes_next(const struct disputes *disputes, const struct work *work, bool forward);

/* The first one of which the span `codes` (code points) has a part, open ones first; NULL when there is none. */
const struct dispute *disputes_at(const struct disputes *disputes, struct span codes);

/*
 * Adds who says what, "ana: denial; ben: nothing", by which a decision is known again when the article has changed or
 * the panes are the other way round.
 */
void disputes_describe(const struct work *work, const struct disagreement *disagreement, struct strbuf *text);

#endif
