/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quoted sentences, speeches, and an index of runs of words. */
#include "utterances.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

enum {
	RUN_WORDS = 4,
	MOST_PLACES = 16,    /* places of a run that are looked at: a longer list is a refrain, no evidence */
	MOST_SENTENCES = 16, /* sentences that are weighed against each other */
	MOST_RUNS = 512,     /* runs of a passage that are looked up */
};

struct run_place {
	uint32_t hash;
	size_t sentence;
};

static bool same_words(const struct account *account, struct span a, struct span b)
{
	return slice_equal(article_slice(account->article, a), article_slice(account->article, b));
}

/* True when a quotation goes on from the one before it: in the same sentence, or over a paragraph. */
static bool goes_on(const struct account *account, const struct utterance *before, size_t quotation, size_t sentence)
{
	const struct quotation *last = &account->quotations->list[before->quotation];
	const struct quotation *next = &account->quotations->list[quotation];

	if (next->continues || sentence == before->sentence)
		return true;
	return sentence == before->sentence + 1 && last->kind == QUOTATION_DIRECT && next->kind == QUOTATION_DIRECT &&
		same_words(account, last->speaker, next->speaker);
}

static void add_utterance(struct utterances *utterances, const struct account *account, size_t quotation,
	size_t sentence)
{
	struct span words = account->quotations->list[quotation].words;
	struct span whole = account->article->sentences[sentence].bytes;
	struct utterance utterance = { .quotation = quotation, .sentence = sentence };
	size_t count = utterances->count;

	utterance.bytes.start = words.start > whole.start ? words.start : whole.start;
	utterance.bytes.end = words.end < whole.end ? words.end : whole.end;
	if (utterance.bytes.end <= utterance.bytes.start)
		return;
	utterance.lexemes = lexemes_within(&account->lexemes, utterance.bytes);
	if (span_is_empty(utterance.lexemes))
		return;
	utterance.bytes.start = account->lexemes.list[utterance.lexemes.start].bytes.start;
	utterance.bytes.end = account->lexemes.list[utterance.lexemes.end - 1].bytes.end;
	if (count) {
		const struct utterance *before = &utterances->list[count - 1];

		utterance.speech = before->speech;
		if (before->quotation != quotation && !goes_on(account, before, quotation, sentence))
			utterance.speech++;
	}
	utterances->list = mem_grow(utterances->list, &utterances->capacity, count + 1, sizeof(*utterances->list));
	utterances->list[utterances->count++] = utterance;
}

void utterances_read(struct utterances *utterances, const struct account *account)
{
	const struct article *article = account->article;
	size_t behind = 0;

	*utterances = (struct utterances){ 0 };
	for (size_t i = 0; i < account->quotations->count && article->sentence_count; i++) {
		struct span words = account->quotations->list[i].words;

		/* Marks within marks repeat words that have been taken. */
		if (words.start < behind)
			continue;
		behind = words.end;
		for (size_t k = article_sentence_at(article, words.start);
			k < article->sentence_count && article->sentences[k].bytes.start < words.end; k++)
			add_utterance(utterances, account, i, k);
	}
}

void utterances_release(struct utterances *utterances)
{
	free(utterances->list);
	*utterances = (struct utterances){ 0 };
}

size_t utterances_overlapping(const struct utterances *utterances, struct span lexemes)
{
	struct bisect place = { .high = utterances->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, utterances->list[place.middle].lexemes.end <= lexemes.start);
	if (place.low < utterances->count && utterances->list[place.low].lexemes.start < lexemes.end)
		return place.low;
	return utterances->count;
}

static uint32_t hash_run(const struct lexeme *first)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < RUN_WORDS; i++)
		hash = vocabulary_mix(hash * 31 + first[i].number + 1);
	return hash;
}

static int compare_runs(const void *left, const void *right)
{
	const struct run_place *a = left;
	const struct run_place *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

void runs_init(struct runs *runs, const struct account *account)
{
	const struct lexemes *lexemes = &account->lexemes;

	runs->account = account;
	runs->list = mem_new_array(lexemes->count, sizeof(*runs->list));
	runs->count = 0;
	for (size_t sentence = 0; sentence < account->article->sentence_count; sentence++) {
		struct span range = account_sentence(account, sentence);

		for (size_t i = range.start; i + RUN_WORDS <= range.end; i++)
			runs->list[runs->count++] = (struct run_place){ hash_run(&lexemes->list[i]), sentence };
	}
	if (runs->count)
		qsort(runs->list, runs->count, sizeof(*runs->list), compare_runs);
}

void runs_release(struct runs *runs)
{
	free(runs->list);
}

static size_t find_run(const struct runs *runs, uint32_t hash)
{
	struct bisect place = { .high = runs->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, runs->list[place.middle].hash < hash);
	return place.low;
}

struct vote {
	size_t sentence;
	size_t count;
};

static int compare_votes(const void *left, const void *right)
{
	const struct vote *a = left;
	const struct vote *b = right;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

static size_t add_vote(struct vote *votes, size_t count, size_t sentence)
{
	for (size_t i = 0; i < count; i++) {
		if (votes[i].sentence == sentence) {
			votes[i].count++;
			return count;
		}
	}
	if (count == MOST_SENTENCES)
		return count;
	votes[count] = (struct vote){ sentence, 1 };
	return count + 1;
}

size_t runs_find(const struct runs *runs, const struct lexemes *other, struct span range, size_t *sentences,
	size_t room)
{
	struct vote votes[MOST_SENTENCES];
	size_t count = 0;

	if (range.end > range.start + MOST_RUNS)
		range.end = range.start + MOST_RUNS;
	for (size_t i = range.start; i + RUN_WORDS <= range.end; i++) {
		uint32_t hash = hash_run(&other->list[i]);
		size_t first = find_run(runs, hash);

		for (size_t k = first; k < runs->count && k - first < MOST_PLACES && runs->list[k].hash == hash; k++)
			count = add_vote(votes, count, runs->list[k].sentence);
	}
	if (count)
		qsort(votes, count, sizeof(*votes), compare_votes);
	if (count > room)
		count = room;
	for (size_t i = 0; i < count; i++)
		sentences[i] = votes[i].sentence;
	return count;
}
