/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo: what each annotation and other entry was before and after each step, over all open articles. A reader
 * may stay open for weeks: of more than HISTORY_MOST_STEPS steps, or HISTORY_MOST_CHANGES changes in them, the oldest
 * are forgotten, an eighth at a time, but never the latest.
 */
#ifndef CROSSREAD_ANNOTATION_HISTORY_H
#define CROSSREAD_ANNOTATION_HISTORY_H

#include "crossread/annotation/annotations.h"

enum { HISTORY_MOST_STEPS = 10000, HISTORY_MOST_CHANGES = 100000 };

struct history;

struct history *history_new(void);
void history_free(struct history *history);

/*
 * Begins a step; what the functions below put and remove until the next begin, undo or redo belongs
 * to it, in however many sets. `label` ("tag denial") is copied. Its first change forgets what could
 * have been redone; a step that changes nothing leaves no trace.
 */
void history_begin(struct history *history, const char *label);

/*
 * The functions of annotations.h on `set`, recorded. `set` must outlive the history and stay where it is.
 */
void history_put(struct history *history, struct annotations *set, const struct annotation *annotation);
void history_put_link(struct history *history, struct annotations *set, const struct link *link);
void history_put_correction(struct history *history, struct annotations *set, const struct correction *correction);
void history_put_reviewed(struct history *history, struct annotations *set, const struct reviewed *reviewed);
void history_put_dismissal(struct history *history, struct annotations *set, const struct dismissal *dismissal);
bool history_remove(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);
bool history_remove_link(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);
bool history_remove_correction(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);
bool history_remove_reviewed(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);
bool history_remove_dismissal(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at);

/* What a step changed, for the message and for moving the focus there. */
struct history_step {
	const char *label;       /* valid until the next history_begin() */
	struct annotations *set; /* where the first change of the step is */
	struct span codes;       /* the passage of that change; of a link that of its annotation */
	size_t changes;
	size_t number; /* of the step, for history_touches() */
};

/*
 * Undoes the latest step (redoes the latest undone one). False when there is none. What others changed meanwhile and a
 * merge brought in stays: only the fields that the step changed go back, and what they removed stays removed. `author`
 * and `at` are for a removal that undoing makes.
 */
bool history_undo(struct history *history, struct slice author, struct slice at, struct history_step *step);
bool history_redo(struct history *history, struct slice author, struct slice at, struct history_step *step);

/*
 * Gives the set new memory, in which only that stands what its entries and the steps of the history need: texts that
 * were replaced, and those of forgotten steps, are freed. All else that borrows from the set is invalid afterwards.
 */
void history_renew(struct history *history, struct annotations *set);

/* True when the step that was just undone or redone changed `set`, so that its sidecar must be saved. */
bool history_touches(const struct history *history, const struct history_step *step, const struct annotations *set);

#endif
