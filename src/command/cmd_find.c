/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that look for words. */
#include "runs.h"

bool run_edit_find(struct work *work, const struct call *call)
{
	(void)call;
	searching_begin(work);
	prompt_open(&work->prompt, "/", "find", slice_of(""));
	work->mode = MODE_PROMPT;
	return true;
}

bool run_find(struct work *work, const struct call *call)
{
	struct error error;

	if (!call->argument.length)
		return searching_again(work);
	/* Where it was typed the first hit has been gone to. */
	if (work->searching.has_present && slice_equal(call->argument, strbuf_slice(&work->searching.typed)))
		return searching_tell(work);
	if (!searching_look(work, call->argument, &error)) {
		work_complain(work, "%.*s: %s", (int)(call->argument.length < 200 ? call->argument.length : 200),
			call->argument.data, error.message);
		return false;
	}
	return searching_go(work, 1, true);
}

bool run_next_hit(struct work *work, const struct call *call)
{
	return searching_go(work, runs_distance(call), false);
}

bool run_previous_hit(struct work *work, const struct call *call)
{
	return searching_go(work, -runs_distance(call), false);
}
