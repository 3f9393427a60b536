/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters (UAX #29): what a reader takes for one character. */
#ifndef CROSSREAD_TEXT_GRAPHEME_H
#define CROSSREAD_TEXT_GRAPHEME_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * Byte offset of the end of the cluster that starts at byte `start` of valid UTF-8; `start` must be a cluster boundary.
 * ASCII is answered without a look at the tables; a cluster is cut after 64 code points, so that a flood of marks costs no more.
 */
size_t grapheme_end(struct slice text, size_t start);

/* True when a cluster begins at byte `position` or the text ends there. Looks at most 64 code points back. */
bool grapheme_is_boundary(struct slice text, size_t position);

#endif
