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
	if (!differing_find(work))
		return false;
	if (work->differences.count == 0) {
		work_say(work, "no differences found by this method");
		return false;
	}
	if (work->list.present >= work->differences.count)
		work->list.present = 0;
	work->mode = MODE_LIST;
	return true;
}

static bool move(struct work *work, long entries)
{
	size_t last = work->differences.count - 1;
	size_t *present = &work->list.present;

	if (entries < 0)
		*present = (size_t)-entries > *present ? 0 : *present - (size_t)-entries;
	else
		*present = (size_t)entries > last - *present ? last : *present + (size_t)entries;
	return true;
}

bool run_list_down(struct work *work, const struct call *call)
{
	return move(work, runs_distance(call));
}

bool run_list_up(struct work *work, const struct call *call)
{
	return move(work, -runs_distance(call));
}

bool run_list_go(struct work *work, const struct call *call)
{
	(void)call;
	work->mode = MODE_READ;
	differing_go(work, work->list.present);
	return true;
}

bool run_list_close(struct work *work, const struct call *call)
{
	(void)call;
	work->mode = MODE_READ;
	return true;
}

bool run_dismiss(struct work *work, const struct call *call)
{
	if (!differing_find(work))
		return false;
	if (work->list.present >= work->differences.count) {
		work_complain(work, "no difference is chosen: D lists them");
		return false;
	}
	return differing_dismiss(work, work->list.present, call->argument);
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
