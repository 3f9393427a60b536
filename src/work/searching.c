/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all open articles. */
#include "crossread/work/searching.h"

#include "crossread/base/mem.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

#include <stdlib.h>
#include <string.h>

/* Bytes: folded in a step, searched in a step, searched at once when something is typed. */
enum { FOLD_STEP = 64 * 1024, SEARCH_STEP = 64 * 1024, SEARCH_AT_ONCE = 512 * 1024 };

void searching_release(struct searching *searching)
{
	for (size_t i = 0; i < searching->count; i++) {
		searchable_release(&searching->searches[i].folded);
		free(searching->searches[i].hits);
	}
	free(searching->searches);
	pattern_free(searching->pattern);
	strbuf_release(&searching->typed);
	strbuf_release(&searching->before);
	*searching = (struct searching){ 0 };
}

static const struct article *article_of(const struct work *work, size_t document)
{
	return &work->documents[document].article;
}

static size_t document_of(const struct work *work, size_t side)
{
	return (size_t)(work->panes[side].document - work->documents);
}

static void open(struct work *work)
{
	struct searching *searching = &work->searching;

	if (searching->searches)
		return;
	searching->count = work->document_count;
	searching->searches = mem_new_array(searching->count, sizeof(*searching->searches));
	for (size_t i = 0; i < searching->count; i++)
		searchable_init(&searching->searches[i].folded);
}

/* Folds about `bytes` more of an article, a paragraph at a time. True while there is more to fold. */
static bool fold(struct search *search, const struct article *article, size_t bytes)
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
	return search->sentence < article->sentence_count;
}

static void add_hit(struct search *search, struct span bytes)
{
	search->hits = mem_grow(search->hits, &search->capacity, search->count + 1, sizeof(*search->hits));
	search->hits[search->count++] = bytes;
}

static bool is_done(const struct search *search)
{
	return search->given_up || search->from >= search->folded.text.length;
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

static void forget_hits(struct searching *searching)
{
	pattern_free(searching->pattern);
	searching->pattern = NULL;
	searching->has_present = false;
	strbuf_clear(&searching->typed);
	for (size_t i = 0; i < searching->count; i++) {
		searching->searches[i].count = 0;
		searching->searches[i].from = 0;
		searching->searches[i].given_up = false;
	}
}

void searching_begin(struct work *work)
{
	open(work);
	strbuf_clear(&work->searching.before);
	if (work->searching.pattern)
		strbuf_add(&work->searching.before, strbuf_slice(&work->searching.typed));
	work->searching.origin.side = work->active;
	work->searching.origin.focus = work_pane(work)->focus;
	for (size_t side = 0; side < work->pane_count; side++)
		work->searching.origin.documents[side] = document_of(work, side);
	view_remember(work, work->searching.origin.stands);
}

/* Looks for it in one article: in all of it for plain words, else for a moment. */
static void look_in(struct work *work, size_t number)
{
	struct searching *searching = &work->searching;
	struct search *search = &searching->searches[number];

	fold(search, article_of(work, number), SIZE_MAX);
	search_on(search, searching->pattern, pattern_is_plain(searching->pattern) ? SIZE_MAX : SEARCH_AT_ONCE);
}

void searching_take_in(struct work *work, size_t number)
{
	if (work->searching.pattern)
		look_in(work, number);
}

bool searching_look(struct work *work, struct slice typed, struct error *error)
{
	struct searching *searching = &work->searching;

	open(work);
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

bool searching_step(struct work *work)
{
	struct searching *searching = &work->searching;

	for (size_t i = 0; i < searching->count; i++) {
		struct search *search = &searching->searches[i];

		if (search->sentence < article_of(work, i)->sentence_count) {
			fold(search, article_of(work, i), FOLD_STEP);
			return true;
		}
		if (searching->pattern && !is_done(search)) {
			search_on(search, searching->pattern, SEARCH_STEP);
			return true;
		}
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
		*more = *more || search->given_up || !is_done(search);
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
		article_sentence_at(&pane->document->article, present_bytes(searching).start) == pane->focus;
}

/* From behind the last hit of an article to the first one of the next. True when that is the first article again. */
static bool enter_next(struct searching *searching)
{
	bool around = false;

	while (searching->number >= searching->searches[searching->document].count) {
		around = around || searching->document + 1 == searching->count;
		searching->document = (searching->document + 1) % searching->count;
		searching->number = 0;
	}
	return around;
}

/* To the hit before, which may be the last one of the article before. True when that is the last article again. */
static bool step_back(struct searching *searching)
{
	bool around = false;

	while (searching->number == 0) {
		around = around || searching->document == 0;
		searching->document = (searching->document + searching->count - 1) % searching->count;
		searching->number = searching->searches[searching->document].count;
	}
	searching->number--;
	return around;
}

static bool step_on(struct searching *searching)
{
	searching->number++;
	return enter_next(searching);
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
	return forward ? enter_next(searching) : step_back(searching);
}

static void show_hit(struct work *work)
{
	const struct searching *searching = &work->searching;
	const struct article *article = article_of(work, searching->document);

	if (showing_reach(work, searching->document))
		focus_sentence(work, article_sentence_at(article, present_bytes(searching).start));
}

/* Number of the present hit over all articles, from 1. */
static size_t present_number(const struct searching *searching)
{
	size_t number = searching->number + 1;

	for (size_t i = 0; i < searching->document; i++)
		number += searching->searches[i].count;
	return number;
}

/* Which hit is the present one; `around`: it was come to around all articles. */
static bool tell(struct work *work, bool around)
{
	bool more;
	size_t count = searching_hits(work, &more);

	work_say(work, "hit %zu of %zu%s%s", present_number(&work->searching), count, more ? " or more" : "",
		around ? ", begun anew from the other end" : "");
	return true;
}

bool searching_tell(struct work *work)
{
	return tell(work, false);
}

bool searching_go(struct work *work, long hits, bool here)
{
	struct searching *searching = &work->searching;
	bool more;
	size_t count = searching_hits(work, &more);
	bool forward = hits > 0;
	bool around = false;
	long steps = labs(hits);

	if (!searching->pattern) {
		work_complain(work, "nothing is looked for: / and some words, then n and N");
		return false;
	}
	if (count == 0) {
		work_complain(work, "%s: %s", strbuf_text(&searching->typed),
			more ? "no hit yet, or too much to try: an expression with fewer * and + would be right" :
			       "in none of the open articles");
		return false;
	}
	if (!is_at_present(work)) {
		around = start_from_focus(work, forward, here);
		steps--;
	}
	for (; steps > 0; steps--)
		around = (forward ? step_on(searching) : step_back(searching)) || around;
	searching->has_present = true;
	searching->shows = true;
	show_hit(work);
	return tell(work, around);
}

struct jump searching_from(const struct work *work)
{
	const struct pane *pane = &work->panes[work->searching.origin.side];

	return (struct jump){ true, (size_t)(pane->document - work->documents), work->searching.origin.focus };
}

static void go_to_origin(struct work *work)
{
	for (size_t side = 0; side < work->pane_count; side++)
		showing_put(work, side, work->searching.origin.documents[side]);
	work->active = work->searching.origin.side;
	if (work_pane(work)->focus != work->searching.origin.focus)
		focus_sentence(work, work->searching.origin.focus);
	view_restore(work, work->searching.origin.stands);
}

void searching_settle(struct work *work)
{
	struct slice typed = strbuf_slice(&work->prompt.text);
	struct error error;

	if (work->mode != MODE_PROMPT || strcmp(work->prompt.command, "find") != 0 ||
		(work->searching.searches && slice_equal(typed, strbuf_slice(&work->searching.typed))))
		return;
	go_to_origin(work);
	if (searching_look(work, typed, &error) && typed.length)
		searching_go(work, 1, true);
	work_hush(work);
}

/* Looks for what was looked for before the line was opened. */
static void look_as_before(struct work *work)
{
	struct error error;
	bool shows = work->searching.before.length > 0;

	(void)searching_look(work, strbuf_slice(&work->searching.before), &error);
	work->searching.shows = shows;
}

void searching_cancel(struct work *work)
{
	look_as_before(work);
	go_to_origin(work);
}

bool searching_again(struct work *work)
{
	look_as_before(work);
	return searching_go(work, 1, false);
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
