/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing the two open articles. */
#include "crossread/work/comparing.h"

#include "crossread/compare/corrected.h"
#include "crossread/work/correcting.h"
#include "crossread/work/differing.h"
#include "crossread/work/focus.h"

static const struct article *article_of(const struct work *work, size_t side)
{
	return &work->panes[side].document->article;
}

static void forget_matches(struct work *work)
{
	differing_forget(work);
	work->plotting.is_stale = true;
	focus_set_match(work, WORK_NO_MATCH);
	if (work->walk.matches) {
		walk_release(&work->walk);
		matches_release(&work->matches);
		matches_release(&work->found);
	}
}

/* The number of the article of a pane in the index that all comparisons of a story share. */
static size_t index_number(struct work *work, size_t side)
{
	struct document *document = work->panes[side].document;

	if (!document->index_number)
		document->index_number = 1 + story_index_add(work->index, &document->article);
	return document->index_number - 1;
}

/* Two articles alone need no index, which holds more of them than their comparison. */
static struct matcher *new_matcher(struct work *work)
{
	if (work->document_count <= 2)
		return matcher_new(article_of(work, 0), article_of(work, 1));
	if (!work->index)
		work->index = story_index_new();
	return matcher_new_indexed(work->index, index_number(work, 0), index_number(work, 1));
}

void comparing_start(struct work *work)
{
	matcher_free(work->matcher);
	work->matcher = NULL;
	forget_matches(work);
	view_cut(work);
	/* An article is not compared with itself to see what colleagues say of it. */
	if (work->pane_count == 2 && !work_is_partial(work) && !work->adjudicating.active)
		work->matcher = new_matcher(work);
}

void comparing_use(struct work *work, const struct matches *matches)
{
	size_t focus = work_pane(work)->focus;
	size_t other = work_other(work)->focus;
	size_t best = WORK_NO_MATCH;

	differing_forget(work);
	work->plotting.is_stale = true;
	focus_set_match(work, WORK_NO_MATCH);
	if (work->walk.matches) {
		walk_release(&work->walk);
		matches_release(&work->matches);
	}
	work->matches = *matches;
	walk_build(&work->walk, &work->matches);
	view_cut(work);
	focus_matches(work, work->active, focus, &best);
	work_other(work)->focus = other;
	focus_set_match(work, best);
}

bool comparing_step(struct work *work, size_t steps)
{
	struct matches matches;

	if (!work->matcher)
		return false;
	if (matcher_step(work->matcher, steps))
		return true;
	matcher_finish(work->matcher, &work->found);
	matcher_free(work->matcher);
	work->matcher = NULL;
	matches = corrected_copy(&work->found);
	comparing_use(work, &matches);
	if (work->panes[0].document->sidecar.annotations.correction_count)
		correcting_apply(work);
	return false;
}

void comparing_finish(struct work *work)
{
	while (comparing_step(work, SIZE_MAX / 2))
		;
}

bool comparing_cancel(struct work *work)
{
	if (!work->matcher)
		return false;
	matcher_free(work->matcher);
	work->matcher = NULL;
	return true;
}

unsigned comparing_percent(const struct work *work)
{
	size_t done;
	size_t all;

	if (!work->matcher)
		return 100;
	matcher_progress(work->matcher, &done, &all);
	return all ? (unsigned)(100.0 * (double)done / (double)all) : 0;
}
