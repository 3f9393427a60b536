/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matches of all pairs of articles, by sentence. */
#include "common.h"
#include "coverage_finder.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

/* Matches that are kept: beyond that many articles repeat each other so much that the strong ones say it all. */
enum { MOST_LINKS = 1 << 21 };

enum { LEAST_RUN = 5, LEAST_WORDS = 6 };
/* How much of the longer of two sentences must be the same words. */
static const double least_alike = .4;

static void add(struct coverage_links *links, size_t from, size_t to, size_t article, double score)
{
	links->list = mem_grow(links->list, &links->capacity, links->count + 1, sizeof(*links->list));
	links->list[links->count++] = (struct coverage_link){ (uint32_t)from, (uint32_t)to, (uint32_t)article, score };
}

void coverage_links_add(struct coverage_finder *finder, const struct matches *matches, size_t a, size_t b)
{
	for (size_t i = 0; i < matches->count && finder->links.count < MOST_LINKS; i++) {
		const struct match *match = &matches->list[i];
		size_t from = finder->words.articles[a].first + match->a;
		size_t to = finder->words.articles[b].first + match->b;

		if (match->class < MATCH_LIKELY)
			continue;
		add(&finder->links, from, to, b, match->score);
		add(&finder->links, to, from, a, match->score);
		finder->is_matched[from] = true;
		finder->is_matched[to] = true;
	}
}

static size_t length_of(struct span span)
{
	return span.end - span.start;
}

/* How much of two sentences is the same, 0 for too little. */
static double compare_copies(const struct coverage_article *a, struct span a_words, const struct coverage_article *b,
	struct span b_words)
{
	const struct lexemes *lexemes[2] = { &a->account.lexemes, &b->account.lexemes };
	struct span passages[2] = { a_words, b_words };
	struct common common = common_find_in(lexemes, passages);
	size_t longer = length_of(a_words) > length_of(b_words) ? length_of(a_words) : length_of(b_words);
	double alike = longer ? (double)common.words / (double)longer : 0;

	return common.longest >= LEAST_RUN && alike >= least_alike ? alike : 0;
}

void coverage_links_add_copies(struct coverage_finder *finder, size_t sentence)
{
	size_t number = coverage_article_of(&finder->words, sentence);
	const struct coverage_article *article = &finder->words.articles[number];
	struct span words = account_sentence(&article->account, sentence - article->first);
	const struct coverage_best *best;

	if (finder->is_matched[sentence] || finder->is_pivot[number] || length_of(words) < LEAST_WORDS)
		return;
	best = coverage_words_vote(&finder->words, number, words);
	for (size_t i = 0; i < finder->words.count; i++) {
		const struct coverage_article *other = &finder->words.articles[i];
		double score;

		if (i == number || finder->is_pivot[i] || best[i].votes[0] + 1 < LEAST_RUN ||
			finder->links.count >= MOST_LINKS)
			continue;
		score = compare_copies(article, words, other, account_sentence(&other->account, best[i].sentences[0]));
		if (score > 0) {
			add(&finder->links, sentence, other->first + best[i].sentences[0], i, score);
			add(&finder->links, other->first + best[i].sentences[0], sentence, number, score);
		}
	}
}

static int compare_links(const void *left, const void *right)
{
	const struct coverage_link *a = left;
	const struct coverage_link *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->article != b->article)
		return a->article < b->article ? -1 : 1;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return a->to < b->to ? -1 : a->to > b->to;
}

void coverage_links_sort(struct coverage_finder *finder)
{
	struct coverage_links *links = &finder->links;
	size_t next = 0;

	if (links->count)
		qsort(links->list, links->count, sizeof(*links->list), compare_links);
	links->first = mem_new_array(finder->words.sentence_count + 1, sizeof(*links->first));
	for (size_t i = 0; i <= finder->words.sentence_count; i++) {
		while (next < links->count && links->list[next].from < i)
			next++;
		links->first[i] = next;
	}
}

const struct coverage_link *coverage_link(const struct coverage_finder *finder, size_t sentence, size_t article)
{
	const struct coverage_links *links = &finder->links;
	struct bisect place = { .low = links->first[sentence], .high = links->first[sentence + 1] };

	while (bisect_goes_on(&place))
		bisect_step(&place, links->list[place.middle].article < article);
	if (place.low < links->first[sentence + 1] && links->list[place.low].article == article)
		return &links->list[place.low];
	return NULL;
}
