/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes to text: encodings, line ends, invalid bytes, what is refused. */
#include "crossread/article/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Loads `bytes` and asserts text, invalid bytes and whether there is a warning. */
static void check_text(struct slice bytes, const char *encoding, const char *wanted, size_t invalid, bool warned)
{
	struct article article;
	struct error error;

	error_clear(&error);
	if (!article_load_bytes(&article, "a.txt", bytes, encoding, &error))
		fail_msg("%s", error.message);
	assert_int_equal(article.text.length, strlen(wanted));
	assert_memory_equal(article.text.data, wanted, article.text.length);
	assert_int_equal(article.invalid_bytes, invalid);
	assert_int_equal(article.warning != NULL, warned);
	article_release(&article);
}

static void check_refused(struct slice bytes, const char *encoding, const char *reason)
{
	struct article article;
	struct error error;

	assert_false(article_load_bytes(&article, "a.txt", bytes, encoding, &error));
	assert_non_null(strstr(error.message, "a.txt: "));
	assert_non_null(strstr(error.message, reason));
}

static void test_utf8(void **state)
{
	(void)state;
	check_text(slice_of("caf\u00E9 \U0001F600\n"), NULL, "caf\u00E9 \U0001F600\n", 0, false);
	check_text(slice_of("\xEF\xBB\xBFhi"), NULL, "hi", 0, false);
	check_text(slice_of("\xEF\xBB\xBFhi"), "UTF8", "hi", 0, false);
	check_text(slice_of("a\r\nb\rc\n\r\r\nd\r"), NULL, "a\nb\nc\n\n\nd\n", 0, false);
	check_text(slice_of("\u00E9\u00E9 a\xFFz"), NULL, "\u00E9\u00E9 a\uFFFDz", 1, true);
	check_text(slice_of("a\xFFz"), "utf-8", "a\uFFFDz", 1, true);
}

static void test_utf16(void **state)
{
	(void)state;
	check_text(slice_from("\xFF\xFEh\0i\0\x3D\xD8\x00\xDE\r\0\n\0", 14), NULL, "hi\U0001F600\n", 0, false);
	check_text(slice_from("\xFE\xFF\0h\0i", 6), NULL, "hi", 0, false);
	check_text(slice_from("h\0i\0", 4), "utf-16le", "hi", 0, false);
	check_text(slice_from("\xFF\xFEh\0i\0", 6), "utf-16le", "hi", 0, false);
	/* A lone surrogate, and half a unit at the end. */
	check_text(slice_from("\xFF\xFEh\0\x3D\xD8i\0", 8), NULL, "h\uFFFDi", 1, true);
	check_text(slice_from("\xFF\xFEh\0i", 5), NULL, "h\uFFFD", 1, true);
	check_text(slice_from("\xFF\xFE\0\0h\0\0\0i\0\0\0", 12), NULL, "hi", 0, false);
}

static void test_other_encodings(void **state)
{
	(void)state;
	check_text(slice_of("caf\xE9 \x93hi\x94 \x80"), "windows-1252", "caf\u00E9 \u201Chi\u201D \u20AC", 0, false);
	check_text(slice_of("caf\xE9"), "latin1", "caf\u00E9", 0, false);
	check_text(slice_of("\x82\xA0"), "shift_jis", "\u3042", 0, false);
	/* A guess, said to be one. */
	check_text(slice_of("caf\xE9 \x93hi\x94"), NULL, "caf\u00E9 \u201Chi\u201D", 0, true);
	check_text(slice_of("a\x81z\xE9"), NULL, "a\uFFFDz\u00E9", 1, true);
}

static void test_refused(void **state)
{
	(void)state;
	check_refused(slice_of(""), NULL, "no text");
	check_refused(slice_of(" \n\t\n"), NULL, "no text");
	check_refused(slice_of("\xEF\xBB\xBF"), NULL, "no text");
	check_refused(slice_of("---\ntitle: x\n---\n"), NULL, "no text");
	check_refused(slice_from("a\0b", 3), NULL, "NUL");
	check_refused(slice_from("a\0b", 3), "latin1", "NUL");
	check_refused(slice_of("a"), "klingon-8", "unknown encoding");
	check_refused(slice_of("a"), "utf-16//IGNORE", "unknown encoding");
	check_refused(slice_of("a"), "", "unknown encoding");
}

static void test_too_many_sentences(void **state)
{
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (size_t i = 0; i <= LOAD_MOST_SENTENCES; i++)
		strbuf_add_text(&text, "a\n");
	check_refused(strbuf_slice(&text), NULL, "sentences");
	strbuf_release(&text);
}

/* The limit holds for the text: invalid bytes become three each. */
static void test_grows_too_large(void **state)
{
	struct strbuf bytes;

	(void)state;
	strbuf_init(&bytes);
	strbuf_add_repeated(&bytes, '\xFF', LOAD_MOST_BYTES / 3 + 1);
	check_refused(strbuf_slice(&bytes), "utf-8", "larger than 16 MiB");
	strbuf_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_utf8),
		cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_other_encodings),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_too_many_sentences),
		cmocka_unit_test(test_grows_too_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
