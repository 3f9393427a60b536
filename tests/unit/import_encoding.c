/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a page as text: what tells the encoding, and what pages say of it that is not so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/import/encoding.h"

#include <string.h>

static void check(struct slice page, const char *encoding, const char *wanted)
{
	struct strbuf bytes;
	struct strbuf text;
	struct error error;

	strbuf_init(&bytes);
	strbuf_init(&text);
	strbuf_add(&bytes, page);
	if (!encoding_decode(&bytes, encoding, "p.html", &text, &error))
		fail_msg("%s", error.message);
	assert_string_equal(strbuf_text(&text), wanted);
	assert_int_equal(text.length, slice_of(wanted).length);
	strbuf_release(&bytes);
	strbuf_release(&text);
}

static void test_order(void **state)
{
	(void)state;
	check(slice_of("<meta charset=latin1>\xE9\x92"), NULL, "<meta charset=latin1>\u00E9\u2019");
	check(slice_of("<meta charset=latin1>\u00E9"), "utf-8", "<meta charset=latin1>\u00E9");
	check(slice_of("\xEF\xBB\xBF<meta charset=latin1>\u00E9"), NULL, "<meta charset=latin1>\u00E9");
	check(slice_of("caf\u00E9"), NULL, "caf\u00E9");
	check(slice_of("caf\xE9\x92"), NULL, "caf\u00E9\u2019");
	check(slice_of(""), NULL, "");
}

static void test_labels(void **state)
{
	(void)state;
	check(slice_of("<META CHARSET = 'WINDOWS-1251'>\xE4"), NULL, "<META CHARSET = 'WINDOWS-1251'>\u0434");
	check(slice_of("<?xml encoding=\"gb2312\"?>\xD6\xD0"), NULL, "<?xml encoding=\"gb2312\"?>\u4E2D");
	/* A page that could be read until here is not in UTF-16, whatever it says. */
	check(slice_of("<meta charset=utf-16>\u00E9"), NULL, "<meta charset=utf-16>\u00E9");
}

static void test_wrong_labels(void **state)
{
	(void)state;
	check(slice_of("charset=\u00E9"), NULL, "charset=\u00E9");
	check(slice_of("charset"), NULL, "charset");
	check(slice_of("charset=x-nonsense\u00E9"), NULL, "charset=x-nonsense\u00E9");
	check(slice_of("charset=utf-8//IGNORE \u00E9"), NULL, "charset=utf-8//IGNORE \u00E9");
	check(slice_of("charset=................................................................ \u00E9"), NULL,
		"charset=................................................................ \u00E9");
	/* The first that has a name counts. */
	check(slice_of("charset=\">\" charset=latin1>\xE9"), NULL, "charset=\">\" charset=latin1>\u00E9");
}

static void test_nuls(void **state)
{
	(void)state;
	check(slice_from("a\0b\0", 4), NULL, "a b ");
	check(slice_from("charset=\0latin1\0 \xE9", 18), NULL, "charset= latin1  \u00E9");
	check(slice_from("\xFF\xFE\0\0", 4), NULL, "");
	check(slice_from("\xFF\xFE"
			 "a\0\0\0b\0",
		      8),
		NULL, "a b");
}

static void test_refused(void **state)
{
	struct strbuf bytes;
	struct strbuf text;
	struct error error;

	(void)state;
	strbuf_init(&bytes);
	strbuf_init(&text);
	strbuf_add_text(&bytes, "a");
	assert_false(encoding_decode(&bytes, "x-nonsense", "p.html", &text, &error));
	assert_non_null(strstr(error.message, "p.html: unknown encoding x-nonsense"));
	assert_false(encoding_decode(&bytes, "", "p.html", &text, &error));
	strbuf_release(&bytes);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_wrong_labels),
		cmocka_unit_test(test_nuls),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
