/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What annotations say that a story lacks: allegations that nobody answers, denials that an article leaves out. */
#ifndef CROSSREAD_REPORT_GAPS_H
#define CROSSREAD_REPORT_GAPS_H

#include "crossread/annotation/annotations.h"
#include "crossread/compare/coverage.h"

/* An article with what was tagged in it. Borrowed. */
struct gaps_article {
	const struct article *article;
	const struct annotations *set;
};

struct gap {
	size_t article; /* whose passage it is */
	size_t number;  /* of the annotation in the set of that article */
	size_t missing; /* the article that does not have it; the same one for an allegation without an answer */
};

struct gaps {
	struct gap *list; /* by article, place, missing; owned */
	size_t count;
	size_t capacity;
	size_t tagged; /* allegations, denials that were looked at; 0: the list says nothing */
};

/*
 * Allegations in articles where nothing is tagged as denial or context. An article in which nobody has tagged anything
 * is not looked at.
 */
void gaps_find_unanswered(struct gaps *gaps, const struct gaps_article *articles, size_t count);

/*
 * Denials tagged in one article that were not found in another one, by the rows of `coverage`, which is that of the
 * same articles. A denial that several articles have is listed once, for the first of them where it is tagged.
 * Annotations whose place is not certain are left out.
 */
void gaps_find_missing(struct gaps *gaps, const struct gaps_article *articles, size_t count,
	const struct coverage *coverage);
void gaps_release(struct gaps *gaps);

#endif
