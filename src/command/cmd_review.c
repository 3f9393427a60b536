/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands for annotations whose article has changed. */
#include "runs.h"

#include "crossread/work/reviewing.h"

/* True in the list of what needs a look; else says where that is. */
static bool is_reviewing(struct work *work)
{
	if (work->list->source == LIST_REVIEW)
		return true;
	work_complain(work, "that is for passages whose article has changed: :review lists them");
	return false;
}

bool run_accept_passage(struct work *work, const struct call *call)
{
	(void)call;
	return is_reviewing(work) && reviewing_accept(work);
}

bool run_choose_passage(struct work *work, const struct call *call)
{
	(void)call;
	return is_reviewing(work) && reviewing_choose(work);
}
