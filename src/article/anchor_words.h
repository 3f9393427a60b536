/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a folded text, as numbers, and where each of them stands. */
#ifndef CROSSREAD_SRC_ARTICLE_ANCHOR_WORDS_H
#define CROSSREAD_SRC_ARTICLE_ANCHOR_WORDS_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"

#include <stdint.h>

/* Words with the same folded form (word_fold()) have the same key; others nearly always another one. */
struct anchor_word {
	uint32_t key;
	uint32_t start; /* bytes of the folded text */
	uint32_t end;
};

struct anchor_words {
	struct anchor_word *list; /* in their order */
	size_t count;
	size_t capacity;
	/* Numbers of words by the lowest bits of their keys: those of bucket i are [starts[i], starts[i + 1]). */
	uint32_t *starts;
	uint32_t *numbers;
	uint32_t mask;
};

/* Reads the words of `text`, at most 4 GiB. Linear. */
void anchor_words_init(struct anchor_words *words, struct slice text);
void anchor_words_release(struct anchor_words *words);

/* Makes anchor_words_with() possible. Linear. */
void anchor_words_sort(struct anchor_words *words);

/* The numbers of words that may have that key, in their order: others are among them. Sets `*count`. */
const uint32_t *anchor_words_with(const struct anchor_words *words, uint32_t key, size_t *count);

/* The word itself, in the text that was read. */
struct span anchor_words_span(const struct anchor_words *words, size_t number);

#endif
