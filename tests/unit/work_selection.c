/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Selecting by words, sentences and paragraphs, with either end. */
#include "pair.h"

#include "crossread/work/selection.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Four paragraphs, of one, two, one and three sentences. */
static const char text[] = "Crane falls\n"
			   "The board denied it. Nobody was hurt.\n"
			   "It rained.\n"
			   "“We hid nothing,” she said. The union sued. The court waits.\n";

static void expect(const struct selection *selection, const struct article *article, const char *words)
{
	struct slice found = article_slice(article, selection->bytes);

	if (!slice_equal_text(found, words))
		print_error("selected: %.*s\n", (int)found.length, found.data);
	assert_true(slice_equal_text(found, words));
}

struct reading {
	struct pair pair;
	const struct article *article;
	struct selection selection;
};

static void begin(struct reading *reading)
{
	*reading = (struct reading){ 0 };
	pair_open_texts(&reading->pair, text, NULL);
	reading->article = &reading->pair.work.panes[0].document->article;
	assert_int_equal(reading->article->sentence_count, 7);
}

static void test_paragraphs(void **state)
{
	struct reading reading;
	struct selection *selection = &reading.selection;

	(void)state;
	begin(&reading);
	selection_start_paragraph(selection, reading.article, 0, 2);
	expect(selection, reading.article, "The board denied it. Nobody was hurt.");
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	expect(selection, reading.article, "The board denied it. Nobody was hurt.\nIt rained.");
	/* Over the anchor it grows to the other side, by sentence motions too. */
	assert_true(selection_move_by(selection, reading.article, SELECTION_SENTENCES, -2));
	expect(selection, reading.article, "Crane falls\nThe board denied it. Nobody was hurt.");
	assert_false(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, -1));
	selection_swap(selection, reading.article);
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 9));
	assert_int_equal(selection->bytes.end, reading.article->sentences[6].bytes.end);
	assert_false(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	pair_release(&reading.pair);
}

/* A whole sentence or paragraph is shrunk and grown by words, at either end. */
static void test_words_of_a_sentence(void **state)
{
	struct reading reading;
	struct selection *selection = &reading.selection;

	(void)state;
	begin(&reading);
	selection_start_sentence(selection, reading.article, 0, 1);
	assert_true(selection_move_words(selection, reading.article, -1));
	expect(selection, reading.article, "The board denied");
	selection_start_sentence(selection, reading.article, 0, 1);
	selection_swap(selection, reading.article);
	assert_true(selection_move_words(selection, reading.article, 1));
	expect(selection, reading.article, "board denied it");
	selection_start_sentence(selection, reading.article, 0, 2);
	selection_reach(selection, reading.article, reading.article->sentences[1].bytes.start);
	expect(selection, reading.article, "The board denied it. Nobody");
	pair_release(&reading.pair);
}

/* Words and sentences go to the edge of the paragraph they are in, then to the next one's. */
static void test_edges_of_paragraphs(void **state)
{
	struct reading reading;
	struct selection *selection = &reading.selection;

	(void)state;
	begin(&reading);
	selection_start_word(selection, reading.article, 0, 1);
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	expect(selection, reading.article, "The board denied it. Nobody was hurt.");
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	expect(selection, reading.article, "The board denied it. Nobody was hurt.\nIt rained.");
	selection_start_sentence(selection, reading.article, 0, 5);
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	expect(selection, reading.article, "The union sued. The court waits.");
	assert_false(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, 1));
	assert_true(selection_move_by(selection, reading.article, SELECTION_PARAGRAPHS, -1));
	expect(selection, reading.article, "“We hid nothing,” she said. The union sued.");
	pair_release(&reading.pair);
}

static void test_widening(void **state)
{
	struct reading reading;
	struct selection *selection = &reading.selection;

	(void)state;
	begin(&reading);
	selection_start_word(selection, reading.article, 0, 2);
	assert_true(selection_move_words(selection, reading.article, 3));
	expect(selection, reading.article, "Nobody was hurt.\nIt");
	selection->chooses = true;
	selection_widen(selection, reading.article, SELECTION_SENTENCES);
	expect(selection, reading.article, "Nobody was hurt.\nIt rained.");
	assert_true(selection->chooses);
	selection_widen(selection, reading.article, SELECTION_PARAGRAPHS);
	expect(selection, reading.article, "The board denied it. Nobody was hurt.\nIt rained.");
	pair_release(&reading.pair);
}

/* The marks around a quotation stay until the end is moved. */
static void test_between_places(void **state)
{
	struct reading reading;
	struct selection *selection = &reading.selection;
	size_t start;

	(void)state;
	begin(&reading);
	start = reading.article->sentences[4].bytes.start;
	selection_start_between(selection, reading.article, 0, SELECTION_SENTENCES, start + 40, start);
	expect(selection, reading.article, "“We hid nothing,” she said. The union sued.");
	selection_start_between(selection, reading.article, 0, SELECTION_WORDS, start, start);
	expect(selection, reading.article, "We");
	pair_release(&reading.pair);
}

/* Sentences without an end, and words without one: a word back is looked for near by, whole characters stay whole. */
static void test_long_sentences(void **state)
{
	enum { WORDS = 2000 };
	struct strbuf long_text;
	struct pair pair;
	const struct article *article;
	struct selection selection = { 0 };
	struct span all;

	(void)state;
	strbuf_init(&long_text);
	for (int i = 0; i < WORDS; i++)
		strbuf_add_text(&long_text, i == WORDS - 3 ? "nüchtern " : "lorem ");
	strbuf_add_text(&long_text, "zuletzt\n");
	pair_open_texts(&pair, strbuf_text(&long_text), NULL);
	article = &pair.work.panes[0].document->article;
	assert_int_equal(article->sentence_count, 1);
	all = article->sentences[0].bytes;
	selection_start_word(&selection, article, 0, 0);
	assert_true(selection_move_in_sentence(&selection, article, true));
	assert_true(span_equal(selection.bytes, all));
	selection_swap(&selection, article);
	assert_true(selection_move_in_sentence(&selection, article, true));
	expect(&selection, article, "zuletzt");
	assert_true(selection_move_words(&selection, article, -3));
	expect(&selection, article, "nüchtern lorem lorem zuletzt");
	/* From the middle of a character it is all of it. */
	selection_start_between(&selection, article, 0, SELECTION_WORDS, all.end - 1, all.end - 26);
	assert_int_equal(((unsigned char)article->text.data[selection.bytes.start] & 0xC0) == 0x80, 0);
	pair_release(&pair);
	strbuf_clear(&long_text);
	for (int i = 0; i < 3000; i++)
		strbuf_add_text(&long_text, "ü");
	strbuf_add_text(&long_text, " am Ende\n");
	pair_open_texts(&pair, strbuf_text(&long_text), NULL);
	article = &pair.work.panes[0].document->article;
	selection_start_passage(&selection, article, 0,
		(struct span){ article->text.length - 5, article->text.length - 1 });
	assert_true(selection_move_words(&selection, article, -1));
	expect(&selection, article, "am Ende");
	assert_true(selection_move_words(&selection, article, -1));
	assert_int_equal(((unsigned char)article->text.data[selection.bytes.start] & 0xC0) == 0x80, 0);
	pair_release(&pair);
	strbuf_release(&long_text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_words_of_a_sentence),
		cmocka_unit_test(test_edges_of_paragraphs),
		cmocka_unit_test(test_widening),
		cmocka_unit_test(test_between_places),
		cmocka_unit_test(test_long_sentences),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
