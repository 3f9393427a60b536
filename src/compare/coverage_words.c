/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of all articles on a story. */
#include "coverage_words.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Pairs of a passage that are looked up; places of a pair that are: what is said more often is no evidence. */
enum { MOST_PAIRS = 256, MOST_PLACES = 16, MOST_PLACES_EACH = 3, MOST_WHOLES = 1024 };

void coverage_words_init(struct coverage_words *words, const struct article *const *articles, size_t count,
	const struct story_quotations *quotations)
{
	*words = (struct coverage_words){ .count = count };
	dictionary_init(&words->dictionary, count ? articles[0]->language : "und");
	words->articles = mem_new_array(count, sizeof(*words->articles));
	for (size_t i = 0; i < count; i++) {
		struct coverage_article *article = &words->articles[i];
		const struct quotations *all = &quotations->articles[i].quotations;

		*article = (struct coverage_article){ .first = words->sentence_count };
		words->sentence_count += articles[i]->sentence_count;
		article->quotations.list = mem_new_array(all->count, sizeof(*all->list));
		article->numbers = mem_new_array(all->count, sizeof(*article->numbers));
		for (size_t k = 0; k < all->count; k++) {
			if (all->list[k].kind == QUOTATION_INDIRECT)
				continue;
			article->numbers[article->quotations.count] = k;
			article->quotations.list[article->quotations.count++] = all->list[k];
		}
		article->account.article = articles[i];
		article->account.quotations = &article->quotations;
	}
}

void coverage_words_release(struct coverage_words *words)
{
	for (size_t i = 0; i < words->count; i++) {
		quotations_release(&words->articles[i].quotations);
		free(words->articles[i].numbers);
		utterances_release(&words->articles[i].utterances);
		lexemes_release(&words->articles[i].account.lexemes);
	}
	free(words->articles);
	free(words->pairs.list);
	free(words->wholes.list);
	free(words->votes);
	free(words->voted);
	free(words->best);
	dictionary_release(&words->dictionary);
	*words = (struct coverage_words){ 0 };
}

uint32_t coverage_hash(const struct coverage_article *article, struct span lexemes)
{
	uint32_t hash = 0;

	for (size_t i = lexemes.start; i < lexemes.end; i++)
		hash = vocabulary_mix(hash * 31 + article->account.lexemes.list[i].number + 1);
	return hash;
}

struct span coverage_bytes(const struct coverage_article *article, struct span lexemes)
{
	return (struct span){ article->account.lexemes.list[lexemes.start].bytes.start,
		article->account.lexemes.list[lexemes.end - 1].bytes.end };
}

static void add_place(struct coverage_places *places, uint32_t hash, size_t place, size_t article)
{
	places->list = mem_grow(places->list, &places->capacity, places->count + 1, sizeof(*places->list));
	places->list[places->count++] = (struct coverage_place){ hash, (uint32_t)place, article };
}

size_t coverage_words_read(struct coverage_words *words, size_t number)
{
	struct coverage_article *article = &words->articles[number];
	const struct article *text = article->account.article;

	lexemes_read_article(&article->account.lexemes, &words->dictionary, text);
	utterances_read(&article->utterances, &article->account);
	for (size_t i = 0; i < article->utterances.count; i++)
		add_place(&words->wholes, coverage_hash(article, article->utterances.list[i].lexemes), i, number);
	for (size_t sentence = 0; sentence < text->sentence_count; sentence++) {
		struct span range = account_sentence(&article->account, sentence);

		for (size_t i = range.start; i + 2 <= range.end; i++)
			add_place(&words->pairs, coverage_hash(article, (struct span){ i, i + 2 }),
				article->first + sentence, number);
	}
	return article->account.lexemes.count;
}

static int compare_places(const void *left, const void *right)
{
	const struct coverage_place *a = left;
	const struct coverage_place *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	if (a->article != b->article)
		return a->article < b->article ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

void coverage_words_index(struct coverage_words *words)
{
	if (words->pairs.count)
		qsort(words->pairs.list, words->pairs.count, sizeof(*words->pairs.list), compare_places);
	if (words->wholes.count)
		qsort(words->wholes.list, words->wholes.count, sizeof(*words->wholes.list), compare_places);
	words->votes = mem_new_array(words->sentence_count, sizeof(*words->votes));
	words->voted = mem_new_array(words->sentence_count, sizeof(*words->voted));
	words->best = mem_new_array(words->count, sizeof(*words->best));
}

/* The places of a hash: the first one, and how many, at most `most`. */
static const struct coverage_place *find_places(const struct coverage_places *places, uint32_t hash, size_t most,
	size_t *count)
{
	struct bisect place = { .high = places->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, places->list[place.middle].hash < hash);
	*count = 0;
	while (*count < most && place.low + *count < places->count && places->list[place.low + *count].hash == hash)
		++*count;
	return *count ? &places->list[place.low] : NULL;
}

const struct coverage_place *coverage_words_same(const struct coverage_words *words, uint32_t hash, size_t *count)
{
	return find_places(&words->wholes, hash, MOST_WHOLES, count);
}

/* Puts a sentence in its place among the best of its article. */
static void offer(struct coverage_best *best, uint32_t sentence, uint32_t votes)
{
	for (size_t i = 0; i < COVERAGE_BEST; i++) {
		uint32_t sentence_here = best->sentences[i];
		uint32_t votes_here = best->votes[i];

		if (votes < votes_here || (votes == votes_here && sentence >= sentence_here))
			continue;
		best->sentences[i] = sentence;
		best->votes[i] = votes;
		sentence = sentence_here;
		votes = votes_here;
	}
}

size_t coverage_article_of(const struct coverage_words *words, size_t sentence)
{
	struct bisect behind = { .low = 1, .high = words->count };

	/* The last article that begins at or before the sentence. */
	while (bisect_goes_on(&behind))
		bisect_step(&behind, words->articles[behind.middle].first <= sentence);
	return behind.low - 1;
}

const struct coverage_best *coverage_words_vote(struct coverage_words *words, size_t number, struct span range)
{
	const struct coverage_article *article = &words->articles[number];
	size_t most = MOST_PLACES + MOST_PLACES_EACH * words->count;
	size_t voted = 0;

	if (range.end > range.start + MOST_PAIRS)
		range.end = range.start + MOST_PAIRS;
	for (size_t i = range.start; i + 2 <= range.end; i++) {
		size_t count;
		const struct coverage_place *places =
			find_places(&words->pairs, coverage_hash(article, (struct span){ i, i + 2 }), most + 1, &count);

		for (size_t k = 0; k < count && count <= most; k++) {
			uint32_t place = places[k].place;

			if (words->votes[place]++ == 0)
				words->voted[voted++] = place;
		}
	}
	memset(words->best, 0, words->count * sizeof(*words->best));
	for (size_t i = 0; i < voted; i++) {
		size_t other = coverage_article_of(words, words->voted[i]);

		offer(&words->best[other], words->voted[i] - (uint32_t)words->articles[other].first,
			words->votes[words->voted[i]]);
		words->votes[words->voted[i]] = 0;
	}
	return words->best;
}
