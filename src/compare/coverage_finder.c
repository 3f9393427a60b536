/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a table of coverage in steps: articles are read, compared pair by pair, then rows are made. */
#include "coverage_finder.h"

#include "crossread/base/mem.h"
#include "crossread/compare/matcher.h"
#include "crossread/compare/story_index.h"

#include <stdint.h>
#include <stdlib.h>

/* How long making a row takes, in steps; words that are read in one. */
enum { ROW_STEPS = 8, STEP_WORDS = 64 };

/*
 * Of so many articles all pairs are compared. Of more, so many are each compared with all others: always the one with
 * most sentences that have no match yet. What others have in common is then found where the words are the same.
 */
enum { MOST_ALL_PAIRS = 16, MOST_PIVOTS = 12 };

enum phase { PHASE_READ, PHASE_COMPARE, PHASE_COPIES, PHASE_QUOTATIONS, PHASE_CLAIMS, PHASE_DONE };

struct coverage_finder *coverage_finder_new(const struct article *const *articles, size_t count,
	const struct story_quotations *quotations)
{
	struct coverage_finder *finder = mem_new(sizeof(*finder));

	if (count > COVERAGE_MOST_ARTICLES)
		count = COVERAGE_MOST_ARTICLES;
	coverage_words_init(&finder->words, articles, count, quotations);
	finder->coverage.article_count = count;
	finder->is_taken = mem_new_array(finder->words.sentence_count, sizeof(*finder->is_taken));
	finder->utterances = mem_new_array(count, sizeof(*finder->utterances));
	finder->index = story_index_new();
	for (size_t i = 0; i < count; i++)
		story_index_add(finder->index, articles[i]);
	finder->is_pivot = mem_new_array(count, sizeof(*finder->is_pivot));
	finder->is_matched = mem_new_array(finder->words.sentence_count, sizeof(*finder->is_matched));
	return finder;
}

void coverage_finder_free(struct coverage_finder *finder)
{
	if (!finder)
		return;
	for (size_t i = 0; i < finder->words.count; i++)
		free(finder->utterances[i]);
	matcher_free(finder->matcher);
	story_index_free(finder->index);
	coverage_words_release(&finder->words);
	coverage_release(&finder->coverage);
	free(finder->links.list);
	free(finder->links.first);
	free(finder->heads);
	free(finder->is_taken);
	free(finder->is_pivot);
	free(finder->is_matched);
	free(finder->utterances);
	free(finder);
}

struct coverage_row *coverage_add_row(struct coverage_finder *finder, enum coverage_kind kind, size_t article)
{
	struct coverage *coverage = &finder->coverage;
	struct coverage_row *row;

	if (coverage->count >= COVERAGE_MOST_CELLS / (coverage->article_count + 1)) {
		coverage->is_cut = true;
		return NULL;
	}
	coverage->rows = mem_grow(coverage->rows, &coverage->capacity, coverage->count + 1, sizeof(*coverage->rows));
	row = &coverage->rows[coverage->count++];
	*row = (struct coverage_row){ kind, article, SIZE_MAX,
		mem_new_array(coverage->article_count, sizeof(*row->cells)) };
	return row;
}

void coverage_add_head(struct coverage_finder *finder, const struct coverage_head *head)
{
	finder->heads = mem_grow(finder->heads, &finder->head_capacity, finder->head_count + 1, sizeof(*finder->heads));
	finder->heads[finder->head_count++] = *head;
}

static int compare_heads(const void *left, const void *right)
{
	const struct coverage_head *a = left;
	const struct coverage_head *b = right;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	if (a->article != b->article)
		return a->article < b->article ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static void begin_rows(struct coverage_finder *finder, enum phase phase)
{
	finder->phase = phase;
	finder->head_count = 0;
	finder->next = 0;
	if (phase == PHASE_QUOTATIONS)
		coverage_quotations_begin(finder);
	else
		coverage_claims_begin(finder);
	if (finder->head_count)
		qsort(finder->heads, finder->head_count, sizeof(*finder->heads), compare_heads);
}

static size_t read_next(struct coverage_finder *finder)
{
	if (finder->read < finder->words.count)
		return 1 + coverage_words_read(&finder->words, finder->read++) / STEP_WORDS;
	coverage_words_index(&finder->words);
	finder->phase = PHASE_COMPARE;
	return 1;
}

static size_t most_pivots(const struct coverage_finder *finder)
{
	size_t count = finder->words.count;

	if (count <= MOST_ALL_PAIRS)
		return count ? count - 1 : 0;
	return MOST_PIVOTS;
}

/* Sentences of an article that no other one has, as far as is known. */
static size_t count_unmatched(const struct coverage_finder *finder, size_t number)
{
	const struct coverage_article *article = &finder->words.articles[number];
	size_t count = 0;

	for (size_t i = 0; i < article->account.article->sentence_count; i++)
		count += article->account.article->sentences[i].kind == SENTENCE_TEXT &&
			!finder->is_matched[article->first + i];
	return count;
}

/* Chooses the article that is compared with all others next. False when there is none. */
static bool choose_pivot(struct coverage_finder *finder)
{
	size_t most = 0;
	bool found = false;

	if (finder->pivots == most_pivots(finder))
		return false;
	for (size_t i = 0; i < finder->words.count; i++) {
		size_t count = finder->is_pivot[i] ? 0 : count_unmatched(finder, i);

		if (finder->is_pivot[i] || (found && count <= most))
			continue;
		finder->pair[0] = i;
		most = count;
		found = true;
	}
	finder->is_pivot[finder->pair[0]] = true;
	finder->pivots++;
	finder->pair[1] = 0;
	return found;
}

static void finish_pair(struct coverage_finder *finder)
{
	struct matches matches;

	matcher_finish(finder->matcher, &matches);
	coverage_links_add(finder, &matches, finder->pair[0], finder->pair[1]);
	matches_release(&matches);
	matcher_free(finder->matcher);
	finder->matcher = NULL;
	finder->pairs_done++;
	finder->pair[1]++;
}

/* Takes at most `steps` steps of comparing and returns how many. */
static size_t compare_next(struct coverage_finder *finder, size_t steps)
{
	while (finder->pivots && finder->pair[1] < finder->words.count && finder->is_pivot[finder->pair[1]])
		finder->pair[1]++;
	if (!finder->pivots || finder->pair[1] == finder->words.count) {
		if (!choose_pivot(finder))
			finder->phase = PHASE_COPIES;
		return 1;
	}
	if (!finder->matcher)
		finder->matcher = matcher_new_indexed(finder->index, finder->pair[0], finder->pair[1]);
	if (steps > STEP_WORDS)
		steps = STEP_WORDS;
	if (!matcher_step(finder->matcher, steps))
		finish_pair(finder);
	return steps;
}

/* Looks at the next sentence that articles which were not compared may share. */
static size_t copy_next(struct coverage_finder *finder)
{
	if (finder->words.count <= MOST_ALL_PAIRS || finder->next == finder->words.sentence_count) {
		coverage_links_sort(finder);
		begin_rows(finder, PHASE_QUOTATIONS);
		return 1;
	}
	coverage_links_add_copies(finder, finder->next++);
	return ROW_STEPS;
}

static size_t add_next(struct coverage_finder *finder)
{
	const struct coverage_head *head;

	if (finder->next == finder->head_count) {
		if (finder->phase == PHASE_QUOTATIONS) {
			begin_rows(finder, PHASE_CLAIMS);
		} else {
			coverage_order(&finder->coverage);
			finder->phase = PHASE_DONE;
		}
		return 1;
	}
	head = &finder->heads[finder->next++];
	if (finder->phase == PHASE_QUOTATIONS)
		coverage_quotations_add(finder, head);
	else
		coverage_claims_add(finder, head);
	return ROW_STEPS;
}

bool coverage_finder_step(struct coverage_finder *finder, size_t steps)
{
	size_t taken = 0;

	do {
		switch ((enum phase)finder->phase) {
		case PHASE_READ:
			taken += read_next(finder);
			break;
		case PHASE_COMPARE:
			taken += compare_next(finder, steps - taken);
			break;
		case PHASE_COPIES:
			taken += copy_next(finder);
			break;
		case PHASE_QUOTATIONS:
		case PHASE_CLAIMS:
			taken += add_next(finder);
			break;
		case PHASE_DONE:
			return false;
		}
	} while (taken < steps);
	return true;
}

void coverage_finder_progress(const struct coverage_finder *finder, size_t *done, size_t *all)
{
	*done = finder->pairs_done;
	*all = 0;
	for (size_t i = 0; i < most_pivots(finder); i++)
		*all += finder->words.count - 1 - i;
}

void coverage_finder_finish(struct coverage_finder *finder, struct coverage *coverage)
{
	*coverage = finder->coverage;
	finder->coverage = (struct coverage){ 0 };
}
