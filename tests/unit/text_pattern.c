/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching: what is folded, where hits stand in the original, limits. */
#include "crossread/text/pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Asserts the hits of `typed` in `text`, a paragraph a line, joined by "|". */
static void check(const char *typed, const char *text, const char *wanted)
{
	struct slice whole = slice_of(text);
	struct searchable folded;
	struct strbuf hits;
	struct error error;
	struct pattern *pattern = pattern_new(slice_of(typed), &error);
	size_t line = 0;
	size_t from = 0;
	size_t start;
	size_t end;

	if (!pattern)
		fail_msg("%s: %s", typed, error.message);
	searchable_init(&folded);
	folded.exact = pattern_is_exact(pattern);
	for (size_t i = 0; i <= whole.length; i++) {
		if (i < whole.length && whole.data[i] != '\n')
			continue;
		searchable_add(&folded, whole, line, i);
		line = i + 1;
	}
	strbuf_init(&hits);
	while (pattern_next(pattern, &folded, &from, SIZE_MAX, &start, &end) == PATTERN_HIT) {
		assert_true(start < end && end <= whole.length);
		if (hits.length)
			strbuf_add_byte(&hits, '|');
		strbuf_add(&hits, slice_part(whole, start, end));
	}
	if (strcmp(strbuf_text(&hits), wanted) != 0)
		fail_msg("%s in %s: %s, not %s", typed, text, strbuf_text(&hits), wanted);
	strbuf_release(&hits);
	searchable_release(&folded);
	pattern_free(pattern);
}

/* What folding leaves out is found by itself alone and by its number, and is otherwise left out on both sides. */
static void test_what_is_not_seen(void **state)
{
	(void)state;
	check("\u202E", "a\u202Eb \u202E", "\u202E|\u202E");
	check("\\x{202E}", "a\u202Eb", "\u202E");
	check("\\x{202e}b", "a\u202Eb", "\u202Eb");
	check("\\xAD", "so\u00ADld sold", "\u00AD");
	check("\\x{2019}", "it's it’s", "’");
	check("\\x1B", "a\033b", "\033");
	check("\\\\x{202E}", "\u202E", "");
	check("\\x", "x", "");
	check("\u0646\u200C\u0645", "\u0646\u0645 \u0646\u200C\u0645", "\u0646\u0645|\u0646\u200C\u0645");
	check("so\u00ADld", "sold", "sold");
}

static void test_words(void **state)
{
	(void)state;
	check("meta", "Meta said. META, meta-data", "Meta|META|meta");
	check("Meta", "Meta said. META, meta-data", "Meta");
	check("a", "", "");
	check("a", "\n\n", "");
	check("aa", "aaaaa", "aa|aa");
	check("no such", "nothing", "");
	check("Ж", "ж Ж", "Ж");
	check("ж", "ж Ж", "ж|Ж");
}

static void test_typography_and_accents(void **state)
{
	(void)state;
	check("didn't", "didn’t didn't didnʼt", "didn’t|didn't|didnʼt");
	check("didn’t", "didn’t didn't", "didn’t|didn't");
	check("\"we", "“We hid”, »we«, \"we", "“We|»we|\"we");
	check("a-b", "a–b a—b a-b", "a–b|a—b|a-b");
	check("cafe", "Café cafe\xCC\x81 CAFE", "Café|cafe\xCC\x81|CAFE");
	check("café", "Café cafe", "Café|cafe");
	check("ελλαδα", "Ελλάδα", "Ελλάδα");
	check("ệ", "Việt", "ệ");
	/* In other scripts what may be left out, and other forms of one letter. */
	check("елка", "Ёлка ёлка елка", "Ёлка|ёлка|елка");
	check("שלום", "שָׁלוֹם שלום", "שָׁלוֹם|שלום");
	check("محمد", "مُحَمَّد محمـــد محمد", "مُحَمَّد|محمـــد|محمد");
	check("احمد", "أحمد احمد", "أحمد|احمد");
	check("12", "１２ ١٢ १२ ๑๒ 12", "１２|١٢|१२|๑๒|12");
	check("１２", "12", "12");
	check("tv", "ＴＶ Tv", "ＴＶ|Tv");
	check("ガス", "ｶﾞｽ ガス カ\u3099ス", "ｶﾞｽ|ガス|カ\u3099ス");
	check("가각", "\u1100\u1161\u1100\u1161\u11A8", "\u1100\u1161\u1100\u1161\u11A8");
	check("फेरी", "फ़ेरी \u095Eेरी", "फ़ेरी|\u095Eेरी");
	check("میروم", "می\u200Cروم", "می\u200Cروم");
	check("בקו", "ב\u200Fקו", "ב\u200Fקו");
	/* Wide brackets are no expression. */
	check("（甲）", "（甲）", "（甲）");
	/* Elsewhere the mark makes another letter. */
	check("и", "мой мои", "и");
	check("か", "がか", "か");
	check("각", "가각", "각");
	/* Soft hyphens and line breaks are not seen. */
	check("harbour board",
		"harb\xC2\xADour \t  board harbour\xC2\xA0"
		"board",
		"harb\xC2\xADour \t  board|harbour\xC2\xA0"
		"board");
}

static void test_expressions(void **state)
{
	(void)state;
	check("den(y|ied|ies)", "deny denied Denies den", "deny|denied|Denies");
	check("\\bmeta\\b", "metal meta.", "meta");
	check("^the", "The one\nnot the\nthe two", "The|the");
	check("said\\.$", "he said.\nsaid. she", "said.");
	check("\\S+ Stone", "Andy Stone, andy stone", "Andy Stone");
	check("n't \\w+", "didn’t share", "n’t share");
	check("é+", "caféé", "éé");
	check("x*", "axxb", "xx");
	/* A dot does not leave its paragraph. */
	check("one.*two", "one\ntwo", "");
	/* The start moved on by \K, the letter before stays out. */
	check("a\\Kb", "ab", "b");
}

/* Folded once, a joiner is gone; folded twice, the mark behind it would have joined the letter. */
static void test_folded_once(void **state)
{
	(void)state;
	check("か\xE2\x80\x8C\xE3\x82\x99", "x か\xE2\x80\x8C\xE3\x82\x99", "か\xE2\x80\x8C\xE3\x82\x99");
}

/* What ends a paragraph where it is folded is no part of a hit, for it need not stand in the text. */
static void test_ends_of_paragraphs(void **state)
{
	(void)state;
	check("\\W", "", "");
	check("\\W", "a\nb.", ".");
	check("b\\W", "b\nb", "b|b");
	check("\\s+", "a \n\n b", " \n\n ");
	check("[^x]+", "a\nb", "a\nb");
}

static void check_refused(const char *typed, const char *words)
{
	struct error error;

	assert_null(pattern_new(slice_of(typed), &error));
	if (!strstr(error.message, words))
		fail_msg("%s: %s", typed, error.message);
}

static void test_refused(void **state)
{
	char long_one[PATTERN_MOST_BYTES + 2];

	(void)state;
	memset(long_one, 'a', sizeof(long_one) - 1);
	long_one[sizeof(long_one) - 1] = '\0';
	check_refused("", "nothing to look for");
	check_refused(long_one, "too long");
	check_refused("said (", "missing closing parenthesis, at character 7");
	check_refused("[a", "at character 3");
	check_refused("\\Ca", "at character");
}

/* Windows: every hit is found in the one where it begins, also when it ends in the next. */
static void test_windows(void **state)
{
	const char *const both[] = { "bcd", "b.d" };
	struct searchable folded;
	struct error error;

	(void)state;
	searchable_init(&folded);
	searchable_add(&folded, slice_of("abcd"), 0, 4);
	for (size_t i = 0; i < 2; i++) {
		struct pattern *pattern = pattern_new(slice_of(both[i]), &error);
		size_t from = 0;
		size_t start = 9;
		size_t end;

		assert_int_equal(pattern_next(pattern, &folded, &from, 1, &start, &end), PATTERN_NONE);
		assert_int_equal(from, 1);
		assert_int_equal(pattern_next(pattern, &folded, &from, 2, &start, &end), PATTERN_HIT);
		assert_int_equal(start, 1);
		assert_int_equal(end, 4);
		assert_int_equal(from, 4);
		assert_int_equal(pattern_next(pattern, &folded, &from, 4, &start, &end), PATTERN_NONE);
		pattern_free(pattern);
	}
	searchable_release(&folded);
}

/* Backtracking without end is given up, not waited for. */
static void test_too_heavy(void **state)
{
	struct error error;
	struct pattern *pattern = pattern_new(slice_of("(a+)+b"), &error);
	struct strbuf text;
	struct searchable folded;
	size_t from = 0;
	size_t start;
	size_t end;

	(void)state;
	strbuf_init(&text);
	searchable_init(&folded);
	for (size_t i = 0; i < 5000; i++)
		strbuf_add_byte(&text, 'a');
	strbuf_add_text(&text, " b");
	searchable_add(&folded, strbuf_slice(&text), 0, text.length);
	assert_int_equal(pattern_next(pattern, &folded, &from, SIZE_MAX, &start, &end), PATTERN_TOO_HEAVY);
	assert_int_equal(from, folded.text.length);
	searchable_release(&folded);
	strbuf_release(&text);
	pattern_free(pattern);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_not_seen),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_typography_and_accents),
		cmocka_unit_test(test_expressions),
		cmocka_unit_test(test_folded_once),
		cmocka_unit_test(test_ends_of_paragraphs),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_windows),
		cmocka_unit_test(test_too_heavy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
