/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What random keys have found (tests/torture/monkeys.c), shortened to what it takes. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/command/mouse.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void press(struct work *work, const char *names)
{
	struct keymap keymap;
	struct slice rest = slice_of(names);
	uint32_t key;

	keymap_init(&keymap, work->tags);
	while (rest.length) {
		rest = slice_part(rest, key_parse(rest, &key), rest.length);
		keymap_press(&keymap, work, key);
		work_arrange(work, 24, 80);
	}
	keymap_release(&keymap);
}

static void run(struct work *work, const char *line)
{
	assert_true(command_run(work, slice_of(line)));
	work_arrange(work, 24, 80);
}

/* An open list kept its items, but its keys did what they do while reading. */
static void test_list_stays_in_charge(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jdt:reviewed<Enter>");
	assert_non_null(pair.work.list);
	assert_int_equal(pair.work.mode, MODE_LIST);
	pair_release(&pair);
}

/* The list that asks which annotation is meant lies over a selection. */
static void test_list_over_a_selection(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jdjdjdkkVjx");
	assert_int_equal(pair.work.mode, MODE_LIST);
	press(&pair.work, "/<Esc>");
	assert_non_null(pair.work.list);
	assert_int_equal(pair.work.mode, MODE_LIST);
	press(&pair.work, "<Esc>");
	assert_int_equal(pair.work.mode, MODE_SELECT);
	pair_release(&pair);
}

/* Both panes become another article's, so that nothing is left of what was listed. */
static void test_adjudicating_closes_a_list(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "jd");
	work_set_author(&pair.work, "ben");
	press(&pair.work, "ct");
	run(&pair.work, "adjudicate ana,ben");
	assert_null(pair.work.list);
	assert_int_equal(pair.work.mode, MODE_READ);
	pair_release(&pair);
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
	struct pair pair;
	struct error error;

	(void)state;
	pair_open(&pair);
	free(scratch_write(&pair.scratch, "left.txt.crossread.yaml", sidecar));
	work_release(&pair.work);
	assert_true(work_open(&pair.work, (const char *const *)pair.paths, 2, NULL, &error));
	work_set_author(&pair.work, "ana");
	comparing_finish(&pair.work);
	work_arrange(&pair.work, 24, 80);
	press(&pair.work, "d");
	run(&pair.work, "adjudicate ana,ben");
	for (int i = 0; i < 3; i++)
		press(&pair.work, "r]");
	assert_true(pair.work.documents[0].sidecar.annotations.count > 2);
	assert_true(work_save(&pair.work));
	pair_release(&pair);
}

static void point(struct work *work, enum mouse_action action, size_t row, size_t column, size_t clicks)
{
	mouse_act(work, (struct mouse){ action, row, column, clicks });
	work_arrange(work, 24, 80);
}

/* Pressed in one pane, gone to the other by a key, dragged on. */
static void test_drag_after_a_key(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t row;
	size_t column;

	(void)state;
	pair_open(&pair);
	row = work->layout.pane[0].row + 1;
	column = work->layout.pane[0].column + LAYOUT_MARGIN;
	point(work, MOUSE_PRESS, row, column, 1);
	press(work, "<Tab>");
	point(work, MOUSE_DRAG, row, column + 8, 1);
	assert_int_equal(work->mode, MODE_SELECT);
	assert_int_equal(work->selection.side, work->active);
	pair_release(&pair);
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
		cmocka_unit_test(test_list_stays_in_charge),
		cmocka_unit_test(test_list_over_a_selection),
		cmocka_unit_test(test_adjudicating_closes_a_list),
		cmocka_unit_test(test_taking_what_has_moved),
		cmocka_unit_test(test_drag_after_a_key),
		cmocka_unit_test(test_click_where_no_word_is),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
