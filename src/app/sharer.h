/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing what leaves the program: copying to the clipboard, opening an address. */
#ifndef CROSSREAD_SRC_APP_SHARER_H
#define CROSSREAD_SRC_APP_SHARER_H

#include "crossread/term/term.h"
#include "crossread/work/work.h"

/*
 * Does what work.sharing asks for and says how. A copy goes to tmux, inside of it; else to the terminal, where that
 * takes one (OSC 52); else to wl-copy, xclip or pbcopy. An address goes to $BROWSER, else to xdg-open or open where
 * there is a desktop; else it is shown. All get argument vectors, there is no shell.
 */
void sharer_serve(struct work *work, struct term *term);

#endif
