/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry and blocks. */
#include "crossread/base/mem.h"
#include "crossread/work/blocks.h"
#include "crossread/work/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void expect_inside(struct rect rect, size_t rows, size_t columns)
{
	assert_true(rect.row + rect.rows <= rows);
	assert_true(rect.column + rect.columns <= columns);
}

/* From the first status row to the hint row nothing is left over and nothing shares a row. */
static void expect_whole(const struct layout *layout, size_t rows)
{
	size_t used = layout->rule.rows + layout->detail.rows + layout->hint.rows;

	used += layout->status[0].rows + layout->pane[0].rows;
	if (layout->form != LAYOUT_PANES_BESIDE)
		used += layout->status[1].rows + layout->pane[1].rows;
	assert_int_equal(used, rows);
}

static void expect_beside(const struct layout *layout)
{
	assert_int_equal(layout->pane[0].columns + LAYOUT_GUTTER, layout->pane[1].column);
	assert_int_equal(layout->pane[0].rows, layout->pane[1].rows);
	assert_true(layout->pane[0].rows >= 5);
}

static void expect_below(const struct layout *layout)
{
	assert_int_equal(layout->gutter.columns, 0);
	assert_int_equal(layout->pane[0].row + layout->pane[0].rows, layout->status[1].row);
	assert_true(layout->pane[0].rows >= 1 && layout->pane[1].rows >= 1);
}

static void expect_one(const struct layout *layout, size_t side)
{
	assert_true(layout->pane[side].rows >= 5);
	assert_int_equal(layout->pane[1 - side].rows, 0);
	assert_int_equal(layout->status[1 - side].rows, 0);
	assert_int_equal(layout->gutter.columns, 0);
}

static void expect_layout(size_t rows, size_t columns, struct layout_wish wish)
{
	struct layout layout = layout_of(rows, columns, wish);

	assert_int_equal(layout.too_small, rows < 8 || columns < 40);
	if (layout.too_small)
		return;
	for (size_t side = 0; side < 2; side++) {
		expect_inside(layout.pane[side], rows, columns);
		expect_inside(layout.status[side], rows, columns);
		assert_true(layout.text_columns[side] >= 10 && layout.text_columns[side] <= LAYOUT_MOST_TEXT);
	}
	expect_inside(layout.detail, rows, columns);
	expect_inside(layout.hint, rows, columns);
	expect_whole(&layout, rows);
	if (layout.form == LAYOUT_PANES_BESIDE)
		expect_beside(&layout);
	else if (layout.form == LAYOUT_PANES_BELOW)
		expect_below(&layout);
	else
		expect_one(&layout, wish.panes == 2 ? wish.active : 0);
}

static void test_every_size_fits(void **state)
{
	static const unsigned shares[] = { 0, 30, LAYOUT_EVEN, 99 };

	(void)state;
	for (size_t rows = 1; rows < 70; rows++) {
		for (size_t columns = 1; columns < 260; columns++) {
			struct layout_wish wish = { 2, columns % 2, columns % 5 == 0, columns % 3 == 0, rows % 4,
				shares[rows % 4] };

			expect_layout(rows, columns, wish);
		}
	}
}

static const struct layout_wish both = { 2, 0, false, false, 0, LAYOUT_EVEN };

static void test_forms(void **state)
{
	struct layout_wish one = both;

	(void)state;
	one.one_pane = true;
	one.active = 1;
	assert_int_equal(layout_of(24, 80, both).form, LAYOUT_PANES_BESIDE);
	assert_int_equal(layout_of(8, 80, both).form, LAYOUT_PANES_BESIDE);
	assert_int_equal(layout_of(24, 79, both).form, LAYOUT_PANES_BELOW);
	assert_int_equal(layout_of(17, 79, both).form, LAYOUT_ONE_PANE);
	assert_int_equal(layout_of(45, 160, one).form, LAYOUT_ONE_PANE);
	assert_int_equal(layout_of(45, 160, one).pane[0].rows, 0);
}

static void test_shares(void **state)
{
	struct layout_wish wish = both;
	struct layout even = layout_of(24, 81, both);
	struct layout layout;

	(void)state;
	assert_int_equal(even.text_columns[0], even.text_columns[1]);
	wish.share = 30;
	layout = layout_of(24, 100, wish);
	assert_true(layout.pane[0].columns * 2 < layout.pane[1].columns);
	assert_int_equal(layout.pane[1].column + layout.pane[1].columns, 100);
	wish.share = 0;
	assert_true(layout_of(24, 80, wish).text_columns[0] >= 10);
}

static void test_one_article_has_no_gutter(void **state)
{
	struct layout layout = layout_of(24, 80, (struct layout_wish){ 1, 0, false, false, 0, LAYOUT_EVEN });

	(void)state;
	assert_int_equal(layout.gutter.columns, 0);
	assert_int_equal(layout.text_columns[0], 76);
}

/* Each sentence lies in exactly the block that blocks_at() names, and no block is too large. */
static void expect_sound(const struct blocks *blocks, size_t a, size_t b)
{
	size_t sentences[2] = { a, b };

	assert_true(blocks->count >= 1);
	assert_int_equal(blocks->list[0].first[0], 0);
	assert_int_equal(blocks->list[0].first[1], 0);
	for (size_t side = 0; side < 2; side++) {
		assert_int_equal(blocks->list[blocks->count].first[side], sentences[side]);
		for (size_t i = 0; i < blocks->count; i++) {
			size_t first = blocks->list[i].first[side];
			size_t end = blocks->list[i + 1].first[side];

			assert_true(first <= end && end - first <= 300);
			for (size_t j = first; j < end; j++)
				assert_int_equal(blocks_at(blocks, side, j), i);
		}
	}
}

static void test_blocks_begin_at_rungs(void **state)
{
	struct match list[] = {
		{ .a = 0, .b = 0, .rung = true },
		{ .a = 2, .b = 1, .rung = true },
		{ .a = 3, .b = 1 },
		{ .a = 5, .b = 9, .rung = true },
	};
	struct matches matches = { .list = list, .count = 4 };
	struct blocks blocks = { 0 };

	(void)state;
	blocks_build(&blocks, &matches, 6, 12);
	assert_int_equal(blocks.count, 3);
	assert_int_equal(blocks.list[1].first[0], 2);
	assert_int_equal(blocks.list[1].first[1], 1);
	assert_int_equal(blocks.list[2].first[0], 5);
	assert_int_equal(blocks.list[2].first[1], 9);
	expect_sound(&blocks, 6, 12);
	blocks_release(&blocks);
}

static void test_long_stretches_are_cut(void **state)
{
	static const size_t sizes[][2] = { { 0, 0 }, { 1, 0 }, { 0, 5000 }, { 10000, 50 }, { 50, 10000 },
		{ 9999, 10007 } };
	struct blocks blocks = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		blocks_build(&blocks, NULL, sizes[i][0], sizes[i][1]);
		expect_sound(&blocks, sizes[i][0], sizes[i][1]);
	}
	blocks_release(&blocks);
}

/* A brief of three sentences beside a transcript: its beginning, and the match in it, stand beside theirs. */
static void test_short_side_stands_at_the_head_of_a_long_stretch(void **state)
{
	struct match list[] = {
		{ .a = 1, .b = 400, .rung = true },
		{ .a = 2, .b = 800, .rung = true },
	};
	struct matches matches = { .list = list, .count = 2 };
	struct blocks blocks = { 0 };

	(void)state;
	blocks_build(&blocks, &matches, 3, 2000);
	expect_sound(&blocks, 3, 2000);
	assert_int_equal(blocks_at(&blocks, 0, 0), blocks_at(&blocks, 1, 0));
	for (size_t i = 0; i < matches.count; i++) {
		size_t block = blocks_at(&blocks, 0, list[i].a);

		assert_int_equal(block, blocks_at(&blocks, 1, list[i].b));
		assert_int_equal(blocks.list[block].first[0], list[i].a);
		assert_int_equal(blocks.list[block].first[1], list[i].b);
	}
	blocks_release(&blocks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_size_fits),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_one_article_has_no_gutter),
		cmocka_unit_test(test_blocks_begin_at_rungs),
		cmocka_unit_test(test_long_stretches_are_cut),
		cmocka_unit_test(test_short_side_stands_at_the_head_of_a_long_stretch),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
