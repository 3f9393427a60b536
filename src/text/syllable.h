/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a syllable of Thai or Lao begins, which write no blanks between words. */
#ifndef CROSSREAD_TEXT_SYLLABLE_H
#define CROSSREAD_TEXT_SYLLABLE_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * True when a syllable of Thai or Lao seems to begin at byte `position` (> 0, start of a code point, < text.length),
 * inside a run of such letters: a vowel written first, or a consonant that bears a vowel and is no second one of a
 * cluster. Without a dictionary, so between words as well as inside long ones.
 */
bool syllable_starts(struct slice text, size_t position);

#endif
