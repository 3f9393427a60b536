/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going from hit to hit, through all articles of the story. */
#include "searching_walk.h"

#include "crossread/work/focus.h"
#include "crossread/base/translate.h"
#include "crossread/work/searching.h"
#include "crossread/work/showing.h"
#include "unopened.h"

#include <stdint.h>
#include <stdlib.h>

static size_t document_of(const struct work *work, size_t side)
{
	return (size_t)(work->panes[side].document - work->documents);
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
		searching_catch_up(work, searching->document);
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
	searching_catch_up(work, searching->document);
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
		searching_catch_up(work, i);
		hits = searching_hits(work, more);
	}
	return hits;
}

bool searching_any(struct work *work)
{
	const struct searching *searching = &work->searching;
	bool more;

	if (!searching->pattern) {
		work_complain(work,
			"nothing is looked for: {edit-find} and some words, then {next-hit} and {previous-hit}");
		return false;
	}
	work->searching.previews = false;
	work->searching.spare = UNOPENED_MOST_WAIT;
	/* Who goes to hits wants the one that is next, not the one that is next as far as was searched. */
	for (size_t i = 0; i < searching->count; i++) {
		if (!searching_is_done(work, i))
			searching_catch_up(work, i);
	}
	if (find_any(work, &more))
		return true;
	work_complain(work,
		more ? "%s: no hit yet, or too much to try: an expression with fewer * and + would be right" :
		       translate("%s: in none of the articles"),
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

/* True when the hit that comes next from the focus on is known, or that there is none, in the articles read so far. */
static bool is_next_known(const struct work *work)
{
	const struct searching *searching = &work->searching;
	const struct pane *pane = &work->panes[work->active];
	size_t active = document_of(work, work->active);
	size_t from = pane->document->article.sentences[pane->focus].bytes.start;

	for (size_t i = 0; i < searching->count; i++) {
		size_t number = (active + i) % searching->count;
		const struct search *search = &searching->searches[number];

		if (searching_first(search, i == 0 ? from : 0) < search->count)
			return true;
		if (searching_article(work, number) && !searching_is_done(work, number))
			return false;
	}
	return true;
}

void searching_preview(struct work *work)
{
	bool more;

	work->searching.spare = 0;
	work->searching.previews = !is_next_known(work);
	if (work->searching.previews || !searching_hits(work, &more))
		return;
	start_from_focus(work, true, true);
	if (work->documents[work->searching.document].is_open)
		(void)show_hit(work);
}

bool searching_is_present(const struct work *work, const struct search *search, size_t number)
{
	const struct searching *searching = &work->searching;

	return searching->has_present && search == &searching->searches[searching->document] &&
		number == searching->number;
}
