/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text, and their folded form for comparison. */
#ifndef CROSSREAD_TEXT_WORD_H
#define CROSSREAD_TEXT_WORD_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/*
 * Finds the next word at or after byte `*position`: a run of letters, marks and digits, joined by a single apostrophe (' or ’), by
 * . or , between digits ("2.5", "1,000") and by a hyphen-free rule (a hyphen parts words). A sign that is no letter but carries
 * meaning ($, €, £, %) is a word of its own. Each character of an unspaced script (Han, Hiragana, Katakana, Thai, Lao, Khmer) is a word of its own.
 * Sets `*word` (a part of `text`), moves `*position` behind it; false at the end.
 */
bool word_next(struct slice text, size_t *position, struct slice *word);

/*
 * Adds the folded form: lower case (Unicode simple case folding), curly apostrophes straight, possessive 's dropped, thousands commas dropped.
 * Accents stay. Folding is for comparison only, never for display.
 */
void word_fold(struct slice word, struct strbuf *folded);

/* True for a folded function word of the language (a compiled-in list; English so far, others have none). */
bool word_is_stop(struct slice folded, const char *language);

#endif
