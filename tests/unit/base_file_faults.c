/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files when the system refuses: what is told, and what stands on the disk then. */
#include "crossread/base/file.h"
#include "faults.h"
#include "trial.h"

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { MANY = INT_MAX };

static int set_up(void **state)
{
	const struct trial *trial;
	struct error error;

	trial_begin(state);
	trial = *state;
	return file_write(trial->path, slice_of("old"), &error) ? 0 : -1;
}

static int tear_down(void **state)
{
	fault_fired();
	return trial_end(state);
}

/* The file holds that, and nothing stands beside it. */
static void assert_alone(const struct trial *trial, const char *content)
{
	DIR *folder = opendir(trial->scratch.folder);
	size_t count = 0;

	while (readdir(folder))
		count++;
	closedir(folder);
	assert_int_equal(count, 3);
	assert_file_holds(trial->path, content);
}

/* Writes "new" with a fault, of which the message says that; the old content stays. */
static void assert_write_fails(struct trial *trial, const char *call, int passed, int number, const char *message)
{
	fault_arm(call, passed, 1, number);
	assert_false(file_write(trial->path, slice_of("new"), &trial->error));
	assert_int_equal(fault_fired(), 1);
	if (!strstr(trial->error.message, message))
		fail_msg("%s: %s", call, trial->error.message);
	assert_non_null(strstr(trial->error.message, "story.txt: "));
	assert_alone(trial, "old");
}

static void what_cannot_be_written_leaves_the_old(void **state)
{
	assert_write_fails(*state, "realpath", 0, EACCES, "Permission denied");
	assert_write_fails(*state, "open", 0, EACCES, "Permission denied");
	assert_write_fails(*state, "mkostemp", 0, ENOSPC, "No space left");
	assert_write_fails(*state, "stat", 0, EACCES, "Permission denied");
	assert_write_fails(*state, "fchown", 0, EIO, "Input/output error");
	assert_write_fails(*state, "fchmod", 0, EROFS, "Read-only");
	assert_write_fails(*state, "write", 0, EDQUOT, "quota");
	assert_write_fails(*state, "fsync", 0, EIO, "Input/output error");
	assert_write_fails(*state, "lseek", 0, EIO, "Input/output error");
	assert_write_fails(*state, "read", 0, EIO, "Input/output error");
	assert_write_fails(*state, "fstat", 0, ESTALE, "Stale");
	assert_write_fails(*state, "close", 0, ENOSPC, "No space left");
	assert_write_fails(*state, "rename", 0, EACCES, "Permission denied");
}

static void a_new_file_needs_its_mode(void **state)
{
	struct trial *trial = *state;

	assert_int_equal(unlink(trial->path), 0);
	fault_arm("fchmod", 0, 1, EPERM);
	assert_false(file_write(trial->path, slice_of("new"), &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_false(file_exists(trial->path));
}

/* Signals may interrupt, but not forever. */
static void interruptions_are_survived(void **state)
{
	struct trial *trial = *state;

	fault_arm("write", 0, FILE_MOST_INTERRUPTIONS - 1, EINTR);
	assert_true(file_write(trial->path, slice_of("new"), &trial->error));
	fault_arm("read", 0, FILE_MOST_INTERRUPTIONS - 1, EINTR);
	assert_true(file_read(trial->path, 9, &trial->read, &trial->error));
	assert_string_equal(strbuf_text(&trial->read), "new");
	fault_arm("read", 0, FILE_MOST_INTERRUPTIONS - 1, EINTR);
	assert_true(file_read_start(trial->path, 2, &trial->read, &trial->error));
	assert_string_equal(strbuf_text(&trial->read), "ne");

	fault_arm("write", 0, MANY, EINTR);
	assert_false(file_write(trial->path, slice_of("newer"), &trial->error));
	assert_int_equal(fault_fired(), FILE_MOST_INTERRUPTIONS);
	assert_alone(trial, "new");
	fault_arm("read", 0, MANY, EINTR);
	assert_false(file_read(trial->path, 9, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), FILE_MOST_INTERRUPTIONS);
	fault_arm("read", 0, MANY, EINTR);
	assert_false(file_read_start(trial->path, 9, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), FILE_MOST_INTERRUPTIONS);
	assert_non_null(strstr(trial->error.message, "Interrupted"));
}

static void what_cannot_be_read_is_told(void **state)
{
	struct trial *trial = *state;
	struct file_mark mark;

	fault_arm("fstat", 0, 1, EIO);
	assert_false(file_read(trial->path, 9, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "story.txt: Input/output error"));
	fault_arm("read", 0, 1, EISDIR);
	assert_false(file_read_start(trial->path, 9, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "story.txt: Is a directory"));
	assert_int_equal(unlink(trial->path), 0);
	assert_false(file_read_start(trial->path, 9, &trial->read, &trial->error));
	assert_non_null(strstr(trial->error.message, "No such file"));
	fault_arm("stat", 0, 1, EACCES);
	assert_false(file_mark_look(&mark, trial->path, &trial->error));
	assert_int_equal(fault_fired(), 1);
}

/* Where faults do their work. */
static const char *place;

/* A file can grow behind the size that it had when it was opened. */
static void grow(void)
{
	FILE *file = fopen(place, "a");

	assert_non_null(file);
	assert_true(fputs("er than it was", file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void a_growing_file_keeps_to_the_limit(void **state)
{
	struct trial *trial = *state;

	place = trial->path;
	fault_instead("read", 1, grow);
	assert_false(file_read(trial->path, 3, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "larger than"));
}

/* Links that changed while they were followed: no end, or one that nobody may see. */
static void links_that_lead_nowhere_are_told(void **state)
{
	struct trial *trial = *state;
	char *link = scratch_path(&trial->scratch, "link");

	assert_int_equal(symlink("link", link), 0);
	fault_arm("realpath", 0, 1, ENOENT);
	assert_null(file_target(link, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "symbolic links"));
	assert_int_equal(unlink(link), 0);
	assert_int_equal(symlink("nowhere", link), 0);
	fault_arm("readlink", 1, 1, EACCES);
	assert_null(file_target(link, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "link: Permission denied"));
	free(link);
}

/* Only root gives files away; another group must not get what was for the old one. */
static void rights_are_not_widened(void **state)
{
	struct trial *trial = *state;
	struct stat status;

	assert_int_equal(chmod(trial->path, 0664), 0);
	fault_arm("fchown", 0, 1, EPERM);
	assert_true(file_write(trial->path, slice_of("one"), &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_int_equal(stat(trial->path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0664);
	fault_arm("fchown", 0, 2, EPERM);
	assert_true(file_write(trial->path, slice_of("two"), &trial->error));
	assert_int_equal(fault_fired(), 2);
	assert_int_equal(stat(trial->path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0644);
}

/* Writes other bytes into the temporary file: a disk that lies. */
static void spoil(void)
{
	DIR *folder = opendir(place);
	const struct dirent *entry;

	while ((entry = readdir(folder))) {
		if (strncmp(entry->d_name, ".crossread-saving-", 18) == 0) {
			int descriptor = openat(dirfd(folder), entry->d_name, O_WRONLY);

			assert_int_equal(write(descriptor, "NEW", 3), 3);
			close(descriptor);
		}
	}
	closedir(folder);
}

static void a_disk_that_lies_is_noticed(void **state)
{
	struct trial *trial = *state;

	place = trial->scratch.folder;
	fault_instead("lseek", 1, spoil);
	assert_false(file_write(trial->path, slice_of("new"), &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "the disk gave back other bytes"));
	assert_alone(trial, "old");
}

static void an_unconfirmed_name_is_told(void **state)
{
	struct trial *trial = *state;

	fault_arm("fsync", 1, 1, EIO);
	assert_int_equal(file_replace(trial->path, slice_of("new"), NULL, &trial->error), FILE_UNCONFIRMED);
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "did not confirm it (Input/output error)"));
	assert_alone(trial, "new");
	/* Some file systems cannot synchronise folders: nothing more can be done there. */
	fault_arm("fsync", 1, 1, EINVAL);
	assert_int_equal(file_replace(trial->path, slice_of("newer"), NULL, &trial->error), FILE_REPLACED);
	assert_int_equal(fault_fired(), 1);
	assert_alone(trial, "newer");
}

static void what_is_left_is_named(void **state)
{
	struct trial *trial = *state;
	struct rlimit limit;
	struct rlimit small;

	/* The disk is full, and a moment later it can only be read. */
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	small = limit;
	small.rlim_cur = 2;
	signal(SIGXFSZ, SIG_IGN);
	fault_arm("unlink", 0, 1, EROFS);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_false(file_write(trial->path, slice_of("new"), &trial->error));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "File too large; .crossread-saving-"));
	assert_non_null(strstr(trial->error.message, "is left beside it and can be removed"));
	file_sweep(trial->path);
	assert_alone(trial, "old");
}

static void copies_have_an_end(void **state)
{
	struct trial *trial = *state;
	char *copy;

	assert_true(file_keep_copy(trial->path, slice_of("one"), &copy, &trial->error));
	assert_string_equal(copy + strlen(trial->path), ".bak");
	free(copy);
	/* What is written between the two looks is not overwritten. */
	fault_arm("mkostemp", 0, 1, ENOSPC);
	assert_false(file_keep_copy(trial->path, slice_of("two"), &copy, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_null(copy);
	for (int number = 2; number <= 1000; number++) {
		char name[40];

		snprintf(name, sizeof(name), "story.txt.bak%d", number);
		copy = scratch_path(&trial->scratch, name);
		assert_int_equal(symlink("nowhere", copy), 0);
		free(copy);
	}
	assert_false(file_keep_copy(trial->path, slice_of("three"), &copy, &trial->error));
	assert_non_null(strstr(trial->error.message, "too many copies beside it"));
	assert_null(copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_cannot_be_written_leaves_the_old, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_new_file_needs_its_mode, set_up, tear_down),
		cmocka_unit_test_setup_teardown(interruptions_are_survived, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_read_is_told, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_growing_file_keeps_to_the_limit, set_up, tear_down),
		cmocka_unit_test_setup_teardown(links_that_lead_nowhere_are_told, set_up, tear_down),
		cmocka_unit_test_setup_teardown(rights_are_not_widened, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_disk_that_lies_is_noticed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_unconfirmed_name_is_told, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_left_is_named, set_up, tear_down),
		cmocka_unit_test_setup_teardown(copies_have_an_end, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
