/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles as plain text on standard output, for a pipe or a terminal without addressable screen. */
#ifndef CROSSREAD_SRC_APP_TEXT_H
#define CROSSREAD_SRC_APP_TEXT_H

#include "crossread/work/work.h"

/*
 * Prints the aligned pair, `columns` wide, in the reader's own layout. False when standard output took not
 * everything.
 */
bool text_print(struct work *work, size_t columns);

#endif
