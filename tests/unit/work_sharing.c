/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying a passage with its source, opening the address of an article, trying themes. */
#include "crossread/work/sharing.h"

#include "crossread/command/command.h"
#include "crossread/work/work.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FAMILY "\360\237\221\251\342\200\215\360\237\221\247"

struct sitting {
	struct scratch scratch;
	char *path;
	struct work work;
};

static void begin(struct sitting *sitting, const char *text)
{
	struct error error;
	const char *path;

	scratch_init(&sitting->scratch);
	sitting->path = scratch_write(&sitting->scratch, "story.txt", text);
	path = sitting->path;
	if (!work_open(&sitting->work, &path, 1, NULL, &error))
		fail_msg("%s", error.message);
	work_set_author(&sitting->work, "ana");
	work_arrange(&sitting->work, 30, 100);
}

static void end(struct sitting *sitting)
{
	work_release(&sitting->work);
	free(sitting->path);
	scratch_release(&sitting->scratch);
}

static void test_copy(void **state)
{
	struct sitting sitting;

	(void)state;
	begin(&sitting,
		"---\ntitle: \"A case\"\noutlet: \"The Lantern\"\npublished: \"2026-11-01\"\nurl: \"https://example.org/a\"\n---\n"
		"A family " FAMILY " \033]52;c;eA==\007sued Meta.\n");
	assert_true(command_run(&sitting.work, slice_of("copy")));
	assert_int_equal(sitting.work.sharing.wish, SHARING_COPY);
	assert_string_equal(strbuf_text(&sitting.work.sharing.text),
		"A family " FAMILY " \033]52;c;eA==\007sued Meta.\n"
		"— The Lantern, “A case”, 2026-11-01, https://example.org/a\n");
	assert_true(sitting.work.sharing.has_controls);
	end(&sitting);
}

static void test_copy_selection(void **state)
{
	struct sitting sitting;

	(void)state;
	begin(&sitting, "Meta sold the messages, a lawsuit says.\nThe case began in 2020.\n");
	assert_true(command_run(&sitting.work, slice_of("select-words")));
	assert_true(command_run(&sitting.work, slice_of("word-forward")));
	assert_true(command_run(&sitting.work, slice_of("copy")));
	assert_string_equal(strbuf_text(&sitting.work.sharing.text), "Meta sold\n— story\n");
	assert_false(sitting.work.sharing.has_controls);
	assert_int_equal(sitting.work.mode, MODE_READ);
	assert_false(sitting.work.selection.active);
	end(&sitting);
}

static void test_copy_too_long(void **state)
{
	struct strbuf text;
	struct sitting sitting;

	(void)state;
	strbuf_init(&text);
	for (size_t i = 0; i < SHARING_MOST_BYTES / 5; i++)
		strbuf_add_text(&text, "word ");
	strbuf_add_text(&text, "end.\n");
	begin(&sitting, strbuf_text(&text));
	assert_false(command_run(&sitting.work, slice_of("copy")));
	assert_int_equal(sitting.work.sharing.wish, SHARING_NOTHING);
	assert_non_null(strstr(sitting.work.message, "select at most"));
	end(&sitting);
	strbuf_release(&text);
}

static void expect_address(const char *url, bool opens)
{
	struct sitting sitting;
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_format(&text, "---\ntitle: \"A case\"\nurl: \"%s\"\n---\nMeta was sued.\n", url);
	begin(&sitting, strbuf_text(&text));
	assert_int_equal(command_run(&sitting.work, slice_of("open-url")), opens);
	assert_int_equal(sitting.work.sharing.wish, opens ? SHARING_OPEN : SHARING_NOTHING);
	if (opens)
		assert_string_equal(strbuf_text(&sitting.work.sharing.text), url);
	end(&sitting);
	strbuf_release(&text);
}

static void test_open(void **state)
{
	(void)state;
	expect_address("https://example.org/a?b=$(id)&c=%20", true);
	expect_address("http://example.org", true);
	expect_address("", false);
	expect_address("file:///etc/passwd", false);
	expect_address("-http://example.org", false);
	expect_address("https://example.org/a b", false);
	expect_address("javascript:alert(1)", false);
}

static void press_tab(struct work *work)
{
	assert_true(command_run(work, slice_of("complete")));
}

/* Tab tries a theme, Esc goes back, Enter keeps it. */
static void test_theme(void **state)
{
	struct sitting sitting;
	struct work *work = &sitting.work;
	struct theme before;
	struct error error;

	(void)state;
	begin(&sitting, "Meta was sued.\n");
	assert_true(theming_start(&work->theming, NULL, NULL, &error));
	before = work->theming.shown;
	assert_true(command_run(work, slice_of("prompt")));
	prompt_insert(&work->prompt, slice_of("theme lig"));
	press_tab(work);
	assert_true(work->theming.is_due);
	assert_memory_not_equal(&work->theming.shown, &before, sizeof(before));
	assert_true(command_run(work, slice_of("cancel")));
	assert_memory_equal(&work->theming.shown, &before, sizeof(before));
	assert_string_equal(work->theming.name, "default");
	assert_true(command_run(work, slice_of("prompt")));
	prompt_insert(&work->prompt, slice_of("theme lig"));
	press_tab(work);
	assert_true(command_run(work, slice_of("accept")));
	assert_string_equal(work->theming.name, "light");
	assert_memory_not_equal(&work->theming.shown, &before, sizeof(before));
	assert_false(command_run(work, slice_of("theme drak")));
	assert_string_equal(work->theming.name, "light");
	end(&sitting);
}

static void test_mouse(void **state)
{
	struct sitting sitting;

	(void)state;
	begin(&sitting, "Meta was sued.\n");
	assert_true(command_run(&sitting.work, slice_of("set mouse off")));
	assert_true(sitting.work.leaves_mouse);
	assert_false(command_run(&sitting.work, slice_of("set mouse of")));
	assert_true(command_run(&sitting.work, slice_of("set mouse on")));
	assert_false(sitting.work.leaves_mouse);
	end(&sitting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_copy_selection),
		cmocka_unit_test(test_copy_too_long),
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_theme),
		cmocka_unit_test(test_mouse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
