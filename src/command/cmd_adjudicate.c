/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands for work with colleagues: what one has read, and settling where two differ. */
#include "runs.h"

#include "crossread/work/adjudicating.h"
#include "crossread/work/signing.h"

bool run_reviewed(struct work *work, const struct call *call)
{
	return signing_mark(work, call->argument);
}

bool run_adjudicate(struct work *work, const struct call *call)
{
	if (call->argument.length)
		return adjudicating_start(work, call->argument);
	if (!work->adjudicating.active) {
		work_complain(work, "whose work? Two names parted by a comma would be right: :adjudicate ana,ben");
		return false;
	}
	adjudicating_end(work);
	return true;
}

bool run_next_disagreement(struct work *work, const struct call *call)
{
	return adjudicating_next(work, runs_distance(call));
}

bool run_previous_disagreement(struct work *work, const struct call *call)
{
	return adjudicating_next(work, -runs_distance(call));
}

bool run_take_left(struct work *work, const struct call *call)
{
	(void)call;
	return adjudicating_take(work, TAKE_LEFT);
}

bool run_take_right(struct work *work, const struct call *call)
{
	(void)call;
	return adjudicating_take(work, TAKE_RIGHT);
}

bool run_take_both(struct work *work, const struct call *call)
{
	(void)call;
	return adjudicating_take(work, TAKE_BOTH);
}

bool run_take_neither(struct work *work, const struct call *call)
{
	(void)call;
	return adjudicating_take(work, TAKE_NEITHER);
}
