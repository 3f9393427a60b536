/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all comparisons of the articles on a story share. */
#include "crossread/compare/story_index.h"

#include "crossread/base/mem.h"
#include "readings.h"

#include <stdlib.h>
#include <string.h>

struct story_index {
	const struct article **articles;
	size_t article_count;
	size_t article_capacity;
	struct readings **languages; /* each allocated on its own: comparisons hold on to them */
	size_t language_count;
	size_t language_capacity;
};

struct story_index *story_index_new(void)
{
	return mem_new(sizeof(struct story_index));
}

void story_index_free(struct story_index *index)
{
	if (!index)
		return;
	for (size_t i = 0; i < index->language_count; i++) {
		readings_release(index->languages[i]);
		free(index->languages[i]);
	}
	free(index->languages);
	free(index->articles);
	free(index);
}

size_t story_index_add(struct story_index *index, const struct article *article)
{
	size_t number = index->article_count;

	index->articles = mem_grow(index->articles, &index->article_capacity, number + 1, sizeof(*index->articles));
	index->articles[number] = article;
	index->article_count = number + 1;
	return number;
}

const struct article *story_index_article(const struct story_index *index, size_t number)
{
	return index->articles[number];
}

static size_t primary_length(const char *language)
{
	return strcspn(language, "-_");
}

/* True when the primary subtags are equal: nothing else of a language tag changes how a sentence is read. */
static bool same_language(const char *one, const char *other)
{
	size_t length = primary_length(one);

	if (length != primary_length(other))
		return false;
	for (size_t i = 0; i < length; i++) {
		if ((one[i] | 0x20) != (other[i] | 0x20))
			return false;
	}
	return true;
}

struct readings *story_index_readings(struct story_index *index, size_t a, size_t b)
{
	const char *language = index->articles[a]->language;
	struct readings *readings;

	if (!same_language(language, index->articles[b]->language))
		language = "und";
	for (size_t i = 0; i < index->language_count; i++) {
		if (same_language(index->languages[i]->reading.language, language))
			return index->languages[i];
	}
	readings = mem_new(sizeof(*readings));
	readings_init(readings, language);
	index->languages = mem_grow(index->languages, &index->language_capacity, index->language_count + 1,
		sizeof(*index->languages));
	index->languages[index->language_count++] = readings;
	return readings;
}
