/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comment written in the reader's own editor: what it is about, from when it is asked for until it is taken over. */
#ifndef CROSSREAD_WORK_COMPOSING_H
#define CROSSREAD_WORK_COMPOSING_H

#include "crossread/work/work.h"

/*
 * Asks the loop to let the reader edit the comment of the annotation at the focus or, while a comment is being typed,
 * that one as far as it is typed; the prompt is closed then. False, with a message, when there is no annotation whose
 * comment may be changed, or another line is being typed.
 */
bool composing_ask(struct work *work);

/* True while a comment is typed of which nothing was changed, its lines apart, which a prompt cannot have. */
bool composing_is_unchanged(const struct work *work);

/*
 * Takes over what was written as the comment: any bytes, CR LF for LF, line ends at the end dropped. One step to undo;
 * none when nothing was changed. False, with a message, when the annotation is gone meanwhile.
 */
bool composing_take(struct work *work, struct slice text);

/* Nothing is taken over; the message says why. */
void composing_give_up(struct work *work, const char *why);

#endif
