/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands for what needs a look. */
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
	return list_accept(work);
}

/* A count names the value; else it is the one of the key. */
static bool take(struct work *work, const struct call *call, size_t value)
{
	return is_reviewing(work) && reviewing_take(work, call->count ? call->count - 1 : value);
}

bool run_take_first(struct work *work, const struct call *call)
{
	return take(work, call, 0);
}

bool run_take_second(struct work *work, const struct call *call)
{
	return take(work, call, 1);
}

bool run_choose_passage(struct work *work, const struct call *call)
{
	(void)call;
	return is_reviewing(work) && reviewing_choose(work);
}
