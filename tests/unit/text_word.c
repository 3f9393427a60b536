/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, their folded forms, stems and stop words. */
#include "crossread/text/word.h"

#include "crossread/text/stem.h"
#include "text_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The words as they stand, or folded, with a bar between them. */
static void check_words(const char *text, bool fold, const char *wanted)
{
	struct strbuf words;
	struct slice word;
	size_t position = 0;

	strbuf_init(&words);
	while (word_next(slice_of(text), &position, &word)) {
		strbuf_add_text(&words, words.length ? "|" : "");
		if (fold)
			word_fold(word, &words);
		else
			strbuf_add(&words, word);
	}
	assert_string_equal(strbuf_text(&words), wanted);
	assert_int_equal(position, strlen(text));
	strbuf_release(&words);
}

static void test_words(void **state)
{
	(void)state;
	check_words("", false, "");
	check_words(" - \u2014 ... ", false, "");
	check_words("Meta didn\u2019t share, it said.", false, "Meta|didn\u2019t|share|it|said");
	check_words("'rock'n'roll' ''x", false, "rock'n'roll|x");
	check_words("well-known co\u00ADop", false, "well|known|co\u00ADop");
	check_words("$1,000,000 (2.5%) \u20AC3m 1,2.", false, "$|1,000,000|2.5|%|\u20AC|3m|1,2");
	check_words("U.S. 10.a 10.", false, "U|S|10|a|10");
	check_words("cafe\u0301 \u0301x", false, "cafe\u0301|x");
	check_words("\u4E2D\u6587 \u306E\u306E a\u4E2D", false, "\u4E2D|\u6587|\u306E|\u306E|a|\u4E2D");
	check_words("\u0E01\u0E33", false, "\u0E01|\u0E33");
	check_words("a\xFFz", false, "a|z");
	check_words("l'avocat qu\u2019il n'a d'\u00E9t\u00E9 dell'aula C'est", false,
		"l|avocat|qu|il|n|a|d|\u00E9t\u00E9|dell|aula|C|est");
	check_words("aujourd'hui O'Brien don't it's we'll y'all s'more Qur'an", false,
		"aujourd'hui|O'Brien|don't|it's|we'll|y'all|s'more|Qur'an");
}

static void test_folding(void **state)
{
	(void)state;
	check_words("FACEBOOK\u2019s Facebook's It\u2019s", true, "facebook|facebook|it");
	check_words("1,000 1,000,000 1,5 1,00,000 12,3456", true, "1000|1000000|1,5|1,00000|12,3456");
	check_words("\u00C9T\u00C9 E\u0301te\u0301", true, "\u00E9t\u00E9|\u00E9t\u00E9");
	check_words("\u03A3\u039F\u03A6\u039F\u03A3 \u03C3\u03BF\u03C6\u03BF\u03C2", true,
		"\u03C3\u03BF\u03C6\u03BF\u03C3|\u03C3\u03BF\u03C6\u03BF\u03C3");
	check_words("co\u00ADop", true, "coop");
	check_words("'s", true, "s");
	check_words("１２ ١٢ १२ ＡＢｃ Ёлка", true, "12|12|12|abc|елка");
	check_words("צֶדֶף مُحَمَّد محمـد أحمد ـ", true, "צדף|محمد|محمد|احمد|ـ");
}

/* Words stand in order, apart, hold a letter, digit or sign; folding again changes nothing. */
static void test_any_text(void **state)
{
	uint64_t seed = 5;
	struct strbuf text;
	struct strbuf once;
	struct strbuf twice;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&once);
	strbuf_init(&twice);
	for (int round = 0; round < 20000; round++) {
		size_t behind = 0;
		struct slice word;

		random_text(&seed, 40, &text);
		for (size_t position = 0; word_next(strbuf_slice(&text), &position, &word);) {
			size_t start = (size_t)(word.data - text.data);

			assert_true(word.length > 0 && start >= behind && position == start + word.length);
			behind = position;
			strbuf_clear(&once);
			strbuf_clear(&twice);
			word_fold(word, &once);
			word_fold(strbuf_slice(&once), &twice);
			assert_true(once.length > 0);
			assert_true(slice_equal(strbuf_slice(&once), strbuf_slice(&twice)));
		}
	}
	strbuf_release(&twice);
	strbuf_release(&once);
	strbuf_release(&text);
}

static void test_long_words_are_linear(void **state)
{
	struct strbuf text;
	struct strbuf folded;
	struct slice word;
	size_t position = 0;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&folded);
	strbuf_add_byte(&text, 'A');
	for (int i = 0; i < 200000; i++)
		utf8_add(&text, i % 2 ? 0x301 : 0x323);
	assert_true(word_next(strbuf_slice(&text), &position, &word));
	assert_int_equal(word.length, text.length);
	word_fold(word, &folded);
	assert_int_equal(folded.length, text.length);
	strbuf_release(&folded);
	strbuf_release(&text);
}

static void test_stop_words(void **state)
{
	static const char *const stops[] = { "a", "about", "the", "of", "he'd", "don't", "yourselves", "would", "not" };
	static const char *const content[] = { "", "facebook", "letter", "allegedly", "abou", "aboutx", "The",
		"zebra" };

	(void)state;
	for (size_t i = 0; i < sizeof(stops) / sizeof(*stops); i++) {
		assert_true(word_is_stop(slice_of(stops[i]), NULL));
		assert_true(word_is_stop(slice_of(stops[i]), "en-GB"));
		assert_false(word_is_stop(slice_of(stops[i]), "de"));
	}
	for (size_t i = 0; i < sizeof(content) / sizeof(*content); i++)
		assert_false(word_is_stop(slice_of(content[i]), "en"));
}

static void test_stems(void **state)
{
	struct stem *english = stem_new("en-US");
	struct stem *german = stem_new("DE");
	char flood[1000];

	(void)state;
	assert_non_null(english);
	assert_non_null(german);
	assert_true(slice_equal_text(stem_of(english, slice_of("messages")), "messag"));
	assert_true(slice_equal_text(stem_of(english, slice_of("messaging")), "messag"));
	assert_true(slice_equal_text(stem_of(german, slice_of("nachrichten")), "nachricht"));
	assert_true(slice_equal_text(stem_of(NULL, slice_of("messages")), "messages"));
	assert_int_equal(stem_of(english, slice_of("")).length, 0);
	memset(flood, 's', sizeof(flood));
	assert_int_equal(stem_of(english, slice_from(flood, sizeof(flood))).length, sizeof(flood));
	stem_free(german);
	stem_free(english);
	assert_non_null(english = stem_new(NULL));
	stem_free(english);
	assert_non_null(english = stem_new("nb"));
	stem_free(english);
	assert_null(stem_new("tlh"));
	assert_null(stem_new("porter"));
	assert_null(stem_new("../x"));
	stem_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_long_words_are_linear),
		cmocka_unit_test(test_stop_words),
		cmocka_unit_test(test_stems),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
