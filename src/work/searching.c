/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all articles of the story. */
#include "crossread/work/searching.h"

#include "searching_walk.h"
#include "unopened.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/work/work.h"

#include <stdlib.h>
#include <string.h>

/* Bytes: folded and searched in a step, and at once when something is typed. */
enum { FOLD_STEP = 64 * 1024, FOLD_AT_ONCE = 256 * 1024, SEARCH_STEP = 64 * 1024, SEARCH_AT_ONCE = 512 * 1024 };

void searching_release(struct searching *searching)
{
	for (size_t i = 0; i < searching->count; i++) {
		searchable_release(&searching->searches[i].folded);
		free(searching->searches[i].hits);
		unopened_release(searching, &searching->searches[i]);
	}
	free(searching->searches);
	pattern_free(searching->pattern);
	strbuf_release(&searching->typed);
	strbuf_release(&searching->before);
	*searching = (struct searching){ 0 };
}

const struct article *searching_article(const struct work *work, size_t document)
{
	const struct document *opened = &work->documents[document];
	const struct search *search = &work->searching.searches[document];

	if (opened->is_open && !opened->article.is_partial)
		return &opened->article;
	return search->unopened.is_read ? &search->unopened.article : NULL;
}

void searching_open(struct work *work)
{
	struct searching *searching = &work->searching;

	if (searching->searches)
		return;
	searching->count = work->document_count;
	searching->searches = mem_new_array(searching->count, sizeof(*searching->searches));
	for (size_t i = 0; i < searching->count; i++)
		searchable_init(&searching->searches[i].folded);
}

/* Folds about `bytes` more of an article, a paragraph at a time. Returns how many. */
static size_t fold(struct search *search, const struct article *article, size_t bytes)
{
	size_t before = search->folded.text.length;
	size_t goal = bytes < SIZE_MAX - search->folded.text.length ? search->folded.text.length + bytes : SIZE_MAX;

	while (search->sentence < article->sentence_count && search->folded.text.length < goal) {
		size_t last = search->sentence;

		while (last + 1 < article->sentence_count && !article->sentences[last + 1].starts_paragraph)
			last++;
		searchable_add(&search->folded, article->text, article->sentences[search->sentence].bytes.start,
			article->sentences[last].bytes.end);
		search->sentence = last + 1;
	}
	return search->folded.text.length - before;
}

static void add_hit(struct search *search, struct span bytes)
{
	search->hits = mem_grow(search->hits, &search->capacity, search->count + 1, sizeof(*search->hits));
	search->hits[search->count++] = bytes;
}

bool searching_is_done(const struct work *work, size_t number)
{
	const struct search *search = &work->searching.searches[number];
	const struct article *article = searching_article(work, number);

	if (!article)
		return search->unopened.is_refused;
	return search->sentence == article->sentence_count &&
		(search->given_up || search->from >= search->folded.text.length);
}

/* Searches about `bytes` more of an article that is folded. */
static void search_on(struct search *search, struct pattern *pattern, size_t bytes)
{
	size_t end =
		bytes < search->folded.text.length - search->from ? search->from + bytes : search->folded.text.length;

	while (search->from < end && !search->given_up) {
		struct span hit;

		switch (pattern_next(pattern, &search->folded, &search->from, end, &hit.start, &hit.end)) {
		case PATTERN_HIT:
			add_hit(search, hit);
			search->given_up = search->count == SEARCHING_MOST_HITS;
			break;
		case PATTERN_TOO_HEAVY:
			search->given_up = true;
			break;
		case PATTERN_NONE:
			break;
		}
	}
}

static void forget_hits_of(struct search *search)
{
	search->count = 0;
	search->from = 0;
	search->given_up = false;
}

/* Begins anew with the text as it is searched. */
static void refold(struct search *search, bool exact)
{
	searchable_release(&search->folded);
	searchable_init(&search->folded);
	search->folded.exact = exact;
	search->sentence = 0;
}

static void forget_hits(struct searching *searching)
{
	pattern_free(searching->pattern);
	searching->pattern = NULL;
	searching->has_present = searching->previews = false;
	strbuf_clear(&searching->typed);
	for (size_t i = 0; i < searching->count; i++)
		forget_hits_of(&searching->searches[i]);
}

/*
 * Looks for it in one article, if that was read, folding at most `*spare` bytes, which become fewer: plain words in all
 * that is folded, an expression for a moment, once all is folded, for it may reach over paragraphs.
 */
static void look_in(struct work *work, size_t number, size_t *spare)
{
	struct searching *searching = &work->searching;
	struct search *search = &searching->searches[number];
	const struct article *article = searching_article(work, number);
	size_t folded;

	if (!article || !searching->pattern)
		return;
	folded = fold(search, article, *spare);
	*spare -= folded < *spare ? folded : *spare;
	if (pattern_is_plain(searching->pattern))
		search_on(search, searching->pattern, SIZE_MAX);
	else if (search->sentence == article->sentence_count)
		search_on(search, searching->pattern, SEARCH_AT_ONCE);
}

void searching_catch_up(struct work *work, size_t number)
{
	size_t spare = SIZE_MAX;

	look_in(work, number, &spare);
}

void searching_take_in(struct work *work, size_t number)
{
	struct search *search;
	size_t spare = FOLD_AT_ONCE;

	if (!work->searching.searches)
		return;
	search = &work->searching.searches[number];
	unopened_release(&work->searching, search);
	refold(search, work->searching.pattern && pattern_is_exact(work->searching.pattern));
	forget_hits_of(search);
	look_in(work, number, &spare);
}

/* The active article is the first that hits are wanted of. */
static size_t document_in_turn(const struct work *work, size_t turn)
{
	size_t active = (size_t)(work->panes[work->active].document - work->documents);

	return (active + turn) % work->searching.count;
}

bool searching_look(struct work *work, struct slice typed, struct error *error)
{
	struct searching *searching = &work->searching;
	size_t spare = FOLD_AT_ONCE;

	searching_open(work);
	if (!slice_equal(typed, strbuf_slice(&searching->typed)))
		list_forget_filter(&work->lists[LIST_HITS]);
	forget_hits(searching);
	error_clear(&searching->problem);
	searching->shows = true;
	strbuf_add(&searching->typed, typed);
	if (typed.length == 0)
		return true;
	searching->pattern = pattern_new(typed, &searching->problem);
	if (!searching->pattern) {
		*error = searching->problem;
		return false;
	}
	for (size_t i = 0; i < searching->count; i++) {
		if (searching->searches[i].folded.exact != pattern_is_exact(searching->pattern))
			refold(&searching->searches[i], pattern_is_exact(searching->pattern));
	}
	for (size_t i = 0; i < searching->count; i++)
		look_in(work, document_in_turn(work, i), &spare);
	return true;
}

/* Goes on with one article; false when there is nothing more to do. */
static bool step_in(struct work *work, size_t number)
{
	struct search *search = &work->searching.searches[number];
	const struct article *article = searching_article(work, number);

	if (!article)
		return unopened_read(work, number, UNOPENED_MOST_IDLE, NULL);
	if (search->sentence < article->sentence_count) {
		size_t spare = FOLD_STEP;

		if (work->searching.pattern)
			look_in(work, number, &spare);
		else
			fold(search, article, FOLD_STEP);
		return true;
	}
	if (!work->searching.pattern || searching_is_done(work, number))
		return false;
	search_on(search, work->searching.pattern, SEARCH_STEP);
	return true;
}

bool searching_step(struct work *work)
{
	for (size_t i = 0; i < work->searching.count; i++) {
		if (!step_in(work, document_in_turn(work, i)))
			continue;
		if (work->list && work->list->source == LIST_HITS)
			list_touch(work);
		if (work->searching.previews)
			searching_preview(work);
		return true;
	}
	return false;
}

size_t searching_first(const struct search *search, size_t byte)
{
	struct bisect place = { .high = search->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, search->hits[place.middle].end <= byte);
	return place.low;
}

size_t searching_hits(const struct work *work, bool *more)
{
	size_t hits = 0;

	*more = false;
	for (size_t i = 0; i < work->searching.count; i++) {
		const struct search *search = &work->searching.searches[i];

		hits += search->count;
		*more = *more || search->given_up || !searching_is_done(work, i);
	}
	return hits;
}

void searching_hide(struct work *work)
{
	work->searching.shows = false;
}

const struct search *searching_shown(const struct work *work, size_t side)
{
	const struct searching *searching = &work->searching;

	return searching->shows && searching->pattern ?
		&searching->searches[(size_t)(work->panes[side].document - work->documents)] :
		NULL;
}
