/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help page: what is shown, where the present line goes, what Enter runs. */
#include "keyboard.h"

#include "crossread/command/command.h"
#include "crossread/command/reference.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void add(struct help *help, const char *keys, const char *name, const char *text)
{
	help_add(help, keys, slice_of(name), text, !*keys);
}

static void fill(struct help *help)
{
	add(help, "", "", "Moving");
	add(help, "j Down", "next-sentence", "next sentence");
	add(help, "D", "differences", "list what differs");
	add(help, "", "", "Tagging");
	add(help, "d", "tag denial", "denial: it is not so");
	help_filter(help, slice_of(""));
}

static void expect(const struct help *help, size_t shown, const char *name)
{
	assert_int_equal(help->shown_count, shown);
	if (name)
		assert_string_equal(help_present(help)->name, name);
	else
		assert_null(help_present(help));
}

static void test_words_and_keys(void **state)
{
	struct help help = { 0 };

	(void)state;
	fill(&help);
	expect(&help, 5, "next-sentence");
	help_filter(&help, slice_of("SENT next"));
	expect(&help, 2, "next-sentence");
	help_filter(&help, slice_of("d"));
	expect(&help, 2, "tag denial");
	help_filter(&help, slice_of("D"));
	expect(&help, 2, "differences");
	help_filter(&help, slice_of("down"));
	expect(&help, 2, "next-sentence");
	help_filter(&help, slice_of("denial next"));
	expect(&help, 0, NULL);
	help_move(&help, 1);
	help_turn(&help, 1, 3);
	help_filter(&help, slice_of("  "));
	expect(&help, 5, "next-sentence");
	help_release(&help);
}

static void test_moving(void **state)
{
	struct help help = { 0 };

	(void)state;
	fill(&help);
	help_move(&help, 2);
	expect(&help, 5, "tag denial");
	help_move(&help, 1);
	expect(&help, 5, "tag denial");
	help_move(&help, -1);
	expect(&help, 5, "differences");
	help_move(&help, -1000000);
	expect(&help, 5, "next-sentence");
	help_turn(&help, 1, 2);
	assert_int_equal(help.top, 2);
	expect(&help, 5, "tag denial");
	help_turn(&help, -1000000, 2);
	assert_int_equal(help.top, 0);
	expect(&help, 5, "next-sentence");
	help_turn(&help, 1000000, 2);
	assert_int_equal(help.top, 3);
	help_release(&help);
}

static void test_running(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	reference_fill_help(&keyboard->keymap, work);
	press(keyboard, "?/last<Space>sentence<Enter>");
	assert_int_equal(work->mode, MODE_HELP);
	press(keyboard, "<Enter>");
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(work->panes[0].focus, pane_sentences(&work->panes[0]) - 1);
	press(keyboard, "?/d<Enter><Enter>");
	assert_int_equal(work->panes[0].document->sidecar.annotations.count, 1);
	press(keyboard, "?/mark<Space>LETTER<Enter><Enter>");
	assert_int_equal(work->mode, MODE_PROMPT);
	assert_string_equal(strbuf_text(&work->prompt.text), "mark ");
	press(keyboard, "<Esc>");
	assert_int_equal(work->mode, MODE_READ);
	/* From a list, and from a selection, back to there. */
	press(keyboard, "t?/x<Esc>q");
	assert_int_equal(work->mode, MODE_LIST);
	press(keyboard, "qgv?<Esc>");
	assert_int_equal(work->mode, MODE_SELECT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_and_keys),
		cmocka_unit_test(test_moving),
		cmocka_unit_test_setup_teardown(test_running, keyboard_begin, keyboard_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
