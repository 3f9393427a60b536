/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Between the panes: how the sentences that start on a row are matched. A pair that starts on one row has one sign in
 * the middle; else each side has its own sign next to it. = same words, ~ reworded, % moved, ? possible; beside it a
 * number when a sentence has several matches. Where the panes are not beside each other the signs of each stand at its
 * right.
 */
#include "parts.h"

#include "crossread/work/focus.h"

/* Columns of the gutter: number and sign of the left side, sign of the pair, sign or number of the right side. */
enum { LEFT_SIGN = 1, PAIR_SIGN = 2, RIGHT_SIGN = 3 };

/* A copied match with this score has nearly all its words in common. */
#define SAME_WORDS 0.5

static const char *sign(const struct match *match)
{
	if (match->class == MATCH_POSSIBLE)
		return "?";
	if (match->moved)
		return "%";
	return match->class == MATCH_VERBATIM || (match->class == MATCH_COPIED && match->score >= SAME_WORDS) ? "=" :
														"~";
}

/* The shown matches of the sentence that starts on a row of a side: how many, and which is best. */
static size_t matches_on(const struct work *work, size_t side, size_t row, size_t *best)
{
	const struct row *here = &work->view.rows[side][row];

	if (!here->is_text || !here->first)
		return 0;
	return focus_matches(work, side, here->sentence, best);
}

/* The match between the two sentences that start on a row, or WORK_NO_MATCH. */
static size_t pair_on(const struct work *work, size_t row)
{
	const struct row *left = &work->view.rows[0][row];
	const struct row *right = &work->view.rows[1][row];

	if (!left->is_text || !left->first || !right->is_text || !right->first)
		return WORK_NO_MATCH;
	for (size_t i = work->matches.by_a[left->sentence]; i < work->matches.by_a[left->sentence + 1]; i++) {
		if (work->matches.list[i].b == right->sentence && focus_shows(work, &work->matches.list[i]))
			return i;
	}
	return WORK_NO_MATCH;
}

static void put(const struct work *work, struct grid *grid, size_t row, size_t place, const char *text, bool present)
{
	struct rect area = work->layout.gutter;

	grid_put(grid, area.row + row, area.column + place, area.column + area.columns, slice_of(text),
		STYLE_GUTTER | (present ? STYLE_MATCHED : 0));
}

static const char *digit(size_t count)
{
	static const char *const digits[] = { "2", "3", "4", "5", "6", "7", "8", "9" };

	return count < 10 ? digits[count - 2] : "+";
}

/* Signs between the panes, on each row for both sides. */
static void paint_between(const struct work *work, struct grid *grid)
{
	size_t rows = work->view.filled[0] < work->view.filled[1] ? work->view.filled[0] : work->view.filled[1];

	for (size_t row = 0; row < rows; row++) {
		size_t best[2] = { WORK_NO_MATCH, WORK_NO_MATCH };
		size_t left = matches_on(work, 0, row, &best[0]);
		size_t right = matches_on(work, 1, row, &best[1]);
		size_t pair = left && right ? pair_on(work, row) : WORK_NO_MATCH;

		if (pair != WORK_NO_MATCH) {
			put(work, grid, row, PAIR_SIGN, sign(&work->matches.list[pair]), pair == work->match);
			if (left > 1)
				put(work, grid, row, LEFT_SIGN, digit(left), false);
			if (right > 1)
				put(work, grid, row, RIGHT_SIGN, digit(right), false);
			continue;
		}
		if (left) {
			put(work, grid, row, LEFT_SIGN, sign(&work->matches.list[best[0]]), best[0] == work->match);
			if (left > 1)
				put(work, grid, row, LEFT_SIGN - 1, digit(left), false);
		}
		if (right) {
			put(work, grid, row, RIGHT_SIGN, sign(&work->matches.list[best[1]]), best[1] == work->match);
			if (right > 1)
				put(work, grid, row, RIGHT_SIGN + 1, digit(right), false);
		}
	}
}

/* Signs at the right of a pane that has no other beside it. */
static void paint_behind(const struct work *work, struct grid *grid, size_t side)
{
	struct rect pane = work->layout.pane[side];
	size_t place = pane.column + pane.columns - LAYOUT_SIGNS + 1;

	for (size_t row = 0; row < work->view.filled[side]; row++) {
		size_t best = WORK_NO_MATCH;
		size_t count = matches_on(work, side, row, &best);

		if (!count)
			continue;
		grid_put(grid, pane.row + row, place, place + 1, slice_of(sign(&work->matches.list[best])),
			STYLE_GUTTER | (best == work->match ? STYLE_MATCHED : 0));
		if (count > 1)
			grid_put(grid, pane.row + row, place + 1, place + 2, slice_of(digit(count)), STYLE_GUTTER);
	}
}

void paint_gutter(const struct work *work, struct grid *grid)
{
	if (work->layout.form == LAYOUT_PANES_BESIDE) {
		paint_between(work, grid);
		return;
	}
	for (size_t side = 0; side < work->pane_count; side++)
		paint_behind(work, grid, side);
}
