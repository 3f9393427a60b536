/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the mouse does. */
#include "crossread/command/mouse.h"

#include "crossread/command/command.h"
#include "crossread/work/focus.h"
#include "crossread/work/pointing.h"

#include <stdio.h>

/* Rows that a step of the wheel scrolls, and items of a list. */
enum { WHEEL_ROWS = 3, WHEEL_ITEMS = 1 };

/* What is selected whole from where the button was pressed; a passage that is chosen anew stays one to be chosen. */
static void select_from_press(struct work *work, size_t byte)
{
	bool chooses = work->selection.active && work->selection.chooses;

	if (chooses && work->selection.side != work->pressed.side)
		return;
	/* Keys may have led to the other pane since. */
	work->active = work->pressed.side;
	selection_start_between(&work->selection, &work_pane(work)->document->article, work->pressed.side,
		work->pressed.unit, work->pressed.byte, byte);
	work->selection.chooses = chooses;
	work->mode = MODE_SELECT;
}

static void press_text(struct work *work, struct point point, size_t clicks)
{
	work->pressed.set = true;
	work->pressed.side = point.side;
	work->pressed.byte = point.byte;
	work->pressed.unit = clicks > 2 ? SELECTION_SENTENCES : SELECTION_WORDS;
	if (clicks > 1)
		select_from_press(work, point.byte);
}

/* Ends a selection and focuses what is there; the passage that is being chosen stays until another is selected. */
static void press_pane(struct work *work, struct point point, size_t clicks)
{
	bool chooses = work->selection.active && work->selection.chooses;

	if (chooses && point.side != work->selection.side)
		return;
	if (!chooses) {
		work->selection.active = false;
		work->mode = MODE_READ;
		work->active = point.side;
		focus_sentence(work, point.kind == POINT_TEXT ? point.sentence : work_pane(work)->focus);
	}
	if (point.kind == POINT_TEXT)
		press_text(work, point, clicks);
}

static void run(struct work *work, size_t count, const char *name)
{
	char line[64];

	snprintf(line, sizeof(line), "%zu %s", count, name);
	command_run(work, slice_of(line));
}

/* A command may change the hints, and with them the line. */
static void press_hint(struct work *work, const struct hint *hint)
{
	char line[HINT_MOST_LINE];

	snprintf(line, sizeof(line), "%s", hint->line);
	command_run(work, slice_of(line));
}

static void press(struct work *work, struct point point, size_t clicks)
{
	work->pressed.set = false;
	if (point.kind == POINT_HINT)
		press_hint(work, point.hint);
	else if (work->mode == MODE_LIST && point.kind == POINT_ITEM && point.item == work->list->present)
		command_run(work, slice_of("list-go"));
	else if (work->mode == MODE_LIST && point.kind == POINT_ITEM)
		list_move_to(work, point.item);
	else if ((work->mode == MODE_READ || work->mode == MODE_SELECT) &&
		(point.kind == POINT_TEXT || point.kind == POINT_PANE))
		press_pane(work, point, clicks);
}

/* Selects from where the button was pressed, while it stays in that article. */
static void drag(struct work *work, struct point point)
{
	if ((work->mode == MODE_READ || work->mode == MODE_SELECT) && work->pressed.set && point.kind == POINT_TEXT &&
		point.side == work->pressed.side)
		select_from_press(work, point.byte);
}

static void wheel(struct work *work, struct point point, bool down)
{
	bool pane = point.kind == POINT_TEXT || point.kind == POINT_PANE;

	if (work->mode == MODE_HELP) {
		run(work, WHEEL_ROWS, down ? "help-down" : "help-up");
	} else if (work->mode == MODE_LIST) {
		run(work, WHEEL_ITEMS, down ? "list-down" : "list-up");
	} else if (work->mode == MODE_READ && pane) {
		work->active = point.side;
		run(work, WHEEL_ROWS, down ? "scroll-down" : "scroll-up");
	}
}

void mouse_act(struct work *work, struct mouse mouse)
{
	/* What a message covers cannot be pointed at, though the click takes it away. */
	struct point point = pointing_at(work, mouse.row, mouse.column);

	if (work->mode == MODE_PROMPT)
		return;
	work_hush(work);
	switch (mouse.action) {
	case MOUSE_PRESS:
		if (work->mode == MODE_PLOT && point.kind != POINT_HINT)
			plotting_point(work, mouse.row, mouse.column);
		else
			press(work, point, mouse.clicks);
		break;
	case MOUSE_DRAG:
		drag(work, point);
		break;
	case MOUSE_RELEASE:
		break;
	case MOUSE_WHEEL_UP:
	case MOUSE_WHEEL_DOWN:
		wheel(work, point, mouse.action == MOUSE_WHEEL_DOWN);
		break;
	}
}
