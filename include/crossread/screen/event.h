/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal reports. */
#ifndef CROSSREAD_SCREEN_EVENT_H
#define CROSSREAD_SCREEN_EVENT_H

#include "crossread/base/slice.h"

#include <stdint.h>

enum event_kind {
	EVENT_KEY,
	EVENT_TEXT,    /* pasted text: `text`, to be taken as typed into a prompt, never as commands */
	EVENT_RESIZE,  /* the size has changed, perhaps back again: ask term_size() and show a frame */
	EVENT_COMMAND, /* a command line from a script: `text` */
	EVENT_TIMEOUT, /* nothing came in the time given */
	EVENT_SIGNAL,  /* asked to end (TERM, HUP, INT) or the terminal is gone: save and leave */
	EVENT_END,     /* a script is at its end */
};

struct event {
	enum event_kind kind;
	uint32_t key;      /* of EVENT_KEY: see key.h */
	struct slice text; /* of EVENT_TEXT and EVENT_COMMAND: UTF-8, lines end with LF; valid until the next read */
};

#endif
