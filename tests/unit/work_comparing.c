/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing in steps: keys work meanwhile, the focused row stays, giving up leaves the articles as they are. */
#include "pair.h"

#include "crossread/work/focus.h"

#include <limits.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static long row_of_focus(struct work *work)
{
	return view_row(work, work->active, work_pane(work)->focus, LONG_MAX / 4);
}

static void test_the_focused_row_stays(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	long row;

	(void)state;
	pair_open(&pair);
	comparing_start(work);
	assert_int_equal(work->matches.count, 0);
	work_arrange(work, 12, 60);
	focus_sentence(work, 4);
	assert_true(work->match == WORK_NO_MATCH);
	assert_false(focus_next_match(work, 1));
	row = row_of_focus(work);
	while (comparing_step(work, 1)) {
		assert_in_range(comparing_percent(work), 0, 100);
		focus_move(work, 1);
		focus_move(work, -1);
		row = row_of_focus(work);
	}
	assert_int_equal(comparing_percent(work), 100);
	assert_true(work->matches.count > 0);
	assert_int_equal(work->panes[0].focus, 4);
	assert_int_equal(row_of_focus(work), row);
	assert_true(focus_next_match(work, -1));
	assert_false(comparing_step(work, 1));
	pair_release(&pair);
}

static void test_giving_up(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	comparing_start(work);
	assert_true(comparing_step(work, 1));
	assert_true(comparing_cancel(work));
	assert_false(comparing_cancel(work));
	assert_false(comparing_step(work, 1));
	assert_false(focus_next_match(work, 1));
	assert_true(focus_other_pane(work));
	comparing_start(work);
	comparing_finish(work);
	assert_true(work->matches.count > 0);
	comparing_start(work);
	assert_int_equal(focus_matches(work, 0, 0, NULL), 0);
	pair_release(&pair);
}

/* Long articles are shown before they are loaded whole: the first picture, then all that there is. */
static void test_long_articles(void **state)
{
	const char *const paragraph = "The harbour board has denied that it hid a report on the crane.\n";
	struct strbuf text;
	struct pair pair;
	struct work work;
	struct error error;
	size_t shown;

	(void)state;
	pair_open(&pair);
	strbuf_init(&text);
	while (text.length < 4 * LOAD_BEGINNING)
		strbuf_add_text(&text, paragraph);
	assert_true(file_write(pair.paths[0], strbuf_slice(&text), &error));
	assert_true(work_open(&work, (const char *const *)pair.paths, 2, NULL, &error));
	work_set_author(&work, "ana");
	work_arrange(&work, 24, 80);
	shown = pane_sentences(&work.panes[0]);
	assert_true(work_is_partial(&work));
	assert_false(comparing_step(&work, 1));
	assert_int_equal(work.message_kind, MESSAGE_NONE);
	assert_true(work_complete(&work, &error));
	assert_false(work_is_partial(&work));
	assert_int_equal(work.message_kind, MESSAGE_NOTICE);
	work_arrange(&work, 24, 80);
	assert_true(pane_sentences(&work.panes[0]) > shown);
	comparing_finish(&work);
	assert_non_null(work.walk.matches);
	focus_sentence(&work, pane_sentences(&work.panes[0]));
	assert_int_equal(work.panes[0].focus, text.length / strlen(paragraph) - 1);
	work_release(&work);
	strbuf_release(&text);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_focused_row_stays),
		cmocka_unit_test(test_giving_up),
		cmocka_unit_test(test_long_articles),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
