/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is quoted, behind a quotation that ends with a stop: part of the same sentence. */
#ifndef CROSSREAD_TEXT_ATTRIBUTION_H
#define CROSSREAD_TEXT_ATTRIBUTION_H

#include "follow.h"
#include "language_words.h"

#include <stdbool.h>

/* True when `follow` begins a name with a verb of saying behind it, as in “Really?” Ann Lee asked. */
bool attribution_speaker_follows(const struct language_words *words, struct slice text, const struct follow *follow);

/*
 * True when nothing but a name behind a dash follows at byte `position`, up to the end of the paragraph: “Yes.” — Ann
 * Lee
 */
bool attribution_signature_follows(struct slice text, size_t position);

/*
 * True when in a script without case the words from byte `position` to the end of the sentence say who spoke the
 * quotation before them: a verb of saying comes first (Arabic, Hebrew) or last (Chinese, Hindi).
 */
bool attribution_uncased_follows(struct slice text, size_t position);

#endif
