/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the user wants colours. */
#ifndef CROSSREAD_SCREEN_COLOURS_WANTED_H
#define CROSSREAD_SCREEN_COLOURS_WANTED_H

#include <stdbool.h>

/*
 * Whether output has colours, in the usual order (no-color.org, bixense.com/clicolors): NO_COLOR that is not empty says
 * no; CLICOLOR_FORCE that is neither empty nor 0 says yes, also where nobody looks; CLICOLOR=0 says no; else a terminal
 * other than TERM=dumb has them.
 */
bool colours_wanted(bool is_terminal);

/*
 * How many colours the terminal shows, told by the environment alone, for output without curses: COLOUR_DIRECT by
 * COLORTERM, COLOUR_INDEXES or 16 by TERM.
 */
int colours_told(void);

#endif
