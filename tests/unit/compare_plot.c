/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot: which cell holds which sentences, and which match it shows. */
#include "crossread/compare/plot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST = 64 };

struct sample {
	struct match list[MOST];
	struct matches matches;
};

static void sample_init(struct sample *sample, size_t a, size_t b)
{
	*sample = (struct sample){ 0 };
	sample->matches.list = sample->list;
	sample->matches.a_count = a;
	sample->matches.b_count = b;
}

static void add(struct sample *sample, size_t a, size_t b, enum match_class class, double score)
{
	assert_true(sample->matches.count < MOST);
	sample->list[sample->matches.count++] = (struct match){ .a = a, .b = b, .class = class, .score = score };
}

static void test_one_sentence_a_cell(void **state)
{
	struct sample sample;
	struct plot plot;

	(void)state;
	sample_init(&sample, 3, 5);
	add(&sample, 0, 4, MATCH_LIKELY, .16);
	add(&sample, 2, 1, MATCH_POSSIBLE, .1);
	plot_init(&plot, &sample.matches, 40, 40, false);
	assert_int_equal(plot.rows, 3);
	assert_int_equal(plot.columns, 5);
	assert_int_equal(plot.shown, 1);
	assert_int_equal(plot_match(&plot, 0, 4), 0);
	assert_int_equal(plot_match(&plot, 2, 1), PLOT_NOTHING);
	assert_int_equal(plot_match(&plot, 7, 1), PLOT_NOTHING);
	plot_release(&plot);
	plot_init(&plot, &sample.matches, 40, 40, true);
	assert_int_equal(plot_match(&plot, 2, 1), 1);
	plot_release(&plot);
}

/* Every sentence is in exactly one cell, and the cell says so, whatever the sizes. */
static void test_sentences_of_cells(void **state)
{
	struct sample sample;
	struct plot plot;

	(void)state;
	for (size_t count = 1; count < 60; count++) {
		for (size_t cells = 1; cells < 70; cells += 3) {
			size_t next = 0;

			sample_init(&sample, count, 2 * count);
			plot_init(&plot, &sample.matches, cells, cells, false);
			for (size_t row = 0; row < plot.rows; row++) {
				struct span span = plot_row_sentences(&plot, row);

				assert_int_equal(span.start, next);
				assert_true(span.end > span.start);
				for (size_t i = span.start; i < span.end; i++)
					assert_int_equal(plot_row(&plot, i), row);
				next = span.end;
			}
			assert_int_equal(next, count);
			assert_int_equal(plot_column_sentences(&plot, plot.columns - 1).end, 2 * count);
			assert_int_equal(plot_column(&plot, 2 * count + 7), plot.columns - 1);
			plot_release(&plot);
		}
	}
}

static void test_strongest_of_a_cell(void **state)
{
	struct sample sample;
	struct plot plot;

	(void)state;
	sample_init(&sample, 4, 4);
	add(&sample, 0, 0, MATCH_STRONG, .9);
	add(&sample, 0, 1, MATCH_COPIED, .3);
	add(&sample, 1, 0, MATCH_COPIED, .5);
	add(&sample, 1, 1, MATCH_LIKELY, .2);
	plot_init(&plot, &sample.matches, 2, 2, false);
	assert_int_equal(plot_match(&plot, 0, 0), 2);
	assert_int_equal(plot_match(&plot, 0, 1), PLOT_NOTHING);
	plot_release(&plot);
}

static void test_walking(void **state)
{
	struct sample sample;
	struct plot plot;
	size_t row = 0;
	size_t column = 0;

	(void)state;
	sample_init(&sample, 3, 3);
	add(&sample, 0, 2, MATCH_STRONG, .3);
	add(&sample, 2, 0, MATCH_STRONG, .3);
	plot_init(&plot, &sample.matches, 9, 9, false);
	assert_false(plot_next(&plot, true, &row, &column));
	assert_true(plot_next(&plot, false, &row, &column));
	assert_true(row == 0 && column == 2);
	assert_true(plot_next(&plot, false, &row, &column));
	assert_true(row == 2 && column == 0);
	assert_false(plot_next(&plot, false, &row, &column));
	assert_true(plot_next(&plot, true, &row, &column));
	assert_true(row == 0 && column == 2);
	plot_release(&plot);
}

static void test_limits(void **state)
{
	struct sample sample;
	struct plot plot;

	(void)state;
	sample_init(&sample, 1 << 20, 1 << 20);
	add(&sample, (1 << 20) - 1, (1 << 20) - 1, MATCH_STRONG, .3);
	plot_init(&plot, &sample.matches, SIZE_MAX, SIZE_MAX, false);
	assert_true(plot.rows * plot.columns <= PLOT_MOST_CELLS);
	assert_int_equal(plot_match(&plot, plot.rows - 1, plot.columns - 1), 0);
	plot_release(&plot);
	sample_init(&sample, 0, 0);
	plot_init(&plot, &sample.matches, 10, 10, false);
	assert_int_equal(plot_match(&plot, 0, 0), PLOT_NOTHING);
	plot_release(&plot);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_sentence_a_cell),
		cmocka_unit_test(test_sentences_of_cells),
		cmocka_unit_test(test_strongest_of_a_cell),
		cmocka_unit_test(test_walking),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
