/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing the two open articles, in steps between key presses. */
#ifndef CROSSREAD_WORK_COMPARING_H
#define CROSSREAD_WORK_COMPARING_H

#include "crossread/work/work.h"

/*
 * Begins to compare both panes anew; until it is done there are no matches. Nothing for one pane, nor while
 * adjudicating.
 */
void comparing_start(struct work *work);

/*
 * Goes on for `steps` steps of the matcher, all about equally long. When it is done the matches take effect: the
 * focused sentence keeps its row on the screen. True while there is more to do.
 */
bool comparing_step(struct work *work, size_t steps);

/* Goes on to the end, however long that takes. */
void comparing_finish(struct work *work);

/* Makes `matches` those of the panes, taking them over; the focused sentence keeps its row on the screen. */
void comparing_use(struct work *work, const struct matches *matches);

/* Gives up: the articles stay without matches. False when nothing was going on. */
bool comparing_cancel(struct work *work);

/* How far it is, 0 to 100. */
unsigned comparing_percent(const struct work *work);

#endif
