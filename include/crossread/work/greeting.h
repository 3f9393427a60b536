/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader is told when the articles are open. */
#ifndef CROSSREAD_WORK_GREETING_H
#define CROSSREAD_WORK_GREETING_H

#include "crossread/work/work.h"

/*
 * Says what should be known of all articles before anything else: what cannot be kept, was lost, can be taken over or
 * needs a look; when nothing of that is, who tags.
 */
void greeting_say(struct work *work);

/* Says what should be known of an article that was opened later; nothing when there is nothing. */
void greeting_say_of(struct work *work, const struct document *document);

#endif
