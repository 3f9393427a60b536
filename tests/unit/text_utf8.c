/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8. */
#include "crossread/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_every_code_point_round_trips(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		char bytes[UTF8_MOST_BYTES];
		size_t length = utf8_encode(code, bytes);
		size_t position = 0;
		uint32_t wanted = code >= 0xD800 && code <= 0xDFFF ? UTF8_REPLACEMENT : code;

		assert_int_equal(length, 1 + (wanted >= 0x80) + (wanted >= 0x800) + (wanted >= 0x10000));
		assert_int_equal(utf8_next(slice_from(bytes, length), &position), wanted);
		assert_int_equal(position, length);
		assert_int_equal(utf8_previous(slice_from(bytes, length), length), 0);
	}
	assert_int_equal(utf8_encode(0x110000, (char[UTF8_MOST_BYTES]){ 0 }), 3);
}

/* Each row: bytes, and what must come of them, with ? for U+FFFD. */
static void test_invalid_bytes_are_replaced_one_by_one(void **state)
{
	static const struct {
		struct slice bytes;
		const char *clean;
		size_t invalid;
	} cases[] = {
		{ { "a\x80z", 3 }, "a?z", 1 },  /* continuation alone */
		{ { "\xC0\xAF", 2 }, "??", 2 }, /* overlong */
		{ { "\xC1\xBF", 2 }, "??", 2 },
		{ { "\xE0\x9F\xBF", 3 }, "???", 3 },
		{ { "\xF0\x8F\xBF\xBF", 4 }, "????", 4 },
		{ { "\xED\xA0\x80", 3 }, "???", 3 },      /* surrogate */
		{ { "\xF4\x90\x80\x80", 4 }, "????", 4 }, /* above U+10FFFF */
		{ { "\xF5\xFE\xFF", 3 }, "???", 3 },      /* never bytes of UTF-8 */
		{ { "\xE2\x82", 2 }, "??", 2 },           /* cut at the end */
		{ { "\xE2\x82z", 3 }, "??z", 2 },         /* cut in the middle */
		{ { "\xF0\x9F\x98", 3 }, "???", 3 },
		{ { "\xC3\xA9\xC3", 3 }, "\xC3\xA9?", 1 },
		{ { "", 0 }, "", 0 },
	};
	struct strbuf clean;
	struct strbuf wanted;

	(void)state;
	strbuf_init(&clean);
	strbuf_init(&wanted);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		strbuf_clear(&clean);
		strbuf_clear(&wanted);
		for (const char *c = cases[i].clean; *c; c++) {
			if (*c == '?')
				utf8_add(&wanted, UTF8_REPLACEMENT);
			else
				strbuf_add_byte(&wanted, *c);
		}
		assert_int_equal(utf8_clean(cases[i].bytes, &clean), cases[i].invalid);
		assert_string_equal(strbuf_text(&clean), strbuf_text(&wanted));
	}
	strbuf_release(&wanted);
	strbuf_release(&clean);
}

/*
 * All sequences of two bytes, and of three with all second bytes: what is taken must be what is
 * written.
 */
static void test_decoding_takes_exactly_what_encoding_writes(void **state)
{
	(void)state;
	for (unsigned value = 0; value < 0x1000000; value += value < 0x20000 ? 1 : 61) {
		char bytes[3] = { (char)(value >> 16), (char)(value >> 8), (char)value };
		size_t position = 0;
		char again[UTF8_MOST_BYTES];
		uint32_t code = utf8_next(slice_from(bytes, 3), &position);

		assert_in_range(position, 1, 3);
		if (code == UTF8_REPLACEMENT && position == 1)
			continue;
		assert_int_equal(utf8_encode(code, again), position);
		assert_memory_equal(again, bytes, position);
	}
}

static void test_count_and_offset_agree(void **state)
{
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (uint32_t code = 1; code < 0x110000; code += 4099)
		utf8_add(&text, code);
	assert_int_equal(utf8_count(strbuf_slice(&text)), (0x110000 - 2) / 4099 + 1);
	for (size_t position = 0, codes = 0; position < text.length; codes++) {
		assert_int_equal(utf8_offset(strbuf_slice(&text), codes), position);
		assert_int_equal(utf8_count(slice_part(strbuf_slice(&text), 0, position)), codes);
		utf8_next(strbuf_slice(&text), &position);
	}
	assert_int_equal(utf8_offset(strbuf_slice(&text), 1000000), text.length);
	assert_int_equal(utf8_count(slice_of("")), 0);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_code_point_round_trips),
		cmocka_unit_test(test_invalid_bytes_are_replaced_one_by_one),
		cmocka_unit_test(test_decoding_takes_exactly_what_encoding_writes),
		cmocka_unit_test(test_count_and_offset_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
