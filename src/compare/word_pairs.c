/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of neighbouring words, and how many of them two articles share. */
#include "crossread/compare/word_pairs.h"

#include "crossread/base/mem.h"
#include "crossread/text/word.h"

#include <stdlib.h>

/* FNV-1a (Fowler, Noll, Vo), 64 bits. */
static const uint64_t FNV_START = 14695981039346656037u;
static const uint64_t FNV_PRIME = 1099511628211u;

static uint64_t hash(uint64_t start, struct slice bytes)
{
	for (size_t i = 0; i < bytes.length; i++)
		start = (start ^ (unsigned char)bytes.data[i]) * FNV_PRIME;
	return start;
}

/* The pairs that are being collected. */
struct collection {
	uint64_t *list;
	size_t count;
	size_t capacity;
	size_t words;
	struct strbuf pair; /* the word before, a blank, and the present word */
};

static void add_sentence(struct collection *collection, struct slice text)
{
	size_t position = 0;
	size_t before = 0; /* bytes of the word before */
	struct slice word;

	strbuf_clear(&collection->pair);
	while (collection->words < WORD_PAIRS_MOST_WORDS && word_next(text, &position, &word)) {
		struct strbuf folded;

		strbuf_init(&folded);
		word_fold(word, &folded);
		collection->words++;
		if (before) {
			strbuf_add_byte(&collection->pair, ' ');
			strbuf_add(&collection->pair, strbuf_slice(&folded));
			collection->list = mem_grow(collection->list, &collection->capacity, collection->count + 1,
				sizeof(*collection->list));
			collection->list[collection->count++] = hash(FNV_START, strbuf_slice(&collection->pair));
		}
		strbuf_clear(&collection->pair);
		strbuf_add(&collection->pair, strbuf_slice(&folded));
		before = folded.length;
		strbuf_release(&folded);
	}
}

static int compare_hashes(const void *a, const void *b)
{
	uint64_t first = *(const uint64_t *)a;
	uint64_t second = *(const uint64_t *)b;

	return (first > second) - (first < second);
}

void word_pairs_find(struct word_pairs *pairs, const struct article *article)
{
	struct collection collection = { 0 };
	size_t kept = 0;

	strbuf_init(&collection.pair);
	for (size_t i = 0; i < article->sentence_count; i++) {
		if (article->sentences[i].kind != SENTENCE_FURNITURE)
			add_sentence(&collection, article_sentence(article, i));
	}
	strbuf_release(&collection.pair);
	if (collection.count)
		qsort(collection.list, collection.count, sizeof(*collection.list), compare_hashes);
	for (size_t i = 0; i < collection.count; i++) {
		if (kept == 0 || collection.list[kept - 1] != collection.list[i])
			collection.list[kept++] = collection.list[i];
	}
	*pairs = (struct word_pairs){ collection.list, kept };
}

void word_pairs_release(struct word_pairs *pairs)
{
	free(pairs->list);
	*pairs = (struct word_pairs){ 0 };
}

unsigned word_pairs_contained(const struct word_pairs *part, const struct word_pairs *whole)
{
	size_t shared = 0;
	size_t at = 0;

	for (size_t i = 0; i < part->count; i++) {
		while (at < whole->count && whole->list[at] < part->list[i])
			at++;
		shared += at < whole->count && whole->list[at] == part->list[i];
	}
	return part->count ? (unsigned)(100 * shared / part->count) : 0;
}
