/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is written is read back exactly, and only what may stand in a terminal or an editor stands unescaped.
 */
#include "crossread/yaml/yaml_write.h"
#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void add_code(struct strbuf *text, uint32_t code)
{
	if (code < 0x80) {
		strbuf_add_byte(text, (char)code);
	} else if (code < 0x800) {
		strbuf_add_byte(text, (char)(0xC0 | code >> 6));
		strbuf_add_byte(text, (char)(0x80 | (code & 0x3F)));
	} else if (code < 0x10000) {
		strbuf_add_byte(text, (char)(0xE0 | code >> 12));
		strbuf_add_byte(text, (char)(0x80 | (code >> 6 & 0x3F)));
		strbuf_add_byte(text, (char)(0x80 | (code & 0x3F)));
	} else {
		strbuf_add_byte(text, (char)(0xF0 | code >> 18));
		strbuf_add_byte(text, (char)(0x80 | (code >> 12 & 0x3F)));
		strbuf_add_byte(text, (char)(0x80 | (code >> 6 & 0x3F)));
		strbuf_add_byte(text, (char)(0x80 | (code & 0x3F)));
	}
}

/* Reads what was written and compares the value of `a`. */
static void assert_reads_back(const struct strbuf *written, struct slice text)
{
	struct yaml_node *root;
	struct arena arena;
	struct error error;

	arena_init(&arena);
	if (!yaml_read(strbuf_slice(written), "written", &arena, &root, NULL, &error))
		fail_msg("%s", error.message);
	assert_true(slice_equal(yaml_get(root, "a")->text, text));
	arena_release(&arena);
}

static void assert_written(struct slice text, const char *expected)
{
	struct strbuf out;

	strbuf_init(&out);
	yaml_write_quoted(&out, text);
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

static void test_forms(void **state)
{
	struct strbuf out;
	char expected[128];

	(void)state;
	snprintf(expected, sizeof(expected), "crossread: 1\narticle:\n  file: \"no\"\n  length: %zu\n  title: \"\"\n",
		SIZE_MAX / 2);
	strbuf_init(&out);
	yaml_write_number(&out, 0, "crossread", 1);
	yaml_write_key(&out, 0, "article");
	yaml_write_string(&out, 2, "file", slice_of("no"));
	yaml_write_number(&out, 2, "length", SIZE_MAX / 2);
	yaml_write_string(&out, 2, "title", slice_of(NULL));
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

static void test_escapes(void **state)
{
	(void)state;
	assert_written(slice_of("a \"b\" c:\\d"), "\"a \\\"b\\\" c:\\\\d\"");
	assert_written(slice_of(" \n\r\t "), "\" \\n\\r\\t \"");
	assert_written(slice_from("\0\x1B\x7F", 3), "\"\\x00\\x1B\\x7F\"");
	assert_written(slice_of("\xC2\x85\xC2\x9F\xC2\xAD"), "\"\\x85\\x9F\\xAD\"");
	assert_written(slice_of("\u2028\u2029\uFEFF\u202E\u2066\u200B"),
		"\"\\u2028\\u2029\\uFEFF\\u202E\\u2066\\u200B\"");
	assert_written(slice_of("\xEF\xBF\xBE\xEF\xB7\x90"), "\"\\uFFFE\\uFDD0\"");
	assert_written(slice_of("\xF4\x8F\xBF\xBF\U000E0041"), "\"\\U0010FFFF\\U000E0041\"");
	assert_written(slice_of("“Don’t” – naïve … 日本 👩‍👧 می‌خواهم \u00A0"),
		"\"“Don’t” – naïve … 日本 👩‍👧 می‌خواهم \u00A0\"");
}

/* What is no UTF-8 becomes U+FFFD; nothing may make the file unreadable. */
static void test_invalid(void **state)
{
	static const char *const invalid[] = { "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98", "\xC0\x80", "\x80" };

	(void)state;
	for (size_t i = 0; i < sizeof(invalid) / sizeof(invalid[0]); i++) {
		struct strbuf out;
		struct strbuf clean;

		strbuf_init(&out);
		strbuf_init(&clean);
		yaml_write_string(&out, 0, "a", slice_of(invalid[i]));
		for (size_t k = 0; k < slice_of(invalid[i]).length; k++)
			strbuf_add_text(&clean, "\uFFFD");
		assert_reads_back(&out, strbuf_slice(&clean));
		strbuf_release(&out);
		strbuf_release(&clean);
	}
	assert_written(slice_of("\xED\xA0\x80"), "\"\\uFFFD\\uFFFD\\uFFFD\"");
}

/*
 * Every code point, in runs of a thousand and each between letters, comes back; none that is escaped stands in the
 * bytes.
 */
static void test_all_code_points(void **state)
{
	(void)state;
	for (uint32_t first = 0; first <= 0x10FFFF; first += 1000) {
		struct strbuf text;
		struct strbuf out;

		strbuf_init(&text);
		strbuf_init(&out);
		for (uint32_t code = first; code < first + 1000 && code <= 0x10FFFF; code++) {
			if (code >= 0xD800 && code <= 0xDFFF)
				continue;
			add_code(&text, code);
			strbuf_add_byte(&text, 'x');
		}
		yaml_write_string(&out, 0, "a", strbuf_slice(&text));
		assert_int_equal(slice_find(strbuf_slice(&out), slice_of("\n"), 0), out.length - 1);
		assert_reads_back(&out, strbuf_slice(&text));
		strbuf_release(&text);
		strbuf_release(&out);
	}
}

/*
 * Strings of what is awkward: blanks at both ends, quotes, backslashes, line ends, indicators, any code point.
 */
static void test_random_strings(void **state)
{
	static const char awkward[] = " \t\n\r\"\\'#:-?,[]{}%@`&*!|>x0";
	uint64_t seed = 20261121;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		size_t length = random_below(&seed, 40);
		struct strbuf text;
		struct strbuf out;

		strbuf_init(&text);
		strbuf_init(&out);
		while (length--) {
			uint32_t code = (uint32_t)random_below(&seed, 0x110000);

			if (random_below(&seed, 4))
				strbuf_add_byte(&text, awkward[random_below(&seed, sizeof(awkward) - 1)]);
			else if (code < 0xD800 || code > 0xDFFF)
				add_code(&text, code);
		}
		yaml_write_string(&out, 0, "a", strbuf_slice(&text));
		assert_reads_back(&out, strbuf_slice(&text));
		strbuf_release(&text);
		strbuf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_all_code_points),
		cmocka_unit_test(test_random_strings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
