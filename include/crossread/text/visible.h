/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one function through which all text reaches a terminal: no control or format character gets past it. */
#ifndef CROSSREAD_TEXT_VISIBLE_H
#define CROSSREAD_TEXT_VISIBLE_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

enum { VISIBLE_MOST_CODES = 5, VISIBLE_MOST_BYTES = 4 * VISIBLE_MOST_CODES };

/* A grapheme cluster as it may be shown. */
struct visible {
	char bytes[VISIBLE_MOST_BYTES]; /* UTF-8, never a control, format, surrogate, private or unassigned code point */
	unsigned char length;           /* bytes */
	unsigned char width;            /* columns: 1 or 2 */
};

/*
 * What stands on the screen for one cluster of valid UTF-8 (as grapheme_end() delimits it).
 * C0 and DEL become the Unicode control pictures (U+2400 and on); C1, format characters (bidi controls, zero width space, BOM,
 * tag characters), line and paragraph separators, noncharacters, private use and everything else that has no width become
 * U+FFFD of width 1. ZWJ, ZWNJ and variation selectors within a cluster are left out, not replaced. A cluster of more than
 * VISIBLE_MOST_CODES code points (what a curses cell holds) is shown as U+FFFD. A lone combining mark is put on a
 * dotted circle (U+25CC). Tab is a space here; whoever lays out tabs expands them before.
 */
struct visible visible_cluster(struct slice cluster);

/* Adds `text` (valid or invalid UTF-8) cluster by cluster as visible_cluster() shows it; LF too becomes a stand-in. */
void visible_add(struct strbuf *shown, struct slice text);

#endif
