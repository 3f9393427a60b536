/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that open lists, move in them, and change what they show. */
#include "runs.h"

bool run_annotations(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_ANNOTATIONS);
}

bool run_review(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_REVIEW);
}

bool run_coverage(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_COVERAGE);
}

bool run_unanswered(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_UNANSWERED);
}

bool run_missing(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_MISSING);
}

bool run_list_left(struct work *work, const struct call *call)
{
	return list_choose_column(work, -runs_distance(call));
}

bool run_list_right(struct work *work, const struct call *call)
{
	return list_choose_column(work, runs_distance(call));
}

bool run_list_down(struct work *work, const struct call *call)
{
	list_move(work, runs_distance(call));
	return true;
}

bool run_list_up(struct work *work, const struct call *call)
{
	list_move(work, -runs_distance(call));
	return true;
}

bool run_list_half_down(struct work *work, const struct call *call)
{
	list_move_halves(work, runs_distance(call));
	return true;
}

bool run_list_half_up(struct work *work, const struct call *call)
{
	list_move_halves(work, -runs_distance(call));
	return true;
}

bool run_list_page_down(struct work *work, const struct call *call)
{
	list_move_halves(work, 2 * runs_distance(call));
	return true;
}

bool run_list_page_up(struct work *work, const struct call *call)
{
	list_move_halves(work, -2 * runs_distance(call));
	return true;
}

bool run_list_first(struct work *work, const struct call *call)
{
	list_move_to(work, call->count ? call->count - 1 : 0);
	return true;
}

bool run_list_last(struct work *work, const struct call *call)
{
	list_move_to(work, call->count ? call->count - 1 : SIZE_MAX);
	return true;
}

bool run_list_go(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);
	bool asks = work->list->source == LIST_HERE;
	struct strbuf line;
	bool done;

	if (call->count > work->list->count) {
		work_complain(work, "there are %zu", work->list->count);
		return false;
	}
	if (call->count)
		work->list->present = call->count - 1;
	if (!list_go(work))
		return false;
	if (!asks) {
		jumps_note(work, from);
		return true;
	}
	/* Copied: the command may ask itself. */
	strbuf_init(&line);
	strbuf_add(&line, strbuf_slice(&work->asked.line));
	done = command_run(work, strbuf_slice(&line));
	strbuf_release(&line);
	return done;
}

bool run_list_mark(struct work *work, const struct call *call)
{
	bool marked = list_mark(work);

	for (long i = 1; marked && i < runs_distance(call) && work->list->present + 1 < work->list->count; i++)
		list_mark(work);
	return marked;
}

bool run_list_mark_all(struct work *work, const struct call *call)
{
	(void)call;
	return list_mark_all(work);
}

bool run_list_remove(struct work *work, const struct call *call)
{
	(void)call;
	return list_remove(work);
}

bool run_list_close(struct work *work, const struct call *call)
{
	(void)call;
	list_close(work);
	return true;
}

bool run_filter(struct work *work, const struct call *call)
{
	if (list_set_filter(work, call->argument))
		return true;
	work_complain(work, "%s", work->list->problem.message);
	return false;
}

bool run_order(struct work *work, const struct call *call)
{
	return list_set_order(work, call->argument);
}
