/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article each pane shows. */
#include "crossread/work/showing.h"

#include "crossread/work/comparing.h"
#include "crossread/work/focus.h"

#include <stdint.h>

size_t showing_side(const struct work *work, const struct document *document)
{
	for (size_t i = 0; i < work->pane_count; i++) {
		size_t side = (work->active + i) % work->pane_count;

		if (work->panes[side].document == document)
			return side;
	}
	return SIZE_MAX;
}

/* What was begun in a pane whose article goes is over. */
static void end_what_was_begun(struct work *work)
{
	work->linking.set = false;
	work->follow.set = false;
	work->beside.set = false;
	work->pressed.set = false;
	work->selection.active = false;
	if (work->mode == MODE_SELECT)
		work->mode = MODE_READ;
}

static void replace(struct work *work, size_t side, struct document *document)
{
	struct pane *pane = &work->panes[side];
	bool hides = work->panes[0].hides_furniture;
	size_t columns = work_pane(work)->columns;

	if (side < work->pane_count) {
		columns = pane->columns;
		pane->document->focus = pane->focus;
		pane_release(pane);
	}
	pane_init(pane, document);
	pane_set_columns(pane, columns);
	pane->hides_furniture = hides;
	pane->focus = document->focus;
	if (side == work->pane_count)
		work->pane_count++;
}

static size_t number_in(const struct work *work, size_t side)
{
	return (size_t)(work->panes[side].document - work->documents);
}

/* `whole`: all of it at once. */
static bool put(struct work *work, size_t side, size_t number, bool whole)
{
	struct document *document = &work->documents[number];
	size_t active = work->active;
	size_t height = view_flow(work, active)->height;
	/* A reader who looks at the other pane goes on looking at the same row. */
	long row = active == side || !height ? (long)height / 3 :
					       view_row(work, active, work->panes[active].focus, (long)height);

	if (side < work->pane_count && work->panes[side].document == document)
		return true;
	if (work->adjudicating.active) {
		work_complain(work, "two colleagues' work is being settled here: :adjudicate ends that");
		return false;
	}
	if (!(whole ? work_open_document(work, number) : work_open_beginning(work, number)))
		return false;
	if (document->article.is_partial) {
		work->arriving.set = true;
		work->arriving.side = side;
		work->arriving.before = number_in(work, side);
	}
	if (side < work->pane_count && work->panes[side].document->changed)
		work_save_quietly(work);
	end_what_was_begun(work);
	view_forget(work);
	replace(work, side, document);
	comparing_start(work);
	if (height) {
		view_put(work, active, work->panes[active].focus, row < 0 || row >= (long)height ? 0 : row);
		view_show(work, active, work->panes[active].focus);
		view_fill(work);
	}
	return true;
}

bool showing_put(struct work *work, size_t side, size_t number)
{
	return put(work, side, number, true);
}

bool showing_begin(struct work *work, size_t side, size_t number)
{
	/* Where nobody waits for a picture, and where there is no article to go back to, it may take its time. */
	return put(work, side, number, work->is_unhurried || side >= work->pane_count);
}

void showing_complete(struct work *work)
{
	size_t side = work->arriving.side;
	size_t number;

	if (!work->arriving.set)
		return;
	work->arriving.set = false;
	number = number_in(work, side);
	if (work_open_rest(work, number)) {
		pane_extend(&work->panes[side]);
		comparing_start(work);
		return;
	}
	view_forget(work);
	replace(work, side, &work->documents[work->arriving.before]);
	work->documents[number].focus = 0;
	comparing_start(work);
	focus_sentence(work, work_pane(work)->focus);
}

bool showing_reach(struct work *work, size_t number)
{
	size_t side = showing_side(work, &work->documents[number]);

	if (side == SIZE_MAX)
		return showing_put(work, work->active, number);
	work->active = side;
	return true;
}

/* The number of the next article that is in no pane, `from` when all are. */
static size_t next_hidden(const struct work *work, size_t from, bool forward)
{
	size_t count = work->document_count;
	size_t number = from;

	for (size_t i = 1; i < count; i++) {
		number = (number + (forward ? 1 : count - 1)) % count;
		if (showing_side(work, &work->documents[number]) == SIZE_MAX)
			return number;
	}
	return from;
}

bool showing_next(struct work *work, size_t side, long steps)
{
	size_t from = number_in(work, side < work->pane_count ? side : 0);
	size_t number = from;

	for (; steps != 0; steps += steps < 0 ? 1 : -1)
		number = next_hidden(work, number, steps > 0);
	if (number == from) {
		work_say(work, "no more articles are open: crossread FOLDER opens all of one");
		return false;
	}
	return showing_begin(work, side, number);
}
