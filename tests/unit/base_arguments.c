/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines taken apart to argument vectors. */
#include "crossread/base/arguments.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Expects the words of `line` to be `wanted`, each in brackets. */
static void expect(const char *line, const char *wanted)
{
	struct arguments arguments = { 0 };
	struct error error;
	char found[256] = "";

	assert_true(arguments_split(&arguments, slice_of(line), &error));
	for (size_t i = 0; i < arguments.count; i++) {
		size_t length = strlen(found);

		snprintf(found + length, sizeof(found) - length, "[%s]", arguments.list[i]);
	}
	assert_string_equal(found, wanted);
	assert_true(!arguments.count || arguments.list[arguments.count] == NULL);
	arguments_release(&arguments);
}

static void test_words(void **state)
{
	(void)state;
	expect("", "");
	expect(" \t ", "");
	expect("vi", "[vi]");
	expect(" emacs  -nw\t", "[emacs][-nw]");
	expect("'two words' x", "[two words][x]");
	expect("a\"b c\"d", "[ab cd]");
	expect("\"\" ''", "[][]");
	expect("/opt/my\\ editor", "[/opt/my editor]");
	expect("\"a \\\" b\" 'c\\'", "[a \" b][c\\]");
	expect("\"it's\" 'say \"no\"'", "[it's][say \"no\"]");
	expect("a\\", "[a\\]");
	/* No shell reads this. */
	expect("vi; rm $HOME `x` *", "[vi;][rm][$HOME][`x`][*]");
}

static void test_open_quotation(void **state)
{
	static const char *const lines[] = { "'", "vi 'x", "vi \"x'", "vi \"x\\\"" };

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct arguments arguments = { 0 };
		struct error error;

		assert_false(arguments_split(&arguments, slice_of(lines[i]), &error));
		assert_non_null(strstr(error.message, "not closed"));
		arguments_release(&arguments);
	}
}

/* A line is a slice: what stands behind it is not told. */
static void test_open_quotation_in_part_of_a_text(void **state)
{
	struct arguments arguments = { 0 };
	struct error error;

	(void)state;
	assert_false(arguments_split(&arguments, slice_part(slice_of("vi 'x y"), 0, 5), &error));
	assert_string_equal(error.message, "vi 'x: a quotation mark is not closed");
	arguments_release(&arguments);
}

static void test_adding(void **state)
{
	struct arguments arguments = { 0 };

	(void)state;
	for (size_t i = 0; i < 100; i++)
		arguments_add(&arguments, slice_of("word"));
	assert_int_equal(arguments.count, 100);
	assert_string_equal(arguments.list[99], "word");
	assert_null(arguments.list[100]);
	arguments_release(&arguments);
	assert_null(arguments.list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_open_quotation),
		cmocka_unit_test(test_open_quotation_in_part_of_a_text),
		cmocka_unit_test(test_adding),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
