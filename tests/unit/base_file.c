/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: what is refused, what is replaced, and that an error leaves the old file alone. */
#include "crossread/base/file.h"
#include "crossread/base/mem.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* A scratch folder and the path of "file" in it. */
struct scratch {
	char folder[64];
	char *path;
};

static int set_up(void **state)
{
	struct scratch *scratch = mem_new(sizeof(*scratch));

	memcpy(scratch->folder, "/tmp/crossread-test-XXXXXX", 27);
	if (!mkdtemp(scratch->folder))
		return -1;
	scratch->path = file_join(scratch->folder, "file");
	*state = scratch;
	return 0;
}

static int tear_down(void **state)
{
	struct scratch *scratch = *state;

	unlink(scratch->path);
	rmdir(scratch->folder);
	free(scratch->path);
	free(scratch);
	return 0;
}

static void expect_content(const char *path, const char *content)
{
	struct strbuf read;
	struct error error;

	strbuf_init(&read);
	assert_true(file_read(path, 1024, &read, &error));
	assert_string_equal(strbuf_text(&read), content);
	strbuf_release(&read);
}

static void test_write_replaces(void **state)
{
	const struct scratch *scratch = *state;
	struct stat status;
	struct error error;

	assert_false(file_exists(scratch->path));
	assert_true(file_write(scratch->path, slice_of("one"), &error));
	expect_content(scratch->path, "one");
	assert_int_equal(chmod(scratch->path, 0640), 0);
	assert_true(file_write(scratch->path, slice_of("two"), &error));
	expect_content(scratch->path, "two");
	assert_int_equal(stat(scratch->path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
}

static void test_write_follows_links(void **state)
{
	const struct scratch *scratch = *state;
	char *link = file_join(scratch->folder, "link");
	struct stat status;
	struct error error;

	assert_true(file_write(scratch->path, slice_of("old"), &error));
	assert_int_equal(symlink("file", link), 0);
	assert_true(file_write(link, slice_of("new"), &error));
	expect_content(scratch->path, "new");
	assert_int_equal(lstat(link, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	unlink(scratch->path);
	/* The link stays, and what it leads to is made. */
	assert_true(file_write(link, slice_of("anew"), &error));
	expect_content(scratch->path, "anew");
	assert_int_equal(lstat(link, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	unlink(link);
	free(link);
}

/* A chain of links whose end does not exist, absolute ones among them; and one that has no end. */
static void test_write_follows_chains(void **state)
{
	const struct scratch *scratch = *state;
	char *first = file_join(scratch->folder, "first");
	char *second = file_join(scratch->folder, "second");
	char *target;
	struct error error;

	assert_int_equal(symlink(second, first), 0);
	assert_int_equal(symlink("file", second), 0);
	target = file_target(first, &error);
	assert_string_equal(target, scratch->path);
	free(target);
	assert_true(file_write(first, slice_of("made"), &error));
	expect_content(scratch->path, "made");
	target = file_target(first, &error);
	assert_string_equal(target, scratch->path);
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
	const struct scratch *scratch = *state;
	struct file_mark mark;
	struct file_mark now;
	struct error error;

	assert_true(file_mark_look(&mark, scratch->path, &error));
	assert_false(mark.there);
	assert_int_equal(file_replace(scratch->path, slice_of("one"), &mark, &error), FILE_REPLACED);
	assert_true(mark.there);
	assert_true(file_mark_look(&now, scratch->path, &error));
	assert_true(file_mark_equal(&mark, &now));
	assert_int_equal(file_replace(scratch->path, slice_of("two"), &mark, &error), FILE_REPLACED);
	/* Somebody else writes as much. */
	assert_true(file_write(scratch->path, slice_of("six"), &error));
	assert_int_equal(file_replace(scratch->path, slice_of("ten"), &mark, &error), FILE_CHANGED);
	expect_content(scratch->path, "six");
	unlink(scratch->path);
	assert_int_equal(file_replace(scratch->path, slice_of("ten"), &mark, &error), FILE_CHANGED);
	assert_false(file_exists(scratch->path));
	/* What is in the folder besides would not let it be removed. */
	assert_int_equal(rmdir(scratch->folder), 0);
	assert_int_equal(mkdir(scratch->folder, 0700), 0);
}

static void test_write_keeps_out_of_the_way(void **state)
{
	const struct scratch *scratch = *state;
	struct error error;

	assert_int_equal(mkfifo(scratch->path, 0600), 0);
	assert_false(file_write(scratch->path, slice_of("x"), &error));
	assert_non_null(strstr(error.message, "no regular file"));
}

static void test_sweep(void **state)
{
	const struct scratch *scratch = *state;
	char *left = file_join(scratch->folder, ".crossread-saving-a1B2c3");
	char *other = file_join(scratch->folder, ".crossread-saving-by-hand");
	struct error error;

	assert_true(file_write(left, slice_of("half a sent"), &error));
	assert_true(file_write(other, slice_of("mine"), &error));
	file_sweep(scratch->path);
	assert_false(file_exists(left));
	assert_true(file_exists(other));
	unlink(other);
	free(left);
	free(other);
}

static void test_write_error_leaves_nothing(void **state)
{
	const struct scratch *scratch = *state;
	char *nowhere = file_join(scratch->folder, "missing/file");
	struct error error;

	assert_false(file_write(nowhere, slice_of("x"), &error));
	assert_non_null(strstr(error.message, "missing/file"));
	assert_non_null(strstr(error.message, "No such file"));
	free(nowhere);
}

static void test_read_refuses(void **state)
{
	const struct scratch *scratch = *state;
	struct strbuf read;
	struct error error;

	strbuf_init(&read);
	assert_false(file_read(scratch->path, 10, &read, &error));
	assert_non_null(strstr(error.message, "No such file"));
	assert_false(file_read(scratch->folder, 10, &read, &error));
	assert_non_null(strstr(error.message, "folder"));
	assert_false(file_read("/dev/zero", 10, &read, &error));
	assert_non_null(strstr(error.message, "device"));
	assert_int_equal(mkfifo(scratch->path, 0600), 0);
	assert_false(file_read(scratch->path, 10, &read, &error));
	assert_non_null(strstr(error.message, "pipe"));
	unlink(scratch->path);
	assert_true(file_write(scratch->path, slice_of("0123456789"), &error));
	assert_true(file_read(scratch->path, 10, &read, &error));
	assert_false(file_read(scratch->path, 9, &read, &error));
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
		cmocka_unit_test_setup_teardown(test_write_replaces, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_write_follows_links, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_write_follows_chains, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_changed_meanwhile, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_write_keeps_out_of_the_way, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_sweep, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_write_error_leaves_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_read_refuses, set_up, tear_down),
		cmocka_unit_test(test_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
