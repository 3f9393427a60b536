/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed in prompts before, each kind of prompt for itself. */
#ifndef CROSSREAD_WORK_RECALL_H
#define CROSSREAD_WORK_RECALL_H

#include "crossread/work/prompt.h"

enum { RECALL_MOST_LINES = 500, RECALL_MOST_BYTES = 1000 };

struct recalled {
	const char *command; /* of the prompt in which it was typed; static */
	char *text;          /* owned */
	bool is_fresh;       /* typed in this session */
	bool is_draft;       /* it was never entered: the session ended before */
};

struct recall {
	struct recalled *lines; /* the oldest first; owned */
	size_t count;           /* at most RECALL_MOST_LINES */
	size_t capacity;
};

void recall_release(struct recall *recall);

/*
 * Adds a line as the newest one of its prompt; an earlier equal one goes. Empty lines, and those longer than
 * RECALL_MOST_BYTES, are not worth keeping. `command` must be static.
 */
void recall_add(struct recall *recall, const char *command, struct slice text, bool is_fresh);

/* Likewise a line of up to PROMPT_MOST_BYTES that is still being typed; the newest one takes the place of others. */
void recall_add_draft(struct recall *recall, const char *command, struct slice text, bool is_fresh);

/*
 * Puts the line before (or behind) the recalled one into the prompt, among those of the same prompt that begin with
 * what was typed; behind the newest stands what was typed. False when there is none.
 */
bool recall_earlier(const struct recall *recall, struct prompt *prompt);
bool recall_later(const struct recall *recall, struct prompt *prompt);

#endif
