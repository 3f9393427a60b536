/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving the focus over sentences and matches. */
#include "crossread/work/focus.h"

bool focus_shows(const struct work *work, const struct match *match)
{
	return match->class >= MATCH_LIKELY || work->shows_possible;
}

size_t focus_matches(const struct work *work, size_t side, size_t sentence, size_t *best)
{
	size_t count = 0;
	size_t found = WORK_NO_MATCH;

	if (work->walk.matches) {
		size_t end = walk_first(&work->walk, side, sentence + 1);

		for (size_t i = walk_first(&work->walk, side, sentence); i < end; i++) {
			size_t number = walk_match(&work->walk, side, i);
			const struct match *match = &work->matches.list[number];

			if (!focus_shows(work, match))
				continue;
			if (count++ == 0)
				found = number;
		}
	}
	if (best)
		*best = found;
	return count;
}

void focus_set_match(struct work *work, size_t number)
{
	const struct match *match;

	worddiff_release(&work->worddiff);
	work->beside.set = false;
	work->match = number;
	if (number == WORK_NO_MATCH)
		return;
	match = &work->matches.list[number];
	work_other(work)->focus = walk_end(match, 1 - work->active);
	worddiff_find(&work->worddiff, article_sentence(&work->panes[0].document->article, match->a),
		article_sentence(&work->panes[1].document->article, match->b));
}

/* The same, and scrolls to the focus. */
static void go_to_match(struct work *work, size_t number)
{
	focus_set_match(work, number);
	if (view_flow(work, work->active)->height)
		view_show(work, work->active, work_pane(work)->focus);
}

/* The nearest sentence that is not hidden, first in the direction of reading; `sentence` itself when all are. */
static size_t not_hidden(const struct pane *pane, size_t sentence)
{
	for (size_t i = sentence; i < pane_sentences(pane); i++) {
		if (!pane_hides(pane, i))
			return i;
	}
	for (size_t i = sentence; i-- > 0;) {
		if (!pane_hides(pane, i))
			return i;
	}
	return sentence;
}

void focus_sentence(struct work *work, size_t sentence)
{
	struct pane *pane = work_pane(work);
	size_t best;

	if (pane_sentences(pane) == 0)
		return;
	if (sentence >= pane_sentences(pane))
		sentence = pane_sentences(pane) - 1;
	pane->focus = sentence = not_hidden(pane, sentence);
	focus_matches(work, work->active, sentence, &best);
	go_to_match(work, best);
}

void focus_pair(struct work *work, size_t a, size_t b)
{
	size_t number = WORK_NO_MATCH;

	for (size_t i = work->matches.by_a[a]; i < work->matches.by_a[a + 1]; i++) {
		if (work->matches.list[i].b == b)
			number = i;
	}
	work->panes[0].focus = a;
	work->panes[1].focus = b;
	go_to_match(work, number);
}

void focus_move(struct work *work, long sentences)
{
	const struct pane *pane = work_pane(work);
	size_t focus = pane->focus;
	size_t last = focus;

	/* Hidden sentences are passed over and do not count. */
	while (sentences != 0) {
		if (sentences < 0 ? focus == 0 : focus + 1 >= pane_sentences(pane))
			break;
		focus += sentences < 0 ? (size_t)-1 : 1;
		if (pane_hides(pane, focus))
			continue;
		last = focus;
		sentences += sentences < 0 ? 1 : -1;
	}
	focus_sentence(work, last);
}

/*
 * The position, in the order of the active pane, from which the next match is counted: before it or at the present
 * one.
 */
static bool step_match(const struct work *work, size_t *position, bool forward)
{
	size_t count = work->matches.count;

	for (;;) {
		if (forward ? ++*position >= count : (*position)-- == 0)
			return false;
		if (focus_shows(work, &work->matches.list[walk_match(&work->walk, work->active, *position)]))
			return true;
	}
}

bool focus_next_match(struct work *work, long matches)
{
	size_t focus = work_pane(work)->focus;
	size_t position;
	bool forward = matches > 0;
	bool found = false;

	if (!work->walk.matches)
		return false;
	/* From the present match; without one, from the gap between the matches of the sentences before and behind. */
	position = walk_first(&work->walk, work->active, focus);
	if (work->match != WORK_NO_MATCH) {
		while (walk_match(&work->walk, work->active, position) != work->match)
			position++;
	} else if (forward) {
		position--;
	}
	for (; matches != 0; matches += forward ? -1 : 1) {
		size_t next = position;

		if (!step_match(work, &next, forward))
			break;
		position = next;
		found = true;
	}
	if (!found)
		return false;
	position = walk_match(&work->walk, work->active, position);
	work_pane(work)->focus = walk_end(&work->matches.list[position], work->active);
	go_to_match(work, position);
	return true;
}

/* True when the focus stands where Tab put it for want of a match. */
static bool came_beside(const struct work *work)
{
	return work->beside.set && work->beside.side == work->active &&
		work->beside.to == work->panes[work->active].focus;
}

bool focus_other_pane(struct work *work)
{
	long row;
	size_t beside;

	if (work->pane_count < 2)
		return false;
	if (work->match != WORK_NO_MATCH && !came_beside(work)) {
		work->active = 1 - work->active;
		view_show(work, work->active, work_pane(work)->focus);
		return true;
	}
	if (came_beside(work)) {
		work->beside.set = false;
		work->active = 1 - work->active;
		focus_sentence(work, work->beside.from);
		return true;
	}
	row = view_row(work, work->active, work_pane(work)->focus, (long)view_flow(work, work->active)->height);
	beside = view_sentence_near(work, 1 - work->active, row > 0 ? (size_t)row : 0);
	work->beside.from = work_pane(work)->focus;
	work->active = 1 - work->active;
	focus_sentence(work, beside == SIZE_MAX ? work_pane(work)->focus : beside);
	work->beside.to = work_pane(work)->focus;
	work->beside.side = work->active;
	work->beside.set = true;
	return true;
}

/* The next shown match of the sentence where o began, round and round; the first one again when there is no other. */
static size_t next_followed(const struct work *work)
{
	size_t side = work->follow.side;
	size_t first = walk_first(&work->walk, side, work->follow.sentence);
	size_t end = walk_first(&work->walk, side, work->follow.sentence + 1);
	size_t position = first;

	while (walk_match(&work->walk, side, position) != work->match)
		position++;
	do {
		position = position + 1 < end ? position + 1 : first;
	} while (!focus_shows(work, &work->matches.list[walk_match(&work->walk, side, position)]));
	return walk_match(&work->walk, side, position);
}

/* True while the focus stands on a match that o went to. */
static bool is_following(const struct work *work)
{
	return work->follow.set && work->active == 1 - work->follow.side &&
		walk_end(&work->matches.list[work->match], work->follow.side) == work->follow.sentence;
}

bool focus_follow(struct work *work)
{
	size_t number;

	if (work->pane_count < 2 || work->match == WORK_NO_MATCH)
		return false;
	if (!is_following(work)) {
		work->follow.set = true;
		work->follow.side = work->active;
		work->follow.sentence = work_pane(work)->focus;
		work->follow.first = work->match;
		return focus_other_pane(work);
	}
	number = next_followed(work);
	if (number == work->follow.first) {
		work->follow.set = false;
		work->active = work->follow.side;
	}
	work_pane(work)->focus = walk_end(&work->matches.list[number], work->active);
	go_to_match(work, number);
	return true;
}

/* Puts the focus on a sentence that is in view, without scrolling. */
static void focus_in_view(struct work *work, size_t sentence)
{
	size_t best;

	work_pane(work)->focus = sentence;
	focus_matches(work, work->active, sentence, &best);
	focus_set_match(work, best);
}

/* The focus, moved into view when its sentence has no row there. */
static void follow_view(struct work *work, long direction)
{
	size_t focus = work_pane(work)->focus;
	long rows = (long)pane_height(work_pane(work), focus);
	long height = (long)view_flow(work, work->active)->height;
	long row = view_row(work, work->active, focus, 4 * height + rows);
	size_t near;

	if (row + rows > 0 && row < height)
		return;
	view_fill(work);
	near = view_sentence_near(work, work->active, direction > 0 ? 0 : (size_t)height - 1);
	if (near != SIZE_MAX)
		focus_in_view(work, near);
}

void focus_scroll(struct work *work, long rows)
{
	view_scroll(work, work->active, rows);
	follow_view(work, rows);
}

void focus_half_pages(struct work *work, long halves)
{
	const struct flow *flow = view_flow(work, work->active);
	struct place top = flow->top;
	long height = (long)flow->height;
	long row = view_row(work, work->active, work_pane(work)->focus, height);
	size_t near;

	view_scroll(work, work->active, halves * (height > 2 ? height / 2 : 1));
	if (top.block == flow->top.block && top.row == flow->top.row) {
		/* Nothing left to scroll: go to the very end, as the reader expects of the last page. */
		focus_sentence(work, halves > 0 ? pane_sentences(work_pane(work)) - 1 : 0);
		return;
	}
	view_fill(work);
	near = view_sentence_near(work, work->active, row > 0 && row < height ? (size_t)row : 0);
	if (near != SIZE_MAX)
		focus_in_view(work, near);
}

void focus_hide_furniture(struct work *work, bool hide)
{
	for (size_t side = 0; side < work->pane_count; side++)
		work->panes[side].hides_furniture = hide;
	/* The other pane may stand on furniture, too. */
	for (size_t i = 0; i < work->pane_count; i++) {
		struct pane *pane = &work->panes[i];

		pane->focus = not_hidden(pane, pane->focus);
	}
	/* A place counts rows, which have changed: back to the focus. */
	for (size_t side = 0; side < work->pane_count; side++)
		view_put(work, side, work->panes[side].focus, (long)view_flow(work, side)->height / 3);
	focus_sentence(work, work_pane(work)->focus);
}
