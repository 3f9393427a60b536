/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of a paragraph of news. */
#ifndef CROSSREAD_TEXT_SENTENCE_H
#define CROSSREAD_TEXT_SENTENCE_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * Finds the next sentence of one paragraph at or after byte `*position`. A paragraph may hold line breaks; they are white space here.
 * Sets `*sentence` (without white space at both ends; closing quotation marks and brackets belong to the sentence they close),
 * moves `*position` behind it; false at the end. Linear in the length of the paragraph over all calls.
 * `language` is a BCP 47 tag or NULL for English.
 */
bool sentence_next(struct slice paragraph, const char *language, size_t *position, struct slice *sentence);

#endif
