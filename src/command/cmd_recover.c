/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about what was left behind: by a program that died, by an article that was renamed. */
#include "runs.h"

#include "crossread/work/adopting.h"
#include "crossread/work/journaling.h"

bool run_recover(struct work *work, const struct call *call)
{
	if (!call->argument.length)
		return journaling_recover(work);
	if (slice_equal_text(call->argument, "look"))
		return journaling_look(work);
	if (slice_equal_text(call->argument, "discard"))
		return journaling_discard(work);
	work_complain(work, "recover takes nothing, look or discard");
	return false;
}

bool run_adopt(struct work *work, const struct call *call)
{
	(void)call;
	return adopting_take(work);
}
