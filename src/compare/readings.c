/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles read for comparison in one language. */
#include "readings.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

void readings_init(struct readings *readings, const char *language)
{
	*readings = (struct readings){ 0 };
	reading_init(&readings->reading, language);
	vocabulary_init(&readings->forms);
	for (int space = 0; space < SPACE_COUNT; space++)
		rows_init(&readings->rows[space]);
	strbuf_init(&readings->name);
}

void readings_release(struct readings *readings)
{
	reading_release(&readings->reading);
	vocabulary_release(&readings->forms);
	free(readings->lengths.list);
	free(readings->hashes.list);
	for (int space = 0; space < SPACE_COUNT; space++)
		rows_release(&readings->rows[space]);
	for (size_t i = 0; i < readings->article_count; i++) {
		free(readings->articles[i].sentences);
		free(readings->articles[i].forms);
	}
	free(readings->articles);
	strbuf_release(&readings->name);
	*readings = (struct readings){ 0 };
}

/*
 * What tells the present sentence apart: its words. Where they are runs of characters, these do not say where a run
 * begins, but the 4-grams depend on it: then also its text, behind a number that no word has.
 */
static struct slice name_of(struct readings *readings)
{
	const struct numbers *words = &readings->reading.features[SPACE_WORDS];
	struct slice bytes = slice_from((const char *)words->list, words->count * sizeof(*words->list));
	uint32_t end = UINT32_MAX;

	if (!readings->reading.has_runs)
		return bytes;
	strbuf_clear(&readings->name);
	strbuf_add(&readings->name, bytes);
	strbuf_add(&readings->name, slice_from((const char *)&end, sizeof(end)));
	strbuf_add(&readings->name, strbuf_slice(&readings->reading.text));
	return strbuf_slice(&readings->name);
}

static uint32_t hash_of(const struct reading *reading)
{
	const struct numbers *words = &reading->features[SPACE_WORDS];
	uint32_t hash = 0;

	for (size_t i = 0; i < words->count; i++)
		hash = vocabulary_mix(hash + reading->vocabularies[SPACE_WORDS].hashes[words->list[i]]);
	return hash;
}

/* The form of the present sentence, with its rows when it is new. */
static uint32_t find_form(struct readings *readings)
{
	struct reading *reading = &readings->reading;
	size_t known = readings->forms.count;
	uint32_t form = vocabulary_add(&readings->forms, name_of(readings));

	if (form < known)
		return form;
	numbers_add(&readings->lengths, (uint32_t)reading->features[SPACE_WORDS].count);
	numbers_add(&readings->hashes, hash_of(reading));
	reading_take_grams(reading);
	for (int space = 0; space < SPACE_COUNT; space++)
		rows_add(&readings->rows[space], reading->features[space].list, reading->features[space].count);
	return form;
}

/* The article of that number, new if it was not asked for before. */
static struct read_article *find_article(struct readings *readings, size_t number, size_t sentence_count)
{
	struct read_article *read;
	size_t known = readings->article_count;

	if (number >= known) {
		readings->articles =
			mem_grow(readings->articles, &readings->capacity, number + 1, sizeof(*readings->articles));
		memset(readings->articles + known, 0, (number + 1 - known) * sizeof(*readings->articles));
		readings->article_count = number + 1;
	}
	read = &readings->articles[number];
	if (!read->sentences) {
		read->sentences = mem_new_array(sentence_count, sizeof(*read->sentences));
		read->forms = mem_new_array(sentence_count, sizeof(*read->forms));
	}
	return read;
}

bool readings_step(struct readings *readings, size_t number, const struct article *article)
{
	struct read_article *read = find_article(readings, number, article->sentence_count);
	size_t sentence = read->next;

	if (sentence == article->sentence_count)
		return false;
	read->next++;
	if (article->sentences[sentence].kind == SENTENCE_FURNITURE)
		return true;
	reading_take(&readings->reading, article_sentence(article, sentence));
	read->sentences[read->count] = sentence;
	read->forms[read->count] = find_form(readings);
	read->count++;
	return true;
}

const struct read_article *readings_article(const struct readings *readings, size_t number)
{
	return &readings->articles[number];
}

size_t readings_done(const struct readings *readings, size_t number)
{
	return number < readings->article_count ? readings->articles[number].next : 0;
}

const uint32_t *readings_words(const struct readings *readings, uint32_t form, size_t *count)
{
	*count = readings->lengths.list[form];
	return (const void *)readings->forms.names[form].data;
}
