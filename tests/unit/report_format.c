/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TSV and JSON rows, plain text, labels. */
#include "crossread/report/format.h"
#include "crossread/report/json.h"

#include "../../src/report/plain.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct field fields[] = { { "n", true }, { "text", false } };

static void expect_row(enum format format, const char *text, bool stand_ins, const char *row)
{
	struct slice values[] = { slice_of("7"), slice_of(text) };
	struct strbuf out;

	strbuf_init(&out);
	format_add_row(&out, format, fields, values, 2, stand_ins);
	assert_string_equal(strbuf_text(&out), row);
	strbuf_release(&out);
}

static void test_tsv(void **state)
{
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	format_add_head(&out, FORMAT_TSV, fields, 2);
	assert_string_equal(strbuf_text(&out), "n\ttext\n");
	strbuf_clear(&out);
	format_add_head(&out, FORMAT_JSON, fields, 2);
	assert_int_equal(out.length, 0);
	strbuf_release(&out);
	expect_row(FORMAT_TSV, "a\tb\nc\\d", false, "7\ta\\tb\\nc\\\\d\n");
	expect_row(FORMAT_TSV, "\x1B[31m", false, "7\t\x1B[31m\n");
	expect_row(FORMAT_TSV, "\x1B[31m\n", true, "7\t\xE2\x90\x9B[31m\\n\n");
	expect_row(FORMAT_TSV, "", false, "7\t\n");
}

static void test_json(void **state)
{
	(void)state;
	expect_row(FORMAT_JSON, "say \"no\" \\ \n\t", false, "{\"n\":7,\"text\":\"say \\\"no\\\" \\\\ \\n\\t\"}\n");
	expect_row(FORMAT_JSON, "\x1B\x7F\xC2\x85\xE2\x80\xAE\xE2\x80\xA8", false,
		"{\"n\":7,\"text\":\"\\u001b\\u007f\\u0085\\u202e\\u2028\"}\n");
	expect_row(FORMAT_JSON, "\xF3\xA0\x81\x81", false, "{\"n\":7,\"text\":\"\\udb40\\udc41\"}\n");
	expect_row(FORMAT_JSON, "“é” e\xCC\x81 🦊", false, "{\"n\":7,\"text\":\"“é” e\xCC\x81 🦊\"}\n");
}

/* A file is text for whatever opens it: bytes that are none become the sign for that, in JSON as an escape. */
static void test_bytes_that_are_no_text(void **state)
{
	(void)state;
	expect_row(FORMAT_JSON, "a\xFF\xC3", false, "{\"n\":7,\"text\":\"a\\ufffd\\ufffd\"}\n");
	expect_row(FORMAT_JSON, "\xEF\xBF\xBF\xF0\x9F\xBF\xBE", false,
		"{\"n\":7,\"text\":\"\\uffff\\ud83f\\udffe\"}\n");
}

static void test_plain_text(void **state)
{
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	plain_add(&out,
		slice_of("a\tb\nc\xE2\x80\xA8"
			 "d\x1B\x7F\xE2\x80\xAE\xFF é"));
	assert_string_equal(strbuf_text(&out), "a b c d\xE2\x90\x9B\xE2\x90\xA1\xEF\xBF\xBD\xEF\xBF\xBD é");
	strbuf_release(&out);
}

/* Labels of other programs are of letters, digits, dashes: the rest is spelled, so that two tags stay two labels. */
static void test_labels(void **state)
{
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	plain_add_label(&out, slice_of("azAZ09-_"));
	assert_string_equal(strbuf_text(&out), "azAZ09-_");
	strbuf_clear(&out);
	plain_add_label(&out, slice_of("no/yes:é@[`{"));
	assert_string_equal(strbuf_text(&out), "no_2Fyes_3A_C3_A9_40_5B_60_7B");
	strbuf_release(&out);
}

/* What a terminal must not get is escaped there, and the values are the same. */
static void test_json_on_a_terminal(void **state)
{
	(void)state;
	expect_row(FORMAT_JSON,
		"a\xE2\x80\x8C"
		"b\xE2\x80\x8D \xEE\x80\x80 \xF3\xA0\x81\x81 é",
		true, "{\"n\":7,\"text\":\"a\\u200cb\\u200d \\ue000 \\udb40\\udc41 é\"}\n");
	expect_row(FORMAT_JSON, "e\xCC\x81 e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85", true,
		"{\"n\":7,\"text\":\"e\xCC\x81 e\\u0301\\u0302\\u0303\\u0304\\u0305\"}\n");
	expect_row(FORMAT_JSON, "say \"no\" \\ \n\t", true, "{\"n\":7,\"text\":\"say \\\"no\\\" \\\\ \\n\\t\"}\n");
}

static void test_names(void **state)
{
	enum format format = FORMAT_TEXT;

	(void)state;
	assert_true(format_find(slice_of("json"), &format));
	assert_int_equal(format, FORMAT_JSON);
	assert_false(format_find(slice_of("xml"), &format));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_bytes_that_are_no_text),
		cmocka_unit_test(test_plain_text),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_json_on_a_terminal),
		cmocka_unit_test(test_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
