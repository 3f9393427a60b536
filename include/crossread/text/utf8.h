/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: decoding, encoding and counting of code points. */
#ifndef CROSSREAD_TEXT_UTF8_H
#define CROSSREAD_TEXT_UTF8_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdint.h>

enum { UTF8_REPLACEMENT = 0xFFFD, UTF8_MOST_BYTES = 4 };

/*
 * Decodes the code point at byte `*position` of `text` and moves `*position` behind it.
 * An invalid byte (Unicode 15 table 3-7: overlong forms, surrogates, above U+10FFFF, cut sequences)
 * gives U+FFFD and moves one byte. `*position` must be below text.length.
 */
uint32_t utf8_next(struct slice text, size_t *position);

/*
 * Byte offset of the code point before byte `position` (> 0, a code point boundary) of valid UTF-8.
 */
size_t utf8_previous(struct slice text, size_t position);

/*
 * Writes `code` as 1 to 4 bytes and returns their number; a surrogate or a number above U+10FFFF
 * becomes U+FFFD.
 */
size_t utf8_encode(uint32_t code, char bytes[UTF8_MOST_BYTES]);

/* Adds `code` in UTF-8. */
void utf8_add(struct strbuf *buffer, uint32_t code);

/* Number of code points in valid UTF-8. Linear. */
size_t utf8_count(struct slice text);

/* Byte offset of code point number `codes` (0-based), text.length when there are fewer. Linear. */
size_t utf8_offset(struct slice text, size_t codes);

/*
 * Copies `bytes` as valid UTF-8: each invalid byte becomes one U+FFFD. Returns how many bytes were
 * invalid.
 */
size_t utf8_clean(struct slice bytes, struct strbuf *text);

#endif
