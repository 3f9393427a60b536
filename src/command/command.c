/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a command line. */
#include "crossread/base/translate.h"
#include "crossread/command/command_line.h"

#include "runs.h"

#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

long runs_distance(const struct call *call)
{
	return call->count ? (long)call->count : 1;
}

/* Lays out what the command before has changed, as the loop does between two keys. */
static void arrange(struct work *work)
{
	struct rect last = work->layout.hint;

	if (last.rows)
		work_arrange(work, last.row + last.rows, last.column + last.columns);
}

/* Runs the lines of a command of the reader's own up to the first that fails; a count is for the first one. */
static bool run_own(struct work *work, const struct own_command *own, size_t count)
{
	bool done = true;

	for (size_t i = 0; done && i < own->line_count; i++) {
		struct strbuf line;

		strbuf_init(&line);
		if (i == 0 && count && !(own->lines[0][0] >= '0' && own->lines[0][0] <= '9'))
			strbuf_add_format(&line, "%zu ", count);
		else if (i > 0)
			arrange(work);
		strbuf_add_text(&line, own->lines[i]);
		done = command_run(work, strbuf_slice(&line));
		strbuf_release(&line);
	}
	return done;
}

unsigned command_contexts(const struct work *work)
{
	if (work->mode == MODE_READ && work->adjudicating.active)
		return CONTEXT_READ | CONTEXT_ADJUDICATE;
	return 1U << work->mode;
}

bool command_run(struct work *work, struct slice text)
{
	struct command_line line;
	struct error error;

	showing_complete(work);
	if (!command_line_read(&line, text, work->own_commands, &error)) {
		work_complain(work, line.command ? "%s" : N_("%s; {help} lists all"), error.message);
		return false;
	}
	if (!command_line_fits(&line, command_contexts(work), &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	if (line.own)
		return run_own(work, line.own, line.call.count);
	if (line.command)
		return line.command->run(work, &line.call);
	if (line.call.count) {
		struct jump from = jumps_here(work);

		focus_sentence(work, line.call.count - 1);
		jumps_note(work, from);
	}
	return true;
}
