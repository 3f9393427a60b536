/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who said it: the shapes of attribution, what is no speech, and what goes on over paragraphs. */
#include "speech_article.h"

#include "crossread/speech/quotations.h"

#include <string.h>

static void add_slice(struct strbuf *lines, const struct article *article, struct span bytes)
{
	strbuf_add_byte(lines, '|');
	strbuf_add(lines, article_slice(article, bytes));
}

/* Expects the passages of `text` as lines "kind|speaker|cue", with ">" before the kind for one that continues. */
static void check(const char *text, const char *expected)
{
	struct article article;
	struct quotations quotations;
	struct strbuf lines;

	strbuf_init(&lines);
	article_read(&article, slice_of(text));
	quotations_find(&quotations, &article);
	for (size_t i = 0; i < quotations.count; i++) {
		const struct quotation *quotation = &quotations.list[i];

		assert_true(quotation->confidence >= 0 && quotation->confidence <= 1);
		assert_true((quotation->confidence > 0) == (*quotation->rule != '\0'));
		strbuf_add_format(&lines, "%s%s", quotation->continues ? ">" : "",
			quotation_kind_name(quotation->kind));
		add_slice(&lines, &article, quotation->speaker);
		add_slice(&lines, &article, quotation->cue);
		strbuf_add_byte(&lines, '\n');
	}
	assert_string_equal(strbuf_text(&lines), expected);
	strbuf_release(&lines);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_behind(void **state)
{
	(void)state;
	check("“We did nothing wrong,” Ann Lee said.", "direct|Ann Lee|said\n");
	check("“We did nothing wrong,” said Ann Lee, a lawyer in Leeds.", "direct|Ann Lee|said\n");
	check("“We did nothing wrong,” Ann Lee, a lawyer in Leeds, told reporters on Monday.", "direct|Ann Lee|told\n");
	check("“We did nothing wrong,” they told The Lamp.", "direct|they|told\n");
	check("“We did nothing wrong,” according to a spokesman for the bank.",
		"direct|a spokesman for the bank|according to\n");
	check("“Did we do wrong?” said plaintiffs in filings made public in March.", "direct|plaintiffs|said\n");
	check("It lasted “for nearly a decade” in secret, newly unsealed court documents say.",
		"partial|newly unsealed court documents|say\n");
	check("“We did nothing wrong.” – Ann Lee", "direct|Ann Lee|–\n");
}

static void test_before(void **state)
{
	(void)state;
	check("Ann Lee said: “We did nothing wrong.”", "direct|Ann Lee|said\n");
	check("Ann Lee, a lawyer, who has denied it, said, “We did nothing wrong.”", "direct|Ann Lee|said\n");
	check("According to the filing, “we did nothing wrong” at all.", "partial|the filing|According to\n");
	check("Klein and Grabert claim the firms shared “bespoke access” to data.",
		"partial|Klein and Grabert|claim\n");
	check("The lawsuit claims that they had “bespoke access” to data.", "partial|The lawsuit|claims\n");
	check("Bo Ray, the director at Lamp, reposted it with a reply, saying, “Shockingly untrue.”",
		"direct|Bo Ray|saying\n");
	check("It caught Elon Ray, who replied to posts with “Wow” and “Yup”.",
		"partial|Elon Ray|replied\npartial|Elon Ray|replied\n");
	check("The two firms agreed to “custom partnerships” from 2011, documents say.", "partial|documents|say\n");
	check("The plan was described by Ann Lee as “rather foolish”.", "partial|Ann Lee|described\n");
}

static void test_no_speech(void **state)
{
	(void)state;
	check("It has become the new “hangout spot”.", "term||\n");
	check("The documents allege that a so-called “inbox plan” was signed.", "term||\n");
	check("The report states that it used the “Titan API” for years.", "term||\n");
	check("The word “plan” is short.", "term||\n");
	check("She read “One Hundred Years of Solitude” on the train.", "term||\n");
}

/* Nouns that look like verbs name no speaker. */
static void test_nouns(void **state)
{
	(void)state;
	check("Despite fraud claims the bank opened a “tiny office” there.", "term||\n");
	check("As per the blog post at the time, “we did nothing wrong” there.", "partial|the blog post|per\n");
}

static void test_going_on(void **state)
{
	(void)state;
	check("“We did nothing wrong,” Ann Lee said. “It was all a mistake.”",
		"direct|Ann Lee|said\ndirect|Ann Lee|said\n");
	check("“We did nothing,” said Ann Lee, “and it is over.”", "direct|Ann Lee|said\ndirect|Ann Lee|said\n");
	check("“We did nothing wrong,” they told The Lamp.\n\n“It was all a mistake here.\n\n“We are confident now.”",
		"direct|they|told\ndirect|they|told\n>direct|they|told\n");
	check("Ann Lee said:\n\n“We did nothing wrong at all.”", "direct|Ann Lee|said\n");
	check("Ann Lee rejected the claims. “We did nothing wrong at all.”", "direct|Ann Lee|rejected\n");
	check("“We did nothing wrong at all.”", "direct||\n");
}

static void test_confidence(void **state)
{
	struct article article;
	struct quotations quotations;

	(void)state;
	article_read(&article, slice_of("“We did it,” Ann Lee said.\n\nIt was about “special terms” for them.\n"));
	quotations_find(&quotations, &article);
	assert_int_equal(quotations.count, 2);
	assert_true(quotations.list[0].confidence >= 0.9);
	assert_true(quotations.list[1].confidence < 0.5);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_furniture(void **state)
{
	struct article article;
	struct quotations quotations;

	(void)state;
	article_read(&article, slice_of("“We did nothing wrong,” Ann Lee said."));
	article.sentences[0].kind = SENTENCE_FURNITURE;
	quotations_find(&quotations, &article);
	assert_int_equal(quotations.count, 1);
	assert_int_equal(quotations.list[0].kind, QUOTATION_TERM);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_overlapping(void **state)
{
	struct article article;
	struct quotations quotations;

	(void)state;
	/* Passages at bytes 2..8, 9..15 and, inside the second, 11..14. */
	article_read(&article, slice_of("a \"bc d\" \"e'fg'\" h"));
	quotations_find(&quotations, &article);
	assert_int_equal(quotations_overlapping(&quotations, (struct span){ 0, 2 }), quotations.count);
	assert_int_equal(quotations_overlapping(&quotations, (struct span){ 7, 9 }), 0);
	assert_int_equal(quotations_overlapping(&quotations, (struct span){ 14, 18 }), 1);
	assert_int_equal(quotations_overlapping(&quotations, (struct span){ 16, 18 }), quotations.count);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_hostile(void **state)
{
	static const char *const parts[] = { "“", "\"a ", "“a, said ", "said, ", "“A b.” ", "“a b” the of and ",
		"A, b, “c d” " };

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct article article;
		struct quotations quotations;
		struct strbuf text;

		strbuf_init(&text);
		strbuf_add_text(&text, "a ");
		while (text.length < 50000)
			strbuf_add_text(&text, parts[i]);
		article_read(&article, strbuf_slice(&text));
		quotations_find(&quotations, &article);
		for (size_t k = 0; k < quotations.count; k++) {
			assert_true(quotations.list[k].speaker.end <= article.text.length);
			assert_true(quotations.list[k].cue.end <= article.text.length);
		}
		quotations_release(&quotations);
		article_release(&article);
		strbuf_release(&text);
	}
}

/* Many fragments without a source look at the same long sentence before them. */
static void test_long_sentence(void **state)
{
	struct article article;
	struct quotations quotations;
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	strbuf_add_text(&text, "Word");
	while (text.length < 200000)
		strbuf_add_text(&text, " word");
	strbuf_add_text(&text, ". He saw");
	for (size_t i = 0; i < 20000; i++)
		strbuf_add_text(&text, " “a b” and");
	article_read(&article, strbuf_slice(&text));
	quotations_find(&quotations, &article);
	assert_int_equal(quotations.count, 20000);
	assert_int_equal(quotations.list[0].kind, QUOTATION_TERM);
	quotations_release(&quotations);
	article_release(&article);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_behind),
		cmocka_unit_test(test_before),
		cmocka_unit_test(test_no_speech),
		cmocka_unit_test(test_nouns),
		cmocka_unit_test(test_going_on),
		cmocka_unit_test(test_confidence),
		cmocka_unit_test(test_furniture),
		cmocka_unit_test(test_overlapping),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_long_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
