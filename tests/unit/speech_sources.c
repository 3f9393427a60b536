/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named as a speaker: nothing that cannot speak; "it" only where it is plain whom it means. */
#include "speech_article.h"

#include "crossread/speech/quotations.h"

/* The last thing said in a text, and whom it is laid to; "" for nobody. */
/* clang-format off */
static const struct {
	const char *text;
	const char *speaker;
} sources[] = {
	/* What shows or bears words. */
	{ "A caption under the picture said: “Opening day at the mill.”", "" },
	{ "The caption reads: “Opening day at the mill.”", "" },
	{ "A sign on the gate said “no visitors before noon” in red.", "" },
	{ "The chart shows that output fell by a third.", "" },
	{ "Photos of the yard show that the crates were left outside.", "" },
	{ "A banner over the door reads: “We are here to stay.”", "" },
	{ "The headline said: “Mayor sells the park.”", "" },
	{ "Ann Lee shared a screenshot that says: “The pump was never checked.”", "" },
	{ "This suggests that the valve was closed by hand.", "" },
	{ "That shows that the valve was closed by hand.", "" },
	{ "Rumours claim that the mill will be sold in spring.", "" },
	{ "Several allegations say that the scales were altered.", "" },
	{ "The move suggests that the board was in a hurry.", "" },
	{ "Video of the crash shows that the lights were red.", "" },
	{ "The slogan said “clean water for all of us” in two languages.", "" },
	/* They have such a word in their name, or before what they are. */
	{ "A photo editor said that the crates were left outside.", "A photo editor" },
	{ "The Mirror said that the crates were left outside.", "The Mirror" },
	{ "The Evening Chart said that the crates were left outside.", "The Evening Chart" },
	{ "The sign maker said: “Nobody asked me about it.”", "The sign maker" },
	{ "A video posted by Ann Lee drew crowds. She said: “It was all a joke.”", "Ann Lee" },
	/* Behind a passage, after a relative clause. */
	{ "“We heard a bang,” a man who was on board said.", "a man" },
	{ "“We heard a bang,” a source close to the crew said.", "a source close to the crew" },
	{ "The message was clear: “The road is not safe.”", "" },
	{ "“We heard a bang,” a man who met the crew in Leeds told The Lamp.", "a man" },
	/* Whom somebody quotes. */
	{ "“We heard a bang,” The Lamp quoted Ann Lee as saying.", "Ann Lee" },
	{ "The Lamp quoted Ann Lee as saying that the mill was sold.", "Ann Lee" },
	{ "The Lamp quoted Ann Lee as saying: “We heard a bang.”", "Ann Lee" },
	{ "The Lamp criticised Ann Lee, saying: “We heard a bang.”", "The Lamp" },
	/* Documents speak; what is said of them stands before what they are. */
	{ "The pumps failed twice, dynamite court papers say.", "court papers" },
	{ "The pumps failed twice, according to explosive court docs.", "court docs" },
	{ "Newly unsealed court documents say the pumps failed twice.", "court documents" },
	{ "A long-awaited police affidavit alleges that the pumps failed twice.", "police affidavit" },
	{ "The lawsuit alleges that the pumps failed twice.", "The lawsuit" },
	{ "A filing says the pumps failed twice.", "A filing" },
	{ "According to the report, the pumps failed twice.", "the report" },
	{ "The city’s complaint says the pumps failed twice.", "The city’s complaint" },
	{ "A damning internal memo said that the pumps failed twice.", "internal memo" },
	{ "Documents seen by The Lamp say that the pumps failed twice.", "Documents" },
	/* It goes on with whoever spoke, or with what the sentence before is about. */
	{ "The company denied the claims. “We checked every pump,” it said.", "The company" },
	{ "The harbour board said the pumps were safe. It added that all had been checked.", "The harbour board" },
	{ "A bank in Leeds said Orrin was fined. Orrin said the fine was small. It added that it would pay.", "Orrin" },
	{ "The audit report was published on Monday. It says that the pumps failed twice.", "The audit report" },
	{ "The lawsuit was filed in May. It alleges that the pumps failed twice.", "The lawsuit" },
	{ "The firm said the pumps were old. It said they were safe. It insisted that all had been checked.", "The firm" },
	{ "Staff at Orrin were told on Monday. Orrin rejected the criticism. “We checked every pump,” it said.", "Orrin" },
	{ "The Environment Agency said the water was clean. It said that tests would go on.", "The Environment Agency" },
	{ "Leeds City Council rejected the claims. It said: “We checked every pump.”", "Leeds City Council" },
	{ "The ministry, which owns the pumps, denied it and said: “We checked them.” It added: “Twice.”", "The ministry" },
	{ "The complaint alleges that Orrin sold old pumps. It says that two failed.", "The complaint" },
	{ "Harbour Lines said the ferry was late. It said the crew had warned the company.", "Harbour Lines" },
	{ "Orrin Airways Ltd rejected the claim. It said in a statement the price was fair.", "Orrin Airways Ltd" },
	{ "The council denied the claim. It said the bridge had been checked.", "The council" },
	{ "The council denied the claim. The bridge had been checked, it said in a report.", "The council" },
	/* Whom a participle names. */
	{ "The Lamp asked three people, with Ann Lee saying: “We checked every pump.”", "Ann Lee" },
	{ "A memo written by Ann Lee says that the pumps failed twice.", "A memo" },
	{ "A man hired by the port said that the pumps failed twice.", "A man" },
	/* It may be something else. */
	{ "Ann Lee said the ferry was late. It said the crew had warned the company.", "" },
	{ "Harbour Lines said the council was wrong. It denied the claim.", "" },
	{ "The Harbour Lines ferry was late. It said that the crew was tired.", "" },
	{ "The council denied the claim. It says the bridge was shut for a year.", "" },
	{ "The council denied it had seen the report. It said the bridge was shut.", "" },
	{ "The complaint accuses Orrin of selling old pumps. It said that all were new.", "" },
	{ "The complaint accuses Orrin of selling old pumps. It denied the claim.", "" },
	{ "It said “no visitors before noon” in red letters.", "" },
	{ "Ann Lee has sued the port. It said the claim was late.", "" },
	{ "Ann Lee found a note on the door. It said: “Do not come back.”", "" },
	{ "The company received a letter on Monday. It said: “You have a week to pay.”", "" },
	{ "The company said Orrin had failed to check the pumps. It denied the claim.", "" },
	{ "Bo Ray, a lawyer, put up a sign in March. It says: “No visitors before noon.”", "" },
	{ "Police said the yard had been closed. It denied any wrongdoing.", "" },
	{ "The caption was changed by the company. It said: “Opening day at the mill.”", "" },
	{ "Two firms were named on Monday. It said: “We checked every pump.”", "" },
	{ "The spokesman for Orrin left early. It said that the pumps were safe.", "" },
	{ "The bank sued Veltrona over a loan. It said the loan was repaid.", "" },
	{ "The agency told the firm to stop. It said it would appeal.", "" },
	{ "The town council wrote to the ministry. It replied that the road was closed.", "" },
	{ "The hospital, Ann Lee said, was full. It added that beds were short.", "" },
	{ "The museum bought a clock. It says “made in Leeds” on the back.", "" },
	{ "The union called a strike after the airline cut jobs. It said talks had failed.", "" },
	/* Pronouns of people stay as they are where it is not plain. */
	{ "“We checked every pump,” he said.", "he" },
	{ "“We checked every pump,” they said.", "they" },
	{ "Ann Lee runs the mill. “We checked every pump,” she said.", "Ann Lee" },
	/* More of all kinds, written after the rules. */
	{ "Graphs in the annex show that the lake has shrunk by half.", "" },
	{ "An accusation says that the treasurer hid the money.", "" },
	{ "These show that the lake has shrunk by half.", "" },
	{ "The decision suggests that the school will close.", "" },
	{ "A clip shared by Tom Reed shows that the goal was offside.", "" },
	{ "A table in the appendix shows that costs doubled.", "" },
	{ "A map maker told The Lamp: “The border was never there.”", "A map maker" },
	{ "The picture editor of The Lamp said: “We ran it as it was.”", "The picture editor of The Lamp" },
	{ "Sign language teacher Mia Falk said: “Nobody asked us.”", "Sign language teacher Mia Falk" },
	{ "The Post reported that the lake had shrunk by half.", "The Post" },
	{ "Shocking legal papers claim that the dam was never tested.", "legal papers" },
	{ "The dam was never tested, secret police files allege.", "police files" },
	{ "The dam was never tested, according to bombshell new court filings.", "court filings" },
	{ "A scathing audit report says the dam was never tested.", "audit report" },
	{ "Lawyers said in the amended antitrust complaint that the dam was never tested.", "Lawyers" },
	{ "The 2019 lawsuit claims that the dam was never tested.", "The 2019 lawsuit" },
	{ "A letter from Mia Falk says that the dam was never tested.", "A letter from Mia Falk" },
	{ "The university denied the allegations. “We acted at once,” it said in a statement.", "The university" },
	{ "The Harbour Trust said it was sorry. It promised that refunds would be paid.", "The Harbour Trust" },
	{ "Veltrona said on Friday that the plant would close. It blamed that on high prices. “We had no choice,” it said.", "Veltrona" },
	{ "The regulator fined Veltrona in May. It said the plant had “no working alarm”.", "" },
	{ "A study of the lake appeared in March. It found that the water had dropped by half.", "A study of the lake" },
	{ "Mayor Tom Reed wrote a book about the lake. It says that the dam was never tested.", "" },
	{ "The council was sued by Veltrona. It rejected the claims.", "" },
	{ "Tom Reed read out a message. It said: “Sell now.”", "" },
	{ "Veltrona got a note from the bank. It said: “Pay by Friday.”", "" },
	{ "Tom Reed works for the council. It said that he was on leave.", "" },
	{ "Veltrona accused the council of delay. It rejected the charge.", "" },
	{ "Prosecutors said the bank knew of it. It declined to comment.", "" },
	{ "Residents say the plant smells. It insists that the filters work.", "" },
	{ "“We acted at once,” said the university. “Nobody was hurt,” it added.", "the university" },
	{ "The video, which it posted on Sunday, shows that the bus was empty.", "" },
	{ "Speculation claims that the club will be sold.", "" },
	{ "A hashtag said “save the lake” on Sunday.", "" },
};
/* clang-format on */

static void add_speaker(struct strbuf *out, const struct article *article)
{
	struct quotations quotations;

	quotations_find(&quotations, article);
	quotations_add_indirect(&quotations, article);
	for (size_t i = quotations.count; i-- > 0;) {
		const struct quotation *quotation = &quotations.list[i];

		if (quotation->kind == QUOTATION_TERM)
			continue;
		strbuf_add(out, article_slice(article, quotation->name));
		break;
	}
	quotations_release(&quotations);
}

static void test_sources(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(sources) / sizeof(*sources); i++) {
		struct article article;
		struct strbuf speaker;

		strbuf_init(&speaker);
		article_read(&article, slice_of(sources[i].text));
		add_speaker(&speaker, &article);
		if (!slice_equal_text(strbuf_slice(&speaker), sources[i].speaker))
			fail_msg("%s: \"%s\", not \"%s\"", sources[i].text, strbuf_text(&speaker),
				sources[i].speaker);
		strbuf_release(&speaker);
		article_release(&article);
	}
}

/* Many pronouns look at the same long sentence, and at the one before. */
static void test_long_sentences(void **state)
{
	static const char *const starts[] = { "The company and so on", "The company said so. It was" };

	(void)state;
	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		struct article article;
		struct strbuf text;
		struct strbuf speaker;

		strbuf_init(&text);
		strbuf_init(&speaker);
		strbuf_add_text(&text, starts[i]);
		for (size_t k = 0; k < 10000; k++)
			strbuf_add_text(&text, ", and it said “a b” there");
		article_read(&article, strbuf_slice(&text));
		add_speaker(&speaker, &article);
		assert_string_equal(strbuf_text(&speaker), "");
		article_release(&article);
		strbuf_release(&speaker);
		strbuf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_long_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
