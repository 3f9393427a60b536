/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each article on a story carries of the quotations and claims of all: a table with a row for each of these. */
#ifndef CROSSREAD_COMPARE_COVERAGE_H
#define CROSSREAD_COMPARE_COVERAGE_H

#include "crossread/article/article.h"
#include "crossread/compare/story_quotations.h"

enum coverage_kind {
	COVERAGE_QUOTATION, /* a sentence in marks that somebody speaks, or part of one */
	COVERAGE_CLAIM,     /* a sentence that two or more articles have */
};

/* What an article has of a row's text. */
enum coverage_state {
	COVERAGE_ABSENT,      /* not found by this method: which is not to say that it is not there */
	COVERAGE_PARAPHRASED, /* a sentence that matches, in other words */
	COVERAGE_UNQUOTED,    /* the words of a quotation without its marks */
	COVERAGE_ALTERED,     /* the same passage with other words in it */
	COVERAGE_CUT,         /* the same words, but fewer */
	COVERAGE_VERBATIM,    /* the same words; typography and case do not count */
	COVERAGE_STATES,
};

struct coverage_cell {
	enum coverage_state state;
	size_t sentence;   /* of the article; 0 when absent */
	struct span bytes; /* of the article's text, without marks; empty when absent */
};

struct coverage_row {
	enum coverage_kind kind;
	size_t article;              /* the one whose words the row shows: its fullest form; that cell is verbatim */
	size_t quotation;            /* number of the quotation in that article; SIZE_MAX for a claim */
	struct coverage_cell *cells; /* one for each article, in their order; owned by the table */
};

/* Rows in the order of the story: those of the first article by place, those it lacks behind what they follow. */
struct coverage {
	struct coverage_row *rows; /* owned */
	size_t count;
	size_t capacity;
	size_t article_count;
	bool is_cut; /* more than COVERAGE_MOST_CELLS cells: short quotations and weak claims are left out */
};

/* Articles that are taken, and cells that there are at most: 20,000 rows of 50 articles. */
enum { COVERAGE_MOST_ARTICLES = 200, COVERAGE_MOST_CELLS = 1000000 };

/* Bytes of the words that a row shows, in the text of its article. */
struct span coverage_text(const struct coverage_row *row);

/* How many articles have it. */
size_t coverage_articles(const struct coverage *coverage, const struct coverage_row *row);

/* "quotation", "claim"; "verbatim", "cut", "altered", "paraphrased", "unquoted", "absent". */
const char *coverage_kind_name(enum coverage_kind kind);
const char *coverage_state_name(enum coverage_state state);

/*
 * What all articles have of a passage of article `article`, in `cells`, one for each: the best of the rows that share
 * at least half of the passage, or of the row, there. False when no row does: nothing is known of the passage, and all
 * cells are absent. Linear in the number of rows.
 */
bool coverage_of(const struct coverage *coverage, size_t article, struct span bytes, struct coverage_cell *cells);

/*
 * Finding it in steps, so that it can be shown and cancelled. `articles` (at most COVERAGE_MOST_ARTICLES are looked at)
 * and `quotations`, which are those of the same articles in the same order, must outlive the finder.
 *
 * A quoted sentence and its counterparts are found by the words they share, the longest form first: that is the row's
 * text, and each cell is held against it, so that a row does not drift from one wording to the next. A claim is the
 * sentence that matches best in the other articles; its cells are matches of that sentence of class likely or better.
 */
struct coverage_finder;

struct coverage_finder *coverage_finder_new(const struct article *const *articles, size_t count,
	const struct story_quotations *quotations);
void coverage_finder_free(struct coverage_finder *finder);

/* Goes on by `steps` steps, which are those of matcher_step(). True while there is more to do. */
bool coverage_finder_step(struct coverage_finder *finder, size_t steps);

/* Pairs of articles that have been compared, and all of them. */
void coverage_finder_progress(const struct coverage_finder *finder, size_t *done, size_t *all);

/* The result, once coverage_finder_step() has said that there is no more to do. The caller releases it. */
void coverage_finder_finish(struct coverage_finder *finder, struct coverage *coverage);

/* All of this at once. */
void coverage_find(struct coverage *coverage, const struct article *const *articles, size_t count,
	const struct story_quotations *quotations);
void coverage_release(struct coverage *coverage);

#endif
