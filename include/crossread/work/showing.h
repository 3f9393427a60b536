/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article each pane shows. */
#ifndef CROSSREAD_WORK_SHOWING_H
#define CROSSREAD_WORK_SHOWING_H

#include <stdbool.h>
#include <stddef.h>

struct document;
struct work;

/* The pane that shows an article, the active one first; SIZE_MAX when none does. */
size_t showing_side(const struct work *work, const struct document *document);

/*
 * Puts an article, by its number in work.documents, into a pane, and compares both panes anew; it is where the reader
 * left it. The articles that go are saved if they changed; an only pane gets a second one when `side` is 1. False, with
 * a message, when it cannot be opened, and while two colleagues' work is settled in both panes.
 */
bool showing_put(struct work *work, size_t side, size_t number);

/*
 * The same for an article that is only to be looked at for now: of a long one the beginning comes, so that it can be
 * painted, and showing_complete() brings the rest. Nothing but painting may come between; commands see to that. When
 * the rest cannot be had, the pane gets back what it had, with a message.
 */
bool showing_begin(struct work *work, size_t side, size_t number);
void showing_complete(struct work *work);

/* Makes the pane that shows an article the active one; when none does, puts it into the active pane. False likewise. */
bool showing_reach(struct work *work, size_t number);

/*
 * Puts the next article of the story (negative: previous) into a pane as showing_begin() does, around its ends, leaving
 * out those that are on the screen. False, with a message, when there is none.
 */
bool showing_next(struct work *work, size_t side, long steps);

#endif
