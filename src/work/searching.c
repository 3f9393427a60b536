/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all articles of the story. */
#include "crossread/work/searching.h"

#include "crossread/base/mem.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"
#include "unopened.h"

#include <stdlib.h>

/* Bytes: folded in a step, searched in a step, searched at once when something is typed. */
enum { FOLD_STEP = 64 * 1024, SEARCH_STEP = 64 * 1024, SEARCH_AT_ONCE = 512 * 1024 };

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

static size_t document_of(const struct work *work, size_t side)
{
	return (size_t)(work->panes[side].document - work->documents);
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

/* Folds about `bytes` more of an article, a paragraph at a time. */
static void fold(struct search *search, const struct article *article, size_t bytes)
{
	size_t goal = bytes < SIZE_MAX - search->folded.text.length ? search->folded.text.length + bytes : SIZE_MAX;

	while (search->sentence < article->sentence_count && search->folded.text.length < goal) {
		size_t last = search->sentence;

		while (last + 1 < article->sentence_count && !article->sentences[last + 1].starts_paragraph)
			last++;
		searchable_add(&search->folded, article->text, article->sentences[search->sentence].bytes.start,
			article->sentences[last].bytes.end);
		search->sentence = last + 1;
	}
}

static void add_hit(struct search *search, struct span bytes)
{
	search->hits = mem_grow(search->hits, &search->capacity, search->count + 1, sizeof(*search->hits));
	search->hits[search->count++] = bytes;
}

/* True when nothing more can be found in an article. */
static bool is_done(const struct work *work, size_t number)
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

static void forget_hits(struct searching *searching)
{
	pattern_free(searching->pattern);
	searching->pattern = NULL;
	searching->has_present = false;
	strbuf_clear(&searching->typed);
	for (size_t i = 0; i < searching->count; i++)
		forget_hits_of(&searching->searches[i]);
}

/* Looks for it in one article, if that was read: in all of it for plain words, else for a moment. */
static void look_in(struct work *work, size_t number)
{
	struct searching *searching = &work->searching;
	struct search *search = &searching->searches[number];
	const struct article *article = searching_article(work, number);

	if (!article || !searching->pattern)
		return;
	fold(search, article, SIZE_MAX);
	search_on(search, searching->pattern, pattern_is_plain(searching->pattern) ? SIZE_MAX : SEARCH_AT_ONCE);
}

void searching_take_in(struct work *work, size_t number)
{
	struct search *search;

	if (!work->searching.searches)
		return;
	search = &work->searching.searches[number];
	unopened_release(&work->searching, search);
	searchable_release(&search->folded);
	searchable_init(&search->folded);
	search->sentence = 0;
	forget_hits_of(search);
	look_in(work, number);
}

bool searching_look(struct work *work, struct slice typed, struct error *error)
{
	struct searching *searching = &work->searching;

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
	for (size_t i = 0; i < searching->count; i++)
		look_in(work, i);
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
		fold(search, article, FOLD_STEP);
		return true;
	}
	if (!work->searching.pattern || is_done(work, number))
		return false;
	search_on(search, work->searching.pattern, SEARCH_STEP);
	return true;
}

bool searching_step(struct work *work)
{
	for (size_t i = 0; i < work->searching.count; i++) {
		if (!step_in(work, i))
			continue;
		if (work->list && work->list->source == LIST_HITS)
			list_touch(work);
		return true;
	}
	return false;
}

size_t searching_first(const struct search *search, size_t byte)
{
	size_t low = 0;
	size_t high = search->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (search->hits[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t searching_hits(const struct work *work, bool *more)
{
	size_t hits = 0;

	*more = false;
	for (size_t i = 0; i < work->searching.count; i++) {
		const struct search *search = &work->searching.searches[i];

		hits += search->count;
		*more = *more || search->given_up || !is_done(work, i);
	}
	return hits;
}

static struct span present_bytes(const struct searching *searching)
{
	return searching->searches[searching->document].hits[searching->number];
}

struct span searching_present_bytes(const struct work *work)
{
	return present_bytes(&work->searching);
}

/* The hit that was gone to is still where the focus is. */
static bool is_at_present(const struct work *work)
{
	const struct searching *searching = &work->searching;
	const struct pane *pane = &work->panes[work->active];

	return searching->has_present && searching->document == document_of(work, work->active) &&
		searching->number < searching->searches[searching->document].count &&
		article_sentence_at(&pane->document->article, present_bytes(searching).start) == pane->focus;
}

/* The hits of the present article; those of one that was not opened yet are looked for now, as far as can be waited. */
static size_t count_here(struct work *work)
{
	struct searching *searching = &work->searching;

	if (unopened_read(work, searching->document, UNOPENED_MOST_WAIT, &searching->spare))
		look_in(work, searching->document);
	return searching->searches[searching->document].count;
}

/* From behind the last hit of an article to the first one of the next. True when that is the first article again. */
static bool enter_next(struct work *work)
{
	struct searching *searching = &work->searching;
	bool around = false;

	while (searching->number >= count_here(work)) {
		around = around || searching->document + 1 == searching->count;
		searching->document = (searching->document + 1) % searching->count;
		searching->number = 0;
	}
	return around;
}

/* To the hit before, which may be the last one of the article before. True when that is the last article again. */
static bool step_back(struct work *work)
{
	struct searching *searching = &work->searching;
	bool around = false;

	while (searching->number == 0) {
		around = around || searching->document == 0;
		searching->document = (searching->document + searching->count - 1) % searching->count;
		searching->number = count_here(work);
	}
	searching->number--;
	return around;
}

static bool step_on(struct work *work)
{
	work->searching.number++;
	return enter_next(work);
}

/* Makes the first hit from the focused sentence on the present one, or the last one before it. True when it went
 * around. */
static bool start_from_focus(struct work *work, bool forward, bool here)
{
	struct searching *searching = &work->searching;
	const struct pane *pane = work_pane(work);
	struct span focus = pane->document->article.sentences[pane->focus].bytes;

	searching->document = document_of(work, work->active);
	searching->number =
		searching_first(&searching->searches[searching->document], forward && !here ? focus.end : focus.start);
	return forward ? enter_next(work) : step_back(work);
}

/* Shows the present hit; its article is opened if it was not. False, with a message, when that cannot be. */
static bool show_hit(struct work *work)
{
	struct searching *searching = &work->searching;

	searching->has_present = false;
	if (work->selection.active && showing_side(work, &work->documents[searching->document]) == SIZE_MAX) {
		work_complain(work, "the next hit is in another article: the selection stays");
		return false;
	}
	if (!showing_reach(work, searching->document))
		return false;
	/* Its file may have been changed since it was read to be searched. */
	if (searching->number >= searching->searches[searching->document].count) {
		work_complain(work, "%s has been changed, and this hit is gone",
			work->documents[searching->document].article.name);
		return false;
	}
	searching->has_present = true;
	searching->shows = true;
	focus_sentence(work,
		article_sentence_at(searching_article(work, searching->document), present_bytes(searching).start));
	return true;
}

/* Number of the present hit over all articles, from 1. */
static size_t present_number(const struct searching *searching)
{
	size_t number = searching->number + 1;

	for (size_t i = 0; i < searching->document; i++)
		number += searching->searches[i].count;
	return number;
}

/* Which hit is the present one; `around`: it was come to around all articles; `arrived`: in an article that came. */
static bool tell(struct work *work, bool around, bool arrived)
{
	bool more;
	size_t count = searching_hits(work, &more);
	size_t number = present_number(&work->searching);
	struct strbuf label;

	strbuf_init(&label);
	article_label(&work_pane(work)->document->article, &label);
	if (arrived && around)
		work_say(work, "hit %zu of %zu%s, in %s, begun anew from the other end", number, count, more ? "+" : "",
			strbuf_text(&label));
	else if (arrived)
		work_say(work, "hit %zu of %zu%s, in %s", number, count, more ? "+" : "", strbuf_text(&label));
	else if (around)
		work_say(work, "hit %zu of %zu%s, begun anew from the other end", number, count, more ? "+" : "");
	else
		work_say(work, "hit %zu of %zu%s", number, count, more ? "+" : "");
	strbuf_release(&label);
	return true;
}

bool searching_tell(struct work *work)
{
	return tell(work, false, false);
}

/* Shows the present hit and says which it is, unless there is more to say of the article that came. */
static bool arrive(struct work *work, bool around)
{
	bool arrives = showing_side(work, &work->documents[work->searching.document]) == SIZE_MAX;

	work_hush(work);
	if (!show_hit(work))
		return false;
	return work->message_kind != MESSAGE_NONE || tell(work, around, arrives);
}

/* The hits there are; without any, articles that were not opened yet are searched until there is one. */
static size_t find_any(struct work *work, bool *more)
{
	size_t hits = searching_hits(work, more);

	for (size_t i = 0; i < work->searching.count && hits == 0; i++) {
		if (!unopened_read(work, i, UNOPENED_MOST_WAIT, &work->searching.spare))
			continue;
		look_in(work, i);
		hits = searching_hits(work, more);
	}
	return hits;
}

bool searching_any(struct work *work)
{
	const struct searching *searching = &work->searching;
	bool more;

	if (!searching->pattern) {
		work_complain(work, "nothing is looked for: / and some words, then n and N");
		return false;
	}
	work->searching.spare = UNOPENED_MOST_WAIT;
	if (find_any(work, &more))
		return true;
	work_complain(work,
		more ? "%s: no hit yet, or too much to try: an expression with fewer * and + would be right" :
		       "%s: in none of the articles",
		strbuf_text(&searching->typed));
	return false;
}

bool searching_go(struct work *work, long hits, bool here)
{
	bool forward = hits > 0;
	bool around = false;
	long steps = labs(hits);

	if (!searching_any(work))
		return false;
	if (!is_at_present(work)) {
		around = start_from_focus(work, forward, here);
		steps--;
	}
	for (; steps > 0; steps--)
		around = (forward ? step_on(work) : step_back(work)) || around;
	return arrive(work, around);
}

bool searching_go_to(struct work *work, size_t document, size_t number)
{
	work->searching.document = document;
	work->searching.number = number;
	return arrive(work, false);
}

void searching_preview(struct work *work)
{
	bool more;

	work->searching.spare = 0;
	if (!searching_hits(work, &more))
		return;
	start_from_focus(work, true, true);
	if (work->documents[work->searching.document].is_open)
		(void)show_hit(work);
}

void searching_hide(struct work *work)
{
	work->searching.shows = false;
}

const struct search *searching_shown(const struct work *work, size_t side)
{
	const struct searching *searching = &work->searching;

	return searching->shows && searching->pattern ? &searching->searches[document_of(work, side)] : NULL;
}

bool searching_is_present(const struct work *work, const struct search *search, size_t number)
{
	const struct searching *searching = &work->searching;

	return searching->has_present && search == &searching->searches[searching->document] &&
		number == searching->number;
}
