/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of the right article may resemble one of the left strongly enough: found by the stems they share. */
#ifndef CROSSREAD_SRC_COMPARE_SEARCH_H
#define CROSSREAD_SRC_COMPARE_SEARCH_H

#include "corpus.h"

/* A right form that shares stems with a left one. */
struct candidate {
	uint32_t form;
	struct overlap stems;
};

struct candidates {
	struct candidate *list;
	size_t count;
	size_t capacity;
};

/* Sketches are looked at by their rarities, in buckets of a quarter of an idf; the last one takes all above. */
enum { SEARCH_BUCKETS = 256, SEARCH_BUCKET_BITS = 13 };

struct search {
	struct corpus *corpus;
	/* Scratch. */
	struct sketch *sketches; /* by form, zero between searches */
	uint32_t *touched;
	uint32_t needed[SEARCH_BUCKETS]; /* no sketch with fewer products reaches the strength that is asked for */
};

/* For a complete corpus, which must outlive the search. */
void search_init(struct search *search, struct corpus *corpus);
void search_release(struct search *search);

/*
 * Replaces `found` by right forms that share a stem with left form `form`, in no fixed order: all those whose strength
 * is at least `least`, and others that cannot be told from them without their words and 4-grams.
 * Most are turned away by the stems alone, which also bound the cosine of the words: words with another stem are
 * other words, and within a stem, as among stop words, a product is at most that of the lengths (Cauchy and Schwarz).
 */
void search_find(struct search *search, uint32_t form, double least, struct candidates *found);

#endif
