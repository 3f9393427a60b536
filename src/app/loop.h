/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop of the reader: paint, show, read, run. */
#ifndef CROSSREAD_SRC_APP_LOOP_H
#define CROSSREAD_SRC_APP_LOOP_H

#include "crossread/command/keymap.h"
#include "crossread/term/term.h"
#include "crossread/work/work.h"

/* Compares the articles for a moment, before the first frame: most are done by then. */
void loop_begin(struct work *work);

/* How it begins: command lines that are run as soon as the articles are compared, or the tour. */
struct loop_start {
	const char *const *lines;
	size_t line_count;
	bool tour;
};

/*
 * Runs the lines, of which the first complaint stays on the screen, and then what is pressed, until the reader quits,
 * the script ends or the terminal is gone. Saves one second after a change, and at the end. False when something could
 * not be saved at the end: the message of `work` says what.
 */
bool loop_run(struct work *work, const struct keymap *keymap, struct term *term, struct loop_start start);

#endif
