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

/* Verbs that report only where somebody's words follow, or stand before. */
static void test_verbs_that_take_things(void **state)
{
	(void)state;
	check("The coroner concluded the inquest into the deaths.", NULL, "bare|");
	check("The coroner concluded that the firm sold the data.", NULL, "attributed|concluded");
	check("The coroner concluded in a report on Monday that the firm sold the data.", "sold the data",
		"attributed|concluded");
	check("The firm sold the data, the coroner concluded on Monday.", "sold the data", "attributed|concluded");
	check("The firm sold the data, the coroner concluded.", "sold the data", "attributed|concluded");
	check("The firm, the plaintiffs maintain, sold the data.", "sold the data", "attributed|maintain");
	check("She was charged with fraud and fined.", "fined", "bare|");
	check("He was formally condemned at noon and Lee was sentenced.", "sentenced", "bare|");
	check("The mayor maintained a silence over the sale of the data.", NULL, "bare|");
	check("The firm recalled two million cars.", NULL, "bare|");
	check("The firm pleaded not guilty to selling the data.", NULL, "bare|");
	check("It was announced that the firm sold the data.", NULL, "attributed|announced");
}

/* What stands inside the name of a source is not said by it. */
static void test_inside_a_source(void **state)
{
	(void)state;
	check("According to the lawsuit Reeves filed on June 7, he fell.", "lawsuit Reeves filed on June 7", "bare|");
	check("According to the lawsuit Reeves filed on June 7, he fell.", "he fell", "attributed|According to");
	check("According to the lawsuit Reeves filed on June 7, he fell.", "June 7, he fell",
		"attributed|According to");
	check("According to a lawsuit he fell.", "lawsuit", "bare|");
	check("According to police he fell.", "he fell", "attributed|According to");
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
		cmocka_unit_test(test_verbs_that_take_things),
		cmocka_unit_test(test_inside_a_source),
		cmocka_unit_test(test_heading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
