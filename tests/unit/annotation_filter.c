/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The filter language: what fits, and what a wrong filter is told. */
#include "crossread/annotation/filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct annotation denial = {
	.tag = { "denial", 6 },
	.speaker = { "A Meta spokesperson", 19 },
	.author = { "ana", 3 },
	.comment = { "", 0 },
	.modified = { "2026-11-21T17:25:03Z", 20 },
	.selector.quote = { "Meta didn\xE2\x80\x99t share people\xE2\x80\x99s messages: \xC3\x89mile says so", 55 },
	.state = ANCHOR_MOVED,
};

static bool fits(const char *text)
{
	struct slice values[FILTER_KEYS];
	struct filter filter;
	struct error error;
	bool result;

	filter_init(&filter);
	filter_annotation_values(&denial, slice_of("lantern.txt"), values);
	if (!filter_parse(&filter, &filter_annotations, slice_of(text), &error))
		fail_msg("%s: %s", text, error.message);
	result = filter_fits(&filter, values);
	filter_release(&filter);
	return result;
}

static void test_words(void **state)
{
	(void)state;
	assert_true(fits(""));
	assert_true(fits("  "));
	assert_true(fits("meta"));
	assert_true(fits("META share"));
	assert_true(fits("didn't"));
	assert_true(fits("émile"));
	assert_true(fits("\"share people\""));
	assert_true(fits("\"share people"));
	assert_true(fits("\"messages: \""));
	assert_false(fits("\"people share\""));
	assert_false(fits("meta netflix"));
	assert_false(fits("-meta"));
	assert_true(fits("-netflix meta"));
	assert_false(fits("-\"share people\""));
}

static void test_words_are_not_looked_for_everywhere(void **state)
{
	(void)state;
	assert_true(fits("ana"));
	assert_true(fits("denial"));
	assert_false(fits("moved"));
	assert_false(fits("2026"));
	assert_false(fits("lantern"));
}

static void test_keys(void **state)
{
	(void)state;
	assert_true(fits("tag:denial author:ana speaker:meta state:moved"));
	assert_true(fits("speaker:\"meta spokes\""));
	assert_true(fits("modified:2026-11-21 article:Lantern"));
	assert_false(fits("tag:context"));
	assert_false(fits("comment:meta"));
	assert_true(fits("-tag:context -author:bo"));
	assert_false(fits("-tag:denial"));
	assert_true(fits("comment:\"\""));
	assert_false(fits("speaker:\"\""));
	assert_true(fits("-speaker:\"\""));
	/* What looks like no key is a word. */
	assert_false(fits("12:30"));
	assert_false(fits("\"tag:denial\""));
}

static void refuses(const char *text, const char *part)
{
	struct slice values[FILTER_KEYS];
	struct filter filter;
	struct error error;

	filter_init(&filter);
	filter_annotation_values(&denial, slice_of("lantern.txt"), values);
	assert_true(filter_parse(&filter, &filter_annotations, slice_of("context"), &error));
	assert_false(filter_parse(&filter, &filter_annotations, slice_of(text), &error));
	if (!strstr(error.message, part))
		fail_msg("%s: %s", text, error.message);
	/* The filter before is still there. */
	assert_int_equal(filter.count, 1);
	assert_false(filter_fits(&filter, values));
	filter_release(&filter);
}

static void test_wrong_filters(void **state)
{
	char many[3 * FILTER_MOST_TERMS + 4] = "";
	char longer[FILTER_MOST_BYTES + 2];

	(void)state;
	refuses("taag:denial", "no key \"taag\"");
	refuses("taag:denial", "tag, speaker, author, state, comment, quote, article and modified");
	refuses("kind:number", "no key \"kind\"");
	refuses("state:orfan", "no state \"orfan\"");
	refuses("state:orfan", "kept, moved,");
	refuses("tag:", "tag: is followed by a value");
	refuses("tag: denial", "tag: is followed by a value");
	refuses("meta -", "nothing follows");
	refuses("\"\"", "nothing stands between");
	for (size_t i = 0; i <= FILTER_MOST_TERMS; i++)
		memcpy(many + 3 * i, "aa ", 3);
	many[sizeof(many) - 1] = '\0';
	refuses(many, "more than 32 parts");
	memset(longer, 'a', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	refuses(longer, "longer than 1024 bytes");
}

static void test_hostile_bytes(void **state)
{
	char text[4] = "";

	(void)state;
	/* Any three bytes of these are taken or refused, and nothing is read behind them. */
	for (unsigned i = 0; i < 512; i++) {
		static const char bytes[] = "\"-: \xE2\xFF\x01t";
		struct slice values[FILTER_KEYS];
		struct filter filter;
		struct error error;

		text[0] = bytes[i % 8];
		text[1] = bytes[i / 8 % 8];
		text[2] = bytes[i / 64];
		filter_init(&filter);
		filter_annotation_values(&denial, slice_of("lantern.txt"), values);
		if (filter_parse(&filter, &filter_annotations, slice_of(text), &error))
			(void)filter_fits(&filter, values);
		else
			assert_true(error.message[0]);
		filter_release(&filter);
	}
}

static bool score_fits(const char *text, const char *score)
{
	const struct filter_scope scope = { .keys = 1U << FILTER_SCORE };
	struct slice values[FILTER_KEYS] = { [FILTER_SCORE] = slice_of(score) };
	struct filter filter;
	struct error error;
	bool result;

	filter_init(&filter);
	if (!filter_parse(&filter, &scope, slice_of(text), &error)) {
		assert_non_null(strstr(error.message, "from 0 to 1"));
		return false;
	}
	result = filter_fits(&filter, values);
	filter_release(&filter);
	return result;
}

/* A score is a threshold, not letters. */
static void test_scores(void **state)
{
	(void)state;
	assert_true(score_fits("score:0.8", "0.80"));
	assert_true(score_fits("score:0.8", "0.93"));
	assert_true(score_fits("score:.8", "1.00"));
	assert_true(score_fits("score:1", "1.00"));
	assert_true(score_fits("score:0.", "0.55"));
	assert_false(score_fits("score:0.8", "0.79"));
	assert_false(score_fits("score:0.905", "0.90"));
	assert_false(score_fits("score:1", "0.99"));
	assert_true(score_fits("-score:0.8", "0.79"));
	assert_false(score_fits("-score:0.8", "0.80"));
	assert_false(score_fits("score:0.5", ""));
	assert_false(score_fits("score:high", "1.00"));
	assert_false(score_fits("score:1.2", "1.00"));
	assert_false(score_fits("score:80", "0.80"));
	assert_false(score_fits("score:\"\"", "0.80"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_words_are_not_looked_for_everywhere),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_wrong_filters),
		cmocka_unit_test(test_hostile_bytes),
		cmocka_unit_test(test_scores),
	};

	return cmocka_run_group_tests_name("filter", tests, NULL, NULL);
}
