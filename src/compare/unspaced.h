/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts without spaces between words: there, runs of characters are compared in place of words. */
#ifndef CROSSREAD_SRC_COMPARE_UNSPACED_H
#define CROSSREAD_SRC_COMPARE_UNSPACED_H

#include "crossread/base/slice.h"

#include <stdbool.h>

enum { UNSPACED_MOST = 4 };

/*
 * How many characters of such a script make about a word: 2 for Han and Kana, 4 (UNSPACED_MOST) for Thai, Lao, Khmer
 * and Myanmar. 0 for a word of any other script. Overlapping pairs do as well as words in Chinese and Japanese (Nie and
 * others 2000).
 */
size_t unspaced_length(struct slice word);

/* True for Hiragana alone: particles and endings, seldom content. */
bool unspaced_is_function(struct slice word);

#endif
