/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the mouse does. */
#include "crossread/command/mouse.h"

#include "crossread/command/command.h"
#include "crossread/work/focus.h"
#include "crossread/work/pointing.h"

#include <stdio.h>

/* Rows that a step of the wheel scrolls. */
enum { WHEEL_ROWS = 3 };

static void press(struct work *work, struct point point)
{
	work->pressed.set = point.kind == POINT_TEXT;
	if (point.kind != POINT_TEXT && point.kind != POINT_PANE)
		return;
	work->selection.active = false;
	work->mode = MODE_READ;
	work->active = point.side;
	if (!work->pressed.set) {
		focus_sentence(work, work_pane(work)->focus);
		return;
	}
	focus_sentence(work, point.sentence);
	work->pressed.side = point.side;
	work->pressed.byte = point.byte;
}

/* Selects from where the button was pressed, while it stays in that article. */
static void drag(struct work *work, struct point point)
{
	if (!work->pressed.set || point.kind != POINT_TEXT || point.side != work->pressed.side)
		return;
	selection_start_between(&work->selection, &work_pane(work)->document->article, point.side, work->pressed.byte,
		point.byte);
	work->mode = MODE_SELECT;
}

static void run(struct work *work, const char *name)
{
	char line[64];

	snprintf(line, sizeof(line), "%d %s", WHEEL_ROWS, name);
	command_run(work, slice_of(line));
}

static void wheel(struct work *work, struct point point, bool down)
{
	if (work->mode == MODE_HELP) {
		run(work, down ? "help-down" : "help-up");
	} else if (work->mode == MODE_READ && (point.kind == POINT_TEXT || point.kind == POINT_PANE)) {
		work->active = point.side;
		run(work, down ? "scroll-down" : "scroll-up");
	}
}

void mouse_act(struct work *work, struct mouse mouse)
{
	struct point point = pointing_at(work, mouse.row, mouse.column);
	bool reads = work->mode == MODE_READ || work->mode == MODE_SELECT;

	if (work->mode != MODE_PROMPT)
		work_hush(work);
	switch (mouse.action) {
	case MOUSE_PRESS:
		if (reads)
			press(work, point);
		break;
	case MOUSE_DRAG:
		if (reads)
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
