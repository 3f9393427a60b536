/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON of strangers: values, escapes, limits, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/base/strbuf.h"
#include "../../src/import/json_read.h"

static const struct json *read_json(struct arena *arena, const char *text)
{
	arena_init(arena);
	return json_read(slice_of(text), arena);
}

static void check_string(const char *text, const char *wanted)
{
	struct arena arena;
	const struct json *value = read_json(&arena, text);

	assert_non_null(value);
	assert_int_equal(value->kind, JSON_IS_STRING);
	assert_true(slice_equal_text(value->text, wanted));
	arena_release(&arena);
}

static void check_refused(struct slice bytes)
{
	struct arena arena;

	arena_init(&arena);
	if (json_read(bytes, &arena))
		fail_msg("taken: %.60s", bytes.data);
	arena_release(&arena);
}

static void test_values(void **state)
{
	struct arena arena;
	const struct json *value =
		read_json(&arena, " {\"a\": [1, -2.5e3, true, null, {}], \"b\" : {\"c\":\"d\"}, \"a\": 7} ");
	const struct json *list = json_get(value, "a");

	(void)state;
	assert_int_equal(list->kind, JSON_IS_LIST);
	assert_true(slice_equal_text(list->first->text, "1"));
	assert_true(slice_equal_text(list->first->next->text, "-2.5e3"));
	assert_int_equal(list->first->next->next->kind, JSON_IS_OTHER);
	assert_null(list->first->next->next->next->next->first);
	assert_true(slice_equal_text(json_get(json_get(value, "b"), "c")->text, "d"));
	assert_null(json_get(value, "c"));
	assert_null(json_get(list, "a"));
	assert_null(json_get(NULL, "a"));
	arena_release(&arena);
}

static void test_escapes(void **state)
{
	(void)state;
	check_string("\"\\\"\\\\\\/\\n\\t\\u00e9\\u4E2d\"", "\"\\/\n \u00E9\u4E2D");
	check_string("\"\\ud83d\\ude00\"", "\U0001F600");
	/* Halves of a pair, alone or in the wrong order, and NUL. */
	check_string("\"\\ud83d\"", "\uFFFD");
	check_string("\"\\ude00\\ud83d\"", "\uFFFD\uFFFD");
	check_string("\"\\ud83d\\n\"", "\uFFFD\n");
	check_string("\"\\ud83dx\\ude00\"", "\uFFFDx\uFFFD");
	check_string("\"\\u0000\"", "\uFFFD");
	check_string("\"line\nbreak\"", "line\nbreak");
}

static void test_refused(void **state)
{
	static const char *const wrong[] = { "", " ", "{", "[", "\"", "\"\\", "\"\\u", "\"\\u00e\"", "\"\\u00g0\"",
		"\"\\x41\"", "\"\\ud83d\\", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:2}", "[1",
		"[1,]", "[,]", "[1 2]", "}", ":", "<script>", "\xFF" };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		check_refused(slice_of(wrong[i]));
	/* Behind the end of the slice nothing counts. */
	check_refused(slice_from("\"a\"", 2));
	check_refused(slice_from("[1]", 2));
	check_refused(slice_from("\"\\u00e9\"", 6));
	check_refused(slice_from("\0", 1));
}

/* A list of `count` items, or lists in lists so many levels deep. */
static void check_list(size_t count, bool is_nested, bool is_taken)
{
	struct strbuf text;
	struct arena arena;

	strbuf_init(&text);
	arena_init(&arena);
	if (is_nested) {
		strbuf_add_repeated(&text, '[', count);
		strbuf_add_repeated(&text, ']', count);
	} else {
		strbuf_add_text(&text, "[0");
		for (size_t i = 1; i < count; i++)
			strbuf_add_text(&text, ",0");
		strbuf_add_text(&text, "]");
	}
	assert_int_equal(json_read(strbuf_slice(&text), &arena) != NULL, is_taken);
	arena_release(&arena);
	strbuf_release(&text);
}

static void test_limits(void **state)
{
	(void)state;
	check_list(JSON_MOST_DEPTH + 1, true, true);
	check_list(JSON_MOST_DEPTH + 2, true, false);
	check_list(200000, true, false);
	check_list(JSON_MOST_VALUES, false, true);
	check_list(JSON_MOST_VALUES + 1, false, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
