/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for names. */
#include "../../src/compare/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

static void test_vocabulary_numbers_names_in_order(void **state)
{
	struct vocabulary vocabulary;
	char name[16];

	(void)state;
	vocabulary_init(&vocabulary);
	for (int round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < 5000; i++) {
			snprintf(name, sizeof(name), "name %u", i);
			assert_int_equal(vocabulary_add(&vocabulary, slice_of(name)), i);
		}
	}
	assert_int_equal(vocabulary.count, 5000);
	assert_int_equal(vocabulary_add(&vocabulary, slice_of("")), 5000);
	assert_true(slice_equal_text(vocabulary.names[4321], "name 4321"));
	vocabulary_release(&vocabulary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vocabulary_numbers_names_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
