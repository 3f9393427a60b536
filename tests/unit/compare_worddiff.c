/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words two passages share. */
#include "crossread/compare/worddiff.h"

#include "compare_article.h"

#include <string.h>
#include <time.h>

/* Adds "=same" ">moved" "+only" for each run of a side. */
static void describe(struct strbuf *out, const struct worddiff *worddiff, int side, const char *text)
{
	for (size_t i = 0; i < worddiff->count[side]; i++) {
		struct word_run run = worddiff->runs[side][i];

		strbuf_add_text(out, i ? " " : "");
		strbuf_add_byte(out, "=>+"[run.change]);
		strbuf_add(out, slice_part(slice_of(text), run.bytes.start, run.bytes.end));
	}
}

static void check(const char *a, const char *b, const char *a_runs, const char *b_runs)
{
	struct worddiff worddiff;
	struct strbuf out;

	strbuf_init(&out);
	worddiff_find(&worddiff, slice_of(a), slice_of(b));
	describe(&out, &worddiff, 0, a);
	assert_string_equal(strbuf_text(&out), a_runs);
	strbuf_clear(&out);
	describe(&out, &worddiff, 1, b);
	assert_string_equal(strbuf_text(&out), b_runs);
	strbuf_release(&out);
	worddiff_release(&worddiff);
}

static void test_changed_word(void **state)
{
	(void)state;
	check("The crane fell on Monday.", "The crane fell on Tuesday.", "=The crane fell on +Monday",
		"=The crane fell on +Tuesday");
}

static void test_marks_and_case_do_not_count(void **state)
{
	(void)state;
	check("“We deny it,” the board’s lawyer said", "\"we deny it\" - the Board's lawyer said!",
		"=We deny it,” the board’s lawyer said", "=we deny it\" - the Board's lawyer said");
}

static void test_moved_words(void **state)
{
	(void)state;
	check("On Monday evening the crane fell", "The crane fell on Monday evening",
		">On Monday evening =the crane fell", "=The crane fell >on Monday evening");
	/* A single word that is rare moves, a function word does not. */
	check("Allegedly the crane fell", "the crane fell allegedly", ">Allegedly =the crane fell",
		"=the crane fell >allegedly");
	check("it the crane fell", "the crane fell it", "+it =the crane fell", "=the crane fell +it");
}

static void test_nothing_in_common(void **state)
{
	(void)state;
	check("one two", "three four", "+one two", "+three four");
	check("", "three", "", "+three");
	check("...", "", "", "");
}

static void test_unspaced_script(void **state)
{
	(void)state;
	check("起重机倒塌", "起重机已倒塌", "=起重机倒塌", "=起重机 +已 =倒塌");
}

/* Every word is in exactly one run, and what is the same reads alike on both sides. */
static void check_sound(const struct strbuf texts[2])
{
	struct worddiff worddiff;
	struct strbuf same[2];

	worddiff_find(&worddiff, strbuf_slice(&texts[0]), strbuf_slice(&texts[1]));
	for (int side = 0; side < 2; side++) {
		strbuf_init(&same[side]);
		for (size_t i = 0; i < worddiff.count[side]; i++) {
			struct word_run run = worddiff.runs[side][i];

			assert_true(run.bytes.start < run.bytes.end && run.bytes.end <= texts[side].length);
			if (i)
				assert_true(worddiff.runs[side][i - 1].bytes.end < run.bytes.start);
			if (run.change == WORD_SAME) {
				strbuf_add(&same[side],
					slice_part(strbuf_slice(&texts[side]), run.bytes.start, run.bytes.end));
				strbuf_add_byte(&same[side], ' ');
			}
		}
	}
	assert_string_equal(strbuf_text(&same[0]), strbuf_text(&same[1]));
	strbuf_release(&same[0]);
	strbuf_release(&same[1]);
	worddiff_release(&worddiff);
}

static void test_random_passages(void **state)
{
	uint32_t seed = 5;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct strbuf texts[2];

		for (int side = 0; side < 2; side++) {
			strbuf_init(&texts[side]);
			for (uint32_t i = random_below(&seed, 60); i > 0; i--)
				strbuf_add_format(&texts[side], "w%u ", random_below(&seed, 12));
		}
		check_sound(texts);
		strbuf_release(&texts[0]);
		strbuf_release(&texts[1]);
	}
}

/* A hundred thousand words a side: `kinds` different ones, every hundredth changed on the right. */
static void check_flood(uint32_t kinds)
{
	struct strbuf texts[2];
	uint32_t seed = 9;
	clock_t start;

	strbuf_init(&texts[0]);
	strbuf_init(&texts[1]);
	for (uint32_t i = 0; i < 100000; i++) {
		uint32_t word = random_below(&seed, kinds);

		strbuf_add_format(&texts[0], "w%u ", word);
		strbuf_add_format(&texts[1], "w%u ", i % 100 ? word : word + 1);
	}
	start = clock();
	check_sound(texts);
	assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
	strbuf_release(&texts[0]);
	strbuf_release(&texts[1]);
}

static void test_floods(void **state)
{
	(void)state;
	check_flood(1);
	check_flood(3);
	check_flood(2000);
	check_flood(1000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_changed_word),
		cmocka_unit_test(test_marks_and_case_do_not_count),
		cmocka_unit_test(test_moved_words),
		cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_unspaced_script),
		cmocka_unit_test(test_random_passages),
		cmocka_unit_test(test_floods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
