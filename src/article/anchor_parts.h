/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of anchors share: the article and the passage as they are compared, and the steps of a search. */
#ifndef CROSSREAD_SRC_ARTICLE_ANCHOR_PARTS_H
#define CROSSREAD_SRC_ARTICLE_ANCHOR_PARTS_H

#include "crossread/article/anchor.h"

#include "anchor_words.h"
#include "folded.h"

struct anchor_index {
	const struct article *article;
	bool ready; /* what follows is there */
	struct folded folded;
	struct anchor_words words; /* of the folded text */
	size_t steps;              /* left for all searches; a step is about a nanosecond */
};

/* Reads the article when it was not read before. */
void anchor_index_prepare(struct anchor_index *index);

/* A passage as it is looked for: prefix, quote and suffix, folded one by one, in one text. */
struct anchor_probe {
	struct anchor_index *index;
	size_t start; /* where it stood, about: byte of the folded article */
	struct strbuf text;
	struct span quote; /* bytes of the text; before it the prefix, behind it the suffix */
	struct anchor_words words;
	struct span quote_words; /* numbers of words that the quote has a part in */
	struct span context;     /* numbers of all words that count: not those that the ends of the context cut */
	size_t steps;            /* left for this search */
	bool spent;              /* more were needed */
	bool displaced;          /* what anchor_exact() found stands in other surroundings */
};

void anchor_probe_init(struct anchor_probe *probe, struct anchor_index *index, const struct selector *selector);
void anchor_probe_release(struct anchor_probe *probe);

/* Takes `steps` from the budget; false when it has not so many, and from then on. */
bool anchor_probe_spend(struct anchor_probe *probe, size_t steps);

/*
 * Looks for the quote as it is: MOVED and AMBIGUOUS with the place, in bytes of the folded article; ORPHAN when it
 * stands nowhere, or in a single place of which nothing says that it is the right one.
 */
enum anchor_state anchor_exact(struct anchor_probe *probe, struct span *place);

/*
 * Writes up to `most` places of the quote to `places`, in bytes of the folded article and in the order of the text;
 * returns how many there are.
 */
size_t anchor_exact_places(struct anchor_probe *probe, struct span *places, size_t most);

/*
 * Looks for what resembles the passage: REWORDED with the place, in bytes of the folded article, or ORPHAN.
 *
 * Each place is scored by how it resembles quote, prefix and suffix (weights .5, .25, .25; without one of the contexts
 * the others share its weight). The best must reach .7 and lead by .1 all places that do not overlap it, and
 * also the possibility that the passage was deleted right here: that prefix and suffix meet. For
 * a neighbour of what was deleted may look very like it.
 */
enum anchor_state anchor_reworded(struct anchor_probe *probe, struct span *place);

#endif
