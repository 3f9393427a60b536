/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours on terminals that have fewer. */
#include "crossread/screen/palette.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { DEFAULT = THEME_DEFAULT_COLOUR };

static void assert_reduced(struct look look, int colours, int foreground, int background, unsigned attributes)
{
	struct look reduced = palette_reduce(look, colours);

	assert_int_equal(reduced.foreground, foreground);
	assert_int_equal(reduced.background, background);
	assert_int_equal(reduced.attributes, attributes);
}

static void test_enough_colours(void **state)
{
	(void)state;
	assert_reduced((struct look){ 208, 17, LOOK_BOLD }, 256, 208, 17, LOOK_BOLD);
	assert_reduced((struct look){ 12, DEFAULT, 0 }, 16, 12, DEFAULT, 0);
}

static void test_cube_to_16(void **state)
{
	(void)state;
	assert_reduced((struct look){ 196, 16, 0 }, 16, 9, 0, 0);
	assert_reduced((struct look){ 22, 21, 0 }, 88, 2, 12, 0);
	assert_reduced((struct look){ 214, 231, 0 }, 16, 11, 15, 0);
	assert_reduced((struct look){ 240, 250, 0 }, 16, 8, 7, 0);
}

static void test_bright_to_8(void **state)
{
	(void)state;
	assert_reduced((struct look){ 12, DEFAULT, 0 }, 8, 4, DEFAULT, 0);
	assert_reduced((struct look){ 3, 15, 0 }, 8, 3, 7, 0);
	assert_reduced((struct look){ 8, 8, 0 }, 8, DEFAULT, 0, LOOK_DIM);
	assert_reduced((struct look){ 8, DEFAULT, LOOK_BOLD }, 8, DEFAULT, DEFAULT, LOOK_BOLD);
}

static void test_without_colours(void **state)
{
	(void)state;
	assert_reduced((struct look){ 3, DEFAULT, LOOK_BOLD }, 0, DEFAULT, DEFAULT, LOOK_BOLD | LOOK_UNDERLINE);
	assert_reduced((struct look){ 3, 4, 0 }, 0, DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_UNDERLINE);
	assert_reduced((struct look){ 3, 4, 0 }, -1, DEFAULT, DEFAULT, LOOK_REVERSE | LOOK_UNDERLINE);
}

/* Whatever a theme says, the terminal is asked for no colour it does not have. */
static void test_all_colours(void **state)
{
	const int most[] = { 0, 8, 16, 256 };

	(void)state;
	for (size_t i = 0; i < sizeof(most) / sizeof(most[0]); i++) {
		for (int colour = DEFAULT; colour < 256; colour++) {
			struct look look = palette_reduce((struct look){ colour, colour, 0 }, most[i]);

			assert_in_range(look.foreground + 1, 0, most[i]);
			assert_in_range(look.background + 1, 0, most[i]);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_enough_colours),
		cmocka_unit_test(test_cube_to_16),
		cmocka_unit_test(test_bright_to_8),
		cmocka_unit_test(test_without_colours),
		cmocka_unit_test(test_all_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
