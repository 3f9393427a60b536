/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that lay out the panes. */
#include "runs.h"

#include "crossread/base/translate.h"

/* Per cent by which a pane grows or shrinks. */
enum { SHARE_STEP = 5 };

static bool has_two_panes(struct work *work)
{
	if (work->pane_count < 2)
		work_complain(work, "one article is open: name a second one to see both");
	return work->pane_count == 2;
}

bool run_free_panes(struct work *work, const struct call *call)
{
	(void)call;
	if (!has_two_panes(work))
		return false;
	if (work->wants_one_pane) {
		work_complain(work, "only one pane is shown: {one-pane} shows both");
		return false;
	}
	if (work->layout.form != LAYOUT_PANES_BESIDE) {
		work_complain(work, "matches stand side by side only where both panes do: from %d columns on",
			LAYOUT_BESIDE);
		return false;
	}
	work->wants_free = !work->wants_free;
	work_say(work,
		work->wants_free ? "each pane scrolls by itself; the match follows the focus" :
				   translate("matches stand side by side"));
	return true;
}

bool run_one_pane(struct work *work, const struct call *call)
{
	(void)call;
	if (!has_two_panes(work))
		return false;
	work->wants_one_pane = !work->wants_one_pane;
	work_say(work,
		work->wants_one_pane ? "one pane; the other one shows when the focus goes there" :
				       translate("both panes"));
	return true;
}

bool run_theme(struct work *work, const struct call *call)
{
	if (call->argument.length)
		return theming_choose(work, call->argument);
	theming_tell(work);
	return true;
}

bool run_rail(struct work *work, const struct call *call)
{
	(void)call;
	work->shows_rail = !work->shows_rail;
	work_say(work,
		work->shows_rail ?
			"the rail shows the whole article: tags, hits (•), matches (·), and what is in view (│)" :
			translate("the rail is hidden"));
	return true;
}

/* Gives the pane with the focus `percent` more of the screen. */
static bool share(struct work *work, long percent)
{
	long wanted = (long)work->share + (work->active == 0 ? percent : -percent);

	if (!has_two_panes(work))
		return false;
	if (wanted < LAYOUT_LEAST_SHARE || wanted > LAYOUT_MOST_SHARE) {
		work_complain(work, "no pane gets less than a quarter of the screen");
		return false;
	}
	work->share = (unsigned)wanted;
	return true;
}

bool run_wider(struct work *work, const struct call *call)
{
	return share(work, SHARE_STEP * runs_distance(call));
}

bool run_narrower(struct work *work, const struct call *call)
{
	return share(work, -SHARE_STEP * runs_distance(call));
}
