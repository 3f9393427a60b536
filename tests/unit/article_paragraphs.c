/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs: one per line, or lines wrapped by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

static void test_one_paragraph_per_line(void **state)
{
	(void)state;
	sample_check("Facebook let Netflix peek into messages\n"
		     "The lawsuit was filed in 2020. It is still going on.\n"
		     "\n"
		     "  It says that Netflix could read the messages.  \n",
		"+HFacebook let Netflix peek into messages\n"
		"+ The lawsuit was filed in 2020.\n"
		"  It is still going on.\n"
		"+ It says that Netflix could read the messages.\n");
}

static void test_hard_wrapped_lines_are_joined(void **state)
{
	(void)state;
	sample_check("The letter is part of an antitrust case in\n"
		     "California. It was brought in December 2020 by\n"
		     "two consumers, Maximilian Klein and Sarah\n"
		     "Grabert.\n"
		     "\n"
		     "By 2013 Netflix had an agreement and with it\n"
		     "access to the private message inboxes of the\n"
		     "users.\n",
		"+ The letter is part of an antitrust case in/California.\n"
		"  It was brought in December 2020 by/two consumers, Maximilian Klein and Sarah/Grabert.\n"
		"+ By 2013 Netflix had an agreement and with it/access to the private message inboxes of the/"
		"users.\n");
}

static void test_headings_and_items_in_wrapped_text(void **state)
{
	(void)state;
	sample_check("The letter is part of an antitrust case in\n"
		     "California that was brought by two consumers\n"
		     "who used the site.\n"
		     "\n"
		     "What It Says\n"
		     "By 2013 Netflix had an agreement and with it\n"
		     "access to the inboxes of the users.\n"
		     "- It paid for that with a report that it sent\n"
		     "  every two weeks.\n"
		     "- It could read what its members wrote to\n"
		     "  each other.\n",
		"+ The letter is part of an antitrust case in/California that was brought by two consumers/"
		"who used the site.\n"
		"+HWhat It Says\n"
		"+ By 2013 Netflix had an agreement and with it/access to the inboxes of the users.\n"
		"+ - It paid for that with a report that it sent/  every two weeks.\n"
		"+ - It could read what its members wrote to/  each other.\n");
}

/* Neither short sentences nor lines that do not fill a width are wrapped text. */
static void test_short_lines_stay_apart(void **state)
{
	(void)state;
	sample_check("Meta denied it on Tuesday.\n"
		     "Netflix said nothing about it.\n"
		     "The court will decide in the autumn.\n"
		     "Nobody knows what it will say.\n",
		"+ Meta denied it on Tuesday.\n"
		"+ Netflix said nothing about it.\n"
		"+ The court will decide in the autumn.\n"
		"+ Nobody knows what it will say.\n");
	sample_check("apples\nbread and butter\ncheese\nmilk\n", "+ apples\n+ bread and butter\n+ cheese\n+ milk\n");
}

/* One joint is enough when both lines fit a width and the second goes on in lower case. */
static void test_two_wrapped_lines(void **state)
{
	(void)state;
	sample_check("The letter is part of an antitrust case that was brought in\ncalifornia by two consumers.\n",
		"+ The letter is part of an antitrust case that was brought in/california by two consumers.\n");
	sample_check("Phones do not sell as well as expected\n"
		     "iPhones are down by a tenth, the company said in its report of last week.\n",
		"+HPhones do not sell as well as expected\n"
		"+ iPhones are down by a tenth, the company said in its report of last week.\n");
	sample_check("The company denies the claims of the two\nIt told the judge that nobody had read them.\n",
		"+HThe company denies the claims of the two\n+ It told the judge that nobody had read them.\n");
}

/* Each paragraph of a long quotation opens with a mark, and only the last one closes it. */
static void test_quotation_over_paragraphs(void **state)
{
	(void)state;
	sample_check("\u201CWe have read nothing. Nobody could.\n\n"
		     "\u201CThe agreement was common.\n\n"
		     "\u201CIt has ended.\u201D He left the court.\n",
		"+ \u201CWe have read nothing.\n"
		"  Nobody could.\n"
		"+ \u201CThe agreement was common.\n"
		"+ \u201CIt has ended.\u201D\n"
		"  He left the court.\n");
}

static void test_blank_lines_of_any_space(void **state)
{
	(void)state;
	sample_check("One is here.\n\u00A0\n\u3000\u2003\t\nTwo is here.", "+ One is here.\n+ Two is here.\n");
}

static void test_list_items(void **state)
{
	(void)state;
	sample_check("  \u2022 The post went viral on Monday. It was shared widely.\n\n"
		     "  \u2022 The filing was unsealed in March.\n",
		"+ \u2022 The post went viral on Monday.\n"
		"  It was shared widely.\n"
		"+ \u2022 The filing was unsealed in March.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_paragraph_per_line),
		cmocka_unit_test(test_hard_wrapped_lines_are_joined),
		cmocka_unit_test(test_headings_and_items_in_wrapped_text),
		cmocka_unit_test(test_short_lines_stay_apart),
		cmocka_unit_test(test_two_wrapped_lines),
		cmocka_unit_test(test_quotation_over_paragraphs),
		cmocka_unit_test(test_blank_lines_of_any_space),
		cmocka_unit_test(test_list_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
