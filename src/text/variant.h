/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters and digits that are written in more than one way: which of them are the same for comparing and searching. */
#ifndef CROSSREAD_TEXT_VARIANT_H
#define CROSSREAD_TEXT_VARIANT_H

#include <stdint.h>

/*
 * The usual form of `code`: digits of all scripts as 0 to 9, wide Latin letters and narrow Katakana as usual ones,
 * Russian ё as е, Arabic alef without hamza or madda; 0 for what writers may leave out: vowel points of Hebrew and
 * Arabic, the stroke that stretches Arabic words, direction marks. Anything else is returned as it is. For comparison
 * only.
 */
uint32_t variant_fold(uint32_t code);

#endif
