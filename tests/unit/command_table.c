/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table, the keymap made from it, and command lines. */
#include "keyboard.h"

#include "crossread/command/command.h"
#include "crossread/command/reference.h"
#include "crossread/text/width.h"
#include "crossread/work/focus.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void test_names_are_unique_and_keys_parse(void **state)
{
	(void)state;
	for (const struct command *command = commands; command->name; command++) {
		struct slice keys = slice_of(command->keys);
		struct stroke stroke;

		assert_ptr_equal(command_find(slice_of(command->name)), command);
		for (const char *alias = command->alias; *alias; alias += strspn(alias, " ")) {
			size_t length = strcspn(alias, " ");

			assert_ptr_equal(command_find(slice_from(alias, length)), command);
			alias += length;
		}
		assert_true(width_of(slice_of(command->help)) <= 56);
		assert_non_null(command->run);
		while ((keys = slice_trim(keys)).length) {
			size_t length = stroke_parse(keys, &stroke);

			assert_true(length > 0);
			keys = slice_part(keys, length, keys.length);
		}
	}
}

static void test_no_key_means_two_things(void **state)
{
	struct keymap keymap;

	(void)state;
	keymap_init(&keymap, tags_default());
	for (size_t i = 0; i < keymap.count; i++) {
		for (size_t j = i + 1; j < keymap.count; j++) {
			bool shared = stroke_equal(keymap.list[i].stroke, keymap.list[j].stroke) &&
				keymap.list[i].contexts & keymap.list[j].contexts;

			if (shared)
				print_error("%s and %s share a key\n", keymap.list[i].line, keymap.list[j].line);
			assert_false(shared);
		}
	}
	keymap_release(&keymap);
}

static void test_help_tells_every_command(void **state)
{
	struct keymap keymap;
	struct strbuf table;

	(void)state;
	keymap_init(&keymap, tags_default());
	strbuf_init(&table);
	reference_add_table(&keymap, tags_default(), (struct own_commands){ 0 }, &table);
	for (const struct command *command = commands; command->name; command++) {
		char cell[80];

		snprintf(cell, sizeof(cell), "| `%s", command->name);
		assert_non_null(strstr(strbuf_text(&table), cell));
	}
	assert_non_null(strstr(strbuf_text(&table), "| `d` | `tag denial` |"));
	strbuf_release(&table);
	keymap_release(&keymap);
}

static void expect_message(struct work *work, const char *line, const char *message)
{
	assert_false(command_run(work, slice_of(line)));
	if (!strstr(work->message, message))
		print_error("message: %s\n", work->message);
	assert_non_null(strstr(work->message, message));
}

static void test_lines(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	assert_true(command_run(&pair.work, slice_of("")));
	assert_true(command_run(&pair.work, slice_of(" 3 ")));
	assert_int_equal(pair.work.panes[0].focus, 2);
	assert_true(command_run(&pair.work, slice_of("2next-sentence")));
	assert_int_equal(pair.work.panes[0].focus, 4);
	assert_true(command_run(&pair.work, slice_of("99999999999999999999 next-sentence")));
	assert_int_equal(pair.work.panes[0].focus, pane_sentences(&pair.work.panes[0]) - 1);
	expect_message(&pair.work, "next-sent", "did you mean \"next-sentence\"");
	expect_message(&pair.work, "frobnicate", "no command \"frobnicate\"; :help lists all");
	expect_message(&pair.work, "undo everything", "takes no argument");
	expect_message(&pair.work, "tag", "tag TAG");
	expect_message(&pair.work, "word-forward", "means nothing here");
	expect_message(&pair.work, "filter denial", "\"filter\" is for lists: open one first");
	pair.work.mode = MODE_LIST;
	expect_message(&pair.work, "q", "\"quit\" is for the articles: close the list first");
	pair.work.mode = MODE_PLOT;
	expect_message(&pair.work, "theme dark", "\"theme\" is for the articles: close the plot first");
	pair.work.mode = MODE_READ;
	expect_message(&pair.work, "remove", "nothing is tagged here");
	expect_message(&pair.work, "repeat", "no tag was given");
	pair.work.mode = MODE_SELECT;
	expect_message(&pair.work, "5", "only while reading");
	pair.work.mode = MODE_READ;
	assert_true(command_run(&pair.work, slice_of("tag denial")));
	assert_true(command_run(&pair.work, slice_of("5 undo")));
	assert_non_null(strstr(pair.work.message, "undid: tag denial"));
	assert_true(command_run(&pair.work, slice_of("redo")));
	assert_true(command_run(&pair.work, slice_of("comment  two  blanks  ")));
	assert_true(slice_equal_text(pair.work.panes[0].document->sidecar.annotations.list[0].comment, "two  blanks"));
	assert_true(command_run(&pair.work, slice_of("comment")));
	assert_int_equal(pair.work.panes[0].document->sidecar.annotations.list[0].comment.length, 0);
	pair_release(&pair);
}

static void test_keys_count_type_and_complain(void **state)
{
	struct keyboard *keyboard = *state;
	struct work *work = keyboard->work;

	press(keyboard, "3j");
	assert_int_equal(work->panes[0].focus, 3);
	press(keyboard, "2k");
	assert_int_equal(work->panes[0].focus, 1);
	press(keyboard, "5G");
	assert_int_equal(work->panes[0].focus, 4);
	press(keyboard, "#");
	assert_non_null(strstr(work->message, "# does nothing here"));
	press(keyboard, "d<Enter>says<Space>#1<Enter>");
	assert_int_equal(work->mode, MODE_READ);
	assert_true(slice_equal_text(work->panes[0].document->sidecar.annotations.list[0].comment, "says #1"));
	press(keyboard, "ssomebody<Esc>");
	assert_true(slice_equal_text(work->panes[0].document->sidecar.annotations.list[0].speaker,
		"a spokeswoman for the board"));
	press(keyboard, "j.v<Esc>v2wa");
	assert_int_equal(work->panes[0].document->sidecar.annotations.count, 3);
	assert_int_equal(work->mode, MODE_READ);
	press(keyboard, ":4<Enter>");
	assert_int_equal(work->panes[0].focus, 3);
	press(keyboard, "?q");
	assert_int_equal(work->mode, MODE_READ);
	assert_false(work->quitting);
	press(keyboard, "q");
	assert_true(work->quitting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_unique_and_keys_parse),
		cmocka_unit_test(test_no_key_means_two_things),
		cmocka_unit_test(test_help_tells_every_command),
		cmocka_unit_test(test_lines),
		cmocka_unit_test_setup_teardown(test_keys_count_type_and_complain, keyboard_begin, keyboard_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
