/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo without limit: what each annotation was before and after each step, over all open articles.
 */
#ifndef CROSSREAD_ANNOTATION_HISTORY_H
#define CROSSREAD_ANNOTATION_HISTORY_H

#include "crossread/annotation/annotations.h"

struct history;

struct history *history_new(void);
void history_free(struct history *history);

/*
 * Begins a step; what history_put() and history_remove() do until the next begin, undo or redo
 * belongs to it. `label` ("tag denial") is copied. Its first change forgets what could have been
 * redone; a step that changes nothing leaves no trace.
 */
void history_begin(struct history *history, const char *label);

/*
 * annotations_put() and annotations_remove() on `set`, recorded. `set` must outlive the history and stay where it is.
 */
void history_put(struct history *history, struct annotations *set, const struct annotation *annotation);
bool history_remove(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);

/* What a step changed, for the message and for moving the focus there. */
struct history_step {
	const char *label;       /* valid until the next history_begin() */
	struct annotations *set; /* where the first change of the step is */
	struct span codes;       /* the passage of that change */
	size_t changes;
};

/*
 * Undoes the latest step (redoes the latest undone one). False when there is none. `author` and `at` are for a
 * removal that undoing makes.
 */
bool history_undo(struct history *history, struct slice author, struct slice at, struct history_step *step);
bool history_redo(struct history *history, struct slice author, struct slice at, struct history_step *step);

#endif
