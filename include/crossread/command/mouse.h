/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the mouse does. */
#ifndef CROSSREAD_COMMAND_MOUSE_H
#define CROSSREAD_COMMAND_MOUSE_H

#include "crossread/screen/event.h"

struct work;

/*
 * A click focuses the sentence under it, dragging selects words, the wheel scrolls the pane under it, or the help. It
 * leaves a line that is being typed alone.
 */
void mouse_act(struct work *work, struct mouse mouse);

#endif
