/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two articles say differently: one small pair of articles for each kind, and what is no difference. */
#include "crossread/compare/differences.h"

#include "compare_article.h"

#include <string.h>
#include <time.h>

struct compared {
	struct article articles[2];
	struct quotations quotations[2];
	struct matches matches;
	struct differences differences;
};

static void compare(struct compared *compared, const char *a, const char *b)
{
	article_of(&compared->articles[0], a);
	article_of(&compared->articles[1], b);
	for (int side = 0; side < 2; side++)
		quotations_find(&compared->quotations[side], &compared->articles[side]);
	matches_find(&compared->matches, &compared->articles[0], &compared->articles[1]);
	differences_find(&compared->differences, &compared->articles[0], &compared->articles[1], &compared->matches,
		&compared->quotations[0], &compared->quotations[1]);
}

static void release(struct compared *compared)
{
	differences_release(&compared->differences);
	matches_release(&compared->matches);
	for (int side = 0; side < 2; side++) {
		quotations_release(&compared->quotations[side]);
		article_release(&compared->articles[side]);
	}
}

/* Adds "kind: a | b" for each difference, separated by line feeds. */
static void describe(struct strbuf *out, const struct compared *compared, bool swapped)
{
	for (size_t i = 0; i < compared->differences.count; i++) {
		const struct difference *difference = &compared->differences.list[i];
		struct slice a = article_slice(&compared->articles[0], difference->a);
		struct slice b = article_slice(&compared->articles[1], difference->b);

		assert_true(a.length > 0 && b.length > 0 && difference->note[0] != '\0');
		strbuf_add_text(out, out->length ? "\n" : "");
		strbuf_add_text(out, difference_kind_name(difference->kind));
		strbuf_add_text(out, ": ");
		strbuf_add(out, swapped ? b : a);
		strbuf_add_text(out, " | ");
		strbuf_add(out, swapped ? a : b);
	}
}

/* The differences between two articles are these, and the other way round the same. */
static void check(const char *a, const char *b, const char *wanted)
{
	for (int swapped = 0; swapped < 2; swapped++) {
		struct compared compared;
		struct strbuf out;

		strbuf_init(&out);
		compare(&compared, swapped ? b : a, swapped ? a : b);
		describe(&out, &compared, swapped);
		assert_string_equal(strbuf_text(&out), wanted);
		strbuf_release(&out);
		release(&compared);
	}
}

static const char crane[] = "The harbour board in Alderport hid a report on the collapsed crane.\n"
			    "Dock workers warned of cracks in the boom, and nobody listened to them.\n"
			    "The quay has been closed since then, and ships wait outside the port.\n";

/* Two articles that share a background and differ in one sentence each. */
static void check_sentences(const char *a, const char *b, const char *wanted)
{
	struct strbuf texts[2];

	for (int side = 0; side < 2; side++) {
		strbuf_init(&texts[side]);
		strbuf_add_text(&texts[side], crane);
		strbuf_add_text(&texts[side], side ? b : a);
	}
	check(strbuf_text(&texts[0]), strbuf_text(&texts[1]), wanted);
	strbuf_release(&texts[0]);
	strbuf_release(&texts[1]);
}

static void test_money(void **state)
{
	(void)state;
	check_sentences("The board was fined €265 million by the regulator.\n",
		"The regulator gave the board a fine of $284 million.\n", "money: €265 million | $284 million");
	check_sentences("It agreed to spend $150 million on repairs of the quay.\n",
		"For repairs of the quay it agreed to spend $250 million.\n", "money: $150 million | $250 million");
}

static void test_numbers(void **state)
{
	(void)state;
	check_sentences("The crane hurt 12 workers when it fell on the quay.\n",
		"When it fell on the quay, the crane hurt 14 workers.\n", "number: 12 | 14");
	check_sentences("Profits of the port rose 12 per cent in a quarter.\n",
		"In a quarter profits of the port rose 15%.\n", "number: 12 per cent | 15%");
}

static void test_dates(void **state)
{
	(void)state;
	check_sentences("The report of the inspectors was unsealed on March 23 by a judge.\n",
		"A judge unsealed the report of the inspectors on March 25.\n", "date: March 23 | March 25");
	check_sentences("Amara Lindqvist sat on the board from 2011 to 2019.\n",
		"From 2011 to 2018 Amara Lindqvist sat on the board.\n", "date: 2011 to 2019 | 2011 to 2018");
}

static void test_durations(void **state)
{
	(void)state;
	check_sentences("The union answered four days after the crane had fallen.\n",
		"Three days after the crane had fallen, the union answered.\n", "duration: four days | Three days");
	check_sentences("It has been so for nearly a decade.\n", "Such is life, and has been for over a decade.\n",
		"duration: nearly a decade | over a decade");
}

static void test_same_value_in_other_words(void **state)
{
	(void)state;
	check_sentences("The board pays $725million to settle, and reports to the judge every two weeks.\n",
		"To settle, the board pays $725 million, and gives the judge a fortnightly report.\n", "");
	check_sentences("Some 16 million people were affected when the port was closed for more than ten years.\n",
		"When the port was closed for more than a decade, 16,000,000 people were affected.\n", "");
}

/* Three numbers a sentence: each is compared with its own kind, and what counts other things not at all. */
static void test_many_numbers(void **state)
{
	(void)state;
	check_sentences("The crane hurt 12 workers, sank 3 barges and cost $5 million.\n",
		"The crane hurt 14 workers, sank 3 barges and cost $6 million.\n",
		"number: 12 | 14\nmoney: $5 million | $6 million");
	check_sentences("The crane hurt 12 workers on the quay.\n", "On the quay the crane sank 3 barges.\n", "");
}

static void test_names(void **state)
{
	(void)state;
	check_sentences("A complaint came from Maximilian Klein in spring.\n",
		"In spring a complaint came from Maximilian Kleene.\n", "name: Klein | Kleene");
	/* Both live in one article, or one is the plural, or the neighbour is another. */
	check_sentences("A complaint came from Maximilian Klein and Anna Kleene.\n",
		"A complaint came from Maximilian Kleene in spring.\n", "");
	check_sentences("The ship belongs to the Kenya Line.\n", "The ship belongs to the Kenyan Line.\n", "");
	check_sentences("A complaint came from Maximilian Klein.\n", "A complaint came from Sarah Kleene.\n", "");
}

static void test_quotations(void **state)
{
	(void)state;
	check_sentences("“We did not share the private report of the inspectors with anybody,” the chairman said.\n",
		"\"We did not share the secret report of the inspectors with anybody,\" the chairman said.\n",
		"quote: private | secret");
	check_sentences("“We did not share the report of the inspectors with anybody,” the chairman said.\n",
		"\"We did not share the report of the inspectors with anybody,\" the chairman said.\n", "");
	check_sentences("“Shockingly untrue. We did not share the report of the inspectors,” the chairman said.\n",
		"\"We did not share the report of the inspectors,\" the chairman said.\n",
		"quote: Shockingly untrue | We did not share the report of the inspectors");
	check_sentences("“We did not share the report of the inspectors with anybody,” the chairman said.\n",
		"The chairman said we did not share the report of the inspectors with anybody.\n",
		"quote: We did not share the report of the inspectors with anybody | "
		"we did not share the report of the inspectors with anybody");
}

static void test_speakers(void **state)
{
	(void)state;
	check_sentences("“We did not share the report of the inspectors with anybody,” Amara Lindqvist said.\n",
		"“We did not share the report of the inspectors with anybody,” said Tomas Berg.\n",
		"speaker: Amara Lindqvist | Tomas Berg");
	check_sentences("“We did not share the report of the inspectors with anybody,” Amara Lindqvist said.\n",
		"“We did not share the report of the inspectors with anybody,” Lindqvist said.\n", "");
}

static void test_footing(void **state)
{
	(void)state;
	check_sentences("Inspectors allegedly hid the cracks in the boom from the harbour master.\n",
		"Inspectors hid the cracks in the boom from the harbour master.\n",
		"footing: allegedly | Inspectors hid the cracks in the boom from the harbour master.");
	check_sentences("Inspectors allegedly hid the cracks in the boom from the harbour master.\n",
		"Lawyers alleged that inspectors hid the cracks in the boom from the harbour master.\n", "");
}

static void test_an_article_against_itself(void **state)
{
	(void)state;
	check(crane, crane, "");
	check("...\n", crane, "");
}

/* One sentence of `count` words on both sides, full of what is looked for. */
static void check_flood(const char *a_words, const char *b_words, size_t count)
{
	struct strbuf texts[2];
	struct compared compared;
	clock_t start = clock();

	for (int side = 0; side < 2; side++) {
		strbuf_init(&texts[side]);
		for (size_t i = 0; i < count; i++)
			strbuf_add_text(&texts[side], side ? b_words : a_words);
		strbuf_add_byte(&texts[side], '\n');
	}
	compare(&compared, strbuf_text(&texts[0]), strbuf_text(&texts[1]));
	assert_true(compared.differences.count <= 1000);
	release(&compared);
	strbuf_release(&texts[0]);
	strbuf_release(&texts[1]);
	assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
}

static void test_floods(void **state)
{
	(void)state;
	check_flood("fined $5 million in 2011 ", "fined $6 million in 2012 ", 20000);
	check_flood("“a b c d e f” said Klein Berg ", "“a b c d x f” said Kleen Berg ", 3000);
	check_flood("Wow said \"Yup\" ", "\"Wow\" said Yup ", 8000);
	check_flood("allegedly ", "alleged that ", 10000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_durations),
		cmocka_unit_test(test_same_value_in_other_words),
		cmocka_unit_test(test_many_numbers),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_quotations),
		cmocka_unit_test(test_speakers),
		cmocka_unit_test(test_footing),
		cmocka_unit_test(test_an_article_against_itself),
		cmocka_unit_test(test_floods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
