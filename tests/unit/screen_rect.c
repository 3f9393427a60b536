/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clipping and dividing rectangles. */
#include "crossread/screen/rect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_rect(struct rect rect, size_t row, size_t column, size_t rows, size_t columns)
{
	assert_int_equal(rect.row, row);
	assert_int_equal(rect.column, column);
	assert_int_equal(rect.rows, rows);
	assert_int_equal(rect.columns, columns);
}

static const struct rect screen = { 2, 3, 10, 20 };

static void test_clip_inside(void **state)
{
	(void)state;
	assert_rect(rect_clip((struct rect){ 4, 5, 3, 7 }, screen), 4, 5, 3, 7);
	assert_rect(rect_clip(screen, screen), 2, 3, 10, 20);
}

static void test_clip_edges(void **state)
{
	(void)state;
	assert_rect(rect_clip((struct rect){ 0, 0, 4, 5 }, screen), 2, 3, 2, 2);
	assert_rect(rect_clip((struct rect){ 11, 22, 4, 5 }, screen), 11, 22, 1, 1);
	assert_rect(rect_clip((struct rect){ 0, 0, SIZE_MAX, SIZE_MAX }, screen), 2, 3, 10, 20);
}

static void test_clip_outside(void **state)
{
	struct rect above = rect_clip((struct rect){ 0, 3, 2, 20 }, screen);
	struct rect below = rect_clip((struct rect){ 12, 3, 1, 20 }, screen);
	struct rect far = rect_clip((struct rect){ SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX }, screen);

	(void)state;
	assert_int_equal(above.rows, 0);
	assert_int_equal(below.rows, 0);
	assert_int_equal(far.rows, 0);
	assert_int_equal(far.columns, 0);
}

static void test_take(void **state)
{
	struct rect rest = screen;

	(void)state;
	assert_rect(rect_take_top(&rest, 1), 2, 3, 1, 20);
	assert_rect(rect_take_bottom(&rest, 2), 10, 3, 2, 20);
	assert_rect(rect_take_left(&rest, 8), 3, 3, 7, 8);
	assert_rect(rect_take_right(&rest, 3), 3, 20, 7, 3);
	assert_rect(rest, 3, 11, 7, 9);
}

static void test_take_more_than_there_is(void **state)
{
	struct rect rest = screen;

	(void)state;
	assert_rect(rect_take_bottom(&rest, 99), 2, 3, 10, 20);
	assert_int_equal(rest.rows, 0);
	assert_int_equal(rect_take_top(&rest, 1).rows, 0);
	assert_rect(rect_take_right(&rest, SIZE_MAX), 2, 3, 0, 20);
	assert_int_equal(rect_take_left(&rest, 1).columns, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clip_inside),
		cmocka_unit_test(test_clip_edges),
		cmocka_unit_test(test_clip_outside),
		cmocka_unit_test(test_take),
		cmocka_unit_test(test_take_more_than_there_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
