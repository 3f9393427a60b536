/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows. */
#include "crossread/text/wrap.h"

#include "crossread/text/space.h"
#include "crossread/text/width.h"
#include "text_random.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The rows with a bar between them. */
static void check_rows(const char *text, size_t columns, const char *wanted)
{
	struct strbuf rows;
	struct slice row;
	size_t count = 0;

	strbuf_init(&rows);
	for (size_t position = 0; wrap_next(slice_of(text), columns, &position, &row); count++) {
		strbuf_add_text(&rows, count ? "|" : "");
		strbuf_add(&rows, row);
	}
	assert_string_equal(strbuf_text(&rows), wanted);
	assert_int_equal(wrap_rows(slice_of(text), columns), count);
	strbuf_release(&rows);
}

static void test_breaks_between_words(void **state)
{
	(void)state;
	check_rows("", 10, "");
	check_rows(" \n\t ", 10, "");
	check_rows("one two three", 7, "one two|three");
	check_rows("  one   two  ", 20, "one   two");
	check_rows("one   two", 5, "one|two");
	check_rows("one\ntwo three", 7, "one\ntwo|three");
	check_rows("exactly ten", 7, "exactly|ten");
	check_rows("a\u00A0b c\u202Fd", 4, "a\u00A0b|c\u202Fd");
}

static void test_breaks_inside_words(void **state)
{
	(void)state;
	check_rows("incomprehensible", 6, "incomp|rehens|ible");
	check_rows("decision-making", 10, "decision-|making");
}

static void test_numbers_and_signs_stay_together(void **state)
{
	(void)state;
	check_rows("in 2011-2019", 10, "in|2011-2019");
	check_rows("minus -5", 7, "minus|-5");
	check_rows("yes\u2014\u201Cno\u201D", 6, "yes\u2014|\u201Cno\u201D");
	check_rows("he said\u2014\u201D", 8, "he|said\u2014\u201D");
}

static void test_ideographs(void **state)
{
	(void)state;
	check_rows("\u4E2D\u6587\u5B57", 4, "\u4E2D\u6587|\u5B57");
	/* No row begins with a closing mark or small kana, none ends with an opening mark. */
	check_rows("\u4E2D\u6587\u3002\u5B57", 4, "\u4E2D|\u6587\u3002|\u5B57");
	check_rows("\u4E2D\u300C\u6587\u300D", 4, "\u4E2D|\u300C\u6587|\u300D");
	check_rows("\u3042\u3042\u3063\u3068", 4, "\u3042|\u3042\u3063|\u3068");
	/* Hangul has spaces. */
	check_rows("\uAC00\uAC00 \uAC00\uAC00", 6, "\uAC00\uAC00|\uAC00\uAC00");
}

static void test_marks_of_wide_scripts(void **state)
{
	(void)state;
	check_rows("说：“我们没有。”", 8, "说：“我|们没|有。”");
	check_rows("东西（甲）、乙", 8, "东西|（甲）、|乙");
	check_rows("コーヒー々々", 4, "コー|ヒー|々々");
	check_rows("『あ』ぁあ", 6, "『あ』|ぁあ");
	/* A number stays in one piece. */
	check_rows("去年有１２艘", 8, "去年有|１２艘");
	check_rows("年12艘", 4, "年12|艘");
}

/* No blanks between words: broken between syllables, unless a blank leaves the row full enough. */
static void test_thai(void **state)
{
	(void)state;
	check_rows("บริษัทเรือข้ามฟาก", 8, "บริษัทเรือ|ข้ามฟาก");
	check_rows("ชาวเรือ กล่าวหา", 9, "ชาวเรือ|กล่าวหา");
	check_rows("เขา กล่าวหาบริษัท", 10, "เขา กล่าวหา|บริษัท");
	check_rows("ปลา", 2, "ปล|า");
	check_rows("ກ່າວຫາບໍລິສັດເຮືອ", 9, "ກ່າວຫາບໍລິສັດ|ເຮືອ");
	check_rows("ก\u200Bกก", 3, "ก\u200B|กก");
}

static void test_clusters_are_not_cut(void **state)
{
	(void)state;
	check_rows("aaae\u0301e\u0301", 4, "aaae\u0301|e\u0301");
	check_rows("a\U0001F1E9\U0001F1EAb", 2, "a|\U0001F1E9\U0001F1EA|b");
}

/* For any text: no row is too wide or empty, rows stand in order, only white space is in none. */
static void test_no_byte_is_lost(void **state)
{
	uint64_t seed = 99;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 20000; round++) {
		size_t columns = 2 + random_below(&seed, 12);
		size_t behind = 0;
		struct slice row;

		random_text(&seed, 40, &text);
		for (size_t position = 0; wrap_next(strbuf_slice(&text), columns, &position, &row);) {
			size_t start = (size_t)(row.data - text.data);

			assert_true(row.length > 0 && start >= behind);
			assert_true(position >= start + row.length);
			assert_true(width_of(row) <= columns);
			assert_true(space_end(strbuf_slice(&text), behind) >= start);
			behind = start + row.length;
		}
		assert_int_equal(space_end(strbuf_slice(&text), behind), text.length);
	}
	strbuf_release(&text);
}

static void test_long_input_is_linear(void **state)
{
	enum { MEGABYTE = 1 << 20 };
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_repeated(&text, 'x', MEGABYTE);
	assert_int_equal(wrap_rows(strbuf_slice(&text), 64), MEGABYTE / 64);
	strbuf_clear(&text);
	strbuf_add_repeated(&text, ' ', MEGABYTE);
	strbuf_add_byte(&text, 'x');
	assert_int_equal(wrap_rows(strbuf_slice(&text), 64), 1);
	strbuf_release(&text);
}

static int use_utf8(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_breaks_between_words),
		cmocka_unit_test(test_breaks_inside_words),
		cmocka_unit_test(test_numbers_and_signs_stay_together),
		cmocka_unit_test(test_ideographs),
		cmocka_unit_test(test_marks_of_wide_scripts),
		cmocka_unit_test(test_thai),
		cmocka_unit_test(test_clusters_are_not_cut),
		cmocka_unit_test(test_no_byte_is_lost),
		cmocka_unit_test(test_long_input_is_linear),
	};

	return cmocka_run_group_tests(tests, use_utf8, NULL);
}
