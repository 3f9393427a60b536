/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * News written for the tests, tagged sentence by sentence as a careful journalist would, before the rules were tried on
 * it: A allegation, D denial, - context or nothing. "\n" begins a paragraph.
 */
#ifndef CROSSREAD_TESTS_UNIT_COMPARE_SUGGESTION_NEWS_H
#define CROSSREAD_TESTS_UNIT_COMPARE_SUGGESTION_NEWS_H

#include <stddef.h>

struct tagged {
	char tag;
	const char *text;
};

/* Stories, each ended by a row without text; the last one by two. */
static const struct tagged suggestion_news[] = {
	/* A company and its workers. */
	{ 'A', "A former warehouse manager has accused the parcel firm Norvik of hiding injuries from inspectors." },
	{ 'A', "In a lawsuit filed on Monday, Dana Whitlock says supervisors ordered her to change the accident log." },
	{ 'A', "The complaint alleges that at least forty injuries went unreported between 2019 and 2022." },
	{ 'A', "“They told me that a broken wrist was a bad day, not an accident,” the lawsuit says." },
	{ 'D', "\nNorvik denied the claims." },
	{ 'D', "“We have never asked anyone to alter a record,” a Norvik spokesman said." },
	{ 'D', "“These accusations are false and we will defend ourselves in court.”" },
	{ '-', "\nThe firm, founded in 1988, employs 12,000 people in six countries." },
	{ '-', "It was fined $2 million in 2017 for safety breaches at a depot in Ohio." },
	{ '-', "Ms Whitlock’s lawyer did not respond to a request for comment." },
	{ '-', NULL },
	/* Police and a court. */
	{ 'A', "A 34-year-old man has been charged with stealing four paintings from a village museum." },
	{ 'A', "Prosecutors say Peter Alder broke in through a roof window on the night of 3 March." },
	{ 'A', "He allegedly sold two of the works to a dealer in Antwerp." },
	{ 'D', "\nAlder pleaded not guilty on Thursday." },
	{ 'D', "His lawyer, Ruth Cole, said he was at home that night and there was no evidence against him." },
	{ '-', "The judge denied him bail." },
	{ '-', "The trial is scheduled for June." },
	{ '-', "The museum reopened last week with new locks." },
	{ 'A', "According to the indictment, Alder had studied the alarm for months." },
	{ '-', NULL },
	/* Politics. */
	{ 'A', "The opposition leader, Maria Sund, accused the prime minister of lying about the cost of the bridge." },
	{ 'D', "“That is simply untrue,” the prime minister, Jonas Berg, told parliament." },
	{ 'D', "Mr Berg insisted that he had not seen the figures before the vote." },
	{ 'A', "Ms Sund claims that three ministers knew of the overrun in April." },
	{ '-', "\nThe bridge will link the island to the mainland by 2031." },
	{ '-', "Parliament voted for it by 88 to 71." },
	{ '-', "A finance ministry official declined to comment." },
	{ 'D', "The transport minister rejected the allegation as a smear." },
	{ '-', "Mr Berg conceded that the public had been told too late." },
	{ '-', "Polls suggest that the election in May will be close." },
	{ '-', NULL },
	/* Sport. */
	{ 'A', "The sprinter Tomas Reyl has been accused of missing three drug tests in a year." },
	{ 'D', "Reyl denies any wrongdoing." },
	{ 'D', "“I have never taken a banned substance in my life,” he said." },
	{ '-', "He won silver in the 200 metres last summer." },
	{ '-', "His coach refused to comment." },
	{ 'A', "A whistleblower told the newspaper that the team doctor had warned athletes before tests." },
	{ 'D', "\nThe doctor dismissed the report as fiction." },
	{ '-', "The federation said it would wait for the outcome of the hearing." },
	{ '-', "He was denied a visa for the championships in 2021." },
	{ '-', NULL },
	/* A bank. */
	{ 'A', "Regional lender Calder Bank misled thousands of savers about fees, a consumer group claims." },
	{ 'A', "The group’s report alleges that staff were told to hide the charges." },
	{ 'D', "\nCalder disputed the findings of the report." },
	{ 'D', "The bank said the claims were without merit." },
	{ 'D', "It maintains that customers were always informed." },
	{ '-', "Shares in Calder fell by four per cent." },
	{ '-', "In 2015 the bank paid $40 million to settle a similar case." },
	{ '-', "A court rejected the group’s earlier complaint for lack of standing." },
	{ '-', "Calder apologised for the delay in answering its customers." },
	{ '-', "The regulator has been approached for comment." },
	{ '-', NULL },
	/* A hospital; no charge in most of it. */
	{ '-', "The new children’s wing of St Brannoc hospital opened on Tuesday." },
	{ '-', "“We are delighted,” said the chief executive, Helen Marsh." },
	{ '-', "She said that it had cost less than planned." },
	{ 'D', "Marsh denied that she would retire soon." },
	{ '-', "The first patients did not have to wait." },
	{ '-', "Nurses said that the rooms were brighter and not as loud." },
	{ '-', "According to the hospital, 4,000 children are treated there a year." },
	{ 'A', "\nA union, however, alleged that two wards were short of staff." },
	{ '-', NULL },
	/* A game studio. */
	{ 'A', "Two designers are suing Palebox, saying that the studio copied their game." },
	{ 'A', "The suit claims Palebox took the characters, the music and whole levels." },
	{ 'D', "“Our work is our own and this lawsuit is baseless,” Palebox said in a statement." },
	{ 'D', "“Not one line was copied.”" },
	{ '-', "The game has sold two million copies since March." },
	{ '-', "Similar cases have seldom succeeded." },
	{ 'A', "In a second filing, the designers accuse Palebox of destroying e-mails." },
	{ '-', "Palebox has not yet responded to the second filing." },
	{ 0, NULL },
	{ 0, NULL },
};

#endif
