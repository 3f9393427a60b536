/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What random keys have found (tests/torture/monkeys.c), shortened to what it takes. */
#include "keyboard.h"

#include "crossread/command/command.h"
#include "crossread/command/mouse.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void run(struct work *work, const char *line)
{
	assert_true(command_run(work, slice_of(line)));
	work_arrange(work, 24, 80);
}

/* An open list kept its items, but its keys did what they do while reading. */
static void test_list_stays_in_charge(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jdt:reviewed<Enter>");
	assert_non_null(work->list);
	assert_int_equal(work->mode, MODE_LIST);
}

/* The list that asks which annotation is meant lies over a selection. */
static void test_list_over_a_selection(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jdjdjdkkVjx");
	assert_int_equal(work->mode, MODE_LIST);
	press(keyboard, "/<Esc>");
	assert_non_null(work->list);
	assert_int_equal(work->mode, MODE_LIST);
	press(keyboard, "<Esc>");
	assert_int_equal(work->mode, MODE_SELECT);
}

/* Both panes become another article's, so that nothing is left of what was listed. */
static void test_adjudicating_closes_a_list(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "jd");
	work_set_author(work, "ben");
	press(keyboard, "ct");
	run(work, "adjudicate ana,ben");
	assert_null(work->list);
	assert_int_equal(work->mode, MODE_READ);
}

/* A passage that has moved was taken with its old numbers, and nothing could be saved any more. */
static void test_taking_what_has_moved(void **state)
{
	static const char sidecar[] =
		"crossread: 1\narticle:\n  file: \"left.txt\"\n  title: \"\"\n"
		"  sha256: \"0000000000000000000000000000000000000000000000000000000000000000\"\n  length: 600\n"
		"annotations:\n  - id: \"b1\"\n    tag: \"denial\"\n    start: 90\n    end: 105\n"
		"    quote: \"nobody was hurt\"\n    prefix: \"\"\n    suffix: \"\"\n    speaker: \"\"\n"
		"    comment: \"\"\n    author: \"ben\"\n    created: \"2026-11-21T17:25:03Z\"\n"
		"    modified: \"2026-11-21T17:25:03Z\"\n    origin: \"manual\"\n"
		"links: []\nmatches: []\nreviewed: []\ndismissed: []\nremoved: []\nentries: 1\n";
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;
	struct error error;

	free(scratch_write(&keyboard->pair.scratch, "left.txt.crossread.yaml", sidecar));
	work_release(work);
	assert_true(work_open(work, (const char *const *)keyboard->pair.paths, 2, NULL, &error));
	work_set_author(work, "ana");
	comparing_finish(work);
	work_arrange(work, 24, 80);
	press(keyboard, "d");
	run(work, "adjudicate ana,ben");
	for (int i = 0; i < 3; i++)
		press(keyboard, "r]");
	assert_true(work->documents[0].sidecar.annotations.count > 2);
	assert_true(work_save(work));
}

static void point(struct work *work, enum mouse_action action, size_t row, size_t column, size_t clicks)
{
	mouse_act(work, (struct mouse){ action, row, column, clicks });
	work_arrange(work, 24, 80);
}

/* Pressed in one pane, gone to the other by a key, dragged on. */
static void test_drag_after_a_key(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;
	size_t row;
	size_t column;

	row = work->layout.pane[0].row + 1;
	column = work->layout.pane[0].column + LAYOUT_MARGIN;
	point(work, MOUSE_PRESS, row, column, 1);
	press(keyboard, "<Tab>");
	point(work, MOUSE_DRAG, row, column + 8, 1);
	assert_int_equal(work->mode, MODE_SELECT);
	assert_int_equal(work->selection.side, work->active);
}

/* Where no word stands a whole character is selected, not its first byte. */
static void test_click_where_no_word_is(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open_texts(&pair, "• — •\n", NULL);
	point(work, MOUSE_PRESS, work->layout.pane[0].row, work->layout.pane[0].column + LAYOUT_MARGIN + 2, 2);
	assert_int_equal(work->mode, MODE_SELECT);
	assert_int_equal(work->selection.bytes.end - work->selection.bytes.start, strlen("—"));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_list_stays_in_charge, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_list_over_a_selection, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_adjudicating_closes_a_list, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_taking_what_has_moved, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_drag_after_a_key, keyboard_begin, keyboard_end),
		cmocka_unit_test(test_click_where_no_word_is),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
