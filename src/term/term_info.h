/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What terminfo knows of the terminal. */
#ifndef CROSSREAD_TERM_INFO_H
#define CROSSREAD_TERM_INFO_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "crossread/term/term_keys.h"

/* Bracketed paste, for terminals that speak ECMA-48; the others of them ignore a mode they do not know. */
#define TERM_INFO_PASTE_ON "\033[?2004h"
#define TERM_INFO_PASTE_OFF "\033[?2004l"

/*
 * Reports of the mouse: presses, drags and releases, as SGR 1006 has them. Every terminal lets Shift select as it does
 * without.
 */
#define TERM_INFO_MOUSE_ON "\033[?1002h\033[?1006h"
#define TERM_INFO_MOUSE_OFF "\033[?1006l\033[?1002l"

/* The name of the window, kept by the terminal and given back (xterm's Control Sequences, XTWINOPS). */
#define TERM_INFO_TITLE_KEEP "\033[22;2t"
#define TERM_INFO_TITLE_BACK "\033[23;2t"

/* A frame is shown when it is whole: mode 2026, only where it is known. */
#define TERM_INFO_FRAME_BEGIN "\033[?2026h"
#define TERM_INFO_FRAME_END "\033[?2026l"

struct term_info {
	bool speaks_ecma48;
	bool has_title;
	bool takes_copies;
	bool synchronizes;
	struct strbuf farewell; /* gives the terminal back: what endwin() would write */
};

/*
 * Looks TERM up. False, with nothing kept and the terminal untouched, when it is unset or unknown or when its screen
 * cannot be addressed.
 */
bool term_info_init(struct term_info *info, struct error *error);
void term_info_release(struct term_info *info);

/* Teaches the sequences of the terminal that newterm() has opened; `keys` refers to them while that is open. */
void term_info_teach(struct term_keys *keys);

#endif
