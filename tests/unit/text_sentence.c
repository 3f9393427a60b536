/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences: what ends one and what does not. */
#include "crossread/text/sentence.h"

#include "crossread/text/space.h"
#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* `wanted` is the paragraph with a bar in place of the white space between its sentences. */
static void check_sentences(const char *wanted)
{
	struct strbuf paragraph;
	struct strbuf found;
	struct slice sentence;
	size_t position = 0;

	strbuf_init(&paragraph);
	strbuf_init(&found);
	for (const char *c = wanted; *c; c++)
		strbuf_add_byte(&paragraph, *c == '|' ? ' ' : *c);
	while (sentence_next(strbuf_slice(&paragraph), NULL, &position, &sentence)) {
		strbuf_add_text(&found, found.length ? "|" : "");
		strbuf_add(&found, sentence);
	}
	assert_string_equal(strbuf_text(&found), wanted);
	assert_int_equal(position, paragraph.length);
	strbuf_release(&found);
	strbuf_release(&paragraph);
}

static void test_stops(void **state)
{
	(void)state;
	check_sentences("");
	check_sentences("No stop at all");
	check_sentences("It rained.|It stopped!|Did it?|Yes");
	check_sentences("What?!|No!!|So...|Then we left.");
	check_sentences("Prices rose 2.5 percent to $1.50.|Wages did not.");
}

static void test_lower_case_goes_on(void **state)
{
	(void)state;
	check_sentences("\u201CWhy?\u201D she asked.|Nobody knew.");
	check_sentences("He works at Yahoo! in the accounts department.");
	check_sentences("It cost too much.|iPhones did not sell.");
	check_sentences("And then ... well, nothing came of it.");
}

static void test_abbreviations(void **state)
{
	(void)state;
	check_sentences("Mr. Klein and Dr. Grabert sued.|Meta did not.");
	check_sentences("Klein v. Meta Platforms is in court.");
	check_sentences("It hired Acme Corp. Tuesday.|It paid Acme Corp.|The sum is secret.");
	check_sentences("The U.S. citizens sued in the U.S.|The case goes on.");
	check_sentences("The U.S. Government said no.|No. 5 is out.|See p. 12 and No. 7 there.");
	check_sentences("They left on Jan. 5 and came back in Feb.|Nobody noticed.");
	check_sentences("At 5 a.m. Friday she rose.|The doors of the court opened at 9 a.m.|Klein came late.");
	check_sentences("John F. Kennedy met J. K. Rowling.|She was \u201Cnot I.\u201D|He left.");
	check_sentences("Some, e.g. Netflix, i.e. the firm, paid approx. $5.");
}

static void test_quotation_marks_and_brackets(void **state)
{
	(void)state;
	check_sentences("\u201CIt is untrue.\u201D|\u201CWe share nothing,\u201D he said.");
	check_sentences("\u201CIt is untrue.|We share nothing.\u201D|He left.");
	check_sentences("\"It is untrue,\" Stone wrote.|\"We share nothing.\"|He left.");
	check_sentences("\u201CReally?\u201D Ann Lee asked.|\u201CReally?\u201D|The room fell silent.");
	check_sentences("He taught (He had been an engineer.) at the school.|(Nobody knew why.)|It closed.");
	check_sentences("\u00ABNon.\u00BB|Il partit.");
	check_sentences("It was so.[12]|It is not.");
	check_sentences("\u201CWe paid.\u201D \u2014 Andy Stone, Meta");
}

static void test_addresses(void **state)
{
	(void)state;
	check_sentences("See https://www.example.org/a.b/c.html.|It is there.");
	check_sentences("Mail ann.lee@example.org or go to example.org now.");
	check_sentences("Node.js and Web 2.0 are old.|Read it.|http://example.org has more.");
}

static void test_forgotten_spaces(void **state)
{
	struct slice paragraph =
		slice_of("It came in 1,000.That was much.Then Mr. Lee left.A.B. stayed with U.S.A. men.");
	static const char *const wanted[] = {
		"It came in 1,000.",
		"That was much.",
		"Then Mr. Lee left.A.B. stayed with U.S.A. men.",
	};
	size_t position = 0;
	struct slice sentence;

	(void)state;
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		assert_true(sentence_next(paragraph, NULL, &position, &sentence));
		assert_true(slice_equal_text(sentence, wanted[i]));
	}
	assert_false(sentence_next(paragraph, NULL, &position, &sentence));
}

static void test_lists_and_captions(void **state)
{
	(void)state;
	check_sentences("1. The first item|2. The second item|3. The third one.|It ends.");
	check_sentences("\u2022 One thing|\u2022 Another thing");
	check_sentences("a) First|b) Second");
	check_sentences("Ann Lee outside the court|Photo: Bob Ray");
}

static void test_other_scripts(void **state)
{
	struct slice chinese = slice_of("\u4F60\u597D\u3002\u518D\u89C1\uFF01\u597D");
	size_t position = 0;
	struct slice sentence;

	(void)state;
	check_sentences("\u0647\u0644\u061F|\u0646\u0639\u0645\u06D4|\u0647\u0648");
	check_sentences("\u0939\u093E\u0901\u0964|\u0928\u0939\u0940\u0902\u0964");
	check_sentences("\u039D\u03B1\u03B9.|\u038C\u03C7\u03B9.");
	assert_true(sentence_next(chinese, "zh", &position, &sentence));
	assert_true(slice_equal_text(sentence, "\u4F60\u597D\u3002"));
	assert_true(sentence_next(chinese, "zh", &position, &sentence));
	assert_true(slice_equal_text(sentence, "\u518D\u89C1\uFF01"));
	assert_true(sentence_next(chinese, "zh", &position, &sentence));
	assert_false(sentence_next(chinese, "zh", &position, &sentence));
}

static void test_line_breaks_are_blanks(void **state)
{
	struct slice paragraph = slice_of("  It was\nlate. It\nwas dark.\n");
	size_t position = 0;
	struct slice sentence;

	(void)state;
	assert_true(sentence_next(paragraph, "en", &position, &sentence));
	assert_true(slice_equal_text(sentence, "It was\nlate."));
	assert_true(sentence_next(paragraph, "en", &position, &sentence));
	assert_true(slice_equal_text(sentence, "It\nwas dark."));
	assert_false(sentence_next(paragraph, "en", &position, &sentence));
}

static void test_closed(void **state)
{
	static const char *const closed[] = { "Yes.", "Yes.\u201D ", "No!)", "Well\u2026", "\u597D\u3002", "a.\"')" };
	static const char *const open[] = { "", "  ", "Yes", "Yes,", "\u201Cno\u201D", ")", "a. b" };

	(void)state;
	for (size_t i = 0; i < sizeof(closed) / sizeof(*closed); i++)
		assert_true(sentence_is_closed(slice_of(closed[i])));
	for (size_t i = 0; i < sizeof(open) / sizeof(*open); i++)
		assert_false(sentence_is_closed(slice_of(open[i])));
}

/*
 * For any text: sentences are not empty, have no white space at their ends, stand in order, and
 * leave out only white space.
 */
static void test_nothing_is_lost(void **state)
{
	uint64_t seed = 11;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (int round = 0; round < 20000; round++) {
		size_t behind = 0;
		struct slice sentence;

		random_text(&seed, 60, &text);
		for (size_t position = 0; sentence_next(strbuf_slice(&text), NULL, &position, &sentence);) {
			size_t start = (size_t)(sentence.data - text.data);

			assert_true(sentence.length > 0 && position >= start + sentence.length);
			assert_int_equal(space_trim(sentence).length, sentence.length);
			assert_int_equal(space_end(strbuf_slice(&text), behind), start);
			behind = start + sentence.length;
		}
		assert_int_equal(space_end(strbuf_slice(&text), behind), text.length);
	}
	strbuf_release(&text);
}

/* What could make a splitter look at the same bytes again and again. */
static void test_floods_are_linear(void **state)
{
	static const char *const parts[] = { ".", ". ", ".\"", ". \" ", "U.S. ", "a. - ", "- ", "1. ", "\u2022 a ",
		"( . ", "x", "\u0E01\u0E01\u0E01\u0E01 ", "\u0E01", "\u3002\u300D", "!\u00BB \u0627 " };
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct slice sentence;
		size_t total = 0;

		strbuf_clear(&text);
		while (text.length < 1 << 16)
			strbuf_add_text(&text, parts[i]);
		for (size_t position = 0; sentence_next(strbuf_slice(&text), NULL, &position, &sentence);)
			total += sentence.length;
		assert_in_range(total, text.length / 2, text.length);
	}
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stops),
		cmocka_unit_test(test_lower_case_goes_on),
		cmocka_unit_test(test_abbreviations),
		cmocka_unit_test(test_quotation_marks_and_brackets),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_forgotten_spaces),
		cmocka_unit_test(test_lists_and_captions),
		cmocka_unit_test(test_other_scripts),
		cmocka_unit_test(test_line_breaks_are_blanks),
		cmocka_unit_test(test_closed),
		cmocka_unit_test(test_nothing_is_lost),
		cmocka_unit_test(test_floods_are_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
