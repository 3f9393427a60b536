/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From scored pairs to matches, row by row: which pairs are links, and of which class. */
#ifndef CROSSREAD_COMPARE_COLLECT_H
#define CROSSREAD_COMPARE_COLLECT_H

#include "corpus.h"
#include "crossread/compare/matches.h"
#include "shortlist.h"

/* Scores from which a link has the class, as matches.h says. */
#define COLLECT_CANDIDATE .06
#define COLLECT_POSSIBLE .095
#define COLLECT_LIKELY .155
#define COLLECT_STRONG .22

struct collection {
	struct matches matches; /* owned until it is handed out */
	bool with_candidates;   /* pairs that are no link stay, as candidates */
	size_t capacity;
	uint32_t *ties; /* by match: a number of its two texts and of which article has which */
	size_t ties_capacity;
};

void collection_init(struct collection *collection, size_t a_count, size_t b_count);
void collection_release(struct collection *collection);

/*
 * Adds the links of a left place, and its candidates where they are wanted; to be called for one place after the other.
 * The shortlist is closed.
 */
void collection_add(struct collection *collection, const struct corpus *corpus, struct shortlist *shortlist,
	size_t place);

/*
 * Marks the order, fills the tables of the matches and hands them out; with `in_order` only those that keep the order.
 */
void collection_finish(struct collection *collection, bool in_order, struct matches *matches);

#endif
