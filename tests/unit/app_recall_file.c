/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed, kept from one session to the next. */
#include "../../src/app/recall_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "contents.h"
#include "scratch.h"

static void test_sessions(void **state)
{
	struct scratch scratch;
	struct recall first = { 0 };
	struct recall second = { 0 };
	struct recall third = { 0 };
	struct stat status;
	char *path;

	(void)state;
	scratch_init(&scratch);
	path = scratch_path(&scratch, "history");
	recall_file_read(&first, path);
	assert_int_equal(first.count, 0);
	recall_file_write(&first, path);
	assert_false(file_exists(path));
	recall_add(&first, "", slice_of("tag denial"), true);
	recall_add(&first, "comment", slice_of("secret"), true);
	recall_add(&first, "find", slice_of("Netflix"), true);
	/* Two sessions at a time: neither loses a line to the other. */
	recall_add(&second, "", slice_of("undo"), true);
	recall_file_write(&first, path);
	recall_file_write(&second, path);
	assert_file_holds(path, ":tag denial\n/Netflix\n:undo\n");
	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	recall_file_read(&third, path);
	assert_int_equal(third.count, 3);
	recall_add(&third, "", slice_of("tag denial"), true);
	recall_file_write(&third, path);
	assert_file_holds(path, "/Netflix\n:undo\n:tag denial\n");
	recall_release(&first);
	recall_release(&second);
	recall_release(&third);
	free(path);
	scratch_release(&scratch);
}

static void test_what_is_no_history_is_left_out(void **state)
{
	struct scratch scratch;
	struct recall recall = { 0 };
	char *path;

	(void)state;
	scratch_init(&scratch);
	path = scratch_write(&scratch, "history", "tag denial\n\n:\n:\x1b[31m\n:undo\n?x\n:redo");
	recall_file_read(&recall, path);
	assert_int_equal(recall.count, 2);
	assert_string_equal(recall.lines[1].text, "redo");
	recall_release(&recall);
	/* Where nothing can be written, nothing happens. */
	recall_add(&recall, "", slice_of("undo"), true);
	recall_file_write(&recall, "/proc/crossread/history");
	recall_release(&recall);
	free(path);
	scratch_release(&scratch);
}

/* What was being typed when the session ended comes back, also when it is long; only the newest, and no entered one. */
static void test_draft(void **state)
{
	static char text[5000];
	struct scratch scratch;
	struct recall first = { 0 };
	struct recall second = { 0 };
	struct prompt prompt = { 0 };
	char *path;

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	scratch_init(&scratch);
	path = scratch_path(&scratch, "history");
	recall_add(&first, "comment", slice_of("secret"), true);
	recall_add_draft(&first, "comment", slice_of("an older one"), true);
	recall_add_draft(&first, "comment", slice_of(text), true);
	recall_file_write(&first, path);
	recall_file_read(&second, path);
	assert_int_equal(second.count, 1);
	prompt_open(&prompt, "comment: ", "comment", slice_of(""));
	assert_true(recall_earlier(&second, &prompt));
	assert_string_equal(strbuf_text(&prompt.text), text);
	/* It stays while other lines are added. */
	recall_add(&second, "", slice_of("undo"), true);
	recall_file_write(&second, path);
	recall_release(&first);
	recall_file_read(&first, path);
	assert_int_equal(first.count, 2);
	prompt_release(&prompt);
	recall_release(&first);
	recall_release(&second);
	free(path);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sessions),
		cmocka_unit_test(test_what_is_no_history_is_left_out),
		cmocka_unit_test(test_draft),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
