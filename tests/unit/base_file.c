/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: what is refused, what is replaced, and that an error leaves the old file alone. */
#include "trial.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void test_write_replaces(void **state)
{
	const struct trial *trial = *state;
	struct stat status;
	struct error error;

	assert_false(file_exists(trial->path));
	assert_true(file_write(trial->path, slice_of("one"), &error));
	assert_file_holds(trial->path, "one");
	assert_int_equal(chmod(trial->path, 0640), 0);
	assert_true(file_write(trial->path, slice_of("two"), &error));
	assert_file_holds(trial->path, "two");
	assert_int_equal(stat(trial->path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
}

static void test_write_follows_links(void **state)
{
	const struct trial *trial = *state;
	char *link = file_join(trial->scratch.folder, "link");
	struct stat status;
	struct error error;

	assert_true(file_write(trial->path, slice_of("old"), &error));
	assert_int_equal(symlink("story.txt", link), 0);
	assert_true(file_write(link, slice_of("new"), &error));
	assert_file_holds(trial->path, "new");
	assert_int_equal(lstat(link, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	unlink(trial->path);
	/* The link stays, and what it leads to is made. */
	assert_true(file_write(link, slice_of("anew"), &error));
	assert_file_holds(trial->path, "anew");
	assert_int_equal(lstat(link, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	unlink(link);
	free(link);
}

/* A chain of links whose end does not exist, absolute ones among them; and one that has no end. */
static void test_write_follows_chains(void **state)
{
	const struct trial *trial = *state;
	char *first = file_join(trial->scratch.folder, "first");
	char *second = file_join(trial->scratch.folder, "second");
	char *target;
	struct error error;

	assert_int_equal(symlink(second, first), 0);
	assert_int_equal(symlink("story.txt", second), 0);
	target = file_target(first, &error);
	assert_string_equal(target, trial->path);
	free(target);
	assert_true(file_write(first, slice_of("made"), &error));
	assert_file_holds(trial->path, "made");
	target = file_target(first, &error);
	assert_string_equal(target, trial->path);
	free(target);
	unlink(second);
	assert_int_equal(symlink("first", second), 0);
	assert_false(file_write(first, slice_of("lost"), &error));
	assert_non_null(strstr(error.message, strerror(ELOOP)));
	unlink(first);
	unlink(second);
	free(first);
	free(second);
}

static void test_changed_meanwhile(void **state)
{
	const struct trial *trial = *state;
	struct file_mark mark;
	struct file_mark now;
	struct error error;

	assert_true(file_mark_look(&mark, trial->path, &error));
	assert_false(mark.there);
	assert_int_equal(file_replace(trial->path, slice_of("one"), &mark, &error), FILE_REPLACED);
	assert_true(mark.there);
	assert_true(file_mark_look(&now, trial->path, &error));
	assert_true(file_mark_equal(&mark, &now));
	assert_int_equal(file_replace(trial->path, slice_of("two"), &mark, &error), FILE_REPLACED);
	/* Somebody else writes as much. */
	assert_true(file_write(trial->path, slice_of("six"), &error));
	assert_int_equal(file_replace(trial->path, slice_of("ten"), &mark, &error), FILE_CHANGED);
	assert_file_holds(trial->path, "six");
	unlink(trial->path);
	assert_int_equal(file_replace(trial->path, slice_of("ten"), &mark, &error), FILE_CHANGED);
	assert_false(file_exists(trial->path));
	/* What is in the folder besides would not let it be removed. */
	assert_int_equal(rmdir(trial->scratch.folder), 0);
	assert_int_equal(mkdir(trial->scratch.folder, 0700), 0);
}

static void test_write_keeps_out_of_the_way(void **state)
{
	const struct trial *trial = *state;
	struct error error;

	assert_int_equal(mkfifo(trial->path, 0600), 0);
	assert_false(file_write(trial->path, slice_of("x"), &error));
	assert_non_null(strstr(error.message, "no regular file"));
}

static void test_sweep(void **state)
{
	const struct trial *trial = *state;
	char *left = file_join(trial->scratch.folder, ".crossread-saving-a1B2c3");
	char *other = file_join(trial->scratch.folder, ".crossread-saving-by-hand");
	struct error error;

	assert_true(file_write(left, slice_of("half a sent"), &error));
	assert_true(file_write(other, slice_of("mine"), &error));
	file_sweep(trial->path);
	assert_false(file_exists(left));
	assert_true(file_exists(other));
	unlink(other);
	free(left);
	free(other);
}

static void test_write_error_leaves_nothing(void **state)
{
	const struct trial *trial = *state;
	char *nowhere = file_join(trial->scratch.folder, "missing/file");
	struct error error;

	assert_false(file_write(nowhere, slice_of("x"), &error));
	assert_non_null(strstr(error.message, "missing/file"));
	assert_non_null(strstr(error.message, "No such file"));
	free(nowhere);
}

static void test_read_refuses(void **state)
{
	const struct trial *trial = *state;
	struct strbuf read;
	struct error error;

	strbuf_init(&read);
	assert_false(file_read(trial->path, 10, &read, &error));
	assert_non_null(strstr(error.message, "No such file"));
	assert_false(file_read(trial->scratch.folder, 10, &read, &error));
	assert_non_null(strstr(error.message, "folder"));
	assert_false(file_read("/dev/zero", 10, &read, &error));
	assert_non_null(strstr(error.message, "device"));
	assert_int_equal(mkfifo(trial->path, 0600), 0);
	assert_false(file_read(trial->path, 10, &read, &error));
	assert_non_null(strstr(error.message, "pipe"));
	unlink(trial->path);
	assert_true(file_write(trial->path, slice_of("0123456789"), &error));
	assert_true(file_read(trial->path, 10, &read, &error));
	assert_false(file_read(trial->path, 9, &read, &error));
	assert_non_null(strstr(error.message, "limit"));
	strbuf_release(&read);
}

static void test_paths(void **state)
{
	char *path;

	(void)state;
	assert_string_equal(file_base_name("a/b/c.txt"), "c.txt");
	assert_string_equal(file_base_name("c.txt"), "c.txt");
	path = file_folder("/c.txt");
	assert_string_equal(path, "/");
	free(path);
	path = file_folder("a/b/c.txt");
	assert_string_equal(path, "a/b");
	free(path);
	path = file_folder("c.txt");
	assert_string_equal(path, ".");
	free(path);
	path = file_join("a/", "b");
	assert_string_equal(path, "a/b");
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_write_replaces, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_write_follows_links, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_write_follows_chains, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_changed_meanwhile, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_write_keeps_out_of_the_way, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_sweep, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_write_error_leaves_nothing, trial_begin, trial_end),
		cmocka_unit_test_setup_teardown(test_read_refuses, trial_begin, trial_end),
		cmocka_unit_test(test_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
