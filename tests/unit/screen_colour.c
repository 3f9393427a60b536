/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of colours, their contrast, and whether they are wanted. */
#include "crossread/screen/colour.h"
#include "crossread/screen/colours_wanted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void assert_read(const char *text, int wanted)
{
	int colour = 0;

	assert_true(colour_read(slice_of(text), &colour));
	assert_int_equal(colour, wanted);
}

static void test_read(void **state)
{
	const char *const none[] = { "", "#", "#12345", "#1234567", "#12345g", "256", "-1", "4294967297", "orange",
		"0x10", "Red" };
	int colour;

	(void)state;
	assert_read("default", COLOUR_DEFAULT);
	assert_read("black", 0);
	assert_read("bright-white", 15);
	assert_read("0", 0);
	assert_read("255", 255);
	assert_read("#000000", COLOUR_DIRECT);
	assert_read("#FfAf00", COLOUR_DIRECT + 0xFFAF00);
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		assert_false(colour_read(slice_of(none[i]), &colour));
}

static void test_rgb(void **state)
{
	int rgb[3];

	(void)state;
	assert_false(colour_rgb(COLOUR_DEFAULT, rgb));
	assert_false(colour_rgb(15, rgb));
	assert_true(colour_rgb(214, rgb));
	assert_int_equal(rgb[0], 255);
	assert_int_equal(rgb[1], 175);
	assert_int_equal(rgb[2], 0);
	assert_true(colour_rgb(232, rgb));
	assert_int_equal(rgb[1], 8);
	assert_true(colour_rgb(255, rgb));
	assert_int_equal(rgb[2], 238);
}

/* Each of the 240 is the nearest to itself, or to one that looks the same. */
static void test_indexed(void **state)
{
	(void)state;
	for (int i = COLOUR_CUBE; i < COLOUR_INDEXES; i++) {
		int rgb[3];
		int nearest[3];

		colour_rgb(i, rgb);
		colour_rgb(colour_indexed(COLOUR_DIRECT + (rgb[0] << 16 | rgb[1] << 8 | rgb[2])), nearest);
		assert_memory_equal(rgb, nearest, sizeof(rgb));
	}
	assert_int_equal(colour_indexed(COLOUR_DIRECT + 0xFE0101), 196);
	assert_int_equal(colour_indexed(3), 3);
	assert_int_equal(colour_indexed(COLOUR_DEFAULT), COLOUR_DEFAULT);
}

/* Values that WCAG's own definition gives. */
static void test_contrast(void **state)
{
	(void)state;
	assert_float_equal(colour_contrast(COLOUR_DIRECT, COLOUR_DIRECT + 0xFFFFFF), 21, 1e-6);
	assert_float_equal(colour_contrast(COLOUR_DIRECT + 0x777777, COLOUR_DIRECT + 0xFFFFFF), 4.48, 0.005);
	assert_float_equal(colour_contrast(COLOUR_DIRECT + 0xFF0000, COLOUR_DIRECT + 0xFFFFFF), 4.0, 0.005);
	assert_float_equal(colour_contrast(214, 214), 1, 1e-6);
	assert_float_equal(colour_contrast(3, 214), 0, 0);
}

static void expect_wanted(const char *no_color, const char *force, const char *clicolor, const char *kind, bool piped,
	bool shown)
{
	setenv("NO_COLOR", no_color, 1);
	setenv("CLICOLOR_FORCE", force, 1);
	setenv("CLICOLOR", clicolor, 1);
	setenv("TERM", kind, 1);
	assert_int_equal(colours_wanted(false), piped);
	assert_int_equal(colours_wanted(true), shown);
}

static void test_wanted(void **state)
{
	(void)state;
	expect_wanted("", "", "", "xterm", false, true);
	expect_wanted("1", "", "", "xterm", false, false);
	expect_wanted("0", "1", "1", "xterm", false, false);
	expect_wanted("", "1", "0", "dumb", true, true);
	expect_wanted("", "0", "", "xterm", false, true);
	expect_wanted("", "", "0", "xterm", false, false);
	expect_wanted("", "", "1", "xterm", false, true);
	expect_wanted("", "", "1", "dumb", false, false);
}

static void test_told(void **state)
{
	(void)state;
	setenv("COLORTERM", "truecolor", 1);
	setenv("TERM", "xterm", 1);
	assert_int_equal(colours_told(), COLOUR_DIRECT);
	setenv("COLORTERM", "", 1);
	assert_int_equal(colours_told(), 16);
	setenv("TERM", "tmux-256color", 1);
	assert_int_equal(colours_told(), COLOUR_INDEXES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_rgb),
		cmocka_unit_test(test_indexed),
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_wanted),
		cmocka_unit_test(test_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
