/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot in the reader: the cursor over sizes and matches that change, and going where it is. */
#include "pair.h"

#include "crossread/command/command.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void run(struct pair *pair, const char *line)
{
	command_run(&pair->work, slice_of(line));
	work_arrange(&pair->work, 24, 80);
}

static void test_going(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t number;

	(void)state;
	pair_open(&pair);
	run(&pair, "plot");
	assert_int_equal(work->mode, MODE_PLOT);
	run(&pair, "plot-first");
	run(&pair, "3 plot-next");
	number = plotting_match(work);
	assert_int_not_equal(number, PLOT_NOTHING);
	assert_int_equal(work->plotting.a, work->matches.list[number].a);
	run(&pair, "plot-go");
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(work->match, number);
	assert_int_equal(work->panes[0].focus, work->matches.list[number].a);
	assert_int_equal(work->panes[1].focus, work->matches.list[number].b);
	pair_release(&pair);
}

static void test_sizes_keep_the_sentences(void **state)
{
	static const size_t sizes[][2] = { { 8, 40 }, { 200, 500 }, { 1, 1 }, { 24, 80 }, { 9, 41 }, { 60, 20 } };
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	run(&pair, "plot");
	run(&pair, "plot-last");
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		work_arrange(work, sizes[i][0], sizes[i][1]);
		assert_int_equal(work->plotting.chosen_a, work->matches.a_count - 1);
		assert_int_equal(work->plotting.chosen_b, work->matches.b_count - 1);
	}
	pair_release(&pair);
}

static void test_changed_matches(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	run(&pair, "plot");
	comparing_start(work);
	/* A key that comes before the next picture finds no matches. */
	command_run(work, slice_of("plot-next"));
	work_arrange(work, 24, 80);
	assert_false(work->plotting.open);
	assert_int_equal(work->mode, MODE_READ);
	run(&pair, "plot");
	assert_false(work->plotting.open);
	comparing_finish(work);
	run(&pair, "plot");
	assert_true(work->plotting.open);
	run(&pair, "possible");
	assert_true(work->plotting.plot.shown >= 4);
	run(&pair, "plot-close");
	assert_int_equal(work->mode, MODE_READ);
	pair_release(&pair);
}

static void test_one_article(void **state)
{
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, PAIR_LEFT, NULL);
	assert_false(command_run(&pair.work, slice_of("plot")));
	assert_int_equal(pair.work.mode, MODE_READ);
	pair_release(&pair);
}

static void test_pointing(void **state)
{
	struct pair pair;
	struct plotting *plotting = &pair.work.plotting;

	(void)state;
	pair_open(&pair);
	run(&pair, "plot");
	plotting_point(&pair.work, plotting->cells.row + 2 * plotting->cell_rows,
		plotting->cells.column + 4 * plotting->cell_columns + 1);
	assert_int_equal(plotting->row, 2);
	assert_int_equal(plotting->column, 4);
	plotting_point(&pair.work, 0, 0);
	plotting_point(&pair.work, 23, 79);
	assert_int_equal(plotting->row, 2);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_going),
		cmocka_unit_test(test_sizes_keep_the_sentences),
		cmocka_unit_test(test_changed_matches),
		cmocka_unit_test(test_one_article),
		cmocka_unit_test(test_pointing),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
