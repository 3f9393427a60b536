/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Tab offers in the line being typed. */
#ifndef CROSSREAD_SRC_COMMAND_COMPLETION_H
#define CROSSREAD_SRC_COMMAND_COMPLETION_H

#include "crossread/work/work.h"

/*
 * Finds the completions for the word before the cursor of work.prompt: commands, or what the argument of the command
 * is; those that begin with the word, else those that hold it, without regard to the case of ASCII letters. False when
 * there are none.
 */
bool completion_find(struct work *work);

/* The only completion stands in the line: adds the blank that an argument needs, and forgets it. */
void completion_end(struct work *work);

#endif
