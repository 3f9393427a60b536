/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back, and places marked by letters: as keys reach them. */
#include "keyboard.h"

#include "crossread/command/command.h"
#include "crossread/work/adjudicating.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void expect(const struct work *work, size_t side, size_t sentence)
{
	assert_int_equal(work->active, side);
	assert_int_equal(work->panes[side].focus, sentence);
}

static void test_back_and_forward(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "<Ctrl-O>");
	expect(work, 0, 0);
	assert_non_null(strstr(work->message, "no earlier place"));
	press(keyboard, "3Gjo");
	assert_int_equal(work->active, 1);
	press(keyboard, "<Ctrl-O>");
	expect(work, 0, 3);
	press(keyboard, "<Ctrl-O>");
	expect(work, 0, 0);
	press(keyboard, "<Ctrl-P>");
	expect(work, 0, 3);
	press(keyboard, "<Ctrl-P>");
	assert_int_equal(work->active, 1);
	press(keyboard, "<Ctrl-P>");
	assert_non_null(strstr(work->message, "no later place"));
	press(keyboard, "9<Ctrl-O>");
	expect(work, 0, 0);
	/* A jump from here forgets what lay ahead. */
	press(keyboard, "<Ctrl-P>:5<Enter>");
	expect(work, 0, 4);
	press(keyboard, "<Ctrl-P>");
	expect(work, 0, 4);
	press(keyboard, "2<Ctrl-O>");
	expect(work, 0, 0);
}

static void test_finding_is_a_jump(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "2G/quay<Enter>");
	assert_int_not_equal(work->panes[0].focus, 1);
	press(keyboard, "n<Ctrl-O>");
	assert_int_not_equal(work->panes[0].focus, 0);
	press(keyboard, "''");
	press(keyboard, "2G:find<Space>quay<Enter>''");
	expect(work, 0, 1);
	press(keyboard, "/<Up><Enter>");
	assert_int_not_equal(work->panes[0].focus, 1);
}

static void test_before_and_marks(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "''");
	assert_non_null(strstr(work->message, "no jump"));
	press(keyboard, "2G:mark<Space>x<Enter>5G");
	expect(work, 0, 4);
	press(keyboard, "''");
	expect(work, 0, 1);
	press(keyboard, "''");
	expect(work, 0, 4);
	press(keyboard, "<Tab>");
	assert_int_equal(work->active, 1);
	press(keyboard, "'x");
	expect(work, 0, 1);
	press(keyboard, "'y");
	expect(work, 0, 1);
	assert_non_null(strstr(work->message, "no place is marked y"));
	assert_false(command_run(work, slice_of("mark 7")));
	assert_false(command_run(work, slice_of("mark xy")));
	assert_false(command_run(work, slice_of("mark \xc3\xa4")));
}

static void test_first_of_two_keys(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, ":mark<Space>x<Enter>'");
	assert_int_equal(work->prefix, '\'');
	assert_int_equal(work->follower_count, 3);
	assert_string_equal(work->followers[1].key, "x");
	press(keyboard, "<Esc>");
	assert_int_equal(work->prefix, 0);
	assert_int_equal(work->message_kind, MESSAGE_NONE);
	press(keyboard, "'<Down>");
	assert_non_null(strstr(work->message, "'<Down> does nothing here"));
	expect(work, 0, 0);
	/* A count stands before both, and is gone when they are given up. */
	keymap_bind(&keyboard->keymap, CONTEXT_READ, (struct stroke){ 'z', 'j' }, "next-sentence");
	press(keyboard, "3zj");
	expect(work, 0, 3);
	press(keyboard, "3z<Esc>k");
	expect(work, 0, 2);
	/* A second key of its own is not taken for any letter. */
	keymap_bind(&keyboard->keymap, CONTEXT_READ, (struct stroke){ '\'', 'j' }, "next-sentence");
	press(keyboard, "'j");
	expect(work, 0, 3);
}

static void test_many_jumps(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	for (size_t i = 0; i < 3 * JUMPS_MOST; i++)
		assert_true(command_run(work, slice_of(i % 2 ? "first-sentence" : "4")));
	assert_int_equal(work->jumps.count, JUMPS_MOST);
	assert_true(command_run(work, slice_of("999999 jump-back")));
	assert_false(command_run(work, slice_of("jump-back")));
	assert_true(command_run(work, slice_of("999999 jump-forward")));
	expect(work, 0, 0);
	pair_release(&pair);
}

/* While two colleagues' work is settled no other article takes its place, by whatever way. */
static void test_adjudicating_stays(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	focus_sentence(work, 1);
	assert_true(tagging_toggle(work, slice_of("denial")));
	work_set_author(work, "ben");
	focus_sentence(work, 2);
	assert_true(tagging_toggle(work, slice_of("context")));
	work_set_author(work, "cleo");
	work->active = 1;
	focus_sentence(work, 3);
	assert_true(jumps_mark(work, 'a'));
	work->jumps.before = jumps_here(work);
	work->active = 0;
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	work_hush(work);
	assert_false(jumps_go_mark(work, 'a'));
	assert_non_null(strstr(work->message, "two colleagues' work is being settled here"));
	assert_ptr_equal(work->panes[1].document, &work->documents[0]);
	work_hush(work);
	work->jumps.before = work->jumps.marks[0];
	assert_false(jumps_swap(work));
	assert_non_null(strstr(work->message, "two colleagues' work is being settled here"));
	adjudicating_end(work);
	work_arrange(work, 24, 80);
	assert_true(jumps_go_mark(work, 'a'));
	expect(work, 1, 3);
	/* Letters alone mark places. */
	assert_false(jumps_mark(work, 'A'));
	assert_false(jumps_go_mark(work, '{'));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_back_and_forward, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_finding_is_a_jump, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_before_and_marks, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_first_of_two_keys, keyboard_begin, keyboard_end),
		cmocka_unit_test(test_many_jumps),
		cmocka_unit_test(test_adjudicating_stays),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
