/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of styles. */
#include "crossread/screen/style.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_names_come_back(void **state)
{
	(void)state;
	for (unsigned i = 0; i < STYLE_COUNT; i++) {
		unsigned bit = STYLE_COUNT;

		assert_true(style_find(slice_of(style_name(i)), &bit));
		assert_int_equal(bit, i);
	}
}

static void test_names_stand_at_their_bits(void **state)
{
	(void)state;
	assert_string_equal(style_name(0), "furniture");
	assert_int_equal(STYLE_OTHER_TAG, 1 << 5);
	assert_string_equal(style_name(5), "other-tag");
	assert_int_equal(STYLE_STATUS, 1 << 14);
	assert_string_equal(style_name(14), "status");
	assert_int_equal(STYLE_ERROR, 1 << (STYLE_COUNT - 1));
	assert_string_equal(style_name(STYLE_COUNT - 1), "error");
}

static void test_other_names(void **state)
{
	unsigned bit;

	(void)state;
	assert_false(style_find(slice_of(""), &bit));
	assert_false(style_find(slice_of("Focus"), &bit));
	assert_false(style_find(slice_of("focused"), &bit));
	assert_false(style_find(slice_of("text"), &bit));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_come_back),
		cmocka_unit_test(test_names_stand_at_their_bits),
		cmocka_unit_test(test_other_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
