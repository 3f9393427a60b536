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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_words_of_a_sentence),
		cmocka_unit_test(test_edges_of_paragraphs),
		cmocka_unit_test(test_widening),
		cmocka_unit_test(test_between_places),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
