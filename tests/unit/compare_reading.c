/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, stems and 4-grams of a sentence. */
#include "../../src/compare/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void test_reading_makes_words_stems_and_grams(void **state)
{
	struct reading reading;
	const struct numbers *stems = &reading.features[SPACE_STEMS];
	const struct numbers *grams = &reading.features[SPACE_GRAMS];
	uint32_t seven;

	(void)state;
	reading_init(&reading, "en-GB");
	reading_take(&reading, slice_of("The Denials, seven of them"));
	assert_int_equal(reading.features[SPACE_WORDS].count, 5);
	assert_int_equal(stems->count, 2);
	seven = stems->list[1];
	reading_take(&reading, slice_of("denial 7"));
	assert_int_equal(stems->count, 2);
	assert_int_equal(stems->list[0], 0);
	assert_int_equal(stems->list[1], seven);
	assert_int_equal(grams->count, 0);
	reading_take_grams(&reading);
	assert_int_equal(grams->count, 5);
	reading_take(&reading, slice_of("“é–ü”"));
	reading_take_grams(&reading);
	assert_int_equal(grams->count, 1);
	assert_true(slice_equal_text(reading.vocabularies[SPACE_GRAMS].names[grams->list[0]], "é ü"));
	reading_take(&reading, slice_of("—"));
	reading_take_grams(&reading);
	assert_int_equal(reading.features[SPACE_WORDS].count + grams->count, 0);
	reading_release(&reading);
}

static void test_reading_counts_a_flood_as_one_word(void **state)
{
	struct reading reading;
	struct strbuf flood;

	(void)state;
	strbuf_init(&flood);
	for (int i = 0; i < 6000; i++)
		strbuf_add_format(&flood, "word%d ", i);
	reading_init(&reading, "en");
	reading_take(&reading, strbuf_slice(&flood));
	assert_int_equal(reading.features[SPACE_WORDS].count, 4097);
	reading_take_grams(&reading);
	assert_true(reading.features[SPACE_GRAMS].count < 65536);
	reading_release(&reading);
	strbuf_release(&flood);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reading_makes_words_stems_and_grams),
		cmocka_unit_test(test_reading_counts_a_flood_as_one_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
