/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching articles of a story that no pane has needed yet: counted in steps, opened by walking to them. */
#include "crossread/work/finding.h"
#include "crossread/work/searching.h"
#include "crossread/work/showing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "shelf.h"

static void look(struct work *work, const char *typed)
{
	struct error error;

	assert_true(searching_look(work, slice_of(typed), &error));
}

static void test_hits_in_an_article_that_is_not_on_the_screen(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct error error;
	bool more;

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
}

/* Articles that no pane has needed are counted in steps; none of them is opened by that. */
static void test_hits_of_articles_that_are_not_open(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	bool more;

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
}

/* Walking need not wait for the steps, and says which article came. */
static void test_walking_into_articles_that_are_not_open(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	bool more;

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
}

/* What was read to be searched may be older than what is opened then. */
static void test_hits_that_are_gone_when_an_article_is_opened(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	bool more;

	/* One that cannot be read is no reason to go on looking. */
	assert_int_equal(unlink(shelf->paths[3]), 0);
	look(work, "walrus");
	while (searching_step(work))
		;
	assert_int_equal(searching_hits(work, &more), 1);
	assert_false(more);
	free(shelf->paths[2]);
	shelf->paths[2] = scratch_write(&shelf->scratch, "c.txt", "No animal was seen.\n");
	work->documents[2].path = shelf->paths[2];
	assert_false(searching_go(work, 1, true));
	assert_string_equal(work->message, "c.txt has been changed, and this hit is gone");
	assert_int_equal(searching_hits(work, &more), 0);
}

/* A selection is not lost to a hit elsewhere. */
static void test_a_selection_stays_in_its_article(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	look(work, "islands");
	work->selection.active = true;
	work->mode = MODE_SELECT;
	assert_false(searching_go(work, 1, true));
	assert_true(work->selection.active);
	expect(work, 0, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_hits_in_an_article_that_is_not_on_the_screen, shelf_begin,
			shelf_end),
		cmocka_unit_test_setup_teardown(test_hits_of_articles_that_are_not_open, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_walking_into_articles_that_are_not_open, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_hits_that_are_gone_when_an_article_is_opened, shelf_begin,
			shelf_end),
		cmocka_unit_test_setup_teardown(test_a_selection_stays_in_its_article, shelf_begin, shelf_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
