/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about differences, and corrections of matches by hand. */
#include "runs.h"

#include "crossread/work/correcting.h"
#include "crossread/work/differing.h"

bool run_next_difference(struct work *work, const struct call *call)
{
	return differing_next(work, runs_distance(call));
}

bool run_previous_difference(struct work *work, const struct call *call)
{
	return differing_next(work, -runs_distance(call));
}

bool run_differences(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_DIFFERENCES);
}

bool run_dismiss(struct work *work, const struct call *call)
{
	if (!differing_find(work))
		return false;
	if (work->difference >= work->differences.count) {
		work_complain(work, "no difference was gone to: {differences} lists them");
		return false;
	}
	return differing_dismiss(work, work->difference, call->argument);
}

bool run_link(struct work *work, const struct call *call)
{
	(void)call;
	return correcting_link(work);
}

bool run_unlink(struct work *work, const struct call *call)
{
	(void)call;
	return correcting_unlink(work);
}
