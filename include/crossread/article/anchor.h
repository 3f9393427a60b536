/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a stored passage again in a text that may have changed. */
#ifndef CROSSREAD_ARTICLE_ANCHOR_H
#define CROSSREAD_ARTICLE_ANCHOR_H

#include "crossread/article/anchor_index.h"

enum { ANCHOR_CONTEXT = 32 }; /* code points of prefix and suffix at most */

enum anchor_state {
	ANCHOR_KEPT,       /* text[start:end] is the quote */
	ANCHOR_MOVED,      /* the quote stands in one place: elsewhere, or in another typography */
	ANCHOR_REWORDED,   /* one place resembles it; waits for the reader, who sees both wordings */
	ANCHOR_AMBIGUOUS,  /* the quote stands in several places; the reader must choose; the nearest is given */
	ANCHOR_ORPHAN,     /* nothing resembles it enough */
	ANCHOR_UNSEARCHED, /* the search budget was spent */
	ANCHOR_STATES,
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
 * Finds the passage in the article of the index. `*codes` becomes its place there in code points:
 * the place found on KEPT, MOVED, REWORDED and AMBIGUOUS; else about where it was: the stored
 * numbers, cut to the length of the text. It is never empty.
 *
 * The stored position is trusted only where exactly the quote stands there. Otherwise all places of
 * the quote count, compared as typography_fold() gives it (white space, style of quotation marks
 * and dashes, canonical equivalence); none inside a word unless the quote was, none inside a
 * grapheme cluster. They are ranked by how much of the prefix before and the suffix behind agrees.
 * The best of several must lead by a tenth of the context, else AMBIGUOUS. The best one is MOVED if at
 * least half of the context agrees, or quote and agreeing context together are too long to stand there by chance, or no
 * context was stored; otherwise it may be another passage of the same few words: several are AMBIGUOUS, a single one is
 * judged as the resembling ones are. So is one whose surroundings are wholly others, when the old surroundings have
 * something that resembles the passage: then it may be a copy that was always there.
 *
 * Failing that, anchor_reworded() looks for what resembles the passage. An empty quote is ORPHAN.
 * Work is limited by passage and by index; when it is used up the answer is UNSEARCHED.
 */
enum anchor_state anchor_find(struct anchor_index *index, const struct selector *selector, struct span *codes);

/*
 * All places of the quote as anchor_find() compares it, in the order of the text, as far as the budget goes: writes up
 * to `most` of them to `places`, in code points, and returns how many there are. For the choice that AMBIGUOUS leaves.
 */
size_t anchor_places(struct anchor_index *index, const struct selector *selector, struct span *places, size_t most);

/* True when the words of the passage stand in the text for certain: KEPT and MOVED. Only then it counts as tagged. */
bool anchor_is_placed(enum anchor_state state);

/* True when a person must look: REWORDED, AMBIGUOUS, ORPHAN, UNSEARCHED. */
bool anchor_needs_look(enum anchor_state state);

/* "kept", "moved", "reworded", "ambiguous", "orphan", "unsearched". */
const char *anchor_state_name(enum anchor_state state);

/* The state of that name; false when there is none. */
bool anchor_state_find(struct slice name, enum anchor_state *state);

#endif
