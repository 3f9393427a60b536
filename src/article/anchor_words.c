/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a folded text, and an inverted index of them. */
#include "anchor_words.h"

#include "crossread/base/mem.h"
#include "crossread/text/word.h"

#include <stdlib.h>

/* FNV-1a (Fowler, Noll, Vo), its halves folded together. */
static uint32_t key_of(struct slice bytes)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < bytes.length; i++)
		hash = (hash ^ (unsigned char)bytes.data[i]) * 1099511628211u;
	return (uint32_t)(hash ^ hash >> 32);
}

void anchor_words_init(struct anchor_words *words, struct slice text)
{
	size_t position = 0;
	struct strbuf form;
	struct slice word;

	*words = (struct anchor_words){ 0 };
	strbuf_init(&form);
	while (word_next(text, &position, &word)) {
		size_t start = (size_t)(word.data - text.data);

		strbuf_clear(&form);
		word_fold(word, &form);
		words->list = mem_grow(words->list, &words->capacity, words->count + 1, sizeof(*words->list));
		words->list[words->count++] = (struct anchor_word){
			.key = key_of(strbuf_slice(&form)),
			.start = (uint32_t)start,
			.end = (uint32_t)(start + word.length),
		};
	}
	strbuf_release(&form);
}

void anchor_words_release(struct anchor_words *words)
{
	free(words->list);
	free(words->starts);
	free(words->numbers);
	*words = (struct anchor_words){ 0 };
}

void anchor_words_sort(struct anchor_words *words)
{
	size_t buckets = 1;

	while (buckets < words->count)
		buckets *= 2;
	words->mask = (uint32_t)(buckets - 1);
	words->starts = mem_new_array(buckets + 1, sizeof(*words->starts));
	words->numbers = mem_new_array(words->count, sizeof(*words->numbers));
	for (size_t i = 0; i < words->count; i++)
		words->starts[words->list[i].key & words->mask]++;
	for (size_t i = 1; i <= buckets; i++)
		words->starts[i] += words->starts[i - 1];
	/* From behind, so that each start, which is still an end, becomes one, and the order stays. */
	for (size_t i = words->count; i-- > 0;)
		words->numbers[--words->starts[words->list[i].key & words->mask]] = (uint32_t)i;
}

const uint32_t *anchor_words_with(const struct anchor_words *words, uint32_t key, size_t *count)
{
	uint32_t bucket = key & words->mask;

	*count = words->starts[bucket + 1] - words->starts[bucket];
	return words->numbers + words->starts[bucket];
}

struct span anchor_words_span(const struct anchor_words *words, size_t number)
{
	return (struct span){ words->list[number].start, words->list[number].end };
}
