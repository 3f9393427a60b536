/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text read without regard to typography, for comparison. */
#ifndef CROSSREAD_TEXT_TYPOGRAPHY_H
#define CROSSREAD_TEXT_TYPOGRAPHY_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Reads the character at byte `*position` of valid UTF-8 and moves `*position` behind it; false at
 * the end. All quotation marks are given as ' or " (single and double), all dashes as -, a run of
 * white space as one blank; soft hyphens, zero width spaces, word joiners and byte order marks are
 * passed over. For comparison only.
 */
bool typography_next(struct slice text, size_t *position, uint32_t *code);

/*
 * Adds the folded form of the character at byte `*position` (< text.length) of valid UTF-8 and moves
 * `*position` behind it: as typography_next() gives it, a letter with its marks in the canonical decomposition (NFD),
 * so that texts which are canonically equivalent give the same bytes. Adds nothing for what is passed over. A
 * character is a code point with the marks behind it, at most 32 of them. The folded form of a text is that of its
 * characters, one behind the other.
 */
void typography_fold(struct slice text, size_t *position, struct strbuf *folded);

#endif
