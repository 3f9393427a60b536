/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a sentence: wrapped between words, words kept whole where they fit. */
#ifndef CROSSREAD_TEXT_WRAP_H
#define CROSSREAD_TEXT_WRAP_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * Finds the next row of at most `columns` (>= 2) columns at or after byte `*position` of `text`.
 * Sets `*row` (a part of `text`; the white space at which it was broken is in no row), moves `*position` to the start of the next row;
 * false at the end. Line breaks and tabs inside `text` count as one space each. A word wider than a row is cut between clusters. CJK text
 * breaks between characters, and not before closing or after opening punctuation. Every byte that is not breaking white
 * space is in exactly one row.
 */
bool wrap_next(struct slice text, size_t columns, size_t *position, struct slice *row);

/* Number of rows that `text` takes at `columns`; an empty text takes none. */
size_t wrap_rows(struct slice text, size_t columns);

#endif
