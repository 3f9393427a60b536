/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about the program: saving, leaving. */
#include "runs.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
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

bool run_tour(struct work *work, const struct call *call)
{
	(void)call;
	work->wants_tour = true;
	return true;
}

bool run_suspend(struct work *work, const struct call *call)
{
	(void)call;
	work->suspending = true;
	return true;
}

bool run_copy(struct work *work, const struct call *call)
{
	(void)call;
	return sharing_copy(work);
}

bool run_open_url(struct work *work, const struct call *call)
{
	(void)call;
	return sharing_open(work);
}

bool run_set_option(struct work *work, const struct call *call)
{
	bool on = slice_equal_text(call->argument, "mouse on");

	if (!on && !slice_equal_text(call->argument, "mouse off")) {
		work_complain(work, "what can be set is: mouse on, mouse off");
		return false;
	}
	work->leaves_mouse = !on;
	work_say(work,
		on ? "the mouse is the reader's; with Shift held the terminal selects" :
		     translate("the mouse is the terminal's, to select text"));
	return true;
}

bool run_redraw(struct work *work, const struct call *call)
{
	(void)call;
	work->redrawing = true;
	return true;
}
