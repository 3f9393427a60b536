/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of two articles say the same: links with score and class, many-to-many, in no fixed order. */
#ifndef CROSSREAD_COMPARE_MATCHES_H
#define CROSSREAD_COMPARE_MATCHES_H

#include "crossread/article/article.h"

/* From weak to strong. */
enum match_class {
	MATCH_POSSIBLE, /* s >= .095; hidden in the panes until asked for */
	MATCH_LIKELY,   /* s >= .155 */
	MATCH_STRONG,   /* s >= .22 */
	MATCH_COPIED,   /* a run of five or more words is the same */
	MATCH_VERBATIM, /* equal after folding */
};

struct match {
	size_t a; /* sentence number in the left article, 0-based */
	size_t b; /* in the right article */
	double score;
	enum match_class class;
	bool moved; /* off the heaviest chain of matches that keeps its order in both articles */
	bool rung;  /* on the chain, and both sentences lie behind those of the rung before: starts one row in both panes */
};

struct matches {
	struct match *list; /* sorted by a, then b */
	size_t count;
	/* list[by_a[i]..by_a[i+1]) are the matches of left sentence i; */
	size_t *by_a;
	/* list[by_b[k]], first_b[j] <= k < first_b[j+1], are the matches of right sentence j, in the order of a. */
	size_t *by_b;
	size_t *first_b;
	size_t a_count; /* sentences of the left article */
	size_t b_count;
};

/*
 * Compares two articles. Furniture takes no part. Symmetric: swapped articles give the same pairs.
 * Method: cosines over words, stems and character 4-grams with weights from these two articles only, neighbours, longest common run,
 * length correction; see the source. The caller releases the result.
 */
void matches_find(struct matches *matches, const struct article *a, const struct article *b);
void matches_release(struct matches *matches);

/* "possible", "likely", "strong", "copied", "verbatim". */
const char *match_class_name(enum match_class class);

#endif
