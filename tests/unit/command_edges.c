/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands at their edges: counts that are too large, arguments that are missing or wrong, lines with nothing left in
 * them. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/command/keymap.h"
#include "crossread/work/adjudicating.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

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

static void refuse(struct work *work, const char *line, const char *why)
{
	work_hush(work);
	assert_false(command_run(work, slice_of(line)));
	if (!strstr(work->message, why))
		fail_msg("%s: \"%s\" does not say \"%s\"", line, work->message, why);
}

static void test_counts(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t focus;

	(void)state;
	pair_open(&pair);
	press(work, "99999999999999999999j");
	assert_int_equal(work->panes[0].focus, pane_sentences(&work->panes[0]) - 1);
	assert_int_equal(work->count, 0);
	/* Over several hits or matches it is a jump, over one it is none. */
	press(work, "g/crane<Enter>");
	focus = work->panes[0].focus;
	press(work, "2n");
	assert_true(work->panes[0].focus > focus);
	press(work, "<Ctrl-O>");
	assert_int_equal(work->panes[0].focus, focus);
	press(work, "g2m");
	assert_int_not_equal(work->panes[0].focus, 0);
	press(work, "<Ctrl-O>");
	assert_int_equal(work->panes[0].focus, 0);
	pair_release(&pair);
}

/* A count before a command of one's own is for its first line, unless that has one. */
static void test_counts_of_own_commands(void **state)
{
	static const char *const lines[][2] = { { "next-sentence", "other-pane" }, { "2 next-sentence", "no-such" } };
	static const struct own_command own[] = { { "down", lines[0], 2, "" }, { "twice", lines[1], 2, "" } };
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	work->own_commands = (struct own_commands){ own, 2 };
	assert_true(command_run(work, slice_of("3 down")));
	assert_int_equal(work->panes[0].focus, 3);
	assert_int_equal(work->active, 1);
	work->active = 0;
	assert_true(command_run(work, slice_of("down")));
	assert_int_equal(work->panes[0].focus, 4);
	/* The first line that fails is the last one. */
	work->active = 0;
	focus_sentence(work, 0);
	assert_false(command_run(work, slice_of("5 twice")));
	assert_int_equal(work->panes[0].focus, 2);
	assert_non_null(strstr(work->message, "no-such"));
	pair_release(&pair);
}

static void test_arguments(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	refuse(work, "mark", "needs one: mark LETTER");
	refuse(work, "mark ab", "letters from a to z");
	refuse(work, "go-mark é", "letters from a to z");
	refuse(work, "recover all", "recover takes nothing, look or discard");
	assert_true(command_run(work, slice_of("wider")));
	while (command_run(work, slice_of("wider")))
		;
	assert_non_null(strstr(work->message, "no pane gets less than a quarter"));
	assert_in_range(work->share, 50, LAYOUT_MOST_SHARE);
	while (command_run(work, slice_of("narrower")))
		;
	assert_in_range(work->share, LAYOUT_LEAST_SHARE, 50);
	assert_true(command_run(work, slice_of("possible")));
	assert_non_null(strstr(work->message, "possible matches are shown"));
	assert_true(command_run(work, slice_of("possible")));
	assert_non_null(strstr(work->message, "possible matches are hidden"));
	assert_true(command_run(work, slice_of("write")));
	assert_non_null(strstr(work->message, "nothing to save"));
	pair_release(&pair);
}

static void test_lines(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	char *long_comment;

	(void)state;
	pair_open(&pair);
	/* Deleting in an empty line leaves it; accepting where none is typed does nothing. */
	press(work, ":x<Backspace>");
	assert_int_equal(work->mode, MODE_PROMPT);
	press(work, "<Backspace>");
	assert_int_equal(work->mode, MODE_READ);
	/* What was looked for last is looked for again, if anything was. */
	press(work, "/<Enter>");
	assert_int_equal(work->mode, MODE_READ);
	press(work, "/quay<Enter>gg/<Enter>");
	assert_int_equal(work->panes[0].focus, 5);
	/* A comment that is longer than a line can be is one for the editor. */
	long_comment = mem_new(PROMPT_MOST_BYTES + 2);
	memset(long_comment, 'x', PROMPT_MOST_BYTES + 1);
	press(work, "d");
	assert_true(tagging_set_comment(work, slice_from(long_comment, PROMPT_MOST_BYTES + 1)));
	assert_false(work->composing.wanted);
	press(work, "<Enter>");
	assert_int_equal(work->mode, MODE_READ);
	assert_true(work->composing.wanted);
	work->composing.wanted = false;
	free(long_comment);
	pair_release(&pair);
}

/* The keys of tags decide a disagreement while two colleagues' work is settled. */
static void test_given_up_comment_comes_back(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	press(&pair.work, "a<Enter>mere<Space>hearsay<Esc>");
	assert_int_equal(pair.work.mode, MODE_READ);
	assert_int_equal(pair.work.panes[0].document->sidecar.annotations.list[0].comment.length, 0);
	press(&pair.work, "<Enter><Up>");
	assert_string_equal(strbuf_text(&pair.work.prompt.text), "mere hearsay");
	pair_release(&pair);
}

static void test_tags_while_adjudicating(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct annotations *set;

	(void)state;
	pair_open(&pair);
	press(work, "jd");
	work_set_author(work, "ben");
	press(work, "c");
	work_set_author(work, "cleo");
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	set = &work->documents[0].sidecar.annotations;
	assert_int_equal(set->count, 2);
	press(work, "a");
	assert_int_equal(set->count, 3);
	assert_non_null(strstr(work->message, "allegation taken"));
	press(work, "u");
	assert_int_equal(set->count, 2);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_counts_of_own_commands),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_given_up_comment_comes_back),
		cmocka_unit_test(test_tags_while_adjudicating),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("command_edges", tests, NULL, NULL);
}
