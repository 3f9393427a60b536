/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in view: nothing lost, nothing twice, rungs on one row, scrolling there and back. */
#include "pair.h"

#include "crossread/work/focus.h"

#include <limits.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void expect_rows_of(struct work *work, size_t side)
{
	const struct article *article = &work->panes[side].document->article;
	struct flow *flow = view_flow(work, side);
	size_t sentence = 0;
	size_t byte = 0;
	long moved;

	/* A pane that is not shown has no rows. */
	if (!flow->height)
		flow->height = 7;
	flow->top = (struct place){ 0, 0 };
	do {
		struct place next = view_move(work, flow, flow->top, (long)flow->height, &moved);

		view_fill(work);
		for (size_t i = 0; i < (size_t)moved; i++) {
			const struct row *row = &work->view.rows[side][i];

			if (!row->is_text)
				continue;
			if (row->first && byte)
				sentence++;
			assert_int_equal(row->sentence, sentence);
			assert_true(row->bytes.start >= byte);
			assert_int_equal(slice_trim(slice_part(article->text, byte, row->bytes.start)).length, 0);
			byte = row->bytes.end;
		}
		flow->top = next;
	} while (moved == (long)flow->height);
	assert_int_equal(slice_trim(slice_part(article->text, byte, article->text.length)).length, 0);
}

/* All rows of both articles, by moving the top down one screen after another. */
static void expect_every_row_once(struct work *work)
{
	for (size_t side = 0; side < work->pane_count; side++)
		expect_rows_of(work, side);
}

static void test_every_row_once(void **state)
{
	static const size_t sizes[][2] = { { 24, 80 }, { 8, 40 }, { 11, 61 }, { 50, 200 } };
	struct pair pair;

	(void)state;
	pair_open(&pair);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		work_arrange(&pair.work, sizes[i][0], sizes[i][1]);
		expect_every_row_once(&pair.work);
		pair.work.wants_free = i % 2 == 0;
	}
	pair_release(&pair);
}

static void test_rungs_share_a_row(void **state)
{
	struct pair pair;
	size_t rungs = 0;

	(void)state;
	pair_open(&pair);
	for (size_t i = 0; i < pair.work.matches.count; i++) {
		const struct match *match = &pair.work.matches.list[i];
		struct place left;
		struct place right;

		if (!match->rung)
			continue;
		left = view_place(&pair.work, 0, match->a);
		right = view_place(&pair.work, 1, match->b);
		assert_int_equal(left.block, right.block);
		assert_int_equal(left.row, right.row);
		rungs++;
	}
	assert_true(rungs >= 2);
	pair_release(&pair);
}

static void test_moving_there_and_back(void **state)
{
	struct pair pair;
	struct flow *flow;
	struct place start = { 0, 0 };

	(void)state;
	pair_open(&pair);
	flow = view_flow(&pair.work, 0);
	for (long rows = 0; rows < 60; rows++) {
		long moved;
		long back;
		struct place place = view_move(&pair.work, flow, start, rows, &moved);
		struct place home = view_move(&pair.work, flow, place, -moved, &back);

		assert_true(moved <= rows);
		assert_int_equal(back, -moved);
		assert_int_equal(home.block, 0);
		assert_int_equal(home.row, 0);
	}
	for (size_t sentence = 0; sentence < pane_sentences(&pair.work.panes[0]); sentence++) {
		long moved;

		flow->top = start;
		flow->top = view_move(&pair.work, flow, start, view_row(&pair.work, 0, sentence, 1000), &moved);
		assert_int_equal(view_row(&pair.work, 0, sentence, 1000), 0);
	}
	pair_release(&pair);
}

static void test_focus_stays_in_view(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	work_arrange(&pair.work, 9, 60);
	for (size_t i = 0; i < pane_sentences(&pair.work.panes[0]); i++) {
		long distance;

		focus_sentence(&pair.work, i);
		distance = view_row(&pair.work, 0, i, 100);
		assert_in_range(distance, 0, view_flow(&pair.work, 0)->height - 1);
	}
	for (long step = 1; step > -2; step -= 2) {
		for (int i = 0; i < 60; i++) {
			long distance;

			focus_scroll(&pair.work, step);
			work_arrange(&pair.work, 9, 60);
			/* Where a side shows nothing but filler the focus has nowhere to go. */
			if (view_sentence_near(&pair.work, 0, 0) == SIZE_MAX)
				continue;
			distance = view_row(&pair.work, 0, pair.work.panes[0].focus, 100);
			assert_true(distance < (long)view_flow(&pair.work, 0)->height);
			assert_true(distance + (long)pane_height(&pair.work.panes[0], pair.work.panes[0].focus) > 0);
		}
	}
	pair_release(&pair);
}

/* A sentence taller than the screen is paged through, row by row, to the end. */
static void test_paging_through_a_tall_sentence(void **state)
{
	struct pair pair;
	struct strbuf text;
	size_t pages = 0;

	(void)state;
	strbuf_init(&text);
	for (size_t i = 0; i < 400; i++)
		strbuf_add_format(&text, "word%zu ", i);
	strbuf_add_text(&text, "end.\nThe last sentence.\n");
	pair_open_texts(&pair, strbuf_text(&text), NULL);
	work_arrange(&pair.work, 9, 60);
	while (pair.work.panes[0].focus == 0 && pages++ < 100) {
		focus_half_pages(&pair.work, 2);
		work_arrange(&pair.work, 9, 60);
	}
	assert_in_range(pages, 4, 40);
	strbuf_release(&text);
	pair_release(&pair);
}

static void test_resizing_keeps_the_row(void **state)
{
	struct pair pair;
	long before;
	long after;

	(void)state;
	pair_open(&pair);
	work_arrange(&pair.work, 14, 80);
	focus_sentence(&pair.work, 4);
	before = view_row(&pair.work, 0, 4, 100);
	work_arrange(&pair.work, 14, 86);
	after = view_row(&pair.work, 0, 4, 100);
	assert_true(labs(after - before) <= 2);
	for (size_t size = 1; size < 60; size++) {
		work_arrange(&pair.work, size, 3 * size);
		work_arrange(&pair.work, 60 - size, 200 - 3 * size);
	}
	pair_release(&pair);
}

/* An article with a menu at both ends: hidden, its sentences have no rows and no focus. */
static void test_hidden_furniture(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t hidden = 0;

	(void)state;
	pair_open_texts(&pair, "Home\n\nShare on X\n\n" PAIR_LEFT "\nJoin Our Newsletter\n\nPrivacy Policy\n",
		PAIR_RIGHT);
	focus_hide_furniture(work, true);
	work_arrange(work, 24, 80);
	for (size_t i = 0; i < pane_sentences(&work->panes[0]); i++)
		hidden += pane_hides(&work->panes[0], i);
	assert_true(hidden >= 2);
	focus_sentence(work, 0);
	assert_false(pane_hides(&work->panes[0], work->panes[0].focus));
	for (size_t i = 0; i < 40; i++) {
		focus_move(work, i < 20 ? 1 : -1);
		work_arrange(work, 24, 80);
		assert_false(pane_hides(&work->panes[0], work->panes[0].focus));
	}
	for (size_t i = 0; i < work->view.filled[0]; i++) {
		const struct row *row = &work->view.rows[0][i];

		assert_true(!row->is_text || !pane_hides(&work->panes[0], row->sentence));
	}
	focus_hide_furniture(work, false);
	expect_every_row_once(work);
	pair_release(&pair);
}

/* Free panes: scrolled one by one, the match comes to the row of the focus, and back to rows that are the same. */
static void test_free_panes(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	long row;

	(void)state;
	pair_open(&pair);
	work_arrange(work, 12, 80);
	work->wants_free = true;
	work_arrange(work, 12, 80);
	assert_true(work->view.is_free);
	assert_true(focus_next_match(work, 1));
	assert_true(focus_next_match(work, 1));
	work_arrange(work, 12, 80);
	row = view_row(work, 0, work->panes[0].focus, 100);
	assert_in_range(row, 0, work->view.filled[0] - 1);
	assert_in_range(view_row(work, 1, work->panes[1].focus, 100), 0, work->view.filled[1] - 1);
	focus_scroll(work, 1);
	work_arrange(work, 12, 80);
	assert_true(view_row(work, 0, work->panes[0].focus, 100) <= row);
	row = view_row(work, 0, work->panes[0].focus, 100);
	work->wants_free = false;
	work_arrange(work, 12, 80);
	assert_false(work->view.is_free);
	assert_int_equal(view_row(work, 0, work->panes[0].focus, 100), row);
	pair_release(&pair);
}

/* One below the other, and one alone: every sentence of both can be reached. */
static void test_other_forms(void **state)
{
	static const size_t sizes[][2] = { { 24, 60 }, { 12, 60 }, { 8, 40 } };
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		for (size_t side = 0; side < 2; side++) {
			work->active = side;
			for (size_t sentence = 0; sentence < pane_sentences(&work->panes[side]); sentence++) {
				work_arrange(work, sizes[i][0], sizes[i][1]);
				focus_sentence(work, sentence);
				work_arrange(work, sizes[i][0], sizes[i][1]);
				assert_in_range(view_row(work, side, sentence, 100), 0, work->view.filled[side] - 1);
			}
		}
	}
	pair_release(&pair);
}

static void test_one_sentence(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, "Short.\n", NULL);
	expect_every_row_once(&pair.work);
	focus_half_pages(&pair.work, 5);
	focus_half_pages(&pair.work, -5);
	focus_scroll(&pair.work, 3);
	assert_int_equal(pair.work.panes[0].focus, 0);
	assert_false(focus_next_match(&pair.work, 1));
	assert_false(focus_other_pane(&pair.work));
	assert_false(focus_follow(&pair.work));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_once),
		cmocka_unit_test(test_rungs_share_a_row),
		cmocka_unit_test(test_moving_there_and_back),
		cmocka_unit_test(test_focus_stays_in_view),
		cmocka_unit_test(test_paging_through_a_tall_sentence),
		cmocka_unit_test(test_resizing_keeps_the_row),
		cmocka_unit_test(test_hidden_furniture),
		cmocka_unit_test(test_free_panes),
		cmocka_unit_test(test_other_forms),
		cmocka_unit_test(test_one_sentence),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
