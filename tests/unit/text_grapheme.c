/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters, against a second opinion. */
#include "crossread/text/grapheme.h"

#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unigbrk.h>

/* libunistring's own walker over a whole text, which needs an array as long as the text. */
static void test_agrees_with_libunistring(void **state)
{
	uint64_t seed = 20240406;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 20000; round++) {
		char breaks[4 * 24 + 1];
		size_t end = 0;
		struct slice whole;

		random_text(&seed, 24, &text);
		whole = strbuf_slice(&text);
		u8_grapheme_breaks((const uint8_t *)whole.data, whole.length, breaks);
		breaks[whole.length] = 1;
		for (size_t i = 0; i <= whole.length; i++)
			assert_int_equal(grapheme_is_boundary(whole, i), breaks[i]);
		while (end < whole.length) {
			size_t start = end;

			end = grapheme_end(whole, start);
			for (size_t i = start + 1; i < end; i++)
				assert_int_equal(breaks[i], 0);
			assert_int_equal(breaks[end], 1);
		}
	}
	strbuf_release(&text);
}

static void test_known_clusters(void **state)
{
	static const char *const clusters[] = {
		"a",
		"e\u0301",
		"\r\n",
		"\u0915\u093E",
		"\uAC01",
		"\u1100\u1161\u11A8",
		"\U0001F1E9\U0001F1EA",
		"\U0001F468\u200D\U0001F469\u200D\U0001F467",
		"\U0001F44D\U0001F3FD",
		"\u2764\uFE0F",
		"1\uFE0F\u20E3",
	};
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (size_t i = 0; i < sizeof(clusters) / sizeof(*clusters); i++) {
		strbuf_clear(&text);
		strbuf_add_text(&text, clusters[i]);
		strbuf_add_text(&text, "z");
		assert_int_equal(grapheme_end(strbuf_slice(&text), 0), text.length - 1);
	}
	strbuf_release(&text);
}

static void test_flood_of_marks_is_cut(void **state)
{
	enum { MARKS = 100000 };
	struct strbuf text;
	size_t clusters = 0;

	(void)state;
	strbuf_init(&text);
	strbuf_add_byte(&text, 'a');
	for (int i = 0; i < MARKS; i++)
		utf8_add(&text, 0x301);
	for (size_t end = 0; end < text.length; clusters++) {
		end = grapheme_end(strbuf_slice(&text), end);
		assert_true(grapheme_is_boundary(strbuf_slice(&text), end));
	}
	assert_int_equal(clusters, (MARKS + GRAPHEME_MOST_CODES) / GRAPHEME_MOST_CODES);
	assert_false(grapheme_is_boundary(strbuf_slice(&text), 21));
	assert_false(grapheme_is_boundary(strbuf_slice(&text), 2));
	strbuf_release(&text);
}

static void test_ends(void **state)
{
	(void)state;
	assert_true(grapheme_is_boundary(slice_of(""), 0));
	assert_true(grapheme_is_boundary(slice_of("ab"), 2));
	assert_false(grapheme_is_boundary(slice_of("ab"), 3));
	assert_false(grapheme_is_boundary(slice_of("\u00E9"), 1));
	assert_int_equal(grapheme_end(slice_of("a\xFF"), 0), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agrees_with_libunistring),
		cmocka_unit_test(test_known_clusters),
		cmocka_unit_test(test_flood_of_marks_is_cut),
		cmocka_unit_test(test_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
