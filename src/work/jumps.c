/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader has been. */
#include "crossread/work/jumps.h"

#include "crossread/base/translate.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

#include <string.h>

struct jump jumps_here(const struct work *work)
{
	const struct pane *pane = &work->panes[work->active];

	return (struct jump){ true, (size_t)(pane->document - work->documents), pane->focus };
}

static bool same(struct jump a, struct jump b)
{
	return a.set == b.set && a.document == b.document && a.sentence == b.sentence;
}

/* Adds a place behind the others, of which the oldest goes when they are too many. */
static void add(struct jumps *jumps, struct jump place)
{
	if (jumps->count && same(jumps->list[jumps->count - 1], place))
		return;
	if (jumps->count == JUMPS_MOST) {
		memmove(jumps->list, jumps->list + 1, (JUMPS_MOST - 1) * sizeof(*jumps->list));
		jumps->count--;
	}
	jumps->list[jumps->count++] = place;
}

void jumps_note(struct work *work, struct jump from)
{
	struct jumps *jumps = &work->jumps;

	if (same(from, jumps_here(work)))
		return;
	jumps->count = jumps->at < jumps->count ? jumps->at : jumps->count;
	add(jumps, from);
	jumps->at = jumps->count;
	jumps->before = from;
}

/* Puts the focus on a place. */
static bool go_to(struct work *work, struct jump place)
{
	if (!showing_reach(work, place.document))
		return false;
	focus_sentence(work, place.sentence);
	return true;
}

bool jumps_go(struct work *work, long distance)
{
	struct jumps *jumps = &work->jumps;
	struct jump here = jumps_here(work);
	bool done = false;

	if (distance > 0 && jumps->at >= jumps->count) {
		/* The way forward leads to where one is now. */
		add(jumps, here);
		jumps->at = jumps->count - 1;
	}
	for (; distance > 0 && jumps->at > 0; distance--)
		done = go_to(work, jumps->list[--jumps->at]) || done;
	for (; distance < 0 && jumps->at + 1 < jumps->count; distance++)
		done = go_to(work, jumps->list[++jumps->at]) || done;
	if (done)
		jumps->before = here;
	else if (work->message_kind == MESSAGE_NONE)
		work_say(work,
			distance > 0 ? "no earlier place: jumps are remembered from the start on" :
				       translate("no later place"));
	return done;
}

bool jumps_swap(struct work *work)
{
	struct jump to = work->jumps.before;
	struct jump here = jumps_here(work);

	if (!to.set) {
		work_say(work, "no jump was made yet");
		return false;
	}
	if (!go_to(work, to))
		return false;
	jumps_note(work, here);
	return true;
}

/* The place of a letter, NULL, with a message, when it is none. */
static struct jump *mark_of(struct work *work, uint32_t letter)
{
	if (letter >= 'a' && letter < 'a' + JUMPS_MARKS)
		return &work->jumps.marks[letter - 'a'];
	work_complain(work, "places are marked by letters from a to z");
	return NULL;
}

bool jumps_mark(struct work *work, uint32_t letter)
{
	struct jump *mark = mark_of(work, letter);

	if (!mark)
		return false;
	*mark = jumps_here(work);
	work_say(work, "sentence %zu is marked %c: {go-mark %c} comes back", mark->sentence + 1, (char)letter,
		(char)letter);
	return true;
}

bool jumps_go_mark(struct work *work, uint32_t letter)
{
	struct jump *mark = mark_of(work, letter);
	struct jump here = jumps_here(work);

	if (!mark)
		return false;
	if (!mark->set) {
		work_complain(work, "no place is marked %c: \":mark %c\" marks one", (char)letter, (char)letter);
		return false;
	}
	if (!go_to(work, *mark))
		return false;
	jumps_note(work, here);
	return true;
}
