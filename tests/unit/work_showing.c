/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More than two articles: opened when they are needed, put into panes, found, undone, listed and saved from there. */
#include "crossread/command/command.h"
#include "crossread/work/focus.h"
#include "crossread/work/searching.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "shelf.h"

static void test_opened_when_needed(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	assert_int_equal(work->document_count, ARTICLES);
	assert_true(work->documents[1].is_open && work->documents[1].journal);
	assert_false(work->documents[2].is_open);
	expect(work, 0, 1);
	assert_true(showing_next(work, 1, 1));
	expect(work, 0, 2);
	assert_true(work->documents[2].is_open && work->documents[2].journal);
	assert_false(work->documents[3].is_open);
	/* Around the end, past the one on the left. */
	assert_true(showing_next(work, 1, 2));
	expect(work, 0, 1);
	assert_true(showing_next(work, 0, -1));
	expect(work, 3, 1);
	assert_int_equal(work->active, 0);
}

static void test_matches_are_those_of_the_pair(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct matches alone;

	assert_true(showing_put(work, 1, 2));
	assert_int_equal(work->matches.count, 0);
	comparing_finish(work);
	matches_find(&alone, &work->documents[0].article, &work->documents[2].article);
	assert_true(alone.count > 5);
	assert_int_equal(work->matches.count, alone.count);
	for (size_t i = 0; i < alone.count; i++) {
		assert_int_equal(work->matches.list[i].a, alone.list[i].a);
		assert_int_equal(work->matches.list[i].b, alone.list[i].b);
	}
	matches_release(&alone);
}

/* Long and short ones at all places of the screen, in all layouts. */
static void test_places_stay_within(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	for (size_t i = 0; i < 200; i++) {
		work->active = i % 2;
		focus_sentence(work, i % 7 ? i % 11 : SIZE_MAX);
		if (i % 5 == 0)
			work->wants_free = !work->wants_free;
		work_arrange(work, 8 + i % 20, 40 + i * 7 % 130);
		assert_true(showing_put(work, i % 3 % 2, i * 5 % ARTICLES));
		if (i % 2)
			comparing_finish(work);
		work_arrange(work, 8 + i % 20, 40 + i * 7 % 130);
		for (size_t side = 0; side < 2; side++)
			assert_true(work->panes[side].focus < pane_sentences(&work->panes[side]));
	}
}

static void test_the_place_in_an_article_is_kept(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	focus_sentence(work, 4);
	assert_true(showing_put(work, 0, 3));
	assert_int_equal(work->panes[0].focus, 0);
	assert_true(showing_put(work, 0, 0));
	assert_int_equal(work->panes[0].focus, 4);
}

static void test_what_is_changed_is_saved_and_undone(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	char *sidecar;

	focus_sentence(work, 2);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(work->documents[0].changed);
	assert_true(showing_put(work, 0, 2));
	assert_false(work->documents[0].changed);
	sidecar = sidecar_path(shelf->paths[0]);
	assert_true(file_exists(sidecar));
	free(sidecar);
	focus_sentence(work, 12);
	assert_true(tagging_toggle(work, slice_of("context")));
	assert_true(showing_put(work, 0, 3));
	/* Undoing goes where it was done, through all articles. */
	assert_true(tagging_undo(work));
	expect(work, 2, 1);
	assert_int_equal(work->panes[0].focus, 12);
	assert_true(work->documents[2].changed);
	assert_true(tagging_undo(work));
	expect(work, 0, 1);
	assert_int_equal(work->panes[0].focus, 2);
	assert_int_equal(work->documents[0].sidecar.annotations.count, 0);
	/* All of it was saved when the third article went. */
	assert_false(work_is_changed(work));
	assert_true(tagging_redo(work));
	assert_true(tagging_redo(work));
	expect(work, 2, 1);
	assert_int_equal(work->documents[2].sidecar.annotations.count, 1);
}

/* Writes an article of which only the beginning is loaded at first, with more sentences than are allowed if `refused`.
 */
static void write_long(struct shelf *shelf, size_t number, bool refused)
{
	size_t lines = refused ? LOAD_MOST_SENTENCES + 1 : 4 * LOAD_BEGINNING / 40;
	char name[] = "?.txt";
	struct strbuf text;

	strbuf_init(&text);
	for (size_t i = 0; i < lines; i++)
		strbuf_add_text(&text, refused ? "Rain.\n" : "It rained, and the ferry was late again.\n");
	name[0] = (char)('a' + number);
	free(shelf->paths[number]);
	shelf->paths[number] = scratch_write(&shelf->scratch, name, strbuf_text(&text));
	shelf->work.documents[number].path = shelf->paths[number];
	strbuf_release(&text);
}

/* The first picture of a long article comes before all of it is loaded; a command waits for the rest. */
static void test_the_beginning_of_a_long_article_comes_first(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct error error;
	bool more;

	write_long(shelf, 2, false);
	assert_true(searching_look(work, slice_of("ferry was late again"), &error));
	work_hush(work);
	assert_true(showing_begin(work, 1, 2));
	expect(work, 0, 2);
	assert_true(work_is_partial(work));
	assert_null(work->documents[2].journal);
	work_arrange(work, 24, 80);
	assert_int_equal(searching_hits(work, &more), 0);
	assert_true(command_run(work, slice_of("last-sentence")));
	assert_false(work_is_partial(work));
	assert_non_null(work->documents[2].journal);
	expect(work, 0, 2);
	comparing_finish(work);
	while (searching_step(work))
		;
	work_arrange(work, 24, 80);
	while (searching_step(work))
		;
	assert_int_equal(searching_hits(work, &more), pane_sentences(&work->panes[1]));
	assert_true(work_complete(work, &error));
}

/* What cannot be loaded to its end goes, and what was there comes back. */
static void test_a_long_article_that_cannot_be_loaded(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct error error;

	write_long(shelf, 3, true);
	focus_sentence(work, 2);
	assert_true(showing_begin(work, 0, 3));
	work_arrange(work, 24, 80);
	assert_true(work_complete(work, &error));
	expect(work, 0, 1);
	assert_int_equal(work->panes[0].focus, 2);
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_false(work->documents[3].is_open);
	work_arrange(work, 24, 80);
	comparing_finish(work);
	assert_true(work->matches.count > 0);
}

static void test_lists_hold_all_open_articles(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(showing_put(work, 0, 2));
	focus_sentence(work, 3);
	assert_true(tagging_toggle(work, slice_of("allegation")));
	assert_true(showing_put(work, 0, 3));
	work_hush(work);
	/* Beside the panes the list leads them, but fetches nothing by being moved in. */
	work_arrange(work, 40, LAYOUT_WIDE);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	work_arrange(work, 40, LAYOUT_WIDE);
	assert_int_equal(work->list->count, 2);
	list_move(work, 1);
	expect(work, 3, 1);
	/* Undone behind the list, the panes stay. */
	assert_true(tagging_undo(work));
	expect(work, 3, 1);
	assert_true(tagging_redo(work));
	work_arrange(work, 40, LAYOUT_WIDE);
	list_move_to(work, 1);
	assert_true(list_go(work));
	expect(work, 2, 1);
	assert_int_equal(work->panes[0].focus, 3);
}

static void test_the_list_of_articles(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	const struct digest *digests;

	assert_true(tagging_toggle(work, slice_of("denial")));
	/* Nothing is read before it is asked for. */
	assert_false(digests_step(work));
	assert_true(list_open(work, LIST_ARTICLES));
	assert_int_equal(work->list->count, ARTICLES);
	assert_int_equal(work->list->present, 0);
	for (size_t i = 0; i < ARTICLES; i++)
		assert_true(digests_step(work));
	assert_false(digests_step(work));
	work_arrange(work, 24, 80);
	digests = work->digests.list;
	assert_string_equal(digests[0].similarity.percent, "");
	assert_string_equal(digests[3].similarity.percent, "000");
	/* Half of the third is the left one; of the rest some pairs stand there, too. */
	assert_in_range(atoi(digests[2].similarity.percent), 55, 70);
	assert_int_equal(digests_tagged(work, &digests[0]), 1);
	assert_string_equal(strbuf_text(&digests[3].label), "The Gull");
	assert_string_equal(strbuf_text(&digests[3].published), "2026-02-01");
	assert_false(work->documents[3].is_open);
	/* The left one, then the most alike. */
	assert_true(list_set_order(work, slice_of("similarity")));
	assert_int_equal(work->list->items[0].document, 0);
	assert_int_equal(work->list->items[1].document, 2);
	assert_int_equal(work->list->items[3].document, 3);
	assert_true(list_set_filter(work, slice_of("outlet:gull")));
	assert_int_equal(work->list->count, 1);
	assert_true(list_go_beside(work));
	expect(work, 0, 3);
	assert_int_equal(work->active, 0);
	/* One that is on the screen is gone to, not shown twice. */
	assert_true(list_open(work, LIST_ARTICLES));
	assert_true(list_set_filter(work, slice_of("")));
	list_move_to(work, 3);
	assert_true(list_go(work));
	expect(work, 0, 3);
	assert_int_equal(work->active, 1);
	/* Another one on the left: compared with that. */
	work->active = 0;
	assert_true(showing_put(work, 0, 2));
	assert_true(list_open(work, LIST_ARTICLES));
	while (digests_step(work))
		;
	assert_string_equal(work->digests.list[2].similarity.percent, "");
	assert_string_equal(work->digests.list[0].similarity.percent, "100");
	list_close(work);
}

/* Of a long article that is not open the list says what its beginning says; all of it once it was opened. */
static void test_a_long_article_in_the_list(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct strbuf text;
	struct error error;

	strbuf_init(&text);
	strbuf_add_text(&text, "The pier was closed.\n\n");
	while (text.length < 2 * 1024 * 1024)
		strbuf_add_text(&text, "The board said nothing about the pier.\n\n");
	assert_true(file_write(shelf->paths[3], strbuf_slice(&text), &error));
	strbuf_release(&text);
	assert_true(list_open(work, LIST_ARTICLES));
	while (digests_step(work))
		;
	assert_string_equal(strbuf_text(&work->digests.list[3].title), "The pier was closed.");
	assert_true(work->digests.list[3].is_beginning);
	assert_string_equal(work->digests.list[3].similarity.percent, "");
	assert_int_equal(work->digests.list[3].sentences, 0);
	list_close(work);
	assert_true(showing_put(work, 1, 3));
	assert_true(list_open(work, LIST_ARTICLES));
	while (digests_step(work))
		;
	assert_false(work->digests.list[3].is_beginning);
	assert_true(work->digests.list[3].sentences > 10000);
	assert_string_equal(work->digests.list[3].similarity.percent, "025");
	list_close(work);
}

static void test_an_article_that_cannot_be_opened(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	unlink(shelf->paths[2]);
	assert_true(list_open(work, LIST_ARTICLES));
	while (digests_step(work))
		;
	assert_non_null(strstr(work->digests.list[2].problem.message, "c.txt"));
	list_move_to(work, 2);
	assert_true(list_go(work));
	expect(work, 0, 1);
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work->message, "c.txt"));
	assert_false(work->documents[2].is_open);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_opened_when_needed, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_matches_are_those_of_the_pair, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_places_stay_within, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_the_place_in_an_article_is_kept, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_what_is_changed_is_saved_and_undone, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_the_beginning_of_a_long_article_comes_first, shelf_begin,
			shelf_end),
		cmocka_unit_test_setup_teardown(test_a_long_article_that_cannot_be_loaded, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_lists_hold_all_open_articles, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_the_list_of_articles, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_a_long_article_in_the_list, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_an_article_that_cannot_be_opened, shelf_begin, shelf_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
