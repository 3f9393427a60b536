/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line being typed at the bottom of the screen. */
#ifndef CROSSREAD_WORK_PROMPT_H
#define CROSSREAD_WORK_PROMPT_H

#include "crossread/base/strbuf.h"
#include "crossread/work/completions.h"

#include <stdbool.h>
#include <stdint.h>

enum { PROMPT_MOST_BYTES = 64 * 1024 };

/* The line is none that was typed before. */
#define PROMPT_NOT_RECALLED SIZE_MAX

struct prompt {
	const char *label;   /* ":" or "comment: "; static */
	const char *command; /* what the text is the argument of when accepted; "" when it is a whole command line;
				static */
	struct strbuf text;  /* valid UTF-8 */
	size_t cursor;       /* byte offset, on a cluster boundary */
	struct completions completions; /* for the word before the cursor */
	size_t recalled;                /* number of the line of struct recall that it is, or PROMPT_NOT_RECALLED */
	struct strbuf typed;            /* the line before others were recalled */
};

void prompt_release(struct prompt *prompt);

/* Starts with `text` and the cursor at its end. Label and command must be static. */
void prompt_open(struct prompt *prompt, const char *label, const char *command, struct slice text);

/* What changes the line or moves the cursor takes the completions away. */

/* Inserts text at the cursor: line breaks and tabs become blanks, what would pass PROMPT_MOST_BYTES is left out. */
void prompt_insert(struct prompt *prompt, struct slice text);

/* Replaces the whole line; the cursor goes to its end. */
void prompt_replace(struct prompt *prompt, struct slice text);

/*
 * Puts completion `number` in the place of what stands there, the cursor behind it; prompt.completions.count: what was
 * typed.
 */
void prompt_choose(struct prompt *prompt, size_t number);

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
