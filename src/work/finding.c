/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line in which words to find are typed. */
#include "crossread/work/finding.h"

#include "crossread/work/focus.h"
#include "crossread/work/searching.h"
#include "crossread/work/showing.h"
#include "crossread/work/work.h"

#include <string.h>

void finding_begin(struct work *work)
{
	struct searching *searching = &work->searching;

	searching_open(work);
	strbuf_clear(&searching->before);
	if (searching->pattern)
		strbuf_add(&searching->before, strbuf_slice(&searching->typed));
	searching->origin.side = work->active;
	searching->origin.focus = work_pane(work)->focus;
	for (size_t side = 0; side < work->pane_count; side++)
		searching->origin.documents[side] = (size_t)(work->panes[side].document - work->documents);
	view_remember(work, searching->origin.stands);
}

struct jump finding_from(const struct work *work)
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

void finding_settle(struct work *work)
{
	struct slice typed = strbuf_slice(&work->prompt.text);
	struct error error;

	if (work->mode != MODE_PROMPT || strcmp(work->prompt.command, "find") != 0 ||
		(work->searching.searches && slice_equal(typed, strbuf_slice(&work->searching.typed))))
		return;
	go_to_origin(work);
	if (searching_look(work, typed, &error) && typed.length)
		searching_preview(work);
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

void finding_cancel(struct work *work)
{
	look_as_before(work);
	go_to_origin(work);
}

bool finding_again(struct work *work)
{
	look_as_before(work);
	return searching_go(work, 1, false);
}
