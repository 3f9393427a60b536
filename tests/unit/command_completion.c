/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completing words in the line being typed. */
#include "keyboard.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Presses keys and expects the line to be `text` then. */
static void expect(struct keyboard *keyboard, const char *keys, const char *text)
{
	press(keyboard, keys);
	assert_string_equal(strbuf_text(&keyboard->work->prompt.text), text);
}

static size_t shown(const struct keyboard *keyboard)
{
	return keyboard->work->prompt.completions.count;
}

static void test_commands(void **state)
{
	struct keyboard *keyboard = *state;

	expect(keyboard, ":nex<Tab>", "next-article");
	assert_int_equal(shown(keyboard), 8);
	expect(keyboard, "<Tab><Tab><Tab><Tab>", "next-hit");
	expect(keyboard, "<Tab>", "next-match");
	expect(keyboard, "<Tab>", "next-sentence");
	expect(keyboard, "<Tab>", "next-suggestion");
	expect(keyboard, "<Tab>", "nex");
	expect(keyboard, "<S-Tab>", "next-suggestion");
	expect(keyboard, "<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>", "nex");
	expect(keyboard, "<S-Tab>x", "next-suggestionx");
	assert_int_equal(shown(keyboard), 0);
	expect(keyboard, "<Ctrl-U>12<Space>next-se<Tab>", "12 next-sentence");
	assert_int_equal(shown(keyboard), 0);
	/* The only one, which takes something: its blank comes with it. */
	expect(keyboard, "<Ctrl-U>TA<Tab>", "tag ");
	/* What holds the word, where none begins with it. */
	expect(keyboard, "<Ctrl-U>sentences<Tab>", "select-sentences");
	expect(keyboard, "<Ctrl-U>zzz<Tab>", "zzz");
	assert_int_equal(shown(keyboard), 0);
	/* In the middle of a line what stands behind the cursor stays. */
	expect(keyboard, "<Ctrl-U>previous-m<Space>x<Left><Left><Tab>", "previous-match x");
	/* Commands of other modes mean nothing here. */
	expect(keyboard, "<Esc>:list-<Tab>", "list-");
}

static void test_arguments(void **state)
{
	struct keyboard *keyboard = *state;

	expect(keyboard, ":tag<Space><Tab>", "tag allegation");
	assert_int_equal(shown(keyboard), 3);
	expect(keyboard, "<Tab>", "tag denial");
	expect(keyboard, "<Ctrl-U>tag<Space>d<Tab>", "tag denial");
	assert_int_equal(shown(keyboard), 0);
	expect(keyboard, "<Enter>s<Ctrl-U>Andy<Space>Stone<Enter>jas<Ctrl-U><Tab>", "Andy Stone");
	expect(keyboard, "<Enter>", "Andy Stone");
	assert_int_equal(keyboard->work->panes[0].document->sidecar.annotations.count, 2);
	expect(keyboard, "t/spe<Tab>", "speaker:");
	expect(keyboard, "<Tab>", "speaker:\"Andy Stone\"");
	expect(keyboard, "<Space>-ta<Tab>d<Tab>", "speaker:\"Andy Stone\" -tag:denial");
	expect(keyboard, "<Space>state:<Tab>", "speaker:\"Andy Stone\" -tag:denial state:kept");
}

static void test_own_names(void **state)
{
	static const struct tag tags[] = { { "admission", 'I', "i", "context", "so it is" } };
	static const char *const lines[] = { "tag admission", "other-pane" };
	static const struct own_command own[] = { { "admit", lines, 2, "tag admission; other-pane" } };
	struct keyboard *keyboard = *state;

	keyboard->work->tags = (struct tags){ tags, 1 };
	keyboard->work->own_commands = (struct own_commands){ own, 1 };
	expect(keyboard, ":adm<Tab>", "admit");
	expect(keyboard, "<Enter>:tag<Space><Tab>", "tag admission");
	assert_int_equal(keyboard->work->panes[0].document->sidecar.annotations.count, 1);
	assert_int_equal(keyboard->work->active, 1);
}

/* Words that only some commands take: names of the story's speakers, sides, settings, states of what is listed. */
static void test_words_of_a_command(void **state)
{
	struct keyboard *keyboard = *state;

	expect(keyboard, ":set<Space><Tab>", "set mouse on");
	expect(keyboard, "<Tab>", "set mouse off");
	expect(keyboard, "<Esc>:speakers<Enter>:side<Space><Tab>", "side accused");
	assert_int_equal(shown(keyboard), 3);
	expect(keyboard, "<Ctrl-U>side<Space>n<Tab>", "side none");
	expect(keyboard, "<Ctrl-U>merge-speaker<Space>h<Tab>", "merge-speaker Harbour board");
	expect(keyboard, "<Esc>/state:c<Tab>", "state:confirmed");
	assert_int_equal(shown(keyboard), 0);
	/* What a filter of speakers does not know is not offered. */
	expect(keyboard, "<Ctrl-U>author:<Tab>", "author:");
	assert_int_equal(shown(keyboard), 0);
	/* Outside of lists a filter is of nothing. */
	expect(keyboard, "<Esc><Esc>:next-sentence<Space><Tab>", "next-sentence ");
	assert_int_equal(shown(keyboard), 0);
}

/* A value that a filter could not read again is not offered. */
static void test_values_with_quotation_marks(void **state)
{
	struct keyboard *keyboard = *state;

	expect(keyboard, "jds<Ctrl-U>Bo<Space>\"Crane\"<Space>Lee<Enter>jds<Ctrl-U>Ann<Enter>", "Ann");
	expect(keyboard, "t/speaker:<Tab>", "speaker:Ann");
	assert_int_equal(shown(keyboard), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_commands, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_arguments, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_own_names, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_words_of_a_command, keyboard_begin, keyboard_end),
		cmocka_unit_test_setup_teardown(test_values_with_quotation_marks, keyboard_begin, keyboard_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
