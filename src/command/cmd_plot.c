/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands of the dot plot. */
#include "runs.h"

bool run_plot(struct work *work, const struct call *call)
{
	(void)call;
	return plotting_open(work);
}

bool run_plot_down(struct work *work, const struct call *call)
{
	plotting_move(work, runs_distance(call), 0);
	return true;
}

bool run_plot_up(struct work *work, const struct call *call)
{
	plotting_move(work, -runs_distance(call), 0);
	return true;
}

bool run_plot_right(struct work *work, const struct call *call)
{
	plotting_move(work, 0, runs_distance(call));
	return true;
}

bool run_plot_left(struct work *work, const struct call *call)
{
	plotting_move(work, 0, -runs_distance(call));
	return true;
}

bool run_plot_first(struct work *work, const struct call *call)
{
	(void)call;
	plotting_move(work, -WORK_MOST_COUNT * 2L, -WORK_MOST_COUNT * 2L);
	return true;
}

bool run_plot_last(struct work *work, const struct call *call)
{
	(void)call;
	plotting_move(work, WORK_MOST_COUNT * 2L, WORK_MOST_COUNT * 2L);
	return true;
}

bool run_plot_next(struct work *work, const struct call *call)
{
	return plotting_next(work, runs_distance(call));
}

bool run_plot_previous(struct work *work, const struct call *call)
{
	return plotting_next(work, -runs_distance(call));
}

bool run_plot_go(struct work *work, const struct call *call)
{
	(void)call;
	return plotting_go(work);
}

bool run_plot_close(struct work *work, const struct call *call)
{
	(void)call;
	plotting_close(work);
	return true;
}
