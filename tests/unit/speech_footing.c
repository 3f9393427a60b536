/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How firmly a sentence stands. */
#include "speech_article.h"

#include "crossread/speech/footing.h"

#include <string.h>

/* Expects "footing|cue" for `words`, which stand once in the one sentence of `text`; NULL: the whole sentence. */
static void check_kind(const char *text, const char *words, const char *expected, enum sentence_kind kind)
{
	struct article article;
	struct span bytes;
	struct span cue;
	struct strbuf line;
	enum footing footing;

	strbuf_init(&line);
	article_read(&article, slice_of(text));
	article.sentences[0].kind = kind;
	bytes = article.sentences[0].bytes;
	if (words) {
		bytes.start = slice_find(article.text, slice_of(words), 0);
		bytes.end = bytes.start + strlen(words);
	}
	footing = footing_of(&article, 0, bytes, &cue);
	strbuf_add_format(&line, "%s|", footing_name(footing));
	strbuf_add(&line, article_slice(&article, cue));
	assert_string_equal(strbuf_text(&line), expected);
	strbuf_release(&line);
	article_release(&article);
}

static void check(const char *text, const char *words, const char *expected)
{
	check_kind(text, words, expected, SENTENCE_TEXT);
}

static void test_whole(void **state)
{
	(void)state;
	check("The firm sold the data.", NULL, "bare|");
	check("The firm has allegedly sold the data.", NULL, "hedged|allegedly");
	check("Lawyers alleged that the firm sold the data.", NULL, "hedged|alleged");
	check("The firm is accused of selling the data.", NULL, "hedged|accused");
	check("It is believed to have sold the data.", NULL, "hedged|believed");
	check("Lawyers say the firm sold the data.", NULL, "attributed|say");
	check("According to the filing, the firm sold the data.", NULL, "attributed|According to");
	check("The firm sold the data, lawyers say.", NULL, "attributed|say");
	check("The inquiry revealed that the firm sold the data.", NULL, "factive|revealed");
	check("The firm admitted that it sold the data.", NULL, "factive|admitted");
	check("The firm denied that it sold the data.", NULL, "denied|denied");
	check("The firm has not denied the sale.", NULL, "bare|");
}

static void test_part(void **state)
{
	(void)state;
	check("The firm sold the data, lawyers claim.", "sold the data", "hedged|claim");
	check("Lawyers claim that the firm sold the data.", "sold the data", "hedged|claim");
	check("The firm, which owns a bank, allegedly sold it.", "owns a bank", "bare|");
	check("The firm sold the data, according to the filing.", "the data", "attributed|according to");
}

static void test_heading(void **state)
{
	(void)state;
	check_kind("Firm let bank peek into data, court docs claim", NULL, "bare|", SENTENCE_HEADING);
	check_kind("Firm let bank peek into data, court docs claim", "peek into data", "bare|", SENTENCE_HEADING);
	check_kind("Court docs claim firm let bank peek into data", NULL, "hedged|claim", SENTENCE_HEADING);
	check_kind("Firm let bank peek into data, court docs claim", NULL, "hedged|claim", SENTENCE_TEXT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_heading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
