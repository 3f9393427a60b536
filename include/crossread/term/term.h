/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A terminal: shows grids and reports events. Two kinds: curses, and a script that needs no terminal. */
#ifndef CROSSREAD_TERM_TERM_H
#define CROSSREAD_TERM_TERM_H

#include "crossread/base/error.h"
#include "crossread/screen/event.h"
#include "crossread/screen/grid.h"
#include "crossread/screen/theme.h"

#include <stdio.h>

struct term;

/*
 * Opens the terminal on standard input and output with ncurses: alternate screen, no echo, Esc within 25 ms, bracketed paste.
 * False (and the terminal untouched) when TERM is unset or unknown or the screen cannot be addressed. The terminal is given back on
 * term_close(), at exit, and by handlers of SEGV, BUS, ABRT, FPE, ILL, which then die of the same signal. TERM, HUP and INT only set a flag that
 * becomes EVENT_SIGNAL. Ctrl-Z (SIGTSTP) suspends with the terminal restored, and comes back with a full repaint.
 * Only one can be open.
 */
struct term *term_open_curses(const struct theme *theme, struct error *error);

/*
 * A headless terminal of this size: events come from the lines of `script`, pictures (grid_dump()) go to `out` at each "show".
 * Lines: "key TOKEN..." (tokens as key_parse(), parted by spaces; several keys may stand together), "type TEXT" (each character a key),
 * "paste TEXT" (EVENT_TEXT), "resize COLUMNSxROWS", "show [TITLE]", "run COMMAND LINE" (EVENT_COMMAND), "# comment", empty.
 * False with line number for anything else. `name` is the script's name for messages. `script` must outlive the terminal.
 */
struct term *term_open_script(struct slice script, const char *name, size_t columns, size_t rows, FILE *out,
	struct error *error);

/* Gives the terminal back and frees it. NULL is fine. */
void term_close(struct term *term);

void term_size(const struct term *term, size_t *rows, size_t *columns);

/* Shows a frame: writes only what differs from the one before. */
void term_show(struct term *term, const struct grid *grid);

/* Waits for an event, at most `milliseconds` (negative: without limit). */
struct event term_read(struct term *term, int milliseconds);

/* Stops the program (job control) with the terminal restored; returns after it is continued. Nothing for a script. */
void term_suspend(struct term *term);

#endif
