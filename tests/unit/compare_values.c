/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money, dates and durations found in text, and when two of them agree. */
#include "../../src/compare/values.h"

#include "compare_article.h"

#include <math.h>
#include <string.h>
#include <time.h>

/* The values of one text. */
struct reading {
	struct dictionary dictionary;
	struct lexemes lexemes;
	struct values values;
};

static void read_text(struct reading *reading, const char *text)
{
	dictionary_init(&reading->dictionary, "en");
	lexemes_read(&reading->lexemes, &reading->dictionary, slice_of(text));
	values_init(&reading->values);
	values_add(&reading->values, &reading->lexemes, (struct span){ 0, reading->lexemes.count });
}

static void release(struct reading *reading)
{
	values_release(&reading->values);
	lexemes_release(&reading->lexemes);
	dictionary_release(&reading->dictionary);
}

/* The text has one value, of that kind, unit and amount, written as `words`. */
static void check_amount(const char *text, enum value_kind kind, const char *unit, double amount, const char *words)
{
	struct reading reading;
	const struct value *value;

	read_text(&reading, text);
	if (reading.values.count != 1)
		fail_msg("%zu values in: %s", reading.values.count, text);
	value = &reading.values.list[0];
	assert_int_equal(value->kind, kind);
	assert_string_equal(value->unit, unit);
	if (fabs(value->amount - amount) > 1e-9 * amount)
		fail_msg("%f, not %f in: %s", value->amount, amount, text);
	assert_int_equal(value->bytes.end - value->bytes.start, strlen(words));
	assert_memory_equal(text + value->bytes.start, words, strlen(words));
	release(&reading);
}

static void check_date(const char *text, int year, int month, int day, int until)
{
	struct reading reading;
	const struct value *value;

	read_text(&reading, text);
	if (reading.values.count != 1)
		fail_msg("%zu values in: %s", reading.values.count, text);
	value = &reading.values.list[0];
	assert_int_equal(value->kind, until ? VALUE_YEARS : VALUE_DATE);
	assert_int_equal(value->year, year);
	assert_int_equal(value->month, month);
	assert_int_equal(value->day, day);
	assert_int_equal(value->until, until);
	release(&reading);
}

static void check_none(const char *text)
{
	struct reading reading;

	read_text(&reading, text);
	if (reading.values.count)
		fail_msg("a value in: %s", text);
	release(&reading);
}

static void check_agree(const char *a, const char *b, bool agree)
{
	struct reading readings[2];

	read_text(&readings[0], a);
	read_text(&readings[1], b);
	if (readings[0].values.count != 1 || readings[1].values.count != 1)
		fail_msg("not one value each: %s; %s", a, b);
	for (int turn = 0; turn < 2; turn++) {
		const struct value *first = &readings[turn].values.list[0];
		const struct value *second = &readings[1 - turn].values.list[0];

		if ((value_is_comparable(first, second) && value_agrees(first, second)) != agree)
			fail_msg("%s: %s; %s", agree ? "do not agree" : "agree", a, b);
	}
	release(&readings[0]);
	release(&readings[1]);
}

static void test_money(void **state)
{
	(void)state;
	check_amount("fined $725million in", VALUE_MONEY, "USD", 725e6, "$725million");
	check_amount("fined $725 million in", VALUE_MONEY, "USD", 725e6, "$725 million");
	check_amount("paid 40 million dollars", VALUE_MONEY, "USD", 40e6, "40 million dollars");
	check_amount("paid €1.2bn to", VALUE_MONEY, "EUR", 1.2e9, "€1.2bn");
	check_amount("paid US$20 million to", VALUE_MONEY, "USD", 20e6, "US$20 million");
	check_amount("paid A$5m to", VALUE_MONEY, "AUD", 5e6, "A$5m");
	check_amount("some $1,500 were", VALUE_MONEY, "USD", 1500, "some $1,500");
	check_amount("half a million pounds", VALUE_MONEY, "GBP", 5e5, "half a million pounds");
	check_amount("bought hundreds of millions of dollars in ads", VALUE_MONEY, "USD", 2e8,
		"hundreds of millions of dollars");
	check_amount("paid them $100M+ for ads", VALUE_MONEY, "USD", 1e8, "$100M+");
}

static void test_numbers(void **state)
{
	(void)state;
	check_amount("saw 16 million people", VALUE_NUMBER, "", 16e6, "16 million");
	check_amount("saw 16,000,000 people", VALUE_NUMBER, "", 16e6, "16,000,000");
	check_amount("saw twenty-five men", VALUE_NUMBER, "", 25, "twenty-five");
	check_amount("saw two hundred and fifty women", VALUE_NUMBER, "", 250, "two hundred and fifty");
	check_amount("saw a hundred thousand protesters", VALUE_NUMBER, "", 1e5, "a hundred thousand");
	check_amount("saw dozens of arrests", VALUE_NUMBER, "", 24, "dozens");
	check_amount("rose 12.5 per cent", VALUE_PERCENT, "", 12.5, "12.5 per cent");
	check_amount("rose 13%", VALUE_PERCENT, "", 13, "13%");
}

static void test_durations(void **state)
{
	(void)state;
	check_amount("for nearly a decade", VALUE_DURATION, "", 3652.5, "nearly a decade");
	check_amount("a fortnightly report", VALUE_DURATION, "", 14, "fortnightly");
	check_amount("every two weeks", VALUE_DURATION, "", 14, "two weeks");
	check_amount("a ten-day strike", VALUE_DURATION, "", 10, "ten-day");
	check_amount("two and a half years", VALUE_DURATION, "", 2.5 * 365.25, "two and a half years");
	check_amount("A day later, it fell", VALUE_DURATION, "", 1, "A day");
	check_amount("a 45-year-old man", VALUE_AGE, "", 45 * 365.25, "45-year-old");
}

static void test_dates(void **state)
{
	(void)state;
	check_date("on Dec. 18, 2018, it", 2018, 12, 18, 0);
	check_date("on December 18, 2018, it", 2018, 12, 18, 0);
	check_date("on 18 December 2018 it", 2018, 12, 18, 0);
	check_date("on the 5th of March", 0, 3, 5, 0);
	check_date("in late March", 0, 3, 0, 0);
	check_date("by 2013, it", 2013, 0, 0, 0);
	check_date("from 2011 to 2019", 2011, 0, 0, 2019);
	check_date("from 2011-2019", 2011, 0, 0, 2019);
	check_date("between 2011 and 2019", 2011, 0, 0, 2019);
	check_date("2011–19", 2011, 0, 0, 2019);
}

static void test_what_is_no_value(void **state)
{
	(void)state;
	check_none("He may march. One of them, no one, the second.");
	check_none("COVID-19, Section 5, No. 7, 3:20-cv-08570, at 10:30 a.m.");
	check_none("The March of Dimes");
	check_none("");
}

static void test_a_rate_is_no_duration(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "spent $40 million a year on ads");
	assert_int_equal(reading.values.count, 1);
	assert_true(reading.values.list[0].per > 365 && reading.values.list[0].per < 366);
	release(&reading);
	check_agree("$40 million a year", "$40 million", false);
}

static void test_same_value_in_other_words(void **state)
{
	(void)state;
	check_agree("$725million", "$725 million", true);
	check_agree("16 million people", "16,000,000 people", true);
	check_agree("a fortnight", "two weeks", true);
	check_agree("more than ten years", "more than a decade", true);
	check_agree("nearly a decade", "almost ten years", true);
	check_agree("eight years", "8 years", true);
	check_agree("up to 87m people", "as many as 87 million people", true);
	check_agree("some 533 million users", "533 million users", true);
	check_agree("87.6 per cent", "88 per cent", true);
	check_agree("more than 100 people", "112 people", true);
	check_agree("four weeks", "one month", true);
	check_agree("December 2018", "Dec. 18, 2018", true);
	check_agree("in December", "December 2023", true);
	check_agree("hundreds of millions of dollars", "$450 million", true);
}

static void test_other_values(void **state)
{
	(void)state;
	check_agree("€265 million", "$265 million", false);
	check_agree("$1.02 billion", "$1 billion", false);
	check_agree("ten days", "eleven days", false);
	check_agree("$284 million", "$265 million", false);
	check_agree("nearly a decade", "over a decade", false);
	check_agree("$150 million", "$100M+", false);
	check_agree("$150 million", "hundreds of millions of dollars", false);
	check_agree("March 23", "March 25", false);
	check_agree("from 2011 to 2018", "from 2011 to 2019", false);
	check_agree("Two days later", "A day later", false);
	check_agree("1,234 people", "1,235 people", false);
	check_agree("up to 50 people", "87 people", false);
	check_agree("over 5,000 people", "more than 6,000 people", false);
	check_agree("on Monday", "on Tuesday", false);
}

static void test_flood(void **state)
{
	struct reading reading;
	struct strbuf text;
	clock_t start = clock();

	(void)state;
	strbuf_init(&text);
	for (int i = 0; i < 20000; i++)
		strbuf_add_text(&text, "two hundred million and 5 of $ ");
	read_text(&reading, strbuf_text(&text));
	assert_true(reading.values.count > 0);
	release(&reading);
	strbuf_release(&text);
	assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_durations),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_what_is_no_value),
		cmocka_unit_test(test_a_rate_is_no_duration),
		cmocka_unit_test(test_same_value_in_other_words),
		cmocka_unit_test(test_other_values),
		cmocka_unit_test(test_flood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
