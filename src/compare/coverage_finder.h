/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of coverage while it is being found. */
#ifndef CROSSREAD_SRC_COMPARE_COVERAGE_FINDER_H
#define CROSSREAD_SRC_COMPARE_COVERAGE_FINDER_H

#include "coverage_words.h"

#include "crossread/compare/coverage.h"
#include "crossread/compare/matches.h"

/* A match of two sentences, seen from one of them; sentences are numbered through all articles. */
struct coverage_link {
	uint32_t from;
	uint32_t to;
	uint32_t article; /* of `to` */
	double score;
};

struct coverage_links {
	struct coverage_link *list; /* by `from`, article, the best first */
	size_t count;
	size_t capacity;
	size_t *first; /* those of sentence i are list[first[i]..first[i + 1]); owned */
};

struct coverage_finder {
	struct coverage_words words;
	struct coverage_links links;
	struct coverage coverage;
	bool *is_taken;      /* by sentence of all articles: a row shows it */
	size_t **utterances; /* by article and utterance: 1 + the row that shows it, 0 for none */
	struct coverage_head *heads;
	size_t head_count;
	size_t head_capacity;
	struct story_index *index;
	struct matcher *matcher; /* of the present pair; NULL between two */
	size_t pair[2];
	bool *is_pivot;   /* by article: compared with all others, or about to be */
	bool *is_matched; /* by sentence of all articles: it has a match */
	size_t pivots;
	size_t pairs_done;
	size_t read;    /* articles */
	size_t next;    /* head; sentence of all articles */
	unsigned phase; /* what is being done */
};

/* What may become the text of a row: an utterance of its article, or a sentence of all articles. */
struct coverage_head {
	double weight; /* the heaviest first */
	size_t article;
	size_t number;
};

/* Adds the likely and better matches of two articles. */
void coverage_links_add(struct coverage_finder *finder, const struct matches *matches, size_t a, size_t b);

/*
 * Adds what sentence `sentence` of all articles has in common with those of articles it was not compared with: the same
 * words, for the most part. Nothing when it has a match already.
 */
void coverage_links_add_copies(struct coverage_finder *finder, size_t sentence);

/* Once all are added. */
void coverage_links_sort(struct coverage_finder *finder);

/* The best match of a sentence in an article; NULL when there is none. */
const struct coverage_link *coverage_link(const struct coverage_finder *finder, size_t sentence, size_t article);

/* A new row with absent cells; NULL when there is no more room. */
struct coverage_row *coverage_add_row(struct coverage_finder *finder, enum coverage_kind kind, size_t article);

/* Adds what may become a row. */
void coverage_add_head(struct coverage_finder *finder, const struct coverage_head *head);

/*
 * Lists the heads of quotations, of claims; then makes the row of a head, unless another row shows it. Quotations come
 * first.
 */
void coverage_quotations_begin(struct coverage_finder *finder);
void coverage_quotations_add(struct coverage_finder *finder, const struct coverage_head *head);
void coverage_claims_begin(struct coverage_finder *finder);
void coverage_claims_add(struct coverage_finder *finder, const struct coverage_head *head);

/* Puts the rows in the order of the story. */
void coverage_order(struct coverage *coverage);

#endif
