/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the mouse does. */
#ifndef CROSSREAD_COMMAND_MOUSE_H
#define CROSSREAD_COMMAND_MOUSE_H

#include "crossread/screen/event.h"

struct work;

/*
 * A click focuses the sentence under it, two select its word, three the sentence, dragging goes on by as much. In a
 * list a click chooses an item, and one on the present item goes there. The wheel scrolls the pane under it, the list
 * or the help. A click on a key in the last row does what the key does. A line that is being typed is left alone.
 */
void mouse_act(struct work *work, struct mouse mouse);

#endif
