/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that go back to where one was. */
#include "runs.h"

#include "crossread/text/utf8.h"

/* The only character of an argument, 0 when it has another number of them. */
static uint32_t only_character(struct slice argument)
{
	size_t end = 0;
	uint32_t character = argument.length ? utf8_next(argument, &end) : 0;

	return end == argument.length ? character : 0;
}

bool run_mark(struct work *work, const struct call *call)
{
	return jumps_mark(work, only_character(call->argument));
}

bool run_go_mark(struct work *work, const struct call *call)
{
	return jumps_go_mark(work, only_character(call->argument));
}

bool run_go_before(struct work *work, const struct call *call)
{
	(void)call;
	return jumps_swap(work);
}

bool run_jump_back(struct work *work, const struct call *call)
{
	return jumps_go(work, runs_distance(call));
}

bool run_jump_forward(struct work *work, const struct call *call)
{
	return jumps_go(work, -runs_distance(call));
}
