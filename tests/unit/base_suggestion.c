/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggestions for mistyped words. */
#include "crossread/base/suggestion.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const words[] = { "undo", "redo", "next-sentence", "previous-sentence", "quit", "tag",
	"annotations" };

static void expect(const char *typed, const char *word)
{
	struct suggestion suggestion;

	suggestion_init(&suggestion, slice_of(typed));
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		suggestion_offer(&suggestion, words[i]);
	assert_string_equal(suggestion.word ? suggestion.word : "none", word);
}

static void test_one_edit_of_each_kind(void **state)
{
	(void)state;
	expect("undoo", "undo");
	expect("udo", "undo");
	expect("umdo", "undo");
	expect("nudo", "undo");
	expect("quti", "quit");
	expect("next-sentnece", "next-sentence");
	expect("anotations", "annotations");
}

static void test_beginnings(void **state)
{
	(void)state;
	expect("next", "next-sentence");
	expect("annot", "annotations");
}

static void test_what_is_far_gets_none(void **state)
{
	char typed[1000];

	(void)state;
	expect("", "none");
	expect("x", "none");
	expect("xyz", "none");
	expect("frobnicate", "none");
	memset(typed, 'u', sizeof(typed));
	typed[sizeof(typed) - 1] = '\0';
	expect(typed, "none");
}

static void test_told(void **state)
{
	struct suggestion suggestion;
	char text[SUGGESTION_SIZE];

	(void)state;
	suggestion_init(&suggestion, slice_of("qiut"));
	assert_string_equal(suggestion_tell(&suggestion, text), "");
	suggestion_offer(&suggestion, "quit");
	assert_string_equal(suggestion_tell(&suggestion, text), ": did you mean \"quit\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_edit_of_each_kind),
		cmocka_unit_test(test_beginnings),
		cmocka_unit_test(test_what_is_far_gets_none),
		cmocka_unit_test(test_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
