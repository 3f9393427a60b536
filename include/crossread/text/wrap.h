/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a sentence: wrapped between words, words kept whole where they fit. */
#ifndef CROSSREAD_TEXT_WRAP_H
#define CROSSREAD_TEXT_WRAP_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * Finds the next row of at most `columns` (>= 2) columns at or after byte `*position` of `text`
 * (valid UTF-8). Sets `*row` (a part of `text`; the white space at which it was broken is in no
 * row), moves `*position` to the start of the next row; false at the end. A tab or line break
 * inside a row takes one column: whoever paints the row shows it as a space.
 *
 * A row may be broken at white space (not at no-break spaces), behind a hyphen between letters,
 * behind an em dash, and between ideographs, but not before closing or after opening punctuation; between syllables
 * of Thai and Lao where a break at a blank would leave a third of the row empty. A
 * word wider than a row is cut between clusters, a cluster wider than a row between its places on
 * the screen. Every byte that is not breaking white space is in exactly one row.
 */
bool wrap_next(struct slice text, size_t columns, size_t *position, struct slice *row);

/* Number of rows that `text` takes at `columns`; an empty text takes none. */
size_t wrap_rows(struct slice text, size_t columns);

#endif
