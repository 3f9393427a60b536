/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of quotation marks: styles, apostrophes, paragraphs, odd marks, hostile input. */
#include "speech_article.h"

#include "../../src/speech/quotemarks.h"

/*
 * Expects the passages of `text` as lines: "+" closed, "-" not, then ">" for one that goes on from the paragraph
 * before, "(" for one inside another, and the words.
 */
static void check(const char *text, const char *expected)
{
	struct article article;
	struct quotemarks marks;
	struct strbuf lines;

	strbuf_init(&lines);
	article_read(&article, slice_of(text));
	quotemarks_find(&marks, &article);
	for (size_t i = 0; i < marks.count; i++) {
		const struct quotemark_pair *pair = &marks.list[i];

		assert_true(span_contains(pair->bytes, pair->words));
		strbuf_add_format(&lines, "%s%s%s", pair->closed ? "+" : "-", pair->continues ? ">" : "",
			pair->nested ? "(" : "");
		strbuf_add(&lines, article_slice(&article, pair->words));
		strbuf_add_byte(&lines, '\n');
	}
	assert_string_equal(strbuf_text(&lines), expected);
	strbuf_release(&lines);
	quotemarks_release(&marks);
	article_release(&article);
}

static void test_styles(void **state)
{
	(void)state;
	check("He said “one two” and \"three four\" and ''five six''.", "+one two\n+three four\n+five six\n");
	check("He said ‘one two’ and 'three four' to her.", "+one two\n+three four\n");
	check("« Un deux », dit-il. Er sagte: „Drei vier“ und »fünf sechs«.", "+Un deux\n+Drei vier\n+fünf sechs\n");
	check("他说「一二」。", "+一二\n");
	check("Typed “one two\" and \"three four” by hand.", "+one two\n+three four\n");
	check("Source-\"Glued to the dash\"", "+Glued to the dash\n");
	check("He wrote \" spaced out \" and left.", "+spaced out\n");
}

static void test_apostrophes(void **state)
{
	(void)state;
	check("It's the users' data, it isn't the '90s, and O’Neil’s users’ friends don’t care.", "");
	check("He loved rock 'n' roll 'til the end and ’em all.", "");
	check("‘They read the users’ messages,’ she said.", "+They read the users’ messages,\n");
	check("A 17\" screen and a 5' board.", "");
	check("“It’s the users’ data,” he said.", "+It’s the users’ data,\n");
}

static void test_inside(void **state)
{
	(void)state;
	check("“He told me ‘never again’ and left,” she said.", "+He told me ‘never again’ and left,\n+(never again\n");
	check("'She said \"no way\" to me,' he said.", "+She said \"no way\" to me,\n+(no way\n");
	check("“Outer “inner one” outer,” he said.", "+Outer “inner one” outer,\n+(inner one\n");
}

static void test_over_paragraphs(void **state)
{
	(void)state;
	check("“One two three.\n\n“Four five six.\n\n“Seven eight,” he said.",
		"-One two three.\n->Four five six.\n+>Seven eight,\n");
	check("“One two three.\n\nFour five six,” he said.", "-One two three.\n+>Four five six,\n");
	check("‘One two three.\n\n‘Four five six,’ he said.", "-One two three.\n+>Four five six,\n");
	check("“One two.” “Three four.\n\nFive six seven.", "+One two.\n-Three four.\n");
	check("“One two three.”\n\n“Four five.”", "+One two three.\n+Four five.\n");
}

static void test_odd_marks(void **state)
{
	(void)state;
	check("“}]]", "-}]]\n");
	check("”}]]", "-}]]\n");
	check("One two” three.", "");
	check("“One two. “Three four,” he said.", "-One two.\n+Three four,\n");
	check("He said \"\" and “ ” and no more \"", "");
}

static void test_hostile(void **state)
{
	static const char *const parts[] = { "“", "\"", "'", "‘", "”", "\"'", "“a ", "‘a ", "“a‘b ", "”“", "« ",
		"a’ b " };

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct article article;
		struct quotemarks marks;
		struct strbuf text;

		strbuf_init(&text);
		strbuf_add_text(&text, "a ");
		while (text.length < 50000)
			strbuf_add_text(&text, parts[i]);
		article_read(&article, strbuf_slice(&text));
		quotemarks_find(&marks, &article);
		for (size_t k = 0; k < marks.count; k++) {
			assert_true(marks.list[k].words.start < marks.list[k].words.end);
			assert_true(marks.list[k].bytes.end <= article.text.length);
			assert_true(!k || marks.list[k - 1].bytes.start <= marks.list[k].bytes.start);
		}
		quotemarks_release(&marks);
		article_release(&article);
		strbuf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_styles),
		cmocka_unit_test(test_apostrophes),
		cmocka_unit_test(test_inside),
		cmocka_unit_test(test_over_paragraphs),
		cmocka_unit_test(test_odd_marks),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
