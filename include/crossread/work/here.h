/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Several annotations at the focus: which of them commands are about. It is the one that was tagged or chosen last, as
 * long as it is at the focus; else that of tagging_present(). A command that would change one asks where more than one
 * may be meant.
 */
#ifndef CROSSREAD_WORK_HERE_H
#define CROSSREAD_WORK_HERE_H

#include "crossread/work/work.h"

struct here {
	size_t count;  /* annotations shown that overlap the selection or the focused sentence */
	size_t number; /* of the one that commands are about among them, from 1; 0 when there is none */
};

struct here here_of(const struct work *work);

/* Makes commands be about the annotation of that id. */
void here_choose(struct work *work, struct slice id);

/* Goes through them, `steps` further (negative: back). False, with a message, when there are not several. */
bool here_next(struct work *work, long steps);

/*
 * Opens a list of those that may be meant, when there are several and none was chosen: `line` (copied) is what waits
 * for the choice, `question` (static) what to ask. The reader's own are meant before those of others; `own`: only they
 * can be. False when there is nothing to ask.
 */
bool here_ask(struct work *work, const char *line, const char *question, bool own);

#endif
