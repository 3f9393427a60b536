/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many columns text takes on a terminal: the only place that answers it. */
#ifndef CROSSREAD_TEXT_WIDTH_H
#define CROSSREAD_TEXT_WIDTH_H

#include "crossread/base/slice.h"

/*
 * Columns that `text` (any bytes) takes as visible_next() shows it; a tab or line break takes one.
 */
size_t width_of(struct slice text);

/* Byte length of the longest start of `text`, whole clusters only, that takes at most `columns`. */
size_t width_fit(struct slice text, size_t columns);

#endif
