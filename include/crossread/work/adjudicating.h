/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Adjudicating: one article in both panes, one colleague a pane, and a third person, or one of the two, settles what
 * they tagged differently. Each decision is one step to undo and is kept in the sidecar: annotations of origin
 * "adjudicated", and a dismissal of the disagreement that says whose word was taken.
 */
#ifndef CROSSREAD_WORK_ADJUDICATING_H
#define CROSSREAD_WORK_ADJUDICATING_H

#include "crossread/work/work.h"

/* Which passages a decision takes. */
enum take { TAKE_LEFT, TAKE_RIGHT, TAKE_BOTH, TAKE_NEITHER };

/*
 * Begins: both panes show the article of the active one, with the annotations of one colleague each, named as
 * "LEFT,RIGHT" (names may hold blanks). Goes to the first open dispute. False, with a message, when the names are not
 * two that tagged something here, or nothing can be kept.
 */
bool adjudicating_start(struct work *work, struct slice names);

/* Ends: the panes show what they showed before. */
void adjudicating_end(struct work *work);

/* Forgets whose work it was; what it holds is released. */
void adjudicating_forget(struct work *work);

/* Goes to the next open dispute (negative: before), round the ends. False, with a message, when none is open. */
bool adjudicating_next(struct work *work, long steps);

/* Decides the present dispute and goes to the next. False, with a message, when there is none or it is decided. */
bool adjudicating_take(struct work *work, enum take take);

/* Decides it by another passage, the selection or else the focused sentence, or by another tag. */
bool adjudicating_tag(struct work *work, struct slice tag);

#endif
