/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that were glued to a headline or caption without a stop: datelines and dates. */
#ifndef CROSSREAD_TEXT_DATELINE_H
#define CROSSREAD_TEXT_DATELINE_H

#include "language_words.h"

#include <stdbool.h>

/*
 * Byte offset where the dateline begins whose agency stands at byte `bracket`, an opening bracket: that of "ROME" in
 * "Strike spreads ROME (AP) — The". `bracket` when there is none, `start` when the sentence that starts there begins
 * with it.
 */
size_t dateline_start(struct slice text, size_t start, size_t bracket);

/*
 * True when a date with the day of the week first begins at byte `position`, behind white space, and ends
 * the paragraph, and the word before asks for no date as "on" does: "Strike spreads Monday, May 3, 2010".
 */
bool dateline_is_date(const struct language_words *words, struct slice text, size_t position);

#endif
