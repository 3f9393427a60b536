/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may reach a terminal, and how wide it is. */
#include "crossread/text/visible.h"

#include "crossread/text/stand_ins.h"
#include "crossread/text/width.h"
#include "text_random.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>
#include <unictype.h>

static bool is_allowed(uint32_t code)
{
	const uint32_t forbidden = UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;

	return !uc_is_general_category_withtable(code, forbidden) && !uc_is_property_default_ignorable_code_point(code);
}

/*
 * Every place: nothing forbidden, one spacing code point first, marks without width behind it, the
 * width that is claimed.
 */
static void check_places(struct slice text)
{
	size_t columns = 0;

	for (size_t position = 0; position < text.length;) {
		size_t before = position;
		struct visible visible = visible_next(text, &position);
		struct slice bytes = slice_from(visible.bytes, visible.length);
		int codes = 0;

		assert_true(position > before && position <= text.length);
		for (size_t i = 0; i < bytes.length; codes++) {
			uint32_t code = utf8_next(bytes, &i);

			assert_true(is_allowed(code));
			assert_int_equal(wcwidth((wchar_t)code), codes ? 0 : visible.width);
		}
		assert_in_range(codes, 1, VISIBLE_MOST_CODES);
		assert_in_range(visible.width, 1, 2);
		columns += visible.width;
	}
	assert_int_equal(width_of(text), columns);
}

static void test_every_code_point_alone_and_behind_a_letter(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		char bytes[1 + UTF8_MOST_BYTES] = "a";
		size_t length = utf8_encode(code, bytes + 1);

		check_places(slice_from(bytes + 1, length));
		/*
		 * The planes beyond the first three hold nothing that is assigned but tags and
		 * variation selectors.
		 */
		if (code < 0x30000 || code >> 12 == 0xE0)
			check_places(slice_from(bytes, 1 + length));
	}
}

static void test_every_byte(void **state)
{
	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		char bytes[3] = { 'a', (char)byte, 'b' };

		check_places(slice_from(bytes, 3));
		check_places(slice_from(bytes + 1, 1));
	}
}

static void test_any_text(void **state)
{
	uint64_t seed = 7;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 20000; round++) {
		random_text(&seed, 24, &text);
		check_places(strbuf_slice(&text));
	}
	strbuf_release(&text);
}

static void check_shown(const char *text, const char *wanted, size_t columns)
{
	struct strbuf shown;

	strbuf_init(&shown);
	visible_add(&shown, slice_of(text));
	assert_string_equal(strbuf_text(&shown), wanted);
	assert_int_equal(width_of(slice_of(text)), columns);
	strbuf_release(&shown);
}

/* Looking is limited: it is done in each frame. */
static void test_stand_ins_of_long_text(void **state)
{
	struct stand_ins stand_ins = { .count = 0 };
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_text(&text, "\x1B");
	for (size_t i = 0; i < STAND_INS_MOST_BYTES; i++)
		strbuf_add_byte(&text, 'a');
	strbuf_add_text(&text, "\x07");
	stand_ins_find(&stand_ins, slice_part(strbuf_slice(&text), 1, text.length));
	assert_int_equal(stand_ins.count, 0);
	assert_false(stand_ins.has_more);
	stand_ins_find(&stand_ins, strbuf_slice(&text));
	assert_int_equal(stand_ins.count, 1);
	assert_int_equal(stand_ins.codes[0], 0x1B);
	assert_true(stand_ins.has_more);
	strbuf_release(&text);
}

static void test_stand_ins(void **state)
{
	struct strbuf shown;

	(void)state;
	check_shown("a\tb\nc\033[0m\177", "a b\u240Ac\u241B[0m\u2421", 10);
	check_shown("\r\n", "\u2424", 1);
	check_shown("\u202Egnp.exe\u2066", "\uFFFDgnp.exe\uFFFD", 9);
	check_shown("co\u00ADop \u200Bx\uFEFF\u2028", "co\uFFFDop \uFFFDx\uFFFD\uFFFD", 10);
	check_shown("\xC2\x85\uE000\uFFFE", "\uFFFD\uFFFD\uFFFD", 3);
	check_shown("\u0301x", "\u25CC\u0301x", 2);
	check_shown("\n\u0301", "\u240A\u25CC\u0301", 2);
	check_shown("a\xFFz", "a\uFFFDz", 3);
	check_shown("\u3164\u115F", "\uFFFD\uFFFD", 2);
	check_shown("a\u00A0b\u2003c", "a b c", 5);
	strbuf_init(&shown);
	visible_add(&shown, slice_from("\0", 1));
	assert_string_equal(strbuf_text(&shown), "\u2400");
	strbuf_release(&shown);
}

static void test_clusters(void **state)
{
	(void)state;
	check_shown("e\u0301\u0323", "e\u0301\u0323", 1);
	check_shown("\u4E2D\u6587", "\u4E2D\u6587", 4);
	check_shown("\u1100\u1161\u11A8", "\u1100\u1161\u11A8", 2);
	check_shown("\u09AC\u09BE\u0982\u09B2\u09BE", "\u09AC\u09BE\u0982\u09B2\u09BE", 5);
	check_shown("\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F468\U0001F469\U0001F467", 6);
	check_shown("\U0001F1E9\U0001F1EA", "\U0001F1E9\U0001F1EA", 2);
	check_shown("\U0001F44D\U0001F3FD", "\U0001F44D", 2);
	check_shown("\u2764\uFE0F", "\u2764", 1);
	check_shown("1\uFE0F\u20E3", "1\u20E3", 1);
	/* Four marks fit a cell, five do not. */
	check_shown("a\u0301\u0302\u0303\u0304", "a\u0301\u0302\u0303\u0304", 1);
	check_shown("a\u0301\u0302\u0303\u0304\u0305b", "\uFFFDb", 2);
}

/* What could spell out a text that nobody sees is shown: tag characters, selectors and joiners in a row. */
static void test_what_hides_a_text(void **state)
{
	(void)state;
	check_shown("a\U000E0041\U000E0042", "a\uFFFD\uFFFD", 3);
	check_shown("\U0001F3F4\U000E0067\U000E0062\U000E007F", "\U0001F3F4", 2);
	check_shown("a\uFE00\uFE01\uFE02", "a\uFFFD\uFFFD", 3);
	check_shown("a\U000E0100\U000E0101", "a\uFFFD", 2);
	check_shown("a\u200C\u200D\u200C", "a\uFFFD\uFFFD", 3);
	check_shown("\u2764\uFE0F\u200D\U0001F525", "\u2764\U0001F525", 3);
	check_shown("\u0646\u200C\u0645", "\u0646\u0645", 2);
}

static void check_names(const char *text, const char *wanted)
{
	struct stand_ins stand_ins = { .count = 0 };
	struct strbuf names;

	stand_ins_find(&stand_ins, slice_of(text));
	strbuf_init(&names);
	stand_ins_name(&stand_ins, &names);
	assert_string_equal(strbuf_text(&names), wanted);
	strbuf_release(&names);
}

static void test_names_of_stand_ins(void **state)
{
	(void)state;
	check_names("Plain e\u0301 \u4E2D\u6587, \uFFFD, \U0001F468\u200D\U0001F469,\ttabs\n", "");
	check_names("a\u202Eb\u202Ec\033[m\177", "U+202E RIGHT-TO-LEFT OVERRIDE, U+001B ESC, U+007F DEL");
	check_names("\xC2\x9B\uE000\uFFFE\u0378",
		"U+009B CSI, U+E000 <private-use>, U+FFFE <noncharacter>, U+0378 <reserved>");
	check_names("\1\2\3\4\5\6\7\10\16\17\20\21\22\23\24\25\26",
		"U+0001 SOH, U+0002 STX, U+0003 ETX, U+0004 EOT, U+0005 ENQ, U+0006 ACK, U+0007 BEL, U+0008 BS, "
		"U+000E SO, U+000F SI, U+0010 DLE, U+0011 DC1, U+0012 DC2, U+0013 DC3, U+0014 DC4, U+0015 NAK, …");
}

static void test_lines(void **state)
{
	struct strbuf shown;

	(void)state;
	strbuf_init(&shown);
	visible_add_lines(&shown, slice_of("one\033\r\n\ntwo\rthree"));
	assert_string_equal(strbuf_text(&shown), "one\u241B\n\ntwo\u240Dthree\n");
	strbuf_release(&shown);
}

static void test_width_fit_takes_whole_clusters(void **state)
{
	struct slice text = slice_of("a\u4E2De\u0301\U0001F1E9\U0001F1EAz");

	(void)state;
	assert_int_equal(width_fit(text, 0), 0);
	assert_int_equal(width_fit(text, 1), 1);
	assert_int_equal(width_fit(text, 2), 1);
	assert_int_equal(width_fit(text, 3), 4);
	assert_int_equal(width_fit(text, 4), 7);
	assert_int_equal(width_fit(text, 5), 7);
	assert_int_equal(width_fit(text, 6), 15);
	assert_int_equal(width_fit(text, 100), text.length);
}

static int use_utf8(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static void test_flowing_text_has_no_line_breaks(void **state)
{
	struct strbuf shown;

	(void)state;
	strbuf_init(&shown);
	visible_add_flowing(&shown, slice_of("one\ntwo\t\x1B three"));
	assert_string_equal(strbuf_text(&shown), "one two \xE2\x90\x9B three");
	strbuf_clear(&shown);
	visible_add_flowing(&shown, slice_of("\n"));
	assert_string_equal(strbuf_text(&shown), " ");
	strbuf_release(&shown);
}

static void test_what_may_stand_plain_in_files(void **state)
{
	static const uint32_t plain[] = { 'a', ' ', 0xE9, 0x301, 0x200C, 0x200D, 0xFE0F, 0x2019, 0x1F98A, 0xE000 };
	static const uint32_t not_plain[] = { 0, '\n', 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x202E, 0x2028, 0x2066,
		0xFEFF, 0xFFFE, 0x1FFFF, 0xE0041, 0xFDD0 };

	(void)state;
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		assert_true(visible_is_plain(plain[i]));
	for (size_t i = 0; i < sizeof(not_plain) / sizeof(not_plain[0]); i++)
		assert_false(visible_is_plain(not_plain[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_code_point_alone_and_behind_a_letter),
		cmocka_unit_test(test_every_byte),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_stand_ins),
		cmocka_unit_test(test_stand_ins_of_long_text),
		cmocka_unit_test(test_clusters),
		cmocka_unit_test(test_what_hides_a_text),
		cmocka_unit_test(test_names_of_stand_ins),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_width_fit_takes_whole_clusters),
		cmocka_unit_test(test_flowing_text_has_no_line_breaks),
		cmocka_unit_test(test_what_may_stand_plain_in_files),
	};

	return cmocka_run_group_tests(tests, use_utf8, NULL);
}
