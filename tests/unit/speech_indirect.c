/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speech reported without marks: full name, cue, words; and what is none. */
#include "speech_article.h"

#include "crossread/speech/quotations.h"

#include "crossread/speech/cue_phrase.h"

#include <time.h>

/* clang-format off */
static const struct {
	const char *text;
	const char *expected;
} reports[] = {
	{ "Meta denied that it had shared messages with Netflix.",
	  "Meta|denied|it had shared messages with Netflix\n" },
	{ "The firm has denied any wrongdoing.",
	  "The firm|denied|any wrongdoing\n" },
	{ "Mr Pell said the agreement was signed in March, adding that nobody had objected.",
	  "Mr Pell|said|the agreement was signed in March\n"
	  "Mr Pell|adding|nobody had objected\n" },
	{ "She told reporters she would not resign.",
	  "She|told|she would not resign\n" },
	{ "She told the BBC that she would not resign.",
	  "She|told|she would not resign\n" },
	{ "He rejected the claims as nonsense.",
	  "He|rejected|the claims as nonsense\n" },
	{ "According to the lawsuit, the company sold data to hundreds of firms.",
	  "the lawsuit|According to|the company sold data to hundreds of firms\n" },
	{ "The company sold data to hundreds of firms, according to the lawsuit.",
	  "the lawsuit|according to|The company sold data to hundreds of firms\n" },
	{ "The company sold data to hundreds of firms, the lawsuit claims.",
	  "the lawsuit|claims|The company sold data to hundreds of firms\n" },
	{ "Prosecutors allege he stole more than $2m from the charity.",
	  "Prosecutors|allege|he stole more than $2m from the charity\n" },
	{ "It is alleged that he stole more than $2m from the charity.",
	  "|alleged|he stole more than $2m from the charity\n" },
	{ "The company did not respond to requests for comment.",
	  "The company|did not respond|did not respond\n" },
	{ "A spokesman for the bank declined to comment.",
	  "A spokesman for the bank|declined to comment|declined to comment\n" },
	{ "The police did not say who had fired the shot.",
	  "" },
	{ "Ms Hall admitted lying to the court and said she was sorry.",
	  "Ms Hall|admitted|lying to the court\n"
	  "Ms Hall|said|she was sorry\n" },
	{ "He was accused of fraud in 2019.",
	  "" },
	{ "Lawyers for the family accused the police of a cover-up.",
	  "" },
	{ "The report found that staff had been bullied.",
	  "The report|found|staff had been bullied\n" },
	{ "The minister promised that no one would lose out.",
	  "The minister|promised|no one would lose out\n" },
	{ "The study, published in Nature, suggests that coffee may help.",
	  "The study|suggests|coffee may help\n" },
	{ "In his ruling, the judge said the ban violated the constitution.",
	  "the judge|said|the ban violated the constitution\n" },
	{ "The court heard that Smith had been drinking.",
	  "" },
	{ "The book says little about his childhood.",
	  "" },
	{ "He said goodbye to his friends.",
	  "" },
	{ "She asked for more time.",
	  "" },
	{ "The bank reported a loss of $3bn.",
	  "" },
	{ "The company announced a new phone.",
	  "" },
	{ "I said it was fine.",
	  "" },
	{ "The claims said to be false were widely shared.",
	  "" },
	{ "Officials at the ministry, who asked not to be named, said the deal would be signed within "
	  "days.",
	  "Officials at the ministry|said|the deal would be signed within days\n" },
	{ "Some experts warn the move could backfire.",
	  "Some experts|warn|the move could backfire\n" },
	{ "He argues that, without reform, the system will fail.",
	  "He|argues|without reform, the system will fail\n" },
	{ "Police say a man was arrested at the scene and that he is being questioned.",
	  "Police|say|a man was arrested at the scene and that he is being questioned\n" },
	{ "He believes the vote was rigged.",
	  "" },
	{ "\"We are sorry,\" the firm said, adding that it would refund customers.",
	  "the firm|adding|it would refund customers\n" },
	{ "A spokesperson said the company was \"aware of the issue\" and would fix it.",
	  "A spokesperson|said|the company was \"aware of the issue\" and would fix it\n" },
	{ "The president, who said last week that he would resign, has changed his mind.",
	  "The president|said|he would resign\n" },
	{ "The case was brought by Sarah Grabert, who alleges that Meta, which was then called "
	  "Facebook, maintained a monopoly.",
	  "Sarah Grabert|alleges|Meta, which was then called Facebook, maintained a monopoly\n" },
	{ "When the Times reported that Spotify could read messages, Facebook said in a post: “No "
	  "third party was reading them.”",
	  "the Times|reported|Spotify could read messages\n" },
	{ "“We will go on,” Ann Lee said. The judge conceded a penalty which nobody wanted.",
	  "" },
	{ "The software calls on that of another, 20 times per day.",
	  "" },
	/* Behind what is reported, with more behind the verb. */
	{ "The figures were wrong, the company said in a statement to reporters on Tuesday.",
	  "the company|said|The figures were wrong\n" },
	{ "The ferry was late, Ann Lee told the Leeds Post in an interview.",
	  "Ann Lee|told|The ferry was late\n" },
	{ "The ferry was late, the captain admitted on Monday after a long silence.",
	  "the captain|admitted|The ferry was late\n" },
	{ "The roof was unsafe, Ann Lee wrote in a book published last year.",
	  "Ann Lee|wrote|The roof was unsafe\n" },
	{ "The crew had warned the firm, the union said in May, but nobody listened.",
	  "the union|said|The crew had warned the firm\n" },
	{ "The roof was unsafe, the school said in an email, which the Leeds Post has seen.",
	  "the school|said|The roof was unsafe\n" },
	{ "The ferry was late, said Ann Lee, the captain.",
	  "Ann Lee|said|The ferry was late\n" },
	{ "The bridge is safe, insists the mayor.",
	  "the mayor|insists|The bridge is safe\n" },
	{ "Die Fähre war zu spät, sagte die Sprecherin am Montag.",
	  "die Sprecherin|sagte|Die Fähre war zu spät\n" },
	{ "Die Fähre war zu spät, sagte ein Sprecher der Firma am Montag.",
	  "ein Sprecher|sagte|Die Fähre war zu spät\n" },
	/* No such thing: a participle, something told, what follows is the report. */
	{ "The firm cut 300 jobs, the largest cut announced in a single day.",
	  "" },
	{ "The man was arrested, the second man accused in the inquiry.",
	  "" },
	{ "He went home, the man said to have stolen the boat.",
	  "" },
	{ "When the ferry was hit, the captain told the crew to leave.",
	  "" },
	{ "Prior to the launch, many experts had warned about the price.",
	  "" },
	{ "Some praised the new road, others grumble about the noise and the dust.",
	  "" },
	{ "A man accused of taking the purse of another man has pleaded guilty.",
	  "" },
	{ "In the evening, the mayor apologised in a speech.",
	  "" },
	{ "Ann Lee, the captain, announced in a speech.",
	  "" },
	{ "The bank, based in Leeds, reported losses.",
	  "" },
	{ "The ferry was sold, I think, in May.",
	  "" },
	/* Amid what is reported. */
	{ "The fire, officials said, began at noon.",
	  "officials|said|The fire, officials said, began at noon\n" },
	{ "Prices fell by a third, the bank said on Monday, and nobody sold.",
	  "the bank|said|Prices fell by a third\n" },
	{ "The engine, Bo Ray said in his statement to the police, had failed twice.",
	  "Bo Ray|said|The engine, Bo Ray said in his statement to the police, had failed twice\n" },
	{ "In May, the filing says, the port was sold to a bank.",
	  "the filing|says|In May, the filing says, the port was sold to a bank\n" },
	{ "The port was sold, she said; in May, she said, the bank agreed to pay.",
	  "she|said|The port was sold\n"
	  "she|said|in May, she said, the bank agreed to pay\n" },
	{ "The mayor sat on the board and, the letter alleges, took money.",
	  "the letter|alleges|The mayor sat on the board and, the letter alleges, took money\n" },
	{ "Ann Lee, the captain testified, and two sailors, were hurt.",
	  "" },
	/* Behind a relative clause, and behind "by". */
	{ "People who live near the airport say the noise is bad.",
	  "People|say|the noise is bad\n" },
	{ "People who own the house said they were not asked.",
	  "People|said|they were not asked\n" },
	{ "The man who was arrested on Monday told police he had slept.",
	  "The man|told|he had slept\n" },
	{ "A spokeswoman for the families who lost their homes said they would appeal.",
	  "A spokeswoman for the families|said|they would appeal\n" },
	{ "The report that was published on Monday said the roof was unsafe.",
	  "The report|said|the roof was unsafe\n" },
	{ "The delay cost the town £2m, a report by the harbour board has found.",
	  "a report by the harbour board|found|The delay cost the town £2m\n" },
	{ "One of the sailors said the ferry was late.",
	  "One of the sailors|said|the ferry was late\n" },
	{ "Several of those on board said the ferry was late.",
	  "Several of those on board|said|the ferry was late\n" },
	{ "Lawyers representing the crew said the road was closed.",
	  "Lawyers|said|the road was closed\n" },
	{ "People close to the board said the road was closed.",
	  "People close to the board|said|the road was closed\n" },
	{ "In a letter to members the board said the road was closed.",
	  "the board|said|the road was closed\n" },
	{ "Shares fell after the bank said in a report that profits would be lower.",
	  "the bank|said|profits would be lower\n" },
	{ "In einem Brief schrieb die Schule, dass das Dach sicher sei.",
	  "" },
	{ "After a board meeting the mayor said the road was closed.",
	  "the mayor|said|the road was closed\n" },
	{ "A memo written by Ann Lee says the pumps failed twice.",
	  "A memo|says|the pumps failed twice\n" },
	{ "The man who police say stole the boat was found.",
	  "police|say|stole the boat was found\n" },
	{ "Ann Lee told the court that on Monday the man said he was ill.",
	  "Ann Lee|told|on Monday the man said he was ill\n" },
	/* Behind when and where it is said; without an article nothing tells where the report begins. */
	{ "The union said on Monday the ferry was late.",
	  "The union|said|the ferry was late\n" },
	{ "The union said in a letter it had been warned.",
	  "The union|said|it had been warned\n" },
	{ "Leeds police said in a statement posted on X on Tuesday night that a man was arrested.",
	  "Leeds police|said|a man was arrested\n" },
	{ "The crowd yelled the name of the mayor as they broke ground.",
	  "" },
	{ "The union said on Monday evening talks had failed.",
	  "" },
	/* Found by the fuzzer: the second report began where the first one did, and left it without a word. */
	{ "Lee rejected that as rejected that as \"nonsense\".",
	  "Lee|rejected|as rejected that as \"nonsense\"\n" },
	{ "Der Sprecher sagte, dass die Vorwürfe haltlos sind.",
	  "Der Sprecher|sagte|die Vorwürfe haltlos sind\n" },
};
/* clang-format on */

static void add_indirect(struct strbuf *lines, const struct article *article)
{
	struct quotations quotations;

	quotations_find(&quotations, article);
	quotations_add_indirect(&quotations, article);
	for (size_t i = 0; i < quotations.count; i++) {
		const struct quotation *quotation = &quotations.list[i];

		if (i)
			assert_true(quotations.list[i - 1].bytes.start <= quotation->bytes.start);
		if (quotation->kind != QUOTATION_INDIRECT)
			continue;
		assert_true(quotation->bytes.start < quotation->bytes.end);
		assert_true(quotation->bytes.end <= article->text.length);
		strbuf_add(lines, article_slice(article, quotation->name));
		strbuf_add_byte(lines, '|');
		strbuf_add(lines, article_slice(article, quotation->cue));
		strbuf_add_byte(lines, '|');
		strbuf_add(lines, article_slice(article, quotation->bytes));
		strbuf_add_byte(lines, '\n');
	}
	quotations_release(&quotations);
}

static void test_reports(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(reports) / sizeof(*reports); i++) {
		struct article article;
		struct strbuf lines;

		strbuf_init(&lines);
		article_read(&article, slice_of(reports[i].text));
		add_indirect(&lines, &article);
		assert_string_equal(strbuf_text(&lines), reports[i].expected);
		strbuf_release(&lines);
		article_release(&article);
	}
}

/* Classes of cues, in marks and without. */
static void test_classes(void **state)
{
	static const char text[] =
		"Meta denied that it was so. Ann Lee alleged that it was. Bo Ray declined to comment.";
	static const enum cue_class expected[] = { CUE_DENYING, CUE_ACCUSING, CUE_NO_COMMENT };
	struct article article;
	struct quotations quotations;

	(void)state;
	article_read(&article, slice_of(text));
	quotations_find(&quotations, &article);
	assert_int_equal(quotations.count, 0);
	quotations_add_indirect(&quotations, &article);
	assert_int_equal(quotations.count, 3);
	for (size_t i = 0; i < quotations.count; i++)
		assert_int_equal(quotations.list[i].cue_class, expected[i]);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_phrases(void **state)
{
	struct slice text = slice_of("It is not true. It did not immediately respond. It did. Not respond.");
	struct cue_phrase phrase;
	size_t position = 0;

	(void)state;
	assert_true(cue_phrase_next("en-GB", text, &position, &phrase));
	assert_int_equal(phrase.cue, CUE_DENYING);
	assert_true(slice_equal_text(slice_part(text, phrase.bytes.start, phrase.bytes.end), "not true"));
	assert_true(cue_phrase_next("en-GB", text, &position, &phrase));
	assert_int_equal(phrase.cue, CUE_NO_COMMENT);
	assert_true(slice_equal_text(slice_part(text, phrase.bytes.start, phrase.bytes.end),
		"did not immediately respond"));
	assert_false(cue_phrase_next("en-GB", text, &position, &phrase));
	position = 0;
	assert_true(cue_phrase_next("de", slice_of("Das ist unwahr."), &position, &phrase));
	assert_int_equal(phrase.cue, CUE_DENYING);
}

/* One sentence without an end, and with as many reports and passages as fit: limits hold, and it takes no time. */
static void test_hostile(void **state)
{
	static const char *const parts[] = { "word said that Ann Lee, he claimed ", "Ann Lee and “q a,” she said, ",
		"according to the a, ", "did not did not ", "Meta spokesman for Bo Ray, ", "said that “" };

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct article article;
		struct strbuf text;
		struct strbuf lines;

		strbuf_init(&text);
		strbuf_init(&lines);
		strbuf_add_text(&text, "a ");
		while (text.length < 100000)
			strbuf_add_text(&text, parts[i]);
		article_read(&article, strbuf_slice(&text));
		add_indirect(&lines, &article);
		strbuf_release(&lines);
		strbuf_release(&text);
		article_release(&article);
	}
}

/* Each verb looks for its subject only so far, however many of them there are. */
static void test_verbs_without_end(void **state)
{
	struct article article;
	struct strbuf text;
	struct strbuf lines;
	clock_t start;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&lines);
	while (text.length < 400000)
		strbuf_add_text(&text, "alleged ");
	article_read(&article, strbuf_slice(&text));
	start = clock();
	add_indirect(&lines, &article);
	assert_true(clock() - start < 2 * CLOCKS_PER_SEC);
	strbuf_release(&lines);
	strbuf_release(&text);
	article_release(&article);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reports),
		cmocka_unit_test(test_classes),
		cmocka_unit_test(test_phrases),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_verbs_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
