/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of a paragraph of news. */
#ifndef CROSSREAD_TEXT_SENTENCE_H
#define CROSSREAD_TEXT_SENTENCE_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * Finds the next sentence of one paragraph (valid UTF-8) at or after byte `*position`. A paragraph
 * may hold line breaks; they are white space here. Sets `*sentence` (without white space at both
 * ends; closing quotation marks and brackets belong to the sentence they close, the number or
 * bullet of a list item to its first sentence), moves `*position` behind it; false at the end.
 * Linear in the length of the paragraph over all calls.
 *
 * `language` is a BCP 47 tag or NULL for English; it chooses the abbreviations. A stop before a
 * lower case word ends nothing; before a capital it ends the sentence unless an abbreviation or an
 * initial stands before it, see the tables.
 */
bool sentence_next(struct slice paragraph, const char *language, size_t *position, struct slice *sentence);

/*
 * True when `text` ends as a sentence does: with a stop or an ellipsis of any script, closing marks
 * behind it allowed.
 */
bool sentence_is_closed(struct slice text);

#endif
