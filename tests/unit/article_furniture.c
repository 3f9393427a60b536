/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and furniture: what is marked, and what must not be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

#define STORY "The company has denied the claims that were made in court last week."
#define MORE "It told the judge that no message was ever read by anybody else."

static void test_head_of_a_page(void **state)
{
	(void)state;
	sample_check("Daily Lamp - \"Did They Read Your Messages?\"\n"
		     "Home\n"
		     "Security & Privacy\n"
		     "Did They Read Your Messages?\n"
		     "By Ann Lee\n"
		     "Updated on Thu, Apr 4, 2024\n"
		     "4 min read\n"
		     "Share on X\n"
		     "Copy Link\n" STORY "\n",
		"+HDaily Lamp - \"Did They Read Your Messages?\"\n"
		"+FHome\n"
		"+FSecurity & Privacy\n"
		"+HDid They Read Your Messages?\n"
		"+FBy Ann Lee\n"
		"+FUpdated on Thu, Apr 4, 2024\n"
		"+F4 min read\n"
		"+FShare on X\n"
		"+FCopy Link\n"
		"+ " STORY "\n");
}

static void test_tail_of_a_page(void **state)
{
	(void)state;
	sample_check(STORY "\n" MORE "\n"
			   "Read Entire Article\n",
		"+ " STORY "\n"
		"+ " MORE "\n"
		"+FRead Entire Article\n");
	sample_check(STORY "\n" MORE "\n" STORY "\n" MORE "\n"
			   "First published on Thu, Apr 4, 2024\n"
			   "We have many further stories that you should have a look at today.\n"
			   "Join Our Newsletter\n"
			   "\u2022 Light\n"
			   "\u2022 Dark\n",
		"+ " STORY "\n"
		"+ " MORE "\n"
		"+ " STORY "\n"
		"+ " MORE "\n"
		"+FFirst published on Thu, Apr 4, 2024\n"
		"+FWe have many further stories that you should have a look at today.\n"
		"+FJoin Our Newsletter\n"
		"+F\u2022 Light\n"
		"+F\u2022 Dark\n");
	sample_check(STORY "\n" MORE "\n"
			   "Disclaimer - The views are those of the author. They are not ours.\n",
		"+ " STORY "\n"
		"+ " MORE "\n"
		"+FDisclaimer - The views are those of the author.\n"
		" FThey are not ours.\n");
}

static void test_furniture_inside_a_story(void **state)
{
	(void)state;
	sample_check(STORY "\n"
			   "AgencyThe court building in the capital, where the case is heard[/caption]\n"
			   "Photo: Bob Ray\n"
			   "Sign up for our morning letter\n"
			   "\u201C}]]\n"
			   "* * *\n" MORE "\n",
		"+ " STORY "\n"
		"+FAgencyThe court building in the capital, where the case is heard[/caption]\n"
		"+FPhoto: Bob Ray\n"
		"+FSign up for our morning letter\n"
		"+F\u201C}]]\n"
		"+F* * *\n"
		"+ " MORE "\n");
}

static void test_captions(void **state)
{
	(void)state;
	sample_check(STORY "\n"
			   "ReutersThe court building in the capital\n"
			   "Ann Lee leaves the court (Photo by Bob Ray)\n"
			   "The court in London | AP Photo/Bob Ray\n"
			   "no message was ever read by anybody\n"
			   "No message was ever read by anybody\n" MORE "\n"
			   "He said so (the judge did not).\n"
			   "The agency (Reuters) was first.\n"
			   "EPAs are rules of Europe.\n",
		"+ " STORY "\n"
		"+FReutersThe court building in the capital\n"
		"+FAnn Lee leaves the court (Photo by Bob Ray)\n"
		"+FThe court in London | AP Photo/Bob Ray\n"
		"+Fno message was ever read by anybody\n"
		"+HNo message was ever read by anybody\n"
		"+ " MORE "\n"
		"+ He said so (the judge did not).\n"
		"+ The agency (Reuters) was first.\n"
		"+ EPAs are rules of Europe.\n");
}

static void test_other_languages(void **state)
{
	static const char *const furniture[] = { "Lesen Sie auch: Was die Richter sagen", "Anzeige", "Foto: Anna Weber",
		"Lire aussi : Le procès en cinq dates", "Photo : Anne Petit", "Publicité",
		"Lea también: Qué dice la ley", "Suscríbete a nuestro boletín", "Leggi anche: Chi sono i giudici",
		"© Riproduzione riservata", "Leia também: O que diz a lei", "Compartilhe", "Filed under: Law, Europe" };
	static const char *const text[] = { "Anzeigen nehmen ab, sagt der Verlag.",
		"Publicité ou pas, la loi est claire.", "Condividi il pane, dice il proverbio.",
		"Teilen will er nicht.", "Lea también es testigo." };
	struct strbuf page;
	struct strbuf wanted;

	(void)state;
	strbuf_init(&page);
	strbuf_init(&wanted);
	strbuf_add_text(&page, STORY "\n");
	strbuf_add_text(&wanted, "+ " STORY "\n");
	for (size_t i = 0; i < sizeof(text) / sizeof(*text); i++) {
		strbuf_add_format(&page, "%s\n", text[i]);
		strbuf_add_format(&wanted, "+ %s\n", text[i]);
	}
	for (size_t i = 0; i < sizeof(furniture) / sizeof(*furniture); i++) {
		strbuf_add_format(&page, "%s\n", furniture[i]);
		strbuf_add_format(&wanted, "+F%s\n", furniture[i]);
	}
	strbuf_add_text(&page, MORE "\n");
	strbuf_add_text(&wanted, "+ " MORE "\n");
	sample_check(strbuf_text(&page), strbuf_text(&wanted));
	strbuf_release(&wanted);
	strbuf_release(&page);
	sample_check("Die Firma und der Prozess\nVon Anna Weber\n" STORY "\n" MORE "\n",
		"+HDie Firma und der Prozess\n+FVon Anna Weber\n+ " STORY "\n+ " MORE "\n");
}

static void test_headings(void **state)
{
	(void)state;
	sample_check("COMPANY HITS BACK: What the papers say\n" STORY "\n"
		     "Who Is Right?\n" MORE "\n"
		     "The next hearing\n" STORY "\n",
		"+HCOMPANY HITS BACK: What the papers say\n"
		"+ " STORY "\n"
		"+HWho Is Right?\n"
		"+ " MORE "\n"
		"+HThe next hearing\n"
		"+ " STORY "\n");
}

/* Sentences that begin like a call, short sentences, attributions, the last line of a story. */
static void test_the_story_is_left_alone(void **state)
{
	static const char *const lines[] = {
		"Published on Tuesday, the report says that the firm had read the messages of its users.",
		"By 2013 it had signed an agreement.",
		"Share prices fell by a tenth.",
		"Home owners were not told of it.",
		"Subscribe to this view and you will lose, she said, and the court agreed with her in every point.",
		"Is it right?",
		"Watch was closed in 2018.",
		"Photo sharing was part of the agreement.",
		"Copyright law does not help them.",
		"\u201CWe deny it.\u201D",
		"Dark times, he said.",
		"Disclaimers do not help here.",
		"The paper has asked the firm for comment.",
		"\u2014 a reader (@reader) April 2, 2024",
	};
	struct strbuf text;
	struct strbuf wanted;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&wanted);
	strbuf_add_text(&text, STORY "\n");
	strbuf_add_text(&wanted, "+ " STORY "\n");
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		strbuf_add_format(&text, "%s\n", lines[i]);
		strbuf_add_format(&wanted, "+ %s\n", lines[i]);
	}
	sample_check(strbuf_text(&text), strbuf_text(&wanted));
	strbuf_release(&wanted);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_head_of_a_page),
		cmocka_unit_test(test_tail_of_a_page),
		cmocka_unit_test(test_furniture_inside_a_story),
		cmocka_unit_test(test_captions),
		cmocka_unit_test(test_other_languages),
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_the_story_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
