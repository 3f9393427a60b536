/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that move over sentences and matches. */
#include "runs.h"

#include "crossread/work/comparing.h"
#include "crossread/base/translate.h"
#include "crossread/work/focus.h"

bool run_next_sentence(struct work *work, const struct call *call)
{
	focus_move(work, runs_distance(call));
	return true;
}

bool run_previous_sentence(struct work *work, const struct call *call)
{
	focus_move(work, -runs_distance(call));
	return true;
}

/* Moves by matches and, at an end, says which one it is. */
static bool walk_matches(struct work *work, long matches)
{
	struct jump from = jumps_here(work);

	if (focus_next_match(work, matches)) {
		if (matches > 1 || matches < -1)
			jumps_note(work, from);
		return true;
	}
	if (work->pane_count < 2)
		work_complain(work, "one article has no matches: name a second one");
	else if (work->matcher)
		work_say(work, "still comparing: matches come when it is done");
	else if (!work->walk.matches)
		work_complain(work, "not compared: :compare does it");
	else if (work->matches.count == 0)
		work_complain(work, "no matches found between these articles");
	else
		work_say(work, matches > 0 ? N_("no match further down") : N_("no match further up"));
	return false;
}

bool run_next_match(struct work *work, const struct call *call)
{
	return walk_matches(work, runs_distance(call));
}

bool run_previous_match(struct work *work, const struct call *call)
{
	return walk_matches(work, -runs_distance(call));
}

bool run_other_pane(struct work *work, const struct call *call)
{
	(void)call;
	if (focus_other_pane(work))
		return true;
	work_complain(work, "one article is open: name a second one to read them side by side");
	return false;
}

bool run_follow_match(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);

	(void)call;
	if (focus_follow(work)) {
		jumps_note(work, from);
		return true;
	}
	work_complain(work, "no match found for this sentence");
	return false;
}

bool run_page_down(struct work *work, const struct call *call)
{
	focus_half_pages(work, 2 * runs_distance(call));
	return true;
}

bool run_page_up(struct work *work, const struct call *call)
{
	focus_half_pages(work, -2 * runs_distance(call));
	return true;
}

bool run_half_page_down(struct work *work, const struct call *call)
{
	focus_half_pages(work, runs_distance(call));
	return true;
}

bool run_half_page_up(struct work *work, const struct call *call)
{
	focus_half_pages(work, -runs_distance(call));
	return true;
}

bool run_scroll_down(struct work *work, const struct call *call)
{
	focus_scroll(work, runs_distance(call));
	return true;
}

bool run_scroll_up(struct work *work, const struct call *call)
{
	focus_scroll(work, -runs_distance(call));
	return true;
}

bool run_first_sentence(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);

	focus_sentence(work, call->count ? call->count - 1 : 0);
	jumps_note(work, from);
	return true;
}

bool run_last_sentence(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);

	focus_sentence(work, call->count ? call->count - 1 : pane_sentences(work_pane(work)));
	jumps_note(work, from);
	return true;
}

bool run_compare(struct work *work, const struct call *call)
{
	(void)call;
	if (work->pane_count < 2) {
		work_complain(work, "one article is open: name a second one to compare it with");
		return false;
	}
	comparing_start(work);
	return true;
}

bool run_furniture(struct work *work, const struct call *call)
{
	bool hide = !work->panes[0].hides_furniture;

	(void)call;
	focus_hide_furniture(work, hide);
	work_say(work, hide ? "furniture is hidden; :furniture shows it again" : translate("furniture is shown"));
	return true;
}

bool run_possible(struct work *work, const struct call *call)
{
	(void)call;
	work->shows_possible = !work->shows_possible;
	focus_sentence(work, work_pane(work)->focus);
	work_say(work,
		work->shows_possible ? "possible matches are shown as ?: two in three of them are wrong" :
				       translate("possible matches are hidden"));
	return true;
}
