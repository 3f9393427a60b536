/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching: hits of both articles, walking them around, going back, long articles in steps. */
#include "pair.h"

#include "crossread/work/finding.h"
#include "crossread/work/focus.h"
#include "crossread/work/list.h"
#include "crossread/work/searching.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void look(struct work *work, const char *typed)
{
	struct error error;

	if (!searching_look(work, slice_of(typed), &error))
		fail_msg("%s", error.message);
}

static void check_present(const struct work *work, size_t side, const char *words, const char *message)
{
	const struct searching *searching = &work->searching;
	const struct article *article = &work->documents[searching->document].article;
	struct span hit = searching->searches[searching->document].hits[searching->number];

	assert_int_equal(work->active, side);
	assert_true(slice_equal_text(article_slice(article, hit), words));
	assert_int_equal(work->panes[side].focus, article_sentence_at(article, hit.start));
	assert_string_equal(work->message, message);
}

static void test_walking(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	bool more;

	(void)state;
	pair_open(&pair);
	finding_begin(work);
	look(work, "quay");
	assert_int_equal(searching_hits(work, &more), 2);
	assert_false(more);
	assert_true(searching_go(work, 1, true));
	check_present(work, 0, "quay", "hit 1 of 2");
	assert_true(searching_go(work, 1, false));
	check_present(work, 1, "quay", "hit 2 of 2");
	assert_true(searching_go(work, 1, false));
	check_present(work, 0, "quay", "hit 1 of 2, begun anew from the other end");
	assert_true(searching_go(work, -1, false));
	check_present(work, 1, "quay", "hit 2 of 2, begun anew from the other end");
	assert_true(searching_go(work, -3, false));
	check_present(work, 0, "quay", "hit 1 of 2, begun anew from the other end");
	pair_release(&pair);
}

/* From wherever the focus was moved to meanwhile. */
static void test_from_the_focus(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	look(work, "the crane");
	focus_sentence(work, 2);
	assert_true(searching_go(work, 1, true));
	check_present(work, 0, "the crane", "hit 1 of 4");
	assert_int_equal(work->panes[0].focus, 2);
	focus_sentence(work, 2);
	assert_true(searching_go(work, 1, false));
	check_present(work, 0, "The crane", "hit 2 of 4");
	focus_sentence(work, 0);
	assert_true(searching_go(work, -1, false));
	check_present(work, 1, "the crane", "hit 4 of 4, begun anew from the other end");
	pair_release(&pair);
}

static void test_none(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct error error;
	bool more;

	(void)state;
	pair_open(&pair);
	assert_false(searching_go(work, 1, false));
	assert_non_null(strstr(work->message, "nothing is looked for"));
	look(work, "zebra");
	assert_false(searching_go(work, 1, false));
	assert_non_null(strstr(work->message, "zebra: in none of the articles"));
	look(work, "crane");
	assert_false(searching_look(work, slice_of("crane("), &error));
	assert_int_equal(searching_hits(work, &more), 0);
	look(work, "");
	assert_int_equal(searching_hits(work, &more), 0);
	pair_release(&pair);
}

static void test_going_back(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct place top;
	bool more;

	(void)state;
	pair_open(&pair);
	work_arrange(work, 12, 60);
	focus_sentence(work, 3);
	top = view_flow(work, 0)->top;
	finding_begin(work);
	look(work, "rained");
	assert_true(searching_go(work, 1, true));
	assert_int_equal(work->active, 1);
	finding_cancel(work);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 3);
	assert_int_equal(view_flow(work, 0)->top.block, top.block);
	assert_int_equal(view_flow(work, 0)->top.row, top.row);
	assert_int_equal(searching_hits(work, &more), 0);
	pair_release(&pair);
}

/* An article in both panes is searched once. */
static void test_one_article_twice(void **state)
{
	struct pair pair;
	struct work work;
	struct error error;
	const char *paths[2];
	bool more;

	(void)state;
	pair_open(&pair);
	paths[0] = paths[1] = pair.paths[0];
	assert_true(work_open(&work, paths, 2, NULL, &error));
	work_arrange(&work, 24, 80);
	look(&work, "quay");
	assert_int_equal(searching_hits(&work, &more), 1);
	work.active = 1;
	assert_true(searching_go(&work, 1, true));
	assert_int_equal(work.active, 1);
	work_release(&work);
	pair_release(&pair);
}

/* Many hits are cut, expressions go on in steps. */
static void test_long_articles(void **state)
{
	struct strbuf text;
	struct pair pair;
	struct work *work = &pair.work;
	size_t lines = 0;
	bool more;

	(void)state;
	strbuf_init(&text);
	for (; text.length < 3 * 1024 * 1024; lines++)
		strbuf_add_text(&text, "It was as dark as it was at the end of the quay.\n");
	pair_open_texts(&pair, strbuf_text(&text), NULL);
	finding_begin(work);
	while (searching_step(work))
		;
	look(work, "d.rk");
	assert_true(searching_hits(work, &more) > 0);
	assert_true(searching_hits(work, &more) < lines);
	assert_true(more);
	while (searching_step(work))
		;
	assert_int_equal(searching_hits(work, &more), lines);
	assert_false(more);
	look(work, "a");
	assert_int_equal(searching_hits(work, &more), SEARCHING_MOST_HITS);
	assert_true(more);
	assert_true(searching_go(work, -1, false));
	assert_string_equal(work->message, "hit 100000 of 100000+, begun anew from the other end");
	/* The list of them says that it has the first only. */
	assert_true(list_open(work, LIST_HITS));
	assert_true(work->list->count < SEARCHING_MOST_HITS);
	assert_int_equal(work->list->all, work->list->count);
	assert_int_equal(work->list->uncut, SEARCHING_MOST_HITS);
	assert_true(work->list->counts_on);
	strbuf_release(&text);
	pair_release(&pair);
}

/*
 * Each letter typed searches what there was time to fold: the rest is folded in steps, and the first hit is shown when
 * it is known to be the first.
 */
static void test_typing_in_a_long_article(void **state)
{
	struct strbuf text;
	struct pair pair;
	struct work *work = &pair.work;
	bool more;

	(void)state;
	strbuf_init(&text);
	while (text.length < 3 * 1024 * 1024)
		strbuf_add_text(&text, "It was as dark as it was at the end of the quay.\n");
	strbuf_add_text(&text, "A heron flew up.\n");
	pair_open_texts(&pair, strbuf_text(&text), "Another heron.\n");
	finding_begin(work);
	look(work, "d");
	assert_in_range(searching_hits(work, &more), 1, SEARCHING_MOST_HITS / 2);
	assert_true(more);
	look(work, "heron");
	searching_preview(work);
	assert_int_equal(work->panes[0].focus, 0);
	assert_int_equal(work->active, 0);
	while (searching_step(work))
		;
	assert_int_equal(searching_hits(work, &more), 2);
	assert_false(more);
	assert_true(work->searching.has_present);
	assert_int_equal(work->panes[0].focus, work->documents[0].article.sentence_count - 1);
	/* Who goes there at once waits. */
	focus_sentence(work, 0);
	searching_take_in(work, 0);
	look(work, "heron");
	assert_true(searching_go(work, 1, true));
	check_present(work, 0, "heron", "hit 1 of 2");
	strbuf_release(&text);
	pair_release(&pair);
}

/* Hits are filtered by what stands around them; another search begins without the filter. */
static void test_the_list_of_hits(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	assert_false(list_open(work, LIST_HITS));
	look(work, "crane");
	assert_true(list_open(work, LIST_HITS));
	assert_int_equal(work->list->count, 7);
	assert_true(list_set_filter(work, slice_of("nobody article:right")));
	assert_int_equal(work->list->count, 1);
	work_arrange(work, 24, 80);
	assert_true(list_go(work));
	check_present(work, 1, "crane", "hit 6 of 7");
	assert_true(list_open(work, LIST_HITS));
	assert_int_equal(work->list->count, 1);
	list_close(work);
	look(work, "quay");
	assert_true(list_open(work, LIST_HITS));
	assert_int_equal(work->list->count, 2);
	/* Beside the panes it leads them. */
	work_arrange(work, 40, LAYOUT_WIDE);
	list_move_to(work, 0);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 5);
	list_move_to(work, 1);
	assert_int_equal(work->active, 1);
	assert_int_equal(work->panes[1].focus, 1);
	pair_release(&pair);
}

/* Of a sentence without an end what stands near a hit is listed, in whole characters; of very many hits the first. */
static void test_hits_listed(void **state)
{
	enum { WORDS = 1000, MANY = 25000, MOST = 20000, AROUND = 400 };
	struct pair pair;
	struct work *work = &pair.work;
	struct strbuf text;
	struct span hit;
	struct span around;

	(void)state;
	strbuf_init(&text);
	for (int i = 0; i < WORDS; i++)
		strbuf_add_text(&text, i == WORDS / 2 ? "quay " : i % 3 ? "ü " : "ü");
	strbuf_add_text(&text, "\n");
	pair_open_texts(&pair, strbuf_text(&text), PAIR_RIGHT);
	assert_false(list_open(work, LIST_HITS));
	look(work, "quay");
	assert_true(list_open(work, LIST_HITS));
	assert_int_equal(work->list->count, 2);
	assert_true(list_hit(work, &work->list->items[0], &hit, &around));
	assert_in_range(hit.start - around.start, AROUND, AROUND + 1);
	assert_in_range(around.end - hit.end, AROUND - 1, AROUND);
	assert_int_not_equal((unsigned char)pair.work.documents[0].article.text.data[around.start] & 0xC0, 0x80);
	list_close(work);
	pair_release(&pair);
	strbuf_clear(&text);
	for (int i = 0; i < MANY; i++)
		strbuf_add_text(&text, "quay ");
	strbuf_add_text(&text, "\n");
	pair_open_texts(&pair, strbuf_text(&text), PAIR_RIGHT);
	look(work, "quay");
	while (searching_step(work))
		;
	assert_true(list_open(work, LIST_HITS));
	assert_int_equal(work->list->all, MOST);
	assert_int_equal(work->list->uncut, MANY + 1);
	/* Another search makes the items of the list ones of before. */
	look(work, "zebra");
	assert_false(list_hit(work, &work->list->items[0], &hit, &around));
	pair_release(&pair);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walking),
		cmocka_unit_test(test_from_the_focus),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_going_back),
		cmocka_unit_test(test_one_article_twice),
		cmocka_unit_test(test_long_articles),
		cmocka_unit_test(test_typing_in_a_long_article),
		cmocka_unit_test(test_the_list_of_hits),
		cmocka_unit_test(test_hits_listed),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
