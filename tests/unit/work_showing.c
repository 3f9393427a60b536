/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More than two articles: opened when they are needed, put into panes, found, undone, listed and saved from there. */
#include "pair.h"

#include "crossread/work/finding.h"
#include "crossread/work/focus.h"
#include "crossread/work/searching.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

enum { ARTICLES = 4 };

struct shelf {
	struct scratch scratch;
	char *paths[ARTICLES];
	struct work work;
};

/* The pair, a longer article that copies of both, and one on something else. */
static const char *const texts[ARTICLES] = {
	PAIR_LEFT,
	PAIR_RIGHT,
	PAIR_LEFT PAIR_RIGHT "A walrus was seen in the harbour on Monday.\n",
	"---\noutlet: \"The Gull\"\npublished: \"2026-02-01\"\n---\nThe ferry to the islands will run twice a day.\n",
};

static void open_shelf(struct shelf *shelf)
{
	struct error error;

	scratch_init(&shelf->scratch);
	for (size_t i = 0; i < ARTICLES; i++) {
		char name[] = "?.txt";

		name[0] = (char)('a' + i);
		shelf->paths[i] = scratch_write(&shelf->scratch, name, texts[i]);
	}
	assert_true(work_open(&shelf->work, (const char *const *)shelf->paths, ARTICLES, NULL, &error));
	work_keep_journals(&shelf->work, mem_copy(shelf->scratch.folder, strlen(shelf->scratch.folder)));
	work_set_author(&shelf->work, "ana");
	shelf->work.stamp = (struct stamp){ true, 1795195503, 1 };
	shelf->work.tags = tags_default();
	comparing_finish(&shelf->work);
	work_arrange(&shelf->work, 24, 80);
}

static void close_shelf(struct shelf *shelf)
{
	work_release(&shelf->work);
	for (size_t i = 0; i < ARTICLES; i++)
		free(shelf->paths[i]);
	scratch_release(&shelf->scratch);
}

static void expect(const struct work *work, size_t left, size_t right)
{
	assert_ptr_equal(work->panes[0].document, &work->documents[left]);
	assert_ptr_equal(work->panes[1].document, &work->documents[right]);
	assert_true(work->panes[0].focus < pane_sentences(&work->panes[0]));
	assert_true(work->panes[1].focus < pane_sentences(&work->panes[1]));
}

static void test_opened_when_needed(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
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
	close_shelf(&shelf);
}

static void test_matches_are_those_of_the_pair(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	struct matches alone;

	(void)state;
	open_shelf(&shelf);
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
	close_shelf(&shelf);
}

/* Long and short ones at all places of the screen, in all layouts. */
static void test_places_stay_within(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
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
	close_shelf(&shelf);
}

static void test_the_place_in_an_article_is_kept(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
	focus_sentence(work, 4);
	assert_true(showing_put(work, 0, 3));
	assert_int_equal(work->panes[0].focus, 0);
	assert_true(showing_put(work, 0, 0));
	assert_int_equal(work->panes[0].focus, 4);
	close_shelf(&shelf);
}

static void test_what_is_changed_is_saved_and_undone(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	char *sidecar;

	(void)state;
	open_shelf(&shelf);
	focus_sentence(work, 2);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(work->documents[0].changed);
	assert_true(showing_put(work, 0, 2));
	assert_false(work->documents[0].changed);
	sidecar = sidecar_path(shelf.paths[0]);
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
	close_shelf(&shelf);
}

static void test_hits_in_an_article_that_is_not_on_the_screen(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	struct error error;
	bool more;

	(void)state;
	open_shelf(&shelf);
	assert_true(searching_look(work, slice_of("walrus"), &error));
	assert_int_equal(searching_hits(work, &more), 0);
	/* One that is opened later is searched, too. */
	assert_true(showing_put(work, 1, 2));
	assert_int_equal(searching_hits(work, &more), 1);
	assert_true(showing_put(work, 1, 1));
	finding_begin(work);
	assert_true(searching_go(work, 1, true));
	expect(work, 2, 1);
	assert_int_equal(work->panes[0].focus, pane_sentences(&work->panes[0]) - 1);
	finding_cancel(work);
	expect(work, 0, 1);
	close_shelf(&shelf);
}

static void look(struct work *work, const char *typed)
{
	struct error error;

	assert_true(searching_look(work, slice_of(typed), &error));
}

/* Articles that no pane has needed are counted in steps; none of them is opened by that. */
static void test_hits_of_articles_that_are_not_open(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	bool more;

	(void)state;
	open_shelf(&shelf);
	look(work, "crane");
	assert_true(searching_hits(work, &more) > 0);
	assert_true(more);
	assert_true(searching_go(work, 1, true));
	assert_non_null(strchr(work->message, '+'));
	while (searching_step(work))
		;
	/* The third article holds the first two. */
	assert_int_equal(searching_hits(work, &more) % 2, 0);
	assert_false(more);
	assert_true(searching_go(work, 1, false));
	assert_null(strchr(work->message, '+'));
	look(work, "ferry");
	assert_int_equal(searching_hits(work, &more), 3);
	assert_false(work->documents[2].is_open || work->documents[3].is_open);
	assert_null(work->documents[3].journal);
	close_shelf(&shelf);
}

/* Walking need not wait for the steps, and says which article came. */
static void test_walking_into_articles_that_are_not_open(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	bool more;

	(void)state;
	open_shelf(&shelf);
	look(work, "islands");
	assert_int_equal(searching_hits(work, &more), 0);
	/* While it is typed nothing is opened. */
	searching_preview(work);
	expect(work, 0, 1);
	assert_true(searching_go(work, 1, true));
	expect(work, 3, 1);
	assert_true(work->documents[3].is_open && work->documents[3].journal);
	assert_string_equal(work->message, "hit 1 of 1, in The Gull");
	assert_true(searching_go(work, 1, false));
	assert_string_equal(work->message, "hit 1 of 1, begun anew from the other end");
	look(work, "zebra");
	assert_false(searching_go(work, 1, false));
	assert_string_equal(work->message, "zebra: in none of the articles");
	close_shelf(&shelf);
}

/* What was read to be searched may be older than what is opened then. */
static void test_hits_that_are_gone_when_an_article_is_opened(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	bool more;

	(void)state;
	open_shelf(&shelf);
	/* One that cannot be read is no reason to go on looking. */
	assert_int_equal(unlink(shelf.paths[3]), 0);
	look(work, "walrus");
	while (searching_step(work))
		;
	assert_int_equal(searching_hits(work, &more), 1);
	assert_false(more);
	free(shelf.paths[2]);
	shelf.paths[2] = scratch_write(&shelf.scratch, "c.txt", "No animal was seen.\n");
	work->documents[2].path = shelf.paths[2];
	assert_false(searching_go(work, 1, true));
	assert_string_equal(work->message, "c.txt has been changed, and this hit is gone");
	assert_int_equal(searching_hits(work, &more), 0);
	close_shelf(&shelf);
}

/* A selection is not lost to a hit elsewhere. */
static void test_a_selection_stays_in_its_article(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
	look(work, "islands");
	work->selection.active = true;
	work->mode = MODE_SELECT;
	assert_false(searching_go(work, 1, true));
	assert_true(work->selection.active);
	expect(work, 0, 1);
	close_shelf(&shelf);
}

static void test_lists_hold_all_open_articles(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
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
	close_shelf(&shelf);
}

static void test_the_list_of_articles(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;
	const struct digest *digests;

	(void)state;
	open_shelf(&shelf);
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
	close_shelf(&shelf);
}

static void test_an_article_that_cannot_be_opened(void **state)
{
	struct shelf shelf;
	struct work *work = &shelf.work;

	(void)state;
	open_shelf(&shelf);
	unlink(shelf.paths[2]);
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
	close_shelf(&shelf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_opened_when_needed),
		cmocka_unit_test(test_matches_are_those_of_the_pair),
		cmocka_unit_test(test_places_stay_within),
		cmocka_unit_test(test_the_place_in_an_article_is_kept),
		cmocka_unit_test(test_what_is_changed_is_saved_and_undone),
		cmocka_unit_test(test_hits_in_an_article_that_is_not_on_the_screen),
		cmocka_unit_test(test_hits_of_articles_that_are_not_open),
		cmocka_unit_test(test_walking_into_articles_that_are_not_open),
		cmocka_unit_test(test_hits_that_are_gone_when_an_article_is_opened),
		cmocka_unit_test(test_a_selection_stays_in_its_article),
		cmocka_unit_test(test_lists_hold_all_open_articles),
		cmocka_unit_test(test_the_list_of_articles),
		cmocka_unit_test(test_an_article_that_cannot_be_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
