/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals while a terminal is open: those that ask for something set a flag, those that kill give the terminal back. */
#ifndef CROSSREAD_TERM_SIGNALS_H
#define CROSSREAD_TERM_SIGNALS_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

enum { TERM_SIGNALS_MOST_FAREWELL = 512 };

/* What signals have asked for. */
enum term_request {
	TERM_REQUEST_END,    /* TERM, HUP, INT */
	TERM_REQUEST_RESIZE, /* WINCH */
	TERM_REQUEST_STOP,   /* TSTP */
	TERM_REQUEST_RESUME, /* CONT: stopped and continued without our doing, the terminal may be in any state */
	TERM_REQUEST_COUNT,
};

/*
 * Catches the signals. Keeps the modes of the terminal behind `descriptor`, to restore them before dying, and the bytes
 * to write to it then: at most TERM_SIGNALS_MOST_FAREWELL. TERM, HUP, INT and TSTP stay ignored where they were.
 */
void term_signals_install(int descriptor, struct slice farewell);

/* Makes the signals do what they did before. */
void term_signals_remove(void);

/* Whether a request came that has not been taken; taking it clears it. */
bool term_signals_asked(enum term_request request);
bool term_signals_take(enum term_request request);

/*
 * Waits until `descriptor` can be read (true), a signal asks for something or `milliseconds` have passed (negative:
 * without limit). A signal that came before the call ends it at once: none is lost in between.
 */
bool term_signals_wait(int descriptor, int64_t milliseconds);

/*
 * Stops this process, or all of its group as the terminal itself does for Ctrl-Z; returns when it is continued, at once
 * when TSTP is ignored.
 */
void term_signals_stop(bool group);

#endif
