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
 * Opens the terminal on standard input and output with ncurses: alternate screen, no echo, bracketed paste. All keys
 * come as keys, Ctrl-C and Ctrl-Z too. The locale must be set; without UTF-8 in it what is not ASCII is shown as "?".
 * NULL, the terminal untouched, when TERM is unset or unknown or the screen cannot be addressed.
 *
 * The terminal is given back by term_close(), at exit, and by handlers of SEGV, BUS, ABRT, FPE and ILL, which then die
 * of the same signal. TERM, HUP and INT only set a flag, for EVENT_SIGNAL; TSTP stops the program in the next
 * term_read(). (Those four stay ignored where they were.) SIGPIPE is without effect. Only one can be open.
 *
 * No colours are used where colours_wanted() says so; a theme of colours is then replaced by the one without.
 */
struct term *term_open_curses(const struct theme *theme, struct error *error);

/*
 * A headless terminal of this size: events come from the lines of `script`, pictures go to `out`. Lines:
 *
 *	key TOKEN...            keys as key_parse() reads them; several may stand together, blanks between them
 *	type TEXT               each character a key
 *	paste TEXT              EVENT_TEXT
 *	resize COLUMNSxROWS     EVENT_RESIZE
 *	mouse ACTION COLUMNxROW EVENT_MOUSE: press, double, triple, drag, release, wheel-up, wheel-down; from 1x1
 *	run COMMAND LINE        EVENT_COMMAND
 *	wait                    EVENT_TIMEOUT after the time that term_read() is given
 *	show [TITLE]            the latest frame: "== TITLE COLUMNSxROWS", then grid_dump()
 *	# comment, empty line   nothing
 *
 * NULL when a line is none of these: the message names it by `name` and number. `script` and `out` must outlive the
 * terminal. But for "wait" term_read() returns the next event at once, EVENT_END when there is none.
 */
struct term *term_open_script(struct slice script, const char *name, size_t columns, size_t rows, FILE *out,
	struct error *error);

/* Gives the terminal back and frees it. NULL is fine. */
void term_close(struct term *term);

/* Rows and columns, at least 1, at most GRID_MOST_*. A terminal that says 0 counts as 24 rows, 80 columns. */
void term_size(const struct term *term, size_t *rows, size_t *columns);

/* Shows a frame: writes only what differs from the one before. */
void term_show(struct term *term, const struct grid *grid);

/* Lets the next term_show() write everything, for a screen that others have written on. Nothing for a script. */
void term_redraw(struct term *term);

/*
 * Waits for an event, at most `milliseconds` (negative: without limit). A lone Esc is answered after 25 ms. Once
 * EVENT_SIGNAL has been returned it is all that comes.
 */
struct event term_read(struct term *term, int milliseconds);

/* True when input waits right now, so that painting before term_read() would be in vain. Never for a script. */
bool term_pending(struct term *term);

/* Stops the program (job control) with the terminal restored; returns after it is continued. Nothing for a script. */
void term_suspend(struct term *term);

/*
 * Gives the terminal to another program as it was before, until it is taken back; nothing may be shown or read in
 * between. For a script both only see to it that what was printed stands before what that program prints.
 */
void term_lend(struct term *term);
void term_take_back(struct term *term);

/* Whether the mouse reports to the program; off at first. With it off, or with Shift held, the terminal selects text.
 */
void term_use_mouse(struct term *term, bool use);

/* Names the window, where terminals have names, until the terminal is given back, when it gets its own again. */
void term_set_title(struct term *term, struct slice title);

/*
 * Hands a text to the clipboard by way of the terminal (OSC 52, xterm's Control Sequences), which may still refuse it.
 * False, with nothing done, when this terminal is known not to take any.
 */
bool term_copy(struct term *term, struct slice text);

/* Frames look so from the next one on. The palette of the terminal is not changed. Nothing for a script. */
void term_use_theme(struct term *term, const struct theme *theme);

#endif
