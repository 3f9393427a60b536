/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text, and their folded form for comparison. */
#ifndef CROSSREAD_TEXT_WORD_H
#define CROSSREAD_TEXT_WORD_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/*
 * Finds the next word at or after byte `*position`: a run of letters, marks and digits. A single
 * apostrophe (' or ’) between two of them joins, except behind the elided words of French and
 * Italian ("l'avocat" is two words, "O'Brien" one), . and , join between digits ("2.5", "1,000"), a
 * hyphen parts. A sign that carries meaning (currency, per cent) is a word of its own, and so is
 * each character of a script without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar).
 * Sets `*word` (a part of `text`), moves `*position` behind it; false at the end. Linear over all
 * calls; invalid bytes part words.
 */
bool word_next(struct slice text, size_t *position, struct slice *word);

/* The word without the 's of a possessive, straight or curly; the word itself when it has none. */
struct slice word_base(struct slice word);

/*
 * Adds the folded form: lower case (Unicode's simple mapping, final sigma as sigma), curly
 * apostrophes straight, possessive 's dropped, commas between thousands dropped, soft hyphens and
 * joiners dropped, letters with marks composed (NFC), digits of all scripts as 0 to 9, wide letters as usual ones,
 * vowel points of Hebrew and Arabic dropped. Accents stay. Folding is for comparison only,
 * never for display.
 */
void word_fold(struct slice word, struct strbuf *folded);

/*
 * True for a folded function word of the language (compiled-in lists: en, de, fr, es, it, pt; other
 * languages have none). "l" of "l'avocat" is one.
 */
bool word_is_stop(struct slice folded, const char *language);

#endif
