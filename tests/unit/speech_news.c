/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of news of all shapes, with who is found to speak them: kind, full name, cue. */
#include "speech_article.h"

#include "crossread/speech/quotations.h"

/* clang-format off */
static const struct {
	const char *text;
	const char *expected;
} news[] = {
	{ "“We are deeply disappointed by this ruling,” said Margaret Okafor, the chief executive of "
	  "Harrow & Finch, a law firm based in Leeds.",
	  "direct|Margaret Okafor|said\n" },
	{ "'It was a total mess from start to finish,' Mr Dalton told the BBC on Tuesday.",
	  "direct|Mr Dalton|told\n" },
	{ "\"The plan is dead,\" a senior White House official, who was not authorized to speak "
	  "publicly, told Reuters.",
	  "direct|a senior White House official|told\n" },
	{ "“I never saw that email,” Mr. Brandt, who left the company in 2019, testified.",
	  "direct|Mr. Brandt|testified\n" },
	{ "\"This lawsuit is a desperate attempt to rewrite history,\" the company said in a statement "
	  "Thursday.",
	  "direct|the company|said\n" },
	{ "In a statement, the company said: “We take the privacy of our users very seriously and will "
	  "defend ourselves vigorously.”",
	  "direct|the company|said\n" },
	{ "“There is no evidence that the data was misused,” she added. “We have looked very hard.”",
	  "direct|she|added\n"
	  "direct|she|added\n" },
	{ "Asked whether he would resign, Mr Pell replied: “Absolutely not.”",
	  "direct|Mr Pell|replied\n" },
	{ "\"Nobody told us anything,\" according to Jane Weiss, a former nurse at the hospital.",
	  "direct|Jane Weiss|according to\n" },
	{ "According to Jane Weiss, a former nurse at the hospital, “nobody told us anything” until "
	  "March.",
	  "partial|Jane Weiss|According to\n" },
	{ "“The defendants knew or should have known that the product was defective,” reads the "
	  "complaint, filed in the Southern District of New York.",
	  "direct|the complaint|reads\n" },
	{ "“We will appeal,” wrote the judge in a 40-page opinion.",
	  "direct|the judge|wrote\n" },
	{ "The judge wrote that the claims were “wholly without merit” and dismissed the case.",
	  "partial|The judge|wrote\n" },
	{ "“I am stepping down today,” Lena Ortiz wrote on X, formerly Twitter.",
	  "direct|Lena Ortiz|wrote\n" },
	{ "“Great news for farmers!” the president tweeted on Friday morning.",
	  "direct|the president|tweeted\n" },
	{ "The senator called the bill “a disgrace” and vowed to fight it.",
	  "partial|The senator|called\n" },
	{ "Critics have described the policy as “cruel” and “unworkable”.",
	  "partial|Critics|described\n"
	  "partial|Critics|described\n" },
	{ "The firm denied that it had “ever sold data” to third parties.",
	  "partial|The firm|denied\n" },
	{ "Police said the suspect shouted “stop” before running away.",
	  "partial|the suspect|shouted\n" },
	{ "Minister slams 'reckless' plan as unions warn of strikes",
	  "partial|Minister|slams\n" },
	{ "'I lost everything': Flood victims tell of night of terror",
	  "partial|Flood victims|tell\n" },
	{ "“If we lose this,” he said, “we lose everything.”",
	  "direct|he|said\n"
	  "direct|he|said\n" },
	{ "“If we lose this,” Hart said, pausing to look at the sea, “we lose everything.”",
	  "direct|Hart|said\n"
	  "direct|Hart|said\n" },
	{ "The so-called “Bridge Plan” was approved last year.",
	  "term||\n" },
	{ "The film “The Long Road Home” opens on Friday.",
	  "term||\n" },
	{ "The word “genocide” does not appear in the report.",
	  "term||\n" },
	{ "Her new album, “Blue Hours,” was released by Sony.",
	  "term||\n" },
	{ "\"You can't just walk away,\" said his lawyer, Peter Quinn. \"The court won't allow it.\"",
	  "direct|Peter Quinn|said\n"
	  "direct|Peter Quinn|said\n" },
	{ "Dr. Amy Chen, an epidemiologist at Johns Hopkins University who was not involved in the "
	  "study, said the findings were “intriguing but preliminary.”",
	  "partial|Dr. Amy Chen|said\n" },
	{ "“The findings are intriguing but preliminary,” said Dr. Amy Chen, an epidemiologist at "
	  "Johns Hopkins University who was not involved in the study.",
	  "direct|Dr. Amy Chen|said\n" },
	{ "Speaking to reporters outside the court, Ms Hall said: “Today justice was done.”",
	  "direct|Ms Hall|said\n" },
	{ "“It’s a scandal,” says Tom Baker of Friends of the River. “People are swimming in sewage.”",
	  "direct|Tom Baker of Friends of the River|says\n"
	  "direct|Tom Baker of Friends of the River|says\n" },
	{ "“Our thoughts are with the families,” a spokeswoman for the airline said in an email.",
	  "direct|a spokeswoman for the airline|said\n" },
	{ "A spokesperson for Google told The Verge that the change was “a mistake” and had been "
	  "reversed.",
	  "partial|A spokesperson for Google|told\n" },
	{ "“We did not do this”, the ministry insisted, adding that the photos were “fabricated”.",
	  "direct|the ministry|insisted\n"
	  "partial|the ministry|adding\n" },
	{ "“We cannot comment on ongoing litigation,” a Netflix spokesman said.",
	  "direct|a Netflix spokesman|said\n" },
	{ "The complaint alleges that executives “turned a blind eye” to the abuse.",
	  "partial|The complaint|alleges\n" },
	{ "Prosecutors say Mr Lind, 45, bragged in text messages about being “untouchable”.",
	  "partial|Prosecutors|say\n" },
	{ "“No,” he said.",
	  "direct|he|said\n" },
	{ "“Why now?” asked Ms Reyes.",
	  "direct|Ms Reyes|asked\n" },
	{ "“What were they thinking?” she asked.",
	  "direct|she|asked\n" },
	{ "Mr Trump has repeatedly called the investigation a “witch hunt”.",
	  "partial|Mr Trump|called\n" },
	{ "“He was a good man,” his sister, Maria, said, wiping away tears.",
	  "direct|Maria|said\n" },
	{ "Sen. Carla Diaz, D-N.M., said the vote was “a slap in the face.”",
	  "partial|Sen. Carla Diaz|said\n" },
	{ "“The market is overheating,” warned analysts at Morgan Stanley.",
	  "direct|analysts at Morgan Stanley|warned\n" },
	{ "“The market is overheating,” analysts at Morgan Stanley wrote in a note to clients on "
	  "Monday.",
	  "direct|analysts at Morgan Stanley|wrote\n" },
	{ "The bank, which is based in Zurich, said it “regrets” the error.",
	  "partial|The bank|said\n" },
	{ "“I think,” said Mr Owens, “that we should all take a breath.”",
	  "direct|Mr Owens|said\n"
	  "direct|Mr Owens|said\n" },
	{ "“This is the end of the road for us,” the union’s general secretary, Sharon Mills, warned.",
	  "direct|Sharon Mills|warned\n" },
	{ "The prime minister said “no stone would be left unturned”.",
	  "partial|The prime minister|said\n" },
	{ "“She had a smile that lit up the room,” one neighbour recalled.",
	  "direct|one neighbour|recalled\n" },
	{ "One user commented: “This is the worst update ever.”",
	  "direct|One user|commented\n" },
	{ "“This is the worst update ever,” one user commented.",
	  "direct|one user|commented\n" },
	{ "“We’re not going anywhere,” Kim, 34, told me when we met in her kitchen.",
	  "direct|Kim|told\n" },
	{ "'Reckless' plan could cost thousands of jobs, unions warn",
	  "partial|unions|warn\n" },
	{ "Ms Mills said the company had “lost its way” and that staff were “exhausted and "
	  "demoralised”. She called for an inquiry.",
	  "partial|Ms Mills|said\n"
	  "partial|Ms Mills|said\n" },
	{ "“It’s like nothing we’ve ever seen before,” the fire chief, who has worked in the county "
	  "for 30 years, told a packed meeting in the school gym.",
	  "direct|the fire chief|told\n" },
	{ "In an interview with the Financial Times, Sir Keith said he would not “be blown off course” "
	  "by the row.",
	  "partial|Sir Keith|said\n" },
	{ "Mr Sunak’s spokesman said: “The prime minister has been clear that this is unacceptable.”",
	  "direct|Mr Sunak’s spokesman|said\n" },
	{ "Asked about the remarks, a No 10 spokesperson said they were “not the prime minister’s "
	  "view”.",
	  "partial|a No 10 spokesperson|said\n" },
	{ "“We take these allegations extremely seriously. An investigation is under way,” a "
	  "spokesperson for Lancashire Police said.",
	  "direct|a spokesperson for Lancashire Police|said\n" },
	{ "“We take these allegations extremely seriously. An investigation is under way.”",
	  "direct||\n" },
	{ "The judge, Amit Mehta, ruled that Google “is a monopolist, and it has acted as one to "
	  "maintain its monopoly.”",
	  "partial|Amit Mehta|ruled\n" },
	{ "“Google is a monopolist,” U.S. District Judge Amit Mehta wrote in his ruling.",
	  "direct|U.S. District Judge Amit Mehta|wrote\n" },
	{ "Mehta’s ruling found that the company had “unlawfully maintained” its monopoly.",
	  "partial|Mehta’s ruling|found\n" },
	{ "Kent Walker, Google's president of global affairs, said that the company intends to appeal. "
	  "“This decision recognizes that Google offers the best search engine, but concludes that we "
	  "shouldn’t be allowed to make it easily available,” Walker said.",
	  "direct|Kent Walker|said\n" },
	{ "“The Court finds that Defendants' conduct ‘shocks the conscience,’” the order states.",
	  "direct|the order|states\n"
	  "term||\n" },
	{ "The email, dated 4 March 2019, read: “Do not put this in writing.”",
	  "direct|The email|read\n" },
	{ "“Do not put this in writing,” read the email, dated 4 March 2019.",
	  "direct|the email|read\n" },
	{ "In one message, Altman wrote: “I'm sorry. I was wrong.” In another he described the board "
	  "as “insane.”",
	  "direct|Altman|wrote\n"
	  "partial|he|described\n" },
	{ "Elon Musk, the owner of X, replied with one word: “Concerning.”",
	  "direct|Elon Musk|replied\n" },
	{ "@jane_doe: “This is a joke”",
	  "direct|jane_doe|:\n" },
	{ "The company’s motto is “Don’t be evil”.",
	  "term||\n" },
	{ "The sign on the door read “Closed until further notice.”",
	  "direct||read\n" },
	{ "The bank said that it was “aware of the issue” and was “working hard to fix it”, but "
	  "customers described the outage as “a disgrace”.",
	  "partial|The bank|said\n"
	  "partial|The bank|said\n"
	  "partial|customers|described\n" },
	{ "“Our message is simple,” added Prof Lee. “Get vaccinated.”",
	  "direct|Prof Lee|added\n"
	  "direct|Prof Lee|added\n" },
	{ "Lee says that is nonsense. “People want to work. They just want to be paid fairly.”",
	  "direct|Lee|says\n" },
	{ "“It is a dangerous precedent,” Sen. Ron Wyden (D-Ore.), who has opposed the bill, said "
	  "Wednesday.",
	  "direct|Sen. Ron Wyden|said\n" },
	{ "“We have nothing to hide,” the Kremlin's spokesman, Dmitry Peskov, was quoted as saying by "
	  "the Interfax news agency.",
	  "direct|Dmitry Peskov|quoted\n" },
	{ "The White House accused Republicans of “playing politics with people's lives.”",
	  "partial|The White House|accused\n" },
	{ "Republicans accused the White House of a “cover-up”.",
	  "partial|Republicans|accused\n" },
	{ "He was described by colleagues as “a gentle giant”.",
	  "partial|colleagues|described\n" },
	{ "Johnson, 42, of Denver, pleaded not guilty and told the court: “I did not kill her.”",
	  "direct|Johnson|told\n" },
	{ "Smith wrote in his memoir that the war had been “a mistake, and worse, a crime”.",
	  "partial|Smith|wrote\n" },
	{ "“I've got no regrets,” Smith wrote in his memoir.",
	  "direct|Smith|wrote\n" },
	{ "“Absolutely no regrets,” he said when asked about the decision. “None.”",
	  "direct|he|said\n"
	  "direct|he|said\n" },
	{ "“We are confident,” the statement read, “that the court will agree.”",
	  "direct|the statement|read\n"
	  "direct|the statement|read\n" },
	{ "Per the lawsuit, the manager told her to “smile more.”",
	  "partial|the manager|told\n" },
	{ "“We're seeing a huge rise in demand,” Rachel Ng, who runs a food bank in Hull with her "
	  "husband, Dave, and two volunteers, says.",
	  "direct|Rachel Ng|says\n" },
	{ "As one official put it, “we are flying blind.”",
	  "partial|one official|put\n" },
	{ "“We are flying blind,” as one official put it.",
	  "direct|one official|put\n" },
	{ "It has been dubbed the “doomsday glacier” by scientists.",
	  "term||\n" },
	{ "Andy Stone, a spokesman for Meta, denied it on Monday. “That is false,” Stone said.",
	  "direct|Andy Stone|said\n" },
	{ "A Meta spokesperson has denied the allegations. “Meta didn’t share messages,” they told The "
	  "Sun.",
	  "direct|A Meta spokesperson|told\n" },
	{ "The results were published by Ann Lee in New South Wales. They called them “a warning”.",
	  "partial|They|called\n" },
	{ "The mayor of Hull, Ruth Dean, opened the school. She said it was “a proud day”.",
	  "partial|Ruth Dean|said\n" },
	{ "\"You can't just walk away,\" said his lawyer, Peter Quinn. \"The court won't allow it,\" Mr "
	  "Quinn added.",
	  "direct|Peter Quinn|said\n"
	  "direct|Peter Quinn|added\n" },
	{ "Judge Amit Mehta ruled on Monday. “Google is a monopolist,” Mehta wrote. He said it had "
	  "“acted as one”.",
	  "direct|Judge Amit Mehta|wrote\n"
	  "partial|Judge Amit Mehta|said\n" },
};
/* clang-format on */

static void check(const char *text, const char *language, const char *expected)
{
	struct article article;
	struct quotations quotations;
	struct strbuf lines;

	strbuf_init(&lines);
	article_read(&article, slice_of(text));
	article.language = language;
	quotations_find(&quotations, &article);
	for (size_t i = 0; i < quotations.count; i++) {
		strbuf_add_format(&lines, "%s|", quotation_kind_name(quotations.list[i].kind));
		strbuf_add(&lines, article_slice(&article, quotations.list[i].name));
		strbuf_add_byte(&lines, '|');
		strbuf_add(&lines, article_slice(&article, quotations.list[i].cue));
		strbuf_add_byte(&lines, '\n');
	}
	assert_string_equal(strbuf_text(&lines), expected);
	strbuf_release(&lines);
	quotations_release(&quotations);
	article_release(&article);
}

static void test_news(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(news) / sizeof(*news); i++)
		check(news[i].text, "en", news[i].expected);
}

/* A language whose lexicon is a beginning. */
static void test_german(void **state)
{
	(void)state;
	check("„Wir haben nichts getan“, sagte Anna Lehmann, die Sprecherin der Firma.", "de",
		"direct|Anna Lehmann|sagte\n");
	check("Anna Lehmann erklärte: „Wir haben wirklich nichts Falsches getan.“", "de-AT",
		"direct|Anna Lehmann|erklärte\n");
	check("Die Firma bestritt, dass sie „völlig planlos“ war.", "de", "partial|Die Firma|bestritt\n");
	check("Der sogenannte „runde Tisch“ tagt am Montag.", "de", "term||\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_news),
		cmocka_unit_test(test_german),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
