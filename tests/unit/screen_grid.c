/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling frames, and their pictures. */
#include "crossread/screen/grid.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_locale(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static struct grid new_grid(size_t rows, size_t columns)
{
	struct grid grid;

	grid_init(&grid);
	grid_clear(&grid, rows, columns);
	return grid;
}

static void assert_dump(const struct grid *grid, const char *wanted)
{
	struct strbuf dump;

	strbuf_init(&dump);
	grid_dump(grid, &dump);
	assert_string_equal(strbuf_text(&dump), wanted);
	strbuf_release(&dump);
}

static void assert_text(const struct grid *grid, const char *wanted)
{
	struct strbuf text;

	strbuf_init(&text);
	grid_text(grid, &text);
	assert_string_equal(strbuf_text(&text), wanted);
	strbuf_release(&text);
}

static void test_sizes(void **state)
{
	struct grid grid = new_grid(0, 0);

	(void)state;
	assert_int_equal(grid.rows, 1);
	assert_int_equal(grid.columns, 1);
	grid_put(&grid, 0, 0, 9, slice_of("ab"), STYLE_TEXT);
	assert_text(&grid, "a\n");
	grid_clear(&grid, 3, SIZE_MAX);
	assert_int_equal(grid.rows, 3);
	assert_int_equal(grid.columns, GRID_MOST_COLUMNS);
	assert_text(&grid, "\n\n\n");
	grid_release(&grid);
}

static void test_put(void **state)
{
	struct grid grid = new_grid(2, 6);

	(void)state;
	assert_int_equal(grid_put(&grid, 0, 1, 6, slice_of("abc"), STYLE_TEXT), 4);
	assert_int_equal(grid_put(&grid, 1, 1, 3, slice_of("abc"), STYLE_TEXT), 3);
	assert_text(&grid, " abc\n ab\n");
	assert_int_equal(grid_put(&grid, 0, 4, SIZE_MAX, slice_of("xyz"), STYLE_TEXT), 6);
	assert_text(&grid, " abcxy\n ab\n");
	grid_release(&grid);
}

static void test_put_outside(void **state)
{
	struct grid grid = new_grid(1, 3);

	(void)state;
	assert_int_equal(grid_put(&grid, 1, 0, 3, slice_of("abc"), STYLE_TEXT), 0);
	assert_int_equal(grid_put(&grid, 0, 3, 9, slice_of("abc"), STYLE_TEXT), 3);
	assert_int_equal(grid_put(&grid, 0, SIZE_MAX, SIZE_MAX, slice_of("abc"), STYLE_TEXT), SIZE_MAX);
	assert_int_equal(grid_put(&grid, 0, 2, 1, slice_of("abc"), STYLE_TEXT), 2);
	assert_int_equal(grid_put_cut(&grid, 0, 2, 1, slice_of("abc"), STYLE_TEXT), 2);
	assert_int_equal(grid_put_cut(&grid, 7, 0, 3, slice_of("a"), STYLE_TEXT), 0);
	assert_text(&grid, "\n");
	grid_release(&grid);
}

static void test_wide_cells_stay_whole(void **state)
{
	struct grid grid = new_grid(1, 5);

	(void)state;
	assert_int_equal(grid_put(&grid, 0, 0, 5, slice_of("日本語"), STYLE_TEXT), 5);
	assert_dump(&grid, "|日本 |\nno cursor\n");
	assert_int_equal(grid_cell(&grid, 0, 0)->shown.width, 2);
	assert_int_equal(grid_cell(&grid, 0, 1)->shown.width, 0);
	assert_int_equal(grid_cell(&grid, 0, 4)->shown.width, 1);
	grid_release(&grid);
}

static void test_overwriting_half_a_wide_cell(void **state)
{
	struct grid grid = new_grid(3, 6);

	(void)state;
	for (size_t row = 0; row < 3; row++)
		grid_put(&grid, row, 0, 6, slice_of("日本語"), STYLE_TEXT);
	grid_put(&grid, 0, 1, 6, slice_of("x"), STYLE_TEXT);
	grid_put(&grid, 1, 2, 6, slice_of("x"), STYLE_TEXT);
	grid_put(&grid, 2, 1, 6, slice_of("字"), STYLE_TEXT);
	assert_dump(&grid, "| x本語|\n|日x 語|\n| 字 語|\nno cursor\n");
	grid_release(&grid);
}

static void test_clusters(void **state)
{
	struct grid grid = new_grid(1, 4);

	(void)state;
	assert_int_equal(grid_put(&grid, 0, 0, 4, slice_of("e\xcc\x81x"), STYLE_TEXT), 2);
	assert_int_equal(grid_cell(&grid, 0, 0)->shown.length, 3);
	assert_text(&grid, "e\xcc\x81x\n");
	grid_release(&grid);
}

static void test_hostile_bytes(void **state)
{
	struct grid grid = new_grid(1, 9);

	(void)state;
	grid_put(&grid, 0, 0, 9, slice_of("a\x1b[m\xff\xe2\x80\xae\nb"), STYLE_TEXT);
	assert_text(&grid, "a␛[m��␊b\n");
	grid_release(&grid);
}

static void test_put_cut(void **state)
{
	struct grid grid = new_grid(5, 5);

	(void)state;
	assert_int_equal(grid_put_cut(&grid, 0, 0, 5, slice_of("abcde"), STYLE_TEXT), 5);
	assert_int_equal(grid_put_cut(&grid, 1, 0, 5, slice_of("abcdef"), STYLE_TEXT), 5);
	assert_int_equal(grid_put_cut(&grid, 2, 1, 2, slice_of("ab"), STYLE_TEXT), 2);
	assert_int_equal(grid_put_cut(&grid, 3, 0, 4, slice_of("a日本"), STYLE_TEXT), 4);
	assert_int_equal(grid_put_cut(&grid, 4, 0, 4, slice_of("日本語"), STYLE_TEXT), 4);
	assert_text(&grid, "abcde\nabcd…\n …\na日…\n日 …\n");
	grid_release(&grid);
}

/* A row of ten million bytes costs no more than what fits. */
static void test_long_text(void **state)
{
	const size_t length = 10000000;
	struct grid grid = new_grid(1, 4);
	char *text = malloc(length);

	(void)state;
	assert_non_null(text);
	memset(text, 'a', length);
	for (int i = 0; i < 1000; i++)
		grid_put_cut(&grid, 0, 0, 4, slice_from(text, length), STYLE_TEXT);
	assert_text(&grid, "aaa…\n");
	free(text);
	grid_release(&grid);
}

static void test_fill(void **state)
{
	struct grid grid = new_grid(2, 6);

	(void)state;
	grid_put(&grid, 0, 0, 6, slice_of("日本語"), STYLE_TEXT);
	grid_put(&grid, 1, 0, 6, slice_of("abcdef"), STYLE_TEXT);
	grid_fill(&grid, (struct rect){ 0, 1, 99, 2 }, STYLE_STATUS);
	assert_dump(&grid,
		"|    語|\n"
		"   1-2 status\n"
		"|a  def|\n"
		"   1-2 status\n"
		"no cursor\n");
	grid_fill(&grid, (struct rect){ 5, 5, 5, 5 }, STYLE_STATUS);
	grid_fill(&grid, (struct rect){ 0, 0, 0, 6 }, STYLE_STATUS);
	assert_text(&grid, "    語\na  def\n");
	grid_release(&grid);
}

static void test_add_style(void **state)
{
	struct grid grid = new_grid(1, 8);

	(void)state;
	grid_put(&grid, 0, 0, 8, slice_of("ab日cd"), STYLE_DENIAL);
	grid_add_style(&grid, (struct rect){ 0, 1, 1, 2 }, STYLE_FOCUS);
	assert_dump(&grid,
		"|ab日cd  |\n"
		"   0 denial; 1-3 denial focus; 4-5 denial\n"
		"no cursor\n");
	grid_add_style(&grid, (struct rect){ 0, 3, 1, 1 }, STYLE_HINT);
	grid_add_style(&grid, (struct rect){ 0, 7, 1, 9 }, STYLE_ERROR);
	grid_add_style(&grid, (struct rect){ 0, 0, 1, 0 }, STYLE_ERROR);
	assert_dump(&grid,
		"|ab日cd  |\n"
		"   0 denial; 1 denial focus; 2-3 denial focus hint; 4-5 denial; 7 error\n"
		"no cursor\n");
	grid_release(&grid);
}

static void test_dump(void **state)
{
	struct grid grid = new_grid(2, 8);

	(void)state;
	grid_put(&grid, 1, 1, 8, slice_of("||"), STYLE_GUTTER);
	grid.has_cursor = true;
	grid.cursor_row = 1;
	grid.cursor_column = 2;
	assert_dump(&grid,
		"|        |\n"
		"| ||     |\n"
		"   1-2 gutter\n"
		"cursor row 1 column 2\n");
	grid_clear(&grid, 2, 8);
	assert_dump(&grid, "|        |\n|        |\nno cursor\n");
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_put),
		cmocka_unit_test(test_put_outside),
		cmocka_unit_test(test_wide_cells_stay_whole),
		cmocka_unit_test(test_overwriting_half_a_wide_cell),
		cmocka_unit_test(test_clusters),
		cmocka_unit_test(test_hostile_bytes),
		cmocka_unit_test(test_put_cut),
		cmocka_unit_test(test_long_text),
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_add_style),
		cmocka_unit_test(test_dump),
	};

	return cmocka_run_group_tests(tests, set_locale, NULL);
}
