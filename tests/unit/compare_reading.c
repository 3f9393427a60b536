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

static bool has(const struct reading *reading, enum space space, const char *name)
{
	const struct numbers *numbers = &reading->features[space];

	for (size_t i = 0; i < numbers->count; i++) {
		if (slice_equal_text(reading->vocabularies[space].names[numbers->list[i]], name))
			return true;
	}
	return false;
}

static void test_reading_scripts_without_spaces(void **state)
{
	struct reading reading;

	(void)state;
	reading_init(&reading, "ja");
	/* Pairs, within runs only; what is Hiragana alone is no content. */
	reading_take(&reading, slice_of("港務局は、A社より"));
	assert_int_equal(reading.features[SPACE_WORDS].count, 6);
	assert_true(has(&reading, SPACE_WORDS, "港務") && has(&reading, SPACE_STEMS, "局は"));
	assert_true(has(&reading, SPACE_WORDS, "a") && has(&reading, SPACE_STEMS, "社よ"));
	assert_true(has(&reading, SPACE_WORDS, "より") && !has(&reading, SPACE_STEMS, "より"));
	reading_take(&reading, slice_of("人 3人"));
	assert_int_equal(reading.features[SPACE_STEMS].count, 3);
	/* Four letters, each with its marks; a shorter run is a word. */
	reading_take(&reading, slice_of("ท่าเรือ ดี"));
	assert_int_equal(reading.features[SPACE_WORDS].count, 3);
	assert_true(has(&reading, SPACE_WORDS, "ดี"));
	reading_release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reading_makes_words_stems_and_grams),
		cmocka_unit_test(test_reading_counts_a_flood_as_one_word),
		cmocka_unit_test(test_reading_scripts_without_spaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
