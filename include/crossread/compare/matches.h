/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of two articles say the same: links with score and class, many-to-many, in no fixed order. */
#ifndef CROSSREAD_COMPARE_MATCHES_H
#define CROSSREAD_COMPARE_MATCHES_H

#include "crossread/article/article.h"

/* From weak to strong; a match has the strongest class that fits. */
enum match_class {
	MATCH_CANDIDATE, /* s >= .06, but no match: listed on request only, see matcher_keep_candidates() */
	MATCH_POSSIBLE,  /* s >= .095 and the best of one of its two sentences; hidden in the panes until asked for */
	MATCH_LIKELY,    /* s >= .155 */
	MATCH_STRONG,    /* s >= .22 */
	MATCH_COPIED,    /* a run of five or more words is the same, and they share two stems */
	MATCH_VERBATIM,  /* equal after folding */
};

struct match {
	size_t a; /* sentence number in the left article, 0-based */
	size_t b; /* in the right article */
	double score;
	enum match_class class;
	bool moved; /* crosses the heaviest chain of likely and better matches that keeps its order in both articles */
	bool by_hand; /* a person linked the two */
	bool rung;    /* on the chain, both sentences behind those of the rung before: starts one row in both panes */
};

struct matches {
	struct match *list; /* sorted by a, then b */
	size_t count;
	/* list[by_a[i]..by_a[i+1]) are the matches of left sentence i. */
	size_t *by_a;
	/* list[by_b[k]], first_b[j] <= k < first_b[j+1], are the matches of right sentence j, in the order of a. */
	size_t *by_b;
	size_t *first_b;
	size_t a_count; /* sentences of the left article */
	size_t b_count;
};

/*
 * Compares two articles. Furniture takes no part. Symmetric: swapped articles give the same matches, bit by bit.
 * Method: cosines over words, stems and character 4-grams with weights from these two articles only, neighbours,
 * longest common run, length correction; see the source. Exact for articles of any size. In steps: matcher.h.
 * Two limits keep the list short: a sentence that stands several times in an article is compared k-th to k-th (what is
 * left over with the last one), and a match is among the 16 best of at least one of its two sentences.
 * The caller releases the result.
 */
void matches_find(struct matches *matches, const struct article *a, const struct article *b);
void matches_release(struct matches *matches);

/* "candidate", "possible", "likely", "strong", "copied", "verbatim". */
const char *match_class_name(enum match_class class);

#endif
