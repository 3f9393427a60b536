/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typography, white space, list marks. */
#include "crossread/text/typography.h"

#include "crossread/text/list_mark.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void read_forwards(struct slice text, struct strbuf *plain)
{
	size_t position = 0;
	uint32_t code;

	strbuf_clear(plain);
	while (typography_next(text, &position, &code))
		utf8_add(plain, code);
}

static void test_styles_are_one(void **state)
{
	struct strbuf plain;

	(void)state;
	strbuf_init(&plain);
	read_forwards(
		slice_of("\u201CWe\u2019re \u00A0\n open\u201D \u2014 co\u00ADop\u200B \u00ABa\u00BB \u2039b\u203A"),
		&plain);
	assert_string_equal(strbuf_text(&plain), "\"We're open\" - coop \"a\" 'b'");
	strbuf_release(&plain);
}

static void test_space(void **state)
{
	struct slice text = slice_of("\u3000 a\u00A0b \u2028");
	struct slice trimmed = space_trim(text);

	(void)state;
	assert_int_equal(space_end(text, 0), 4);
	assert_int_equal(space_end(text, 4), 4);
	assert_int_equal(space_start(text, text.length), 8);
	assert_true(slice_equal_text(trimmed, "a\u00A0b"));
	assert_int_equal(space_trim(slice_of(" \t\n\u2003")).length, 0);
	assert_int_equal(space_trim(slice_of("")).length, 0);
}

static void test_list_marks(void **state)
{
	struct list_mark mark;
	struct list_mark next;

	(void)state;
	assert_true(list_mark_read(slice_of("\u2022 item"), 0, &mark));
	assert_int_equal(mark.end, 4);
	assert_true(list_mark_read(slice_of("x 12.) item"), 2, &mark));
	assert_int_equal(mark.number, 12);
	assert_int_equal(mark.end, 7);
	assert_true(list_mark_read(slice_of("13.) item"), 0, &next));
	assert_true(list_mark_continues(&mark, &next));
	assert_true(list_mark_read(slice_of("13) item"), 0, &next));
	assert_false(list_mark_continues(&mark, &next));
	assert_true(list_mark_read(slice_of("- item"), 0, &mark));
	assert_true(list_mark_read(slice_of("(a) item"), 0, &mark));
	assert_false(list_mark_read(slice_of("-5 degrees"), 0, &mark));
	assert_false(list_mark_read(slice_of("2024. "), 0, &mark));
	assert_false(list_mark_read(slice_of("1.5 million"), 0, &mark));
	assert_false(list_mark_read(slice_of("A. Smith"), 0, &mark));
	assert_false(list_mark_read(slice_of("(7 men"), 0, &mark));
	assert_false(list_mark_read(slice_of("\u2022"), 0, &mark));
	assert_false(list_mark_read(slice_of(""), 0, &mark));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_styles_are_one),
		cmocka_unit_test(test_space),
		cmocka_unit_test(test_list_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
