/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles as the comparison sees them. */
#include "corpus.h"

#include "crossread/base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void corpus_init_indexed(struct corpus *corpus, struct story_index *index, size_t a, size_t b)
{
	*corpus = (struct corpus){ 0 };
	corpus->articles[SIDE_A] = story_index_article(index, a);
	corpus->articles[SIDE_B] = story_index_article(index, b);
	corpus->numbers[SIDE_A] = a;
	corpus->numbers[SIDE_B] = b;
	corpus->readings = story_index_readings(index, a, b);
	corpus->side = SIDE_B;
}

void corpus_init(struct corpus *corpus, const struct article *a, const struct article *b)
{
	struct story_index *index = story_index_new();
	size_t right = story_index_add(index, b);
	size_t left = story_index_add(index, a);

	corpus_init_indexed(corpus, index, left, right);
	corpus->own_index = index;
}

/* The corpus is complete enough to do without the index. */
static void leave_index(struct corpus *corpus)
{
	story_index_free(corpus->own_index);
	corpus->own_index = NULL;
	corpus->readings = NULL;
	free(corpus->form_numbers);
	corpus->form_numbers = NULL;
}

void corpus_release(struct corpus *corpus)
{
	leave_index(corpus);
	free(corpus->hashes);
	free(corpus->words);
	free(corpus->word_starts);
	free(corpus->stems);
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

/*
 * The right article first in all that follows, so that its forms, which are looked up all the time, lie together. True
 * while there is a side left.
 */
static bool next_side(struct corpus *corpus)
{
	corpus->next = 0;
	return --corpus->side >= SIDE_A;
}

static bool read_next(struct corpus *corpus)
{
	do {
		if (readings_step(corpus->readings, corpus->numbers[corpus->side], corpus->articles[corpus->side]))
			return true;
	} while (next_side(corpus));
	return false;
}

static void end_reading(struct corpus *corpus)
{
	struct readings *readings = corpus->readings;
	size_t most = 0;

	for (int i = 0; i < SIDE_COUNT; i++) {
		const struct read_article *read = readings_article(readings, corpus->numbers[i]);
		struct side *side = &corpus->sides[i];

		side->count = read->count;
		side->sentences = mem_new_array(read->count, sizeof(*side->sentences));
		side->forms = mem_new_array(read->count, sizeof(*side->forms));
		most += read->count;
	}
	corpus->form_numbers = mem_new_array(readings->forms.count, sizeof(*corpus->form_numbers));
	corpus->hashes = mem_new_array(most, sizeof(*corpus->hashes));
	corpus->word_starts = mem_new_array(most + 1, sizeof(*corpus->word_starts));
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_init(&corpus->spaces[space], &readings->rows[space]);
	corpus->side = SIDE_B;
}

/* Takes over the words of a form, and the stems of those that are new. */
static void add_words(struct corpus *corpus, uint32_t form)
{
	const struct readings *readings = corpus->readings;
	const struct vectors *stems = &corpus->spaces[SPACE_STEMS];
	size_t start = corpus->word_starts[corpus->form_count];
	size_t count;
	const uint32_t *words = readings_words(readings, form, &count);

	corpus->words = mem_grow(corpus->words, &corpus->words_capacity, start + count, sizeof(*corpus->words));
	for (size_t i = 0; i < count; i++) {
		uint32_t word = vectors_feature(&corpus->spaces[SPACE_WORDS], words[i]);
		uint32_t stem;

		corpus->words[start + i] = word;
		if (word < corpus->word_count)
			continue;
		corpus->word_count++;
		corpus->stems =
			mem_grow(corpus->stems, &corpus->stems_capacity, corpus->word_count, sizeof(*corpus->stems));
		corpus->stems[word] =
			reading_stem(&readings->reading, words[i], &stem) ? vectors_feature(stems, stem) + 1 : 0;
	}
	corpus->word_starts[corpus->form_count + 1] = start + count;
}

/* Takes over a form of the readings under the next number. */
static void add_form(struct corpus *corpus, uint32_t form)
{
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_add(&corpus->spaces[space], form);
	add_words(corpus, form);
	corpus->hashes[corpus->form_count] = corpus->readings->hashes.list[form];
	corpus->form_numbers[form] = (uint32_t)++corpus->form_count;
}

/* Takes over the next place of the readings. */
static bool gather_next(struct corpus *corpus)
{
	const struct read_article *read;
	struct side *side;
	uint32_t form;

	while (corpus->next == corpus->sides[corpus->side].count) {
		if (!next_side(corpus))
			return false;
	}
	read = readings_article(corpus->readings, corpus->numbers[corpus->side]);
	side = &corpus->sides[corpus->side];
	form = read->forms[corpus->next];
	if (!corpus->form_numbers[form])
		add_form(corpus, form);
	form = corpus->form_numbers[form] - 1;
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_count(&corpus->spaces[space], form);
	side->sentences[corpus->next] = read->sentences[corpus->next];
	side->forms[corpus->next] = form;
	side->digest = vocabulary_mix(side->digest + corpus->hashes[form]);
	corpus->next++;
	return true;
}

static void end_gathering(struct corpus *corpus)
{
	size_t sentences = 0;

	for (int side = 0; side < SIDE_COUNT; side++) {
		sort_places(&corpus->sides[side], corpus->form_count);
		sentences += corpus->sides[side].count;
	}
	for (int space = 0; space < SPACE_COUNT; space++)
		vectors_weigh_features(&corpus->spaces[space], sentences);
	vectors_add_parts(&corpus->spaces[SPACE_STEMS]);
	corpus->stop_parts = mem_new_array(corpus->form_count, sizeof(*corpus->stop_parts));
	corpus->squares = mem_new_array(corpus->spaces[SPACE_STEMS].feature_count, sizeof(*corpus->squares));
	leave_index(corpus);
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
		uint32_t stem = corpus->stems[words->features[i]];

		if (stem)
			corpus->squares[stem - 1] += square;
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

	if (form >= corpus->form_count)
		return false;
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
	free(corpus->squares);
	corpus->squares = NULL;
	free(corpus->stems);
	corpus->stems = NULL;
}

static bool index_next(struct corpus *corpus)
{
	uint32_t form = (uint32_t)corpus->next++;

	if (form >= corpus->form_count)
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
		[CORPUS_GATHERING] = { gather_next, end_gathering },
		[CORPUS_WEIGHING] = { weigh_next, end_weighing },
		[CORPUS_INDEXING] = { index_next, NULL },
	};

	for (; steps && corpus->stage != CORPUS_COMPLETE; steps--) {
		if (stages[corpus->stage].next(corpus)) {
			corpus->done += corpus->stage != CORPUS_READING;
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
	size_t places = sentences;
	size_t forms = sentences;

	*done = corpus->done + sentences;
	if (corpus->stage == CORPUS_READING) {
		*done = 0;
		for (int side = 0; side < SIDE_COUNT; side++)
			*done += readings_done(corpus->readings, corpus->numbers[side]);
	} else {
		places = corpus->sides[SIDE_A].count + corpus->sides[SIDE_B].count;
		forms = corpus->stage == CORPUS_GATHERING ? places : corpus->form_count;
	}
	*all = sentences + places + 2 * forms;
}

const uint32_t *corpus_words(const struct corpus *corpus, uint32_t form, size_t *count)
{
	*count = corpus->word_starts[form + 1] - corpus->word_starts[form];
	return corpus->words + corpus->word_starts[form];
}

size_t side_repeats(const struct side *side, uint32_t form)
{
	return side->starts[form + 1] - side->starts[form];
}
