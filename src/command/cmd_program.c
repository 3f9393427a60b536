/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about the program: saving, leaving, help. */
#include "runs.h"

#include "crossread/base/mem.h"
#include "crossread/work/watching.h"

#include <stdlib.h>

/* Saves the annotations of the focused article to the file that is named. */
static bool write_copy(struct work *work, struct slice name)
{
	char *path = mem_copy(name.data, name.length);
	bool done = work_save_copy(work, path);

	free(path);
	return done;
}

bool run_write(struct work *work, const struct call *call)
{
	if (call->argument.length)
		return write_copy(work, call->argument);
	if (watching_restore(work) || work_is_changed(work))
		return work_save(work);
	work_say(work, "nothing to save: all annotations are on the disk");
	return true;
}

bool run_quit(struct work *work, const struct call *call)
{
	(void)call;
	if (!work_save(work)) {
		/* The message of work_save() says what is wrong; it must also say how to get out. */
		char why[sizeof(work->message)];

		for (size_t i = 0; i < sizeof(why); i++)
			why[i] = work->message[i];
		work_complain(work, ":q! leaves without them · %.900s", why);
		return false;
	}
	work->quitting = true;
	return true;
}

bool run_quit_unsaved(struct work *work, const struct call *call)
{
	(void)call;
	/* What can be saved is. */
	(void)work_save_quietly(work);
	work->leaving_unsaved = true;
	work->quitting = true;
	return true;
}

bool run_help(struct work *work, const struct call *call)
{
	(void)call;
	if (work->page)
		work_clear_page(work, NULL);
	work->mode = MODE_HELP;
	work->help_top = 0;
	return true;
}

/* Scrolls the help; its last line stays at the bottom of the screen. */
static bool scroll_help(struct work *work, long lines)
{
	size_t height = work->layout.hint.row ? work->layout.hint.row : 1;
	size_t last = work->help_count > height ? work->help_count - height : 0;

	if (lines < 0 && (size_t)-lines > work->help_top)
		work->help_top = 0;
	else
		work->help_top += (size_t)lines;
	if (work->help_top > last)
		work->help_top = last;
	return true;
}

bool run_help_down(struct work *work, const struct call *call)
{
	return scroll_help(work, runs_distance(call));
}

bool run_help_up(struct work *work, const struct call *call)
{
	return scroll_help(work, -runs_distance(call));
}

bool run_help_page_down(struct work *work, const struct call *call)
{
	return scroll_help(work, runs_distance(call) * (long)(work->layout.hint.row ? work->layout.hint.row : 1));
}

bool run_help_page_up(struct work *work, const struct call *call)
{
	return scroll_help(work, -runs_distance(call) * (long)(work->layout.hint.row ? work->layout.hint.row : 1));
}

bool run_help_close(struct work *work, const struct call *call)
{
	(void)call;
	work->mode = work_mode_below(work);
	return true;
}

bool run_suspend(struct work *work, const struct call *call)
{
	(void)call;
	work->suspending = true;
	return true;
}

bool run_redraw(struct work *work, const struct call *call)
{
	(void)call;
	work->redrawing = true;
	return true;
}
