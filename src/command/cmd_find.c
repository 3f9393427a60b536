/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that look for words. */
#include "runs.h"

#include "crossread/work/finding.h"
#include "crossread/work/focus.h"

bool run_edit_find(struct work *work, const struct call *call)
{
	(void)call;
	finding_begin(work);
	prompt_open(&work->prompt, "/", "find", slice_of(""));
	work->mode = MODE_PROMPT;
	return true;
}

/* While selecting, a hit is where the selection goes to, when it is in its article. */
static bool reach(struct work *work)
{
	struct span hit;

	if (!work->selection.active)
		return true;
	if (work->active != work->selection.side) {
		work->active = work->selection.side;
		focus_sentence(work, work_pane(work)->focus);
		work_complain(work, "the next hit is in another article: the selection stays");
		return false;
	}
	hit = searching_present_bytes(work);
	selection_reach(&work->selection, &work_pane(work)->document->article, hit.end - 1);
	return true;
}

bool run_find(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);
	struct error error;

	if (!call->argument.length)
		return finding_again(work) && reach(work);
	/* Where it was typed the first hit has been gone to. */
	if (work->searching.has_present && slice_equal(call->argument, strbuf_slice(&work->searching.typed))) {
		jumps_note(work, finding_from(work));
		return searching_tell(work) && reach(work);
	}
	if (!searching_look(work, call->argument, &error)) {
		work_complain(work, "%.*s: %s", (int)(call->argument.length < 200 ? call->argument.length : 200),
			call->argument.data, error.message);
		return false;
	}
	if (!searching_go(work, 1, true))
		return false;
	jumps_note(work, from);
	return reach(work);
}

/* Walks over hits; going over several is a jump. */
static bool walk(struct work *work, long hits)
{
	struct jump from = jumps_here(work);

	if (!searching_go(work, hits, false))
		return false;
	if (hits > 1 || hits < -1)
		jumps_note(work, from);
	return reach(work);
}

bool run_next_hit(struct work *work, const struct call *call)
{
	return walk(work, runs_distance(call));
}

bool run_hits(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_HITS);
}

bool run_previous_hit(struct work *work, const struct call *call)
{
	return walk(work, -runs_distance(call));
}
