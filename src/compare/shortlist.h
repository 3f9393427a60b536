/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best pairs of every sentence on both sides: what bounds the number of links, whatever the articles are. */
#ifndef CROSSREAD_COMPARE_SHORTLIST_H
#define CROSSREAD_COMPARE_SHORTLIST_H

#include "scores.h"

enum { SHORTLIST_MOST = 16 }; /* pairs that one sentence keeps in its own right; others may keep it in theirs */

/* The best pairs of one place: a heap with the worst on top. */
struct ranking {
	struct score *list;
	size_t count;
	size_t capacity;
};

struct shortlist {
	struct ranking *rows;    /* by left place */
	struct ranking *columns; /* by right place */
	size_t row_count;
	size_t column_count;
	/* Once closed: the pairs that columns keep in row a are kept[starts[a]..starts[a + 1]). */
	const struct score **kept;
	size_t *starts;
	/* The pairs of one row. */
	struct score *pairs;
	size_t capacity;
};

void shortlist_init(struct shortlist *shortlist, size_t row_count, size_t column_count);
void shortlist_release(struct shortlist *shortlist);

/*
 * Offers a pair to its row and its column. Each keeps the SHORTLIST_MOST best: by value, then the nearer to the
 * diagonal, then the earlier, so that it is the same whichever article is left and in whatever order pairs come.
 */
void shortlist_offer(struct shortlist *shortlist, const struct score *score);

/* The largest value of a ranking, 0 when it is empty. */
double ranking_best(const struct ranking *ranking);

/* Says that all pairs have been offered. */
void shortlist_close(struct shortlist *shortlist);

/*
 * The pairs of a row of a closed list that are kept by the row, by their column or by both, each once, sorted by b.
 * Valid until the next call.
 */
const struct score *shortlist_row(struct shortlist *shortlist, size_t row, size_t *count);

#endif
