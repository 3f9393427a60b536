/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far words of an article resemble words of a passage. In thousandths. */
#ifndef CROSSREAD_SRC_ARTICLE_ANCHOR_LIKENESS_H
#define CROSSREAD_SRC_ARTICLE_ANCHOR_LIKENESS_H

#include "anchor_parts.h"

enum { ANCHOR_LIKENESS_ALL = 1000, ANCHOR_LIKENESS_NONE = -1 };

/*
 * Two words: 1000 when they are the same, else twice the letters of their longest common subsequence per letter of
 * both, as far as that is more than chance would give: below 550 it is 0.
 */
int anchor_likeness_of_words(const struct anchor_probe *probe, size_t word, size_t article_word);

/*
 * The quote and the words [place.start, place.end) of the article: Dice's coefficient over letters, those of words
 * that `matches` aligns, and in short gaps between these those of the most resembling words in order, weighed by how
 * they resemble each other. Letters are counted in bytes of folded text.
 */
int anchor_likeness_of_quote(const struct anchor_probe *probe, const size_t *matches, struct span place);

/*
 * The stored prefix and what stands before word `at` of the article; the stored suffix and the words from `at` on: how
 * much of the stored words stands there in the same order, by letters. ANCHOR_LIKENESS_NONE without any word.
 */
int anchor_likeness_before(const struct anchor_probe *probe, size_t at);
int anchor_likeness_after(const struct anchor_probe *probe, size_t at);

/*
 * How far the stored prefix and suffix meet at word `at` of the article, word for word: the mean of both sides. High
 * where the passage was deleted.
 */
int anchor_likeness_of_seam(const struct anchor_probe *probe, size_t at);

#endif
