/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the words of bare quotations inside attributed ones, by their pairs of words. */
#include "borrowing.h"

#include "vocabulary.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdlib.h>

enum {
	FEWEST_WORDS = 2,
	MOST_WORDS = 64,  /* of a passage that looks for a speaker: those that agree so far agree */
	MOST_PLACES = 64, /* of a pair of words that are looked at: what is said more often is no evidence */
	SHORT_WORD = 3,   /* bytes: of, the, and stay small in names */
};

/* From this confidence on a passage keeps its speaker, and lends it. */
static const double sure = .6;
static const double factor = .8;

/* A pair of words in a passage that may lend its speaker. */
struct place {
	uint32_t pair;
	size_t lender;
	size_t word; /* in the words */
};

struct lender {
	size_t article;
	size_t number;
	size_t end; /* of its words */
};

struct borrowing {
	struct story_quotations *found;
	const struct article *const *articles;
	uint32_t *words; /* hashes of the words of all lenders, one behind the other */
	size_t word_count;
	size_t word_capacity;
	struct lender *lenders;
	size_t lender_count;
	size_t lender_capacity;
	struct place *places; /* by pair, then in order */
	size_t place_count;
};

static uint32_t hash_word(struct slice word, struct strbuf *folded)
{
	uint32_t hash = 0;

	strbuf_clear(folded);
	word_fold(word, folded);
	for (size_t i = 0; i < folded->length; i++)
		hash = vocabulary_mix(hash * 31 + (unsigned char)strbuf_text(folded)[i] + 1);
	return hash;
}

static uint32_t hash_pair(const uint32_t *words)
{
	return vocabulary_mix(words[0] * 31 + words[1]);
}

static bool lends(const struct quotation *quotation)
{
	return (quotation->kind == QUOTATION_DIRECT || quotation->kind == QUOTATION_PARTIAL) &&
		quotation->confidence >= sure && !span_is_empty(quotation->name);
}

static void add_lender(struct borrowing *borrowing, size_t article, size_t number, struct strbuf *folded)
{
	const struct quotation *quotation = &borrowing->found->articles[article].quotations.list[number];
	struct slice text = article_slice(borrowing->articles[article], quotation->words);
	struct slice word;
	size_t position = 0;

	while (word_next(text, &position, &word)) {
		borrowing->words = mem_grow(borrowing->words, &borrowing->word_capacity, borrowing->word_count + 1,
			sizeof(*borrowing->words));
		borrowing->words[borrowing->word_count++] = hash_word(word, folded);
	}
	borrowing->lenders = mem_grow(borrowing->lenders, &borrowing->lender_capacity, borrowing->lender_count + 1,
		sizeof(*borrowing->lenders));
	borrowing->lenders[borrowing->lender_count++] = (struct lender){ article, number, borrowing->word_count };
}

static int compare_places(const void *left, const void *right)
{
	const struct place *a = left;
	const struct place *b = right;

	if (a->pair != b->pair)
		return a->pair < b->pair ? -1 : 1;
	return a->word < b->word ? -1 : a->word > b->word;
}

static void add_places(struct borrowing *borrowing)
{
	size_t start = 0;

	borrowing->places = mem_new_array(borrowing->word_count, sizeof(*borrowing->places));
	for (size_t i = 0; i < borrowing->lender_count; i++) {
		for (; start + 1 < borrowing->lenders[i].end; start++)
			borrowing->places[borrowing->place_count++] =
				(struct place){ hash_pair(borrowing->words + start), i, start };
		start = borrowing->lenders[i].end;
	}
	if (borrowing->place_count)
		qsort(borrowing->places, borrowing->place_count, sizeof(*borrowing->places), compare_places);
}

static size_t find_pair(const struct borrowing *borrowing, uint32_t pair)
{
	struct bisect place = { .high = borrowing->place_count };

	while (bisect_goes_on(&place))
		bisect_step(&place, borrowing->places[place.middle].pair < pair);
	return place.low;
}

/* Reads the words of a passage; returns how many, 0 for a single word or what looks like a name. */
static size_t read_words(struct slice text, uint32_t *words, struct strbuf *folded)
{
	size_t position = 0;
	size_t count = 0;
	size_t letters = 0; /* words that are no numbers or signs */
	bool is_name = true;
	struct slice word;

	while (count < MOST_WORDS && word_next(text, &position, &word)) {
		uint32_t first = utf8_next(word, &(size_t){ 0 });

		letters += letter_is(first);
		if (word.length > SHORT_WORD && letter_is_lower(first))
			is_name = false;
		words[count++] = hash_word(word, folded);
	}
	return letters < FEWEST_WORDS || is_name ? 0 : count;
}

/* True when the words stand at `place`. */
static bool stand_at(const struct borrowing *borrowing, const struct place *place, const uint32_t *words, size_t count)
{
	if (place->word + count > borrowing->lenders[place->lender].end)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (borrowing->words[place->word + i] != words[i])
			return false;
	}
	return true;
}

/* The surest passage of another article that holds the words; NULL when there is none. */
static const struct lender *find_lender(const struct borrowing *borrowing, size_t article, const uint32_t *words,
	size_t count)
{
	uint32_t pair = hash_pair(words);
	size_t first = find_pair(borrowing, pair);
	const struct lender *best = NULL;
	double most = 0;

	for (size_t i = first; i < borrowing->place_count && i - first < MOST_PLACES; i++) {
		const struct place *place = &borrowing->places[i];
		const struct lender *lender = &borrowing->lenders[place->lender];
		double confidence;

		if (place->pair != pair)
			break;
		confidence = borrowing->found->articles[lender->article].quotations.list[lender->number].confidence;
		if (lender->article == article || confidence <= most || !stand_at(borrowing, place, words, count))
			continue;
		best = lender;
		most = confidence;
	}
	return best;
}

static void borrow(struct borrowing *borrowing, size_t article, size_t number, const struct lender *lender)
{
	struct article_quotations *own = &borrowing->found->articles[article];
	struct article_quotations *other = &borrowing->found->articles[lender->article];
	struct quotation *quotation = &own->quotations.list[number];
	const struct quotation *lent = &other->quotations.list[lender->number];
	const struct quotation before = *quotation;

	if (quotation->kind == QUOTATION_TERM)
		quotation->kind = QUOTATION_PARTIAL;
	quotation->speaker = quotation->name = quotation->cue = (struct span){ 0, 0 };
	quotation->cue_class = lent->cue_class;
	quotation->confidence = lent->confidence * factor;
	quotation->rule = "borrowed";
	own->voices[number] = other->voices[lender->number];
	own->voices[number].is_borrowed = true;
	own->voices[number].own = before;
}

/* Passages inside others and in furniture are nobody's. */
static bool may_borrow(const struct borrowing *borrowing, size_t article, size_t number)
{
	const struct quotation *list = borrowing->found->articles[article].quotations.list;
	const struct article *text = borrowing->articles[article];

	if (list[number].kind == QUOTATION_INDIRECT || list[number].confidence >= sure)
		return false;
	for (size_t i = number; i-- > 0;) {
		if (list[i].kind == QUOTATION_INDIRECT)
			continue;
		if (span_contains(list[i].bytes, list[number].bytes))
			return false;
		break;
	}
	return text->sentences[article_sentence_at(text, list[number].bytes.start)].kind != SENTENCE_FURNITURE;
}

void borrowing_apply(struct story_quotations *found, const struct article *const *articles)
{
	struct borrowing borrowing = { .found = found, .articles = articles };
	struct strbuf folded;

	strbuf_init(&folded);
	for (size_t i = 0; i < found->count; i++) {
		for (size_t k = 0; k < found->articles[i].quotations.count; k++) {
			if (lends(&found->articles[i].quotations.list[k]))
				add_lender(&borrowing, i, k, &folded);
		}
	}
	add_places(&borrowing);
	for (size_t i = 0; i < found->count && borrowing.place_count; i++) {
		for (size_t k = 0; k < found->articles[i].quotations.count; k++) {
			struct slice text = article_slice(articles[i], found->articles[i].quotations.list[k].words);
			uint32_t words[MOST_WORDS];
			const struct lender *lender;
			size_t count;

			if (!may_borrow(&borrowing, i, k))
				continue;
			count = read_words(text, words, &folded);
			lender = count ? find_lender(&borrowing, i, words, count) : NULL;
			if (lender)
				borrow(&borrowing, i, k, lender);
		}
	}
	strbuf_release(&folded);
	free(borrowing.words);
	free(borrowing.lenders);
	free(borrowing.places);
}
