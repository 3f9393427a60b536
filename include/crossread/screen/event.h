/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal reports. */
#ifndef CROSSREAD_SCREEN_EVENT_H
#define CROSSREAD_SCREEN_EVENT_H

#include "crossread/base/slice.h"

#include <stddef.h>
#include <stdint.h>

enum event_kind {
	EVENT_KEY,
	EVENT_MOUSE,   /* `mouse` */
	EVENT_TEXT,    /* pasted text: `text`, to be taken as typed into a prompt, never as commands */
	EVENT_RESIZE,  /* the size has changed, perhaps back again: ask term_size() and show a frame */
	EVENT_COMMAND, /* a command line from a script: `text` */
	EVENT_TIMEOUT, /* nothing came in the time given */
	EVENT_SIGNAL,  /* asked to end (TERM, HUP, INT) or the terminal is gone: save and leave */
	EVENT_END,     /* a script is at its end */
};

enum mouse_action {
	MOUSE_PRESS, /* of the left button; others and modifier keys are the terminal's */
	MOUSE_DRAG,  /* moved while it is down */
	MOUSE_RELEASE,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
};

struct mouse {
	enum mouse_action action;
	size_t row; /* of the screen, from 0; may lie outside of it */
	size_t column;
	size_t clicks; /* of MOUSE_PRESS: how many came one soon after the other at this place, 1 to 3 */
};

struct event {
	enum event_kind kind;
	uint32_t key; /* of EVENT_KEY: see key.h */
	struct mouse mouse;
	struct slice text; /* of EVENT_TEXT and EVENT_COMMAND: UTF-8, lines end with LF; valid until the next read */
};

#endif
