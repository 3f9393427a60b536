/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles as the comparison sees them. */
#include "corpus.h"

#include "crossread/base/mem.h"

#include <math.h>
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
	/* The right article first, so that its forms, which are looked up all the time, lie together. */
	corpus->side = SIDE_B;
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
	free(corpus->stop_parts);
	free(corpus->squares);
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

/* Takes the next sentence in as the next place of its side. */
static bool read_next(struct corpus *corpus)
{
	const struct article *article;
	struct side *side;
	size_t sentence;

	while (corpus->side >= SIDE_A && corpus->next == corpus->articles[corpus->side]->sentence_count) {
		corpus->side--;
		corpus->next = 0;
	}
	if (corpus->side < SIDE_A)
		return false;
	article = corpus->articles[corpus->side];
	side = &corpus->sides[corpus->side];
	sentence = corpus->next++;
	if (article->sentences[sentence].kind == SENTENCE_FURNITURE)
		return true;
	reading_take(&corpus->reading, article_sentence(article, sentence));
	side->sentences[side->count] = sentence;
	side->forms[side->count] = find_form(corpus);
	side->count++;
	return true;
}

static void end_reading(struct corpus *corpus)
{
	size_t forms = corpus->forms.count;
	size_t sentences = 0;

	for (int side = 0; side < SIDE_COUNT; side++) {
		sort_places(&corpus->sides[side], forms);
		sentences += corpus->sides[side].count;
	}
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_weigh_features(&corpus->spaces[space], sentences);
	vectors_add_parts(&corpus->spaces[SPACE_STEMS]);
	corpus->hashes = mem_new_array(forms, sizeof(*corpus->hashes));
	corpus->stop_parts = mem_new_array(forms, sizeof(*corpus->stop_parts));
	corpus->squares = mem_new_array(corpus->reading.vocabularies[SPACE_STEMS].count, sizeof(*corpus->squares));
	corpus->word_count = corpus->reading.vocabularies[SPACE_WORDS].count;
}

static uint32_t hash_of(const struct corpus *corpus, uint32_t form)
{
	size_t count;
	const uint32_t *words = corpus_words(corpus, form, &count);
	uint32_t hash = 0;

	for (size_t i = 0; i < count; i++)
		hash = vocabulary_mix(hash + corpus->reading.vocabularies[SPACE_WORDS].hashes[words[i]]);
	return hash;
}

static uint16_t length_of(uint32_t squares)
{
	return (uint16_t)ceil(sqrt(squares));
}

/* Parts the words of a form, which are weighed, by their stems. */
static void set_parts(struct corpus *corpus, uint32_t form)
{
	const struct vectors *words = &corpus->spaces[SPACE_WORDS];
	struct vectors *stems = &corpus->spaces[SPACE_STEMS];
	uint32_t of_stops = 0;

	for (size_t i = words->starts[form]; i < words->starts[form + 1]; i++) {
		uint32_t square = (uint32_t)words->weights[i] * words->weights[i];
		uint32_t stem;

		if (reading_stem(&corpus->reading, words->features[i], &stem))
			corpus->squares[stem] += square;
		else
			of_stops += square;
	}
	corpus->stop_parts[form] = length_of(of_stops);
	for (size_t i = stems->starts[form]; i < stems->starts[form + 1]; i++) {
		stems->parts[i] = length_of(corpus->squares[stems->features[i]]);
		corpus->squares[stems->features[i]] = 0;
	}
}

static bool is_indexed(const struct corpus *corpus, uint32_t form)
{
	return side_repeats(&corpus->sides[SIDE_B], form) > 0;
}

static bool weigh_next(struct corpus *corpus)
{
	uint32_t form = (uint32_t)corpus->next++;

	if (form >= corpus->forms.count)
		return false;
	corpus->hashes[form] = hash_of(corpus, form);
	for (int space = 0; space < SPACE_COUNT; space++) {
		vectors_weigh(&corpus->spaces[space], form);
		if (is_indexed(corpus, form))
			vectors_announce(&corpus->spaces[space], form);
	}
	set_parts(corpus, form);
	return true;
}

static void end_weighing(struct corpus *corpus)
{
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_open_index(&corpus->spaces[space]);
	reading_release(&corpus->reading);
	free(corpus->squares);
	corpus->squares = NULL;
}

static bool index_next(struct corpus *corpus)
{
	uint32_t form = (uint32_t)corpus->next++;

	if (form >= corpus->forms.count)
		return false;
	for (int space = 0; is_indexed(corpus, form) && space < SPACE_COUNT; space++)
		vectors_index(&corpus->spaces[space], form);
	return true;
}

bool corpus_step(struct corpus *corpus, size_t steps)
{
	static const struct {
		bool (*next)(struct corpus *corpus); /* false when the stage has no more */
		void (*end)(struct corpus *corpus);
	} stages[] = {
		[CORPUS_READING] = { read_next, end_reading },
		[CORPUS_WEIGHING] = { weigh_next, end_weighing },
		[CORPUS_INDEXING] = { index_next, NULL },
	};

	for (; steps && corpus->stage != CORPUS_COMPLETE; steps--) {
		if (stages[corpus->stage].next(corpus)) {
			corpus->done++;
			continue;
		}
		if (stages[corpus->stage].end)
			stages[corpus->stage].end(corpus);
		corpus->stage++;
		corpus->next = 0;
	}
	return corpus->stage != CORPUS_COMPLETE;
}

void corpus_progress(const struct corpus *corpus, size_t *done, size_t *all)
{
	size_t sentences = corpus->articles[SIDE_A]->sentence_count + corpus->articles[SIDE_B]->sentence_count;
	size_t forms = corpus->stage == CORPUS_READING ? sentences : corpus->forms.count;

	*done = corpus->done;
	*all = sentences + 2 * forms;
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
