/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flows of the panes: one for both with matches on one row, or one for each. */
#include "crossread/work/view.h"
#include "crossread/work/work.h"

#include <stdint.h>

/* Rows of a sentence that can stand above the screen: more is a place out of sight. */
enum { MOST_ABOVE = 1000000 };

static size_t sentences_in(const struct work *work, const struct flow *flow, size_t side)
{
	return flow->holds[side] ? pane_sentences(&work->panes[side]) : 0;
}

static void cut(struct work *work, struct flow *flow)
{
	bool both = flow->holds[0] && flow->holds[1];

	blocks_build(&flow->blocks, both ? work->walk.matches : NULL, sentences_in(work, flow, 0),
		sentences_in(work, flow, 1));
}

/* Gives out the sides to the flows, and cuts them. */
static void cut_all(struct work *work)
{
	struct view *view = &work->view;

	for (size_t i = 0; i < 2; i++) {
		for (size_t side = 0; side < 2; side++)
			view->flows[i].holds[side] = side < work->pane_count && (view->is_free ? side == i : i == 0);
		cut(work, &view->flows[i]);
	}
}

/* The sentence of a side to stand on: the focus when it is in view, else the first one in view. */
static size_t to_stand_on(struct work *work, size_t side, long height)
{
	size_t focus = work->panes[side].focus;
	long row = view_row(work, side, focus, height);
	size_t first;

	if (row >= 0 && row < height)
		return focus;
	first = view_sentence_near(work, side, 0);
	return first == SIZE_MAX ? focus : first;
}

void view_remember(struct work *work, struct stand stands[2])
{
	for (size_t side = 0; side < work->pane_count; side++) {
		long height = (long)work->view.filled[side];

		stands[side].sentence = to_stand_on(work, side, height);
		stands[side].row = view_row(work, side, stands[side].sentence, height);
	}
}

static void restore(struct work *work, size_t side, struct stand stand)
{
	long height = (long)view_flow(work, side)->height;
	size_t last = pane_sentences(&work->panes[side]) - 1;

	/* Out of sight before, or beyond the end of a pane that became lower. */
	if (stand.row >= height || stand.row < -MOST_ABOVE)
		stand.row = height / 3;
	view_put(work, side, stand.sentence < last ? stand.sentence : last, stand.row);
}

void view_restore(struct work *work, const struct stand stands[2])
{
	if (work->view.is_free && work->pane_count == 2)
		restore(work, 1 - work->active, stands[1 - work->active]);
	restore(work, work->active, stands[work->active]);
}

void view_forget(struct work *work)
{
	for (size_t side = 0; side < 2; side++) {
		work->view.filled[side] = 0;
		work->view.flows[side].top = (struct place){ 0, 0 };
	}
	work->view.followed = WORK_NO_MATCH;
}

void view_cut(struct work *work)
{
	struct stand stands[2];
	bool shown = work->view.filled[work->active] > 0;

	if (shown)
		view_remember(work, stands);
	cut_all(work);
	if (!shown)
		return;
	view_restore(work, stands);
	view_fill(work);
}

void view_set_free(struct work *work, bool is_free)
{
	work->view.is_free = is_free;
	work->view.followed = WORK_NO_MATCH;
	cut_all(work);
}

void view_follow(struct work *work)
{
	struct view *view = &work->view;
	size_t side = work->active;
	long height = (long)view_flow(work, side)->height;
	long row;

	if (!view->is_free || view->followed == work->match)
		return;
	view->followed = work->match;
	if (work->match == WORK_NO_MATCH)
		return;
	row = view_row(work, side, work->panes[side].focus, height);
	if (row < 0 || row >= height)
		row = height / 3;
	/* Stacked panes differ in height: what would stand below the lower one stands higher. */
	if (row >= (long)view_flow(work, 1 - side)->height)
		row = (long)view_flow(work, 1 - side)->height / 3;
	view_put(work, 1 - side, work->panes[1 - side].focus, row);
	view_show(work, 1 - side, work->panes[1 - side].focus);
}
