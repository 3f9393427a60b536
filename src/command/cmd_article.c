/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that choose which articles are read. */
#include "runs.h"

#include "crossread/work/showing.h"

bool run_articles(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_ARTICLES);
}

bool run_list_go_beside(struct work *work, const struct call *call)
{
	(void)call;
	return list_go_beside(work);
}

/* Tells which article came, unless there is more to say of it. */
static bool show_next(struct work *work, size_t side, long steps)
{
	const struct document *document;
	struct strbuf label;

	if (!showing_next(work, side, steps))
		return false;
	document = work->panes[side].document;
	strbuf_init(&label);
	article_label(&document->article, &label);
	if (work->message_kind == MESSAGE_NONE)
		work_say(work, "%s (%zu of %zu)", strbuf_text(&label), (size_t)(document - work->documents) + 1,
			work->document_count);
	strbuf_release(&label);
	return true;
}

/* The pane beside the active one, which may have to be opened. */
static size_t beside(const struct work *work)
{
	return work->pane_count == 2 ? 1 - work->active : 1;
}

bool run_next_article(struct work *work, const struct call *call)
{
	return show_next(work, work->active, runs_distance(call));
}

bool run_previous_article(struct work *work, const struct call *call)
{
	return show_next(work, work->active, -runs_distance(call));
}

bool run_next_beside(struct work *work, const struct call *call)
{
	return show_next(work, beside(work), runs_distance(call));
}

bool run_previous_beside(struct work *work, const struct call *call)
{
	return show_next(work, beside(work), -runs_distance(call));
}
