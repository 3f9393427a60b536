/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two articles, any bytes, or the two halves of one: who says what in them, what they have in common and what differs,
 * which tags their sentences might get. All that is found lies where it may, and swapped articles give the same
 * matches.
 */
#include "fuzz.h"

#include "crossread/article/load.h"
#include "crossread/compare/coverage.h"
#include "crossread/compare/differences.h"
#include "crossread/compare/plot.h"
#include "crossread/compare/suggestions.h"

static void check_span(const struct article *article, struct span bytes)
{
	CHECK(bytes.start <= bytes.end && bytes.end <= article->text.length);
	CHECK(bytes.end == article->text.length || ((unsigned char)article->text.data[bytes.end] & 0xc0) != 0x80);
	CHECK(bytes.start == article->text.length || ((unsigned char)article->text.data[bytes.start] & 0xc0) != 0x80);
}

static void check_quotations(const struct quotations *quotations, const struct article *article)
{
	for (size_t i = 0; i < quotations->count; i++) {
		const struct quotation *quotation = &quotations->list[i];
		const struct span spans[] = { quotation->bytes, quotation->words, quotation->speaker, quotation->name,
			quotation->cue };

		for (size_t n = 0; n < sizeof(spans) / sizeof(spans[0]); n++)
			check_span(article, spans[n]);
		CHECK(!span_is_empty(quotation->bytes) && span_contains(quotation->bytes, quotation->words));
		CHECK(!i || quotations->list[i - 1].bytes.start <= quotation->bytes.start);
		CHECK(quotation->confidence >= 0 && quotation->confidence <= 1);
		CHECK(quotation->rule && *quotation_kind_name(quotation->kind));
	}
}

static void check_matches(const struct matches *matches, const struct matches *swapped, const struct article *a,
	const struct article *b)
{
	CHECK(matches->count == swapped->count);
	for (size_t i = 0; i < matches->count; i++) {
		const struct match *match = &matches->list[i];
		size_t from = swapped->by_a[match->b];
		size_t end = swapped->by_a[match->b + 1];

		CHECK(match->a < a->sentence_count && match->b < b->sentence_count);
		CHECK(match->score > 0 && match->score < 10);
		while (from < end && swapped->list[from].b != match->a)
			from++;
		CHECK(from < end);
		CHECK(swapped->list[from].class == match->class && swapped->list[from].rung == match->rung);
		CHECK(swapped->list[from].score >= match->score && swapped->list[from].score <= match->score);
	}
}

static void compare(const struct article *const articles[2])
{
	struct matches matches[2];
	struct quotations quotations[2] = { { 0 }, { 0 } };
	struct differences differences = { 0 };
	struct plot plot;

	for (size_t i = 0; i < 2; i++) {
		matches_find(&matches[i], articles[i], articles[!i]);
		quotations_find(&quotations[i], articles[i]);
		check_quotations(&quotations[i], articles[i]);
		quotations_add_indirect(&quotations[i], articles[i]);
		check_quotations(&quotations[i], articles[i]);
	}
	check_matches(&matches[0], &matches[1], articles[0], articles[1]);
	differences_find(&differences, articles[0], articles[1], &matches[0], &quotations[0], &quotations[1]);
	for (size_t i = 0; i < differences.count; i++) {
		const struct difference *difference = &differences.list[i];
		char words[DIFFERENCE_WORDS];

		check_span(articles[0], difference->a);
		check_span(articles[1], difference->b);
		CHECK(!span_is_empty(difference->a) && !span_is_empty(difference->b));
		CHECK(memchr(difference->note, '\0', sizeof(difference->note)) && difference_words(difference, words));
	}
	plot_init(&plot, &matches[0], 7, 11, true);
	CHECK(plot.rows <= articles[0]->sentence_count && plot.columns <= articles[1]->sentence_count);
	plot_release(&plot);
	differences_release(&differences);
	for (size_t i = 0; i < 2; i++) {
		matches_release(&matches[i]);
		quotations_release(&quotations[i]);
	}
}

static void suggest(const struct article *const articles[2], const struct story_quotations *found)
{
	for (size_t i = 0; i < 2; i++) {
		struct suggestions suggestions = { 0 };

		suggestions_find(&suggestions, articles, i, found);
		for (size_t n = 0; n < suggestions.count; n++) {
			const struct suggested *suggested = &suggestions.list[n];

			CHECK(suggested->sentence < articles[i]->sentence_count);
			CHECK(!n || suggestions.list[n - 1].sentence < suggested->sentence);
			CHECK(suggested->score >= 0 && suggested->score <= 1);
			CHECK(suggested->first <= suggested->end && suggested->end <= suggestions.evidence.count);
			for (size_t k = suggested->first; k < suggested->end; k++)
				check_span(articles[i], suggestions.evidence.list[k].bytes);
		}
		suggestions_release(&suggestions);
	}
}

static void tell_story(const struct article *const articles[2])
{
	struct story_quotations found;
	struct coverage coverage = { 0 };

	story_quotations_find(&found, articles, 2, NULL);
	for (size_t i = 0; i < 2; i++) {
		for (size_t n = 0; n < found.articles[i].quotations.count; n++) {
			const struct voice *voice = &found.articles[i].voices[n];

			CHECK(voice->speaker < found.speakers.count || voice->speaker == SPEAKER_UNKNOWN);
			CHECK(voice->article < 2);
			check_span(articles[voice->article], voice->written);
			check_span(articles[voice->article], voice->name);
			(void)story_quotations_speaker(&found, articles, i, n);
			(void)story_quotations_group(&found, articles, i, n);
		}
	}
	suggest(articles, &found);
	coverage_find(&coverage, articles, 2, &found);
	for (size_t i = 0; i < coverage.count; i++) {
		const struct coverage_row *row = &coverage.rows[i];

		CHECK(row->article < 2 && coverage_articles(&coverage, row) > 0);
		for (size_t n = 0; n < 2; n++)
			check_span(articles[n], row->cells[n].bytes);
	}
	coverage_release(&coverage);
	story_quotations_release(&found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice left = fuzz_part(&rest);
	struct article articles[2];
	struct error error;
	bool halves = !rest.length;

	if (!article_load_bytes(&articles[0], "left.txt", halves ? slice_part(left, 0, left.length / 2) : left, NULL,
		    &error))
		return 0;
	if (article_load_bytes(&articles[1], "right.txt",
		    halves ? slice_part(left, left.length / 2, left.length) : rest, NULL, &error)) {
		const struct article *const both[2] = { &articles[0], &articles[1] };

		compare(both);
		tell_story(both);
		article_release(&articles[1]);
	}
	article_release(&articles[0]);
	return 0;
}
