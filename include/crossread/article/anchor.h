/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a stored passage again in a text that may have changed. */
#ifndef CROSSREAD_ARTICLE_ANCHOR_H
#define CROSSREAD_ARTICLE_ANCHOR_H

#include "crossread/article/article.h"

#include "crossread/base/strbuf.h"

enum { ANCHOR_CONTEXT = 32 }; /* code points of prefix and suffix at most */

enum anchor_state {
	ANCHOR_KEPT,       /* text[start:end] is the quote */
	ANCHOR_MOVED,      /* one place fits: elsewhere, or in another typography */
	ANCHOR_AMBIGUOUS,  /* several places fit; the reader must choose; the span is the nearest */
	ANCHOR_ORPHAN,     /* the quote is not in the text */
	ANCHOR_UNSEARCHED, /* the search budget was spent */
};

/*
 * What a sidecar stores of a passage: TextPositionSelector and TextQuoteSelector of the W3C Web
 * Annotation data model. Slices are borrowed.
 */
struct selector {
	struct span codes; /* code points */
	struct slice quote;
	struct slice prefix; /* up to ANCHOR_CONTEXT code points before */
	struct slice suffix;
};

/*
 * The selector of a passage: quote, prefix and suffix borrowed from the article. `codes` must lie
 * within the text. Prefix and suffix have at most ANCHOR_CONTEXT code points and begin and end at
 * grapheme boundaries.
 */
struct selector anchor_select(const struct article *article, struct span codes);

/*
 * Finds the passage. On KEPT, MOVED and AMBIGUOUS `*codes` is its place in code points, else the
 * stored one.
 *
 * The stored position is trusted only where exactly the quote stands there. Otherwise all places of
 * the quote count, compared as typography_next() reads it (white space, quotation mark and dash
 * style folded); none inside a word unless the quote was, none inside a grapheme cluster. They are
 * ranked by how much of the prefix before and the suffix behind agrees; the best of several must
 * lead by a tenth of the context, else AMBIGUOUS. An empty quote is ORPHAN. Work is limited: after
 * 8 Mi code points compared the answer is UNSEARCHED.
 */
enum anchor_state anchor_find(const struct article *article, const struct selector *selector, struct span *codes);

/* True when the passage was found: only then it stands anywhere in the text. */
bool anchor_is_placed(enum anchor_state state);

/* "kept", "moved", "ambiguous", "orphan", "unsearched". */
const char *anchor_state_name(enum anchor_state state);

#endif
