/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles as the comparison sees them. */
#include "corpus.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

static size_t primary_length(const char *language)
{
	return strcspn(language, "-_");
}

/*
 * The language both articles are in, by the primary subtags of theirs; "und" (BCP 47: undetermined) where they
 * differ: then every word is its own stem, on both sides.
 */
static const char *common_language(const struct article *a, const struct article *b)
{
	size_t length = primary_length(a->language);

	if (length != primary_length(b->language))
		return "und";
	for (size_t i = 0; i < length; i++) {
		if ((a->language[i] | 0x20) != (b->language[i] | 0x20))
			return "und";
	}
	return a->language;
}

void corpus_init(struct corpus *corpus, const struct article *a, const struct article *b)
{
	*corpus = (struct corpus){ 0 };
	corpus->articles[SIDE_A] = a;
	corpus->articles[SIDE_B] = b;
	vocabulary_init(&corpus->forms);
	reading_init(&corpus->reading, common_language(a, b));
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_init(&corpus->spaces[space]);
	for (int i = 0; i < SIDE_COUNT; i++) {
		struct side *side = &corpus->sides[i];
		size_t most = corpus->articles[i]->sentence_count;

		side->sentences = mem_new_array(most, sizeof(*side->sentences));
		side->forms = mem_new_array(most, sizeof(*side->forms));
	}
}

void corpus_release(struct corpus *corpus)
{
	reading_release(&corpus->reading);
	vocabulary_release(&corpus->forms);
	free(corpus->hashes);
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_release(&corpus->spaces[space]);
	for (int i = 0; i < SIDE_COUNT; i++) {
		struct side *side = &corpus->sides[i];

		free(side->sentences);
		free(side->forms);
		free(side->ranks);
		free(side->starts);
		free(side->in_order);
	}
	*corpus = (struct corpus){ 0 };
}

/* The form of the present sentence, with its vectors when it is new. */
static uint32_t find_form(struct corpus *corpus)
{
	struct reading *reading = &corpus->reading;
	const struct numbers *words = &reading->features[SPACE_WORDS];
	size_t known = corpus->forms.count;
	uint32_t form = vocabulary_add(&corpus->forms,
		slice_from((const char *)words->list, words->count * sizeof(*words->list)));

	if (form == known) {
		reading_take_grams(reading);
		for (int space = 0; space < SPACE_COUNT; space++)
			vectors_add(&corpus->spaces[space], reading->features[space].list,
				reading->features[space].count);
	}
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_count(&corpus->spaces[space], form);
	return form;
}

/* Puts the places of a side in the order of their forms. */
static void sort_places(struct side *side, size_t form_count)
{
	side->ranks = mem_new_array(side->count, sizeof(*side->ranks));
	side->in_order = mem_new_array(side->count, sizeof(*side->in_order));
	side->starts = mem_new_array(form_count + 1, sizeof(*side->starts));
	for (size_t i = 0; i < side->count; i++)
		side->ranks[i] = (uint32_t)side->starts[side->forms[i] + 1]++;
	for (size_t form = 0; form < form_count; form++)
		side->starts[form + 1] += side->starts[form];
	for (size_t i = 0; i < side->count; i++)
		side->in_order[side->starts[side->forms[i]] + side->ranks[i]] = (uint32_t)i;
}

static void hash_forms(struct corpus *corpus)
{
	const struct vocabulary *vocabulary = &corpus->reading.vocabularies[SPACE_WORDS];

	corpus->hashes = mem_new_array(corpus->forms.count, sizeof(*corpus->hashes));
	for (size_t form = 0; form < corpus->forms.count; form++) {
		size_t count;
		const uint32_t *words = corpus_words(corpus, (uint32_t)form, &count);

		for (size_t i = 0; i < count; i++)
			corpus->hashes[form] = vocabulary_mix(corpus->hashes[form] + vocabulary->hashes[words[i]]);
	}
	corpus->word_count = vocabulary->count;
}

static void complete(struct corpus *corpus)
{
	size_t sentences = 0;
	bool *indexed = mem_new_array(corpus->forms.count, sizeof(*indexed));

	hash_forms(corpus);
	reading_release(&corpus->reading);
	for (int side = 0; side < SIDE_COUNT; side++) {
		sort_places(&corpus->sides[side], corpus->forms.count);
		sentences += corpus->sides[side].count;
	}
	for (size_t form = 0; form < corpus->forms.count; form++)
		indexed[form] = side_repeats(&corpus->sides[SIDE_B], (uint32_t)form) > 0;
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_weigh(&corpus->spaces[space], sentences, indexed);
	free(indexed);
}

/* Takes a sentence in as the next place of the side that is being read. */
static void read_sentence(struct corpus *corpus, size_t sentence)
{
	struct side *side = &corpus->sides[corpus->side];

	reading_take(&corpus->reading, article_sentence(corpus->articles[corpus->side], sentence));
	side->sentences[side->count] = sentence;
	side->forms[side->count] = find_form(corpus);
	side->count++;
}

size_t corpus_read(struct corpus *corpus, size_t count)
{
	size_t read = 0;

	while (read < count && corpus->side < SIDE_COUNT) {
		const struct article *article = corpus->articles[corpus->side];
		size_t sentence = corpus->sentence++;

		if (sentence == article->sentence_count) {
			corpus->side++;
			corpus->sentence = 0;
			continue;
		}
		if (article->sentences[sentence].kind != SENTENCE_FURNITURE)
			read_sentence(corpus, sentence);
		read++;
	}
	if (read < count)
		complete(corpus);
	return read;
}

const uint32_t *corpus_words(const struct corpus *corpus, uint32_t form, size_t *count)
{
	struct slice name = corpus->forms.names[form];

	*count = name.length / sizeof(uint32_t);
	return (const void *)name.data;
}

size_t side_repeats(const struct side *side, uint32_t form)
{
	return side->starts[form + 1] - side->starts[form];
}
