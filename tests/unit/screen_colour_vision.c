/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags as colour-blind readers see them. */
#include "colour_vision.h"

#include "crossread/screen/themes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static const style_set tags[] = { STYLE_TEXT, STYLE_ALLEGATION, STYLE_DENIAL, STYLE_CONTEXT, STYLE_OTHER_TAG };

enum { TAGS = sizeof(tags) / sizeof(tags[0]) };

/* White stays white, or the matrix is mistyped. */
static void test_matrices(void **state)
{
	(void)state;
	for (size_t i = 0; i < VISIONS; i++) {
		for (size_t j = 0; j < 3; j++) {
			const double *row = visions[i].matrix[j];

			assert_float_equal(row[0] + row[1] + row[2], 1, 1e-5);
		}
	}
}

/* Pairs of the test data of Sharma, Wu and Dalal, table 1. */
static void test_difference(void **state)
{
	static const struct {
		struct lab a;
		struct lab b;
		double wanted;
	} pairs[] = {
		{ { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
		{ { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
		{ { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
		{ { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
		{ { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
		{ { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_float_equal(difference_of(pairs[i].a, pairs[i].b), pairs[i].wanted, 1e-4);
}

/* The smallest difference of two tags, or of one and plain text, for somebody with that vision. */
static double least_difference(const struct theme *theme, size_t vision)
{
	double least = INFINITY;

	for (size_t i = 0; i < TAGS; i++) {
		for (size_t j = i + 1; j < TAGS; j++) {
			double difference = difference_of(lab_of(theme_look(theme, tags[i]).foreground, vision),
				lab_of(theme_look(theme, tags[j]).foreground, vision));

			if (difference < least)
				least = difference;
		}
	}
	return least;
}

/* Prints them, and returns the smallest. */
static double measure(const char *name)
{
	double least = INFINITY;
	struct theme theme;
	struct error error;

	if (!themes_find(&theme, name, NULL, &error))
		fail_msg("%s", error.message);
	printf("# %-14s", name);
	for (size_t i = 0; i < VISIONS; i++) {
		double difference = least_difference(&theme, i);

		printf(" %s %.1f", visions[i].name, difference);
		least = difference < least ? difference : least;
	}
	printf("\n");
	return least;
}

/* Above 10 colours differ at a glance; the letters in the margin tell what a colour does not. */
static void test_themes(void **state)
{
	(void)state;
	assert_true(measure("colour-blind") >= 17);
	assert_true(measure("dark") >= 15);
	assert_true(measure("light") >= 15);
	assert_true(measure("high-contrast") >= 15);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matrices),
		cmocka_unit_test(test_difference),
		cmocka_unit_test(test_themes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
