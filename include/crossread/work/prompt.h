/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line being typed at the bottom of the screen. */
#ifndef CROSSREAD_WORK_PROMPT_H
#define CROSSREAD_WORK_PROMPT_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum { PROMPT_MOST_BYTES = 64 * 1024 };

struct prompt {
	const char *label;   /* ":" or "comment: "; static */
	const char *command; /* what the text is the argument of when accepted; "" when it is a whole command line;
				static */
	struct strbuf text;  /* valid UTF-8 */
	size_t cursor;       /* byte offset, on a cluster boundary */
};

void prompt_release(struct prompt *prompt);

/* Starts with `text` and the cursor at its end. Label and command must be static. */
void prompt_open(struct prompt *prompt, const char *label, const char *command, struct slice text);

/* Inserts text at the cursor: line breaks and tabs become blanks, what would pass PROMPT_MOST_BYTES is left out. */
void prompt_insert(struct prompt *prompt, struct slice text);

/* Deletes the cluster before or at the cursor, the word before it, or all before it. */
void prompt_delete_before(struct prompt *prompt);
void prompt_delete_at(struct prompt *prompt);
void prompt_delete_word(struct prompt *prompt);
void prompt_delete_to_start(struct prompt *prompt);

/* Moves the cursor by one cluster (negative: back), or to an end. */
void prompt_move(struct prompt *prompt, int clusters);
void prompt_move_to_start(struct prompt *prompt);
void prompt_move_to_end(struct prompt *prompt);

#endif
