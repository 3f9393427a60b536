/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands of the help page. */
#include "runs.h"

#include <string.h>

static size_t height(const struct work *work)
{
	return work->layout.hint.row ? work->layout.hint.row : 1;
}

/* The first command that a list, the plot or selecting has for itself, if it is there that one asks; NULL while
 * reading. */
static const char *first_of(enum mode mode)
{
	for (const struct command *command = commands; command->name; command++) {
		if (mode != MODE_READ && command->contexts == 1U << mode)
			return command->name;
	}
	return NULL;
}

bool run_help(struct work *work, const struct call *call)
{
	(void)call;
	if (work->help.page)
		help_begin(&work->help, NULL);
	work->help.first = first_of(work->mode);
	help_open(work);
	return true;
}

bool run_help_down(struct work *work, const struct call *call)
{
	help_move(&work->help, runs_distance(call));
	return true;
}

bool run_help_up(struct work *work, const struct call *call)
{
	help_move(&work->help, -runs_distance(call));
	return true;
}

bool run_help_page_down(struct work *work, const struct call *call)
{
	help_turn(&work->help, runs_distance(call), height(work));
	return true;
}

bool run_help_page_up(struct work *work, const struct call *call)
{
	help_turn(&work->help, -runs_distance(call), height(work));
	return true;
}

bool run_help_first(struct work *work, const struct call *call)
{
	(void)call;
	help_move(&work->help, -(long)work->help.count);
	return true;
}

bool run_help_last(struct work *work, const struct call *call)
{
	(void)call;
	help_move(&work->help, (long)work->help.count);
	return true;
}

bool run_help_filter(struct work *work, const struct call *call)
{
	help_filter(&work->help, call->argument);
	return true;
}

bool run_help_close(struct work *work, const struct call *call)
{
	(void)call;
	work->help.open = false;
	work->mode = work_mode_below(work);
	return true;
}

bool run_help_run(struct work *work, const struct call *call)
{
	const struct help_line *line = help_present(&work->help);
	const struct command *command;
	struct slice name;
	struct strbuf text;
	bool done = true;

	if (!line || !*line->name) {
		work_say(work, "nothing to run on this line");
		return false;
	}
	run_help_close(work, call);
	strbuf_init(&text);
	strbuf_add_text(&text, line->name);
	name = slice_part(strbuf_slice(&text), 0, slice_find(strbuf_slice(&text), slice_of(" "), 0));
	command = command_find(name);
	if (command && *command->argument && line->name[name.length] &&
		strcmp(line->name + name.length + 1, command->argument) == 0) {
		/* What it takes is still to be said. */
		strbuf_cut(&text, name.length + 1);
		prompt_open(&work->prompt, ":", "", strbuf_slice(&text));
		work->mode = MODE_PROMPT;
	} else {
		done = command_run(work, strbuf_slice(&text));
	}
	strbuf_release(&text);
	return done;
}
