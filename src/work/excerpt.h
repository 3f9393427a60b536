/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first words of a passage, for a message. */
#ifndef CROSSREAD_SRC_WORK_EXCERPT_H
#define CROSSREAD_SRC_WORK_EXCERPT_H

#include "crossread/base/slice.h"

enum { EXCERPT_COLUMNS = 40, EXCERPT_SIZE = 256 };

/* Puts the words of `text` (valid UTF-8) that fit into EXCERPT_COLUMNS; where it is cut, an ellipsis is the last. */
void excerpt_take(struct slice text, char excerpt[EXCERPT_SIZE]);

#endif
