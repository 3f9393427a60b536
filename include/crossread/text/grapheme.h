/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters (UAX #29): what a reader takes for one character. */
#ifndef CROSSREAD_TEXT_GRAPHEME_H
#define CROSSREAD_TEXT_GRAPHEME_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

enum { GRAPHEME_MOST_CODES = 64 };

/*
 * Byte offset of the end of the cluster that starts at byte `start` (< text.length, a cluster
 * boundary) of valid UTF-8. Extended clusters of UAX #29, Unicode 14. ASCII is answered without a
 * look at the tables; a cluster is cut after GRAPHEME_MOST_CODES code points, so that a flood of
 * marks costs no more.
 */
size_t grapheme_end(struct slice text, size_t start);

/*
 * True when a cluster begins at byte `position` of valid UTF-8 or the text ends there; false inside
 * a code point. Looks at most GRAPHEME_MOST_CODES code points back; in a flood longer than that
 * every code point counts as a boundary.
 */
bool grapheme_is_boundary(struct slice text, size_t position);

/*
 * True when the two code points, standing next to each other, are one cluster whatever stands
 * around them: all rules but those for emoji sequences and flags (GB11 to GB13), which look further
 * back.
 */
bool grapheme_joins(uint32_t before, uint32_t after);

#endif
