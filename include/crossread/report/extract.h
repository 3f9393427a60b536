/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported of one article: those of its annotations that were asked for, on the words they stand on. */
#ifndef CROSSREAD_REPORT_EXTRACT_H
#define CROSSREAD_REPORT_EXTRACT_H

#include "crossread/annotation/annotations.h"
#include "crossread/article/article.h"

struct extract {
	/* Borrowed. */
	const struct article *article;
	const struct annotations *set; /* all of the article; must not change */
	/* Those to be exported, owned. */
	const struct annotation **list;
	size_t count;
	size_t capacity;
	size_t placed; /* after extract_sort(): so many of them, the first ones, stand in the article for certain */
};

void extract_init(struct extract *extract, const struct article *article, const struct annotations *set);
void extract_release(struct extract *extract);

/* Adds one of the set. */
void extract_add(struct extract *extract, const struct annotation *annotation);

/* Puts them in order: those that stand in the article for certain by place and id, then the others as stored. */
void extract_sort(struct extract *extract);

/* True when its words stand in the article for certain, so that positions may be exported. */
bool extract_is_placed(const struct extract *extract, const struct annotation *annotation);

/*
 * After extract_sort(): the number of the first placed annotation that may reach to code point `code` or behind it;
 * those before it end before. Logarithmic.
 */
size_t extract_near(const struct extract *extract, size_t code);

/*
 * Its words: of a placed one those that the article has at its place, whose typography may differ from what is stored;
 * else those that are stored. Borrowed.
 */
struct slice extract_words(const struct extract *extract, const struct annotation *annotation);

/* Adds the names of its fields in conflict: "comment, tag"; nothing when there are none. */
void extract_add_conflict(const struct extract *extract, const struct annotation *annotation, struct strbuf *out);

#endif
