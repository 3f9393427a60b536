/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all comparisons of the articles on a story share: each article is read once, not once for each pair. */
#ifndef CROSSREAD_COMPARE_STORY_INDEX_H
#define CROSSREAD_COMPARE_STORY_INDEX_H

#include "crossread/article/article.h"

/*
 * Words, stems and 4-grams of any number of articles, as numbers of one vocabulary for each language. Weights are no
 * part of it: a pair has those of its two articles, whatever else is in the index, and the same matches as on its own.
 */
struct story_index;
struct readings;

struct story_index *story_index_new(void);
void story_index_free(struct story_index *index);

/*
 * Adds an article, which must outlive the index, and returns its number: 0, 1, 2, ... in the order of adding, for good.
 * Returns at once: the article is read in the steps of the first comparison that it takes part in.
 */
size_t story_index_add(struct story_index *index, const struct article *article);

/* The article of a number. */
const struct article *story_index_article(const struct story_index *index, size_t number);

/*
 * For the comparison itself: where articles `a` and `b` are read together, which need not have happened yet. That is
 * the language of both, by the primary subtags of theirs; articles in two languages meet in "und" (BCP 47:
 * undetermined), where every word is its own stem. Valid as long as the index.
 */
struct readings *story_index_readings(struct story_index *index, size_t a, size_t b);

#endif
