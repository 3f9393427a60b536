/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggestions: the rules on sentences, how they fare on news of other stories, and hostile lengths. */
#include "compare_suggestion_news.h"
#include "speech_article.h"

#include "crossread/compare/suggestions.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* What a text of one article is suggested; released by end(). */
struct trial {
	struct article article;
	struct story_quotations found;
	struct suggestions suggestions;
};

static void begin_headed(struct trial *trial, struct slice text, size_t headings)
{
	const struct article *list[1] = { &trial->article };

	article_read(&trial->article, text);
	for (size_t i = 0; i < headings; i++)
		trial->article.sentences[i].kind = SENTENCE_HEADING;
	story_quotations_find(&trial->found, list, 1, NULL);
	suggestions_find(&trial->suggestions, list, 0, &trial->found);
}

static void begin(struct trial *trial, struct slice text)
{
	begin_headed(trial, text, 0);
}

static void end(struct trial *trial)
{
	suggestions_release(&trial->suggestions);
	story_quotations_release(&trial->found);
	article_release(&trial->article);
}

/* The tag suggested for the sentence that holds byte `byte`, as a letter; '-' for context and none. */
static char letter_at(const struct trial *trial, size_t byte)
{
	size_t sentence = article_sentence_at(&trial->article, byte);

	for (size_t i = 0; i < trial->suggestions.count; i++) {
		if (trial->suggestions.list[i].sentence == sentence && *trial->suggestions.list[i].tag != 'c')
			return *trial->suggestions.list[i].tag == 'a' ? 'A' : 'D';
	}
	return '-';
}

static char letter_of(const char *language, const char *text)
{
	struct trial trial;
	struct strbuf bytes;
	char letter;

	strbuf_init(&bytes);
	strbuf_add_format(&bytes, "---\nlanguage: %s\n---\n%s", language, text);
	begin(&trial, strbuf_slice(&bytes));
	strbuf_release(&bytes);
	letter = letter_at(&trial, 0);
	end(&trial);
	return letter;
}

static void check_rows(const char *language, const struct tagged *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char letter = letter_of(language, rows[i].text);

		if (letter != rows[i].tag)
			fail_msg("%c: %s", letter, rows[i].text);
	}
}

static void test_denials(void **state)
{
	static const struct tagged rows[] = {
		{ 'D', "The firm denied the allegations." },
		{ 'D', "He denies having met the minister." },
		{ 'D', "The claims were rejected by the club." },
		{ 'D', "“That is false,” she told the paper." },
		{ 'D', "The team denies this." },
		{ 'D', "She denies ever having met him." },
		{ 'D', "Its chairman denied any impropriety." },
		{ 'D', "The trust disputes this account." },
		{ '-', "The board denied the request." },
		{ '-', "He was denied entry at the border." },
		{ '-', "The court dismissed the claims." },
		{ '-', "The club did not deny the claims." },
		{ '-', "She declined to comment on the claims." },
		{ '-', "Did the minister deny the claims?" },
		{ '-', "The board rejected the offer." },
	};

	(void)state;
	check_rows("en", rows, sizeof(rows) / sizeof(rows[0]));
}

static void test_allegations(void **state)
{
	static const struct tagged rows[] = {
		{ 'A', "The firm is accused of hiding the leak." },
		{ 'A', "He allegedly took the money." },
		{ 'A', "According to the lawsuit, the doors were locked." },
		{ 'A', "Prosecutors say that he lied." },
		{ '-', "The firm has not been accused of anything." },
		{ '-', "According to the club, the gates open at noon." },
		{ '-', "The allegations have been discussed for weeks." },
	};

	(void)state;
	check_rows("en", rows, sizeof(rows) / sizeof(rows[0]));
}

static void test_german(void **state)
{
	static const struct tagged rows[] = {
		{ 'A', "Die Stadt wirft dem Verein vor, Gelder veruntreut zu haben." },
		{ 'A', "Die Staatsanwaltschaft behauptet, dass Akten vernichtet wurden." },
		{ 'A', "Das Dach wurde angeblich nie bezahlt." },
		{ 'D', "Der Vorstand wies die Vorwürfe entschieden zurück." },
		{ 'D', "Brandt bestritt die Anschuldigungen." },
		{ 'D', "„Das ist falsch“, sagte Karl Brandt der Zeitung." },
		{ 'D', "Der Vorstand hat nichts zu verbergen." },
		{ '-', "Das Gericht wies die Klage zurück." },
		{ '-', "Das Stück ist eine Hexenjagd." },
		{ '-', "Der Vorstand wies auf die Bilanz hin." },
		{ '-', "Die Bank wollte sich dazu nicht äußern." },
		{ '-', "Der Verein hat vierzig Mitglieder." },
	};

	(void)state;
	check_rows("de", rows, sizeof(rows) / sizeof(rows[0]));
}

struct told {
	const char *letters; /* one for each sentence */
	const char *text;
};

static void check_told(const struct told *rows, size_t count, size_t headings)
{
	for (size_t i = 0; i < count; i++) {
		char letters[16] = "";
		struct trial trial;

		begin_headed(&trial, slice_of(rows[i].text), headings);
		assert_true(trial.article.sentence_count < sizeof(letters));
		for (size_t j = 0; j < trial.article.sentence_count; j++)
			letters[j] = letter_at(&trial, trial.article.sentences[j].bytes.start);
		if (strcmp(letters, rows[i].letters))
			fail_msg("%s instead of %s: %s", letters, rows[i].letters, rows[i].text);
		end(&trial);
	}
}

/* Who is accused, or speaks for who is, denies with words that would be nothing elsewhere. */
static void test_sides(void **state)
{
	static const struct told rows[] = {
		{ "AD", "The union sued the Quay Bank on Monday. The bank’s lawyer, Ann Roe, said it had not seen a file." },
		{ "AD", "Ben Coy is accused of taking the money. His lawyer, Ann Roe, said nothing had been taken." },
		{ "ADD",
			"Ben Coy is accused of taking the money. Coy denies this. He said the money was spent on a roof." },
		{ "AD", "Ann Roe accused Ben Coy of theft. His lawyer, Al Orr, accused Roe of a “vile campaign”." },
		{ "AA-", "Ann Roe accused Ben Coy of theft. “They knew and did nothing,” said Roe. He is 42." },
		{ "A-", "Ben Coy is accused of theft. “They did nothing all day,” said a neighbour, Al Orr." },
		{ "-D-", "The roof leaked. Ben Coy denied that he knew. The town has a new mayor." },
		{ "AA-", "Ann Roe accused Ben Coy of theft. “He took the keys to the safe,” Roe said. He is 42." },
		{ "AAD",
			"Ann Roe accused Ben Coy of theft. A neighbour said that Coy left the house at nine. Coy denied it." },
		{ "A-", "The club is accused of fraud. Unions warned that more strikes could follow." },
		{ "-", "A neighbour said that Coy left the house at nine." },
		{ "AAA",
			"Ann Roe accused Ben Coy of theft. A clerk said that the safe was open. Coy allegedly left at nine." },
		{ "A--",
			"Ann Roe accused Ben Coy of theft. A clerk said that the safe was open. The town has a mayor." },
		{ "D", "The mayor slammed the lawsuit." },
		{ "D", "Coy condemned the allegations as lies." },
		{ "-", "The mayor slammed the company over its prices." },
		{ "-", "The mayor criticised the story of the town in the school books of the county." },
	};

	(void)state;
	check_told(rows, sizeof(rows) / sizeof(rows[0]), 0);
}

/* Words that deny behind a charge only, and never where an accuser says them; words of a wrong that somebody says. */
static void test_weak_words(void **state)
{
	static const struct told rows[] = {
		{ "AD", "The club is accused of fraud. The chairman called it a vendetta." },
		{ "-", "The chairman called it a vendetta." },
		{ "AA", "The club is accused of fraud. Prosecutors said the invoices were a forgery." },
		{ "AA", "Three waiters are suing. A cook said that the owner stole the tips." },
		{ "AD", "Three waiters are suing. A cook said that nobody stole the tips." },
		{ "-", "A cook said that the goalkeeper stole the show." },
		{ "A", "The court heard that the safe was empty." },
		{ "A-", "The club is accused of fraud. This paper could not independently verify the claims." },
		{ "A-", "The club is accused of fraud. The mayor said he would not speculate." },
	};

	(void)state;
	check_told(rows, sizeof(rows) / sizeof(rows[0]), 0);
}

/* A company writes of itself; a paper that writes “we” is none. */
static void test_writers(void **state)
{
	static const struct told rows[] = {
		{ "AD--",
			"The film alleged that we poisoned the lake. No such order was given. Our plant has forty "
			"tanks. We run it with care." },
		{ "A----",
			"The film alleged that Ferro poisoned the lake. It was not shown twice. Our town has forty "
			"wells. We drank from all. We liked it." },
	};

	(void)state;
	check_told(rows, sizeof(rows) / sizeof(rows[0]), 0);
}

/* The same in German: behind a charge only. */
static void test_german_answers(void **state)
{
	static const struct told rows[] = {
		{ "AD",
			"Die Stadt wirft dem Verein vor, Gelder veruntreut zu haben. Der Vorstand sprach von einer "
			"Hexenjagd." },
		{ "AD",
			"Die Stadt wirft dem Verein vor, Gelder veruntreut zu haben. Zu keinem Zeitpunkt sei Geld "
			"verschwunden, teilte der Vorstand mit." },
		{ "--", "Der Verein hat vierzig Mitglieder. Der Vorstand sprach von einer Hexenjagd." },
	};
	struct trial trial;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct strbuf bytes;

		strbuf_init(&bytes);
		strbuf_add_format(&bytes, "---\nlanguage: de\n---\n%s", rows[i].text);
		begin(&trial, strbuf_slice(&bytes));
		strbuf_release(&bytes);
		assert_int_equal(trial.article.sentence_count, 2);
		for (size_t j = 0; j < 2; j++)
			assert_int_equal(letter_at(&trial, trial.article.sentences[j].bytes.start), rows[i].letters[j]);
		end(&trial);
	}
}

/* A title that is laid to somebody is what the first sentence says. */
static void test_titles(void **state)
{
	static const struct told rows[] = {
		{ "AA", "Baker ‘sold old bread’, neighbours say\n\nA baker is accused of selling old bread.\n" },
		{ "-A", "Hard times for a baker\n\nA baker is accused of selling old bread.\n" },
	};

	(void)state;
	check_told(rows, sizeof(rows) / sizeof(rows[0]), 1);
}

/* Counts over the news: [wanted][given], in the order A, D, -. */
static void count_news(size_t counts[3][3])
{
	static const char letters[] = "AD-";
	size_t first = 0;
	size_t row = 0;

	while (suggestion_news[first].text) {
		size_t places[64];
		struct strbuf text;
		struct trial trial;

		strbuf_init(&text);
		for (row = first; suggestion_news[row].text; row++) {
			strbuf_add_text(&text, suggestion_news[row].text[0] == '\n' ? "\n" : row > first ? " " : "");
			places[row - first] = text.length + (suggestion_news[row].text[0] == '\n');
			strbuf_add_text(&text, suggestion_news[row].text);
		}
		begin(&trial, strbuf_slice(&text));
		for (row = first; suggestion_news[row].text; row++) {
			char given = letter_at(&trial, places[row - first]);
			counts[strchr(letters, suggestion_news[row].tag) - letters][strchr(letters, given) - letters]++;
		}
		end(&trial);
		strbuf_release(&text);
		first = row + 1;
	}
}

/* The figures are those measured, a little below: a rule that breaks others shows. */
static void test_news(void **state)
{
	size_t counts[3][3] = { 0 };
	size_t right = 0;
	size_t all = 0;

	(void)state;
	count_news(counts);
	for (size_t i = 0; i < 3; i++) {
		for (size_t j = 0; j < 3; j++) {
			all += counts[i][j];
			right += i == j ? counts[i][j] : 0;
		}
	}
	print_message("right %zu of %zu; denials right %zu wrong %zu missed %zu\n", right, all, counts[1][1],
		counts[0][1] + counts[2][1], counts[1][0] + counts[1][2]);
	assert_true(all >= 60);
	assert_true(right * 100 >= all * 85);
	assert_true(counts[1][1] * 100 >= (counts[0][1] + counts[1][1] + counts[2][1]) * 93);
}

/* Every piece of evidence points at words of its sentence, and one speaks for the tag. */
static void test_evidence(void **state)
{
	struct trial trial;

	(void)state;
	begin(&trial,
		slice_of("The firm is accused of hiding a leak. “That’s not true,” its spokesman, Bo Ray, said. "
			 "It declined to comment further."));
	assert_int_equal(trial.suggestions.count, 3);
	for (size_t i = 0; i < trial.suggestions.count; i++) {
		const struct suggested *suggestion = &trial.suggestions.list[i];
		bool rests = false;

		for (size_t j = suggestion->first; j < suggestion->end; j++) {
			const struct evidence *evidence = &trial.suggestions.evidence.list[j];

			assert_false(span_is_empty(evidence->bytes));
			assert_true(
				span_contains(trial.article.sentences[suggestion->sentence].bytes, evidence->bytes));
			rests = rests || suggested_rests_on(suggestion, evidence);
		}
		assert_true(rests || *suggestion->tag == 'c');
		assert_true(suggestion->score > 0.49 && suggestion->score < 0.98);
	}
	end(&trial);
}

/* 128 KiB without a full stop, of words that all rules look at, and as many marks: it ends. Time is not held. */
static void test_long(void **state)
{
	static const char *const parts[] = { "denies ", "the firm denied that claims ", "“accused of ", "said “no” " };

	(void)state;
	for (size_t part = 0; part < sizeof(parts) / sizeof(parts[0]); part++) {
		struct strbuf text;
		struct trial trial;

		strbuf_init(&text);
		while (text.length < 128 * 1024)
			strbuf_add_text(&text, parts[part]);
		begin(&trial, strbuf_slice(&text));
		assert_true(trial.suggestions.count <= trial.article.sentence_count);
		end(&trial);
		strbuf_release(&text);
	}
}

/* However many speak in one sentence, for each of them only so much of it is looked at. */
static void test_many_speakers(void **state)
{
	struct strbuf text;
	struct trial trial;
	clock_t start = clock();

	(void)state;
	strbuf_init(&text);
	strbuf_add_text(&text, "The company Veltrona is accused of fraud by a lawsuit.\n\n");
	for (size_t i = 0; i < 8000; i++)
		strbuf_add_text(&text, "“we know it,” a driver said; “they lied,” he alleges, and Veltrona denies it; ");
	begin(&trial, strbuf_slice(&text));
	assert_true(trial.suggestions.count > 0);
	for (size_t i = 0; i < trial.suggestions.count; i++)
		assert_in_range(trial.suggestions.list[i].end - trial.suggestions.list[i].first, 1, 100);
	assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
	end(&trial);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_denials),
		cmocka_unit_test(test_allegations),
		cmocka_unit_test(test_german),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_weak_words),
		cmocka_unit_test(test_writers),
		cmocka_unit_test(test_german_answers),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_news),
		cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_many_speakers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
