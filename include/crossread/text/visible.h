/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way of all text to a terminal: no control or format character gets past it. */
#ifndef CROSSREAD_TEXT_VISIBLE_H
#define CROSSREAD_TEXT_VISIBLE_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	VISIBLE_MOST_CODES = 5, /* a curses cell holds no more */
	VISIBLE_MOST_BYTES = 4 * VISIBLE_MOST_CODES,
};

/*
 * What stands in one place on the screen: one spacing code point and marks of width 0 on it, as
 * UTF-8; never a control, format, surrogate, private or unassigned code point. Its width is
 * wcwidth() of the first code point, so the terminal's cursor moves exactly so far (given an
 * LC_CTYPE of UTF-8).
 */
struct visible {
	char bytes[VISIBLE_MOST_BYTES];
	unsigned char length; /* bytes */
	unsigned char width;  /* columns: 1 or 2 */
};

/*
 * What is shown of the text (any bytes) at `*position` (< text.length), behind which `*position`
 * moves.
 *
 * Most clusters are one place. One with several spacing code points takes several: a letter and a
 * vowel sign beside it, a flag (two letters), the parts of an emoji sequence. ZWJ, ZWNJ, variation
 * selectors and skin tones are left out, because terminals do not agree on the width of what they
 * form; the parts, which are sent, have the same width on all. What is left out so can be looked for and is kept in
 * quotes; what could spell out a hidden text is not left out: tag characters but for those of a flag, and selectors or
 * joiners in a row.
 *
 * Stand-ins: C0 and DEL become the Unicode control pictures (U+2400 and on; CR LF together U+2424).
 * C1, format characters (bidi controls, soft hyphen, zero width space, BOM, tag characters), line
 * and paragraph separators, noncharacters, private use, unassigned, and everything else that has no
 * width become U+FFFD of width 1, and so does a character with more marks than VISIBLE_MOST_CODES
 * allows. A mark without a character is put on a dotted circle (U+25CC). Tab and all spaces of
 * width 1 become U+0020; whoever lays out tabs or line breaks treats them before.
 */
struct visible visible_next(struct slice text, size_t *position);

/* Adds `text` (any bytes) as visible_next() shows it; LF too becomes a stand-in. */
void visible_add(struct strbuf *shown, struct slice text);

/* The same line by line: LF stays, with or without CR before it, and is added where the last line has none. */
void visible_add_lines(struct strbuf *shown, struct slice text);

/* The same for running text: white space of any kind, line breaks included, is a blank. */
void visible_add_flowing(struct strbuf *shown, struct slice text);

/*
 * True for code points that may stand as they are in a file that people read and edit: all but
 * controls, format characters other than the two joiners, surrogates, line and paragraph separators
 * and noncharacters.
 */
bool visible_is_plain(uint32_t code);

#endif
