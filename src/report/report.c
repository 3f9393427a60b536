/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report on articles: what is said of them, gathered once. */
#include "crossread/report/report.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/compare/matcher.h"
#include "crossread/compare/word_pairs.h"
#include "crossread/report/corrections.h"

#include <stdlib.h>

/* Steps of the matcher at a time. */
enum { STEPS = 10000 };

const char *const report_method[] = {
	N_("Sentences were compared by a program, by the words, word stems and runs of letters that they share and by "
	   "their neighbours. A match is verbatim (the same words), copied (five or more "
	   "words in a row are the same), strong or likely; its score goes from 0 to 1."),
	N_("What is absent, or stands without a match, was not found by this method. That is not to say that it is not "
	   "there: read the article before you say so."),
	N_("Tags, speakers and comments were given by the people named, and mean what these say. Positions are "
	   "characters of the article, counted from 0; the SHA-256 tells whether an article is still the one that was "
	   "read."),
	NULL,
};

static const struct article *article_of(const struct report *report, size_t number)
{
	return report->extracts[number].article;
}

static void find_similarity(struct report *report)
{
	struct word_pairs *pairs = mem_new_array(report->count, sizeof(*pairs));

	for (size_t i = 0; i < report->count; i++)
		word_pairs_find(&pairs[i], article_of(report, i));
	for (size_t i = 0; i < report->count; i++) {
		for (size_t k = 0; k < report->count; k++)
			report->similarity[i * report->count + k] = word_pairs_contained(&pairs[i], &pairs[k]);
	}
	for (size_t i = 0; i < report->count; i++)
		word_pairs_release(&pairs[i]);
	free(pairs);
}

static void find_pair(struct report *report, struct story_index *index, const struct quotations *quotations,
	struct report_pair *pair)
{
	struct matcher *matcher = matcher_new_indexed(index, pair->a, pair->b);

	while (matcher_step(matcher, STEPS))
		;
	matcher_finish(matcher, &pair->matches);
	matcher_free(matcher);
	corrections_apply(&pair->matches, report->extracts[pair->a].set, article_of(report, pair->a),
		article_of(report, pair->b));
	differences_find(&pair->differences, article_of(report, pair->a), article_of(report, pair->b), &pair->matches,
		&quotations[pair->a], &quotations[pair->b]);
}

static void find_pairs(struct report *report)
{
	struct story_index *index = story_index_new();
	struct quotations *quotations = mem_new_array(report->count, sizeof(*quotations));

	for (size_t i = 0; i < report->count; i++) {
		story_index_add(index, article_of(report, i));
		quotations_find(&quotations[i], article_of(report, i));
	}
	for (size_t i = 0; i < report->pair_count; i++) {
		report->pairs[i].b = i + 1;
		find_pair(report, index, quotations, &report->pairs[i]);
	}
	for (size_t i = 0; i < report->count; i++)
		quotations_release(&quotations[i]);
	free(quotations);
	story_index_free(index);
}

void report_init(struct report *report, const struct extract *extracts, size_t count, const struct story *story,
	struct tags tags, const char *version, struct stamp *stamp)
{
	*report = (struct report){ .extracts = extracts, .count = count, .tags = tags, .version = version };
	stamp_time(stamp, report->made);
	report->pair_count = count > 1 ? count - 1 : 0;
	report->pairs = mem_new_array(report->pair_count, sizeof(*report->pairs));
	report->similarity = mem_new_array(count * count, sizeof(*report->similarity));
	if (count > 2)
		find_similarity(report);
	report->articles = mem_new_array(count, sizeof(*report->articles));
	for (size_t i = 0; i < count; i++)
		report->articles[i] = article_of(report, i);
	if (!report->pair_count)
		return;
	find_pairs(report);
	story_quotations_find(&report->quotations, report->articles, count, story);
	coverage_find(&report->coverage, report->articles, count, &report->quotations);
}

void report_release(struct report *report)
{
	for (size_t i = 0; i < report->pair_count; i++) {
		matches_release(&report->pairs[i].matches);
		differences_release(&report->pairs[i].differences);
	}
	if (report->pair_count) {
		coverage_release(&report->coverage);
		story_quotations_release(&report->quotations);
	}
	free((void *)report->articles);
	free(report->pairs);
	free(report->similarity);
	*report = (struct report){ 0 };
}

size_t report_coverage_rows(const struct report *report)
{
	return report->coverage.count < REPORT_MOST_ROWS ? report->coverage.count : REPORT_MOST_ROWS;
}

struct slice report_speaker(const struct report *report, const struct coverage_row *row)
{
	if (row->quotation == SIZE_MAX)
		return slice_of("");
	return story_quotations_speaker(&report->quotations, report->articles, row->article, row->quotation);
}

static int compare_shares(const void *left, const void *right)
{
	const struct report_share *a = left;
	const struct report_share *b = right;
	int order = slice_compare(a->author, b->author);

	return order ? order : slice_compare(a->tag, b->tag);
}

size_t report_shares(const struct report *report, struct report_share **list)
{
	size_t all = 0;
	size_t count = 0;

	for (size_t i = 0; i < report->count; i++)
		all += report->extracts[i].count;
	*list = mem_new_array(all, sizeof(**list));
	all = 0;
	for (size_t i = 0; i < report->count; i++) {
		for (size_t k = 0; k < report->extracts[i].count; k++) {
			const struct annotation *annotation = report->extracts[i].list[k];

			(*list)[all++] = (struct report_share){ annotation->author, annotation->tag, 1 };
		}
	}
	if (all)
		qsort(*list, all, sizeof(**list), compare_shares);
	for (size_t i = 0; i < all; i++) {
		if (count && compare_shares(&(*list)[count - 1], &(*list)[i]) == 0)
			(*list)[count - 1].count++;
		else
			(*list)[count++] = (*list)[i];
	}
	return count;
}
