/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * White space of running text: Unicode's property White_Space, no-break spaces and line breaks
 * included.
 */
#ifndef CROSSREAD_TEXT_SPACE_H
#define CROSSREAD_TEXT_SPACE_H

#include "crossread/base/slice.h"

/*
 * Byte offset behind the white space that begins at byte `position`; `position` itself where there
 * is none.
 */
size_t space_end(struct slice text, size_t position);

/*
 * Byte offset of the start of the white space that ends at byte `position`; `position` itself where
 * there is none.
 */
size_t space_start(struct slice text, size_t position);

/* Without white space at both ends. */
struct slice space_trim(struct slice text);

#endif
