/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of scripts that write no stops: Thai and Lao. */
#ifndef CROSSREAD_TEXT_UNSTOPPED_H
#define CROSSREAD_TEXT_UNSTOPPED_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * True when white space from byte `space` to byte `behind` of a paragraph is taken for the end of a sentence: Thai or
 * Lao without a conjunction on either side or a verb of saying behind, in stretches too long for names and numbers. A
 * rule of thumb: blanks of these scripts also part clauses, and only a grammar could tell; long paragraphs in one piece
 * would be of less use.
 */
bool unstopped_ends(struct slice text, size_t space, size_t behind);

#endif
