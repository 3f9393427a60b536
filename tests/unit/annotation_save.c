/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving: what is written, what is kept aside, what is left alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/annotation/lock.h"
#include "desk.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

static struct timespec changed_at(const char *path)
{
	struct stat status;

	assert_int_equal(stat(path, &status), 0);
	return status.st_mtim;
}

/* Sets the time of change far back, so that every later change shows. */
static void make_old(const char *path)
{
	const struct timespec times[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };

	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void assert_untouched(const char *path)
{
	assert_int_equal(changed_at(path).tv_sec, 1000);
}

static void test_first_save(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	assert_false(file_exists(desk.path));
	assert_int_equal(sidecar.state, SIDECAR_ABSENT);

	annotation = desk_annotation(&desk, "a1", "allegation", 0, 22);
	annotation.selector.prefix = annotation.selector.suffix = slice_of("");
	annotations_put(&sidecar.annotations, &annotation);
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD(""), 1));
	assert_int_equal(sidecar.state, SIDECAR_READ);
	assert_true(sidecar.annotations.list[0].saved);

	/* Nothing new: the file is not even touched. */
	make_old(desk.path);
	desk_save(&desk, &sidecar);
	assert_untouched(desk.path);

	/* What was saved is remembered when it goes. */
	annotations_remove(&sidecar.annotations, slice_of("a1"), slice_of("ana"), slice_of("now"));
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path,
		DESK_HEAD "annotations: []\nlinks: []\nmatches: []\nreviewed: []\ndismissed: []\n"
			  "removed:\n  - id: \"a1\"\n    author: \"ana\"\n    at: \"now\"\nentries: 1\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_opening_writes_nothing(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_HEAD "annotations: [] # by hand\nentries: 0\n");
	make_old(desk.path);
	desk_open(&desk, &sidecar);
	sidecar_release(&sidecar);
	assert_untouched(desk.path);
	desk_release(&desk);
}

#define COMMENTED DESK_HEAD "annotations:\n# look again\n" DESK_SOLD("") "entries: 1\n"

static void test_comments_are_kept_aside(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	char *copy;
	char *earlier;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, COMMENTED);
	earlier = scratch_write(&desk.scratch, "story.txt.crossread.yaml.bak", "an earlier copy\n");
	copy = scratch_path(&desk.scratch, "story.txt.crossread.yaml.bak2");
	desk_open(&desk, &sidecar);
	desk_comment(&sidecar, "a1", "new");
	desk_save(&desk, &sidecar);
	assert_string_equal(sidecar.notice,
		"comments typed into the sidecar are not kept in it; story.txt.crossread.yaml.bak2 has them");
	assert_file_holds(copy, COMMENTED);
	assert_file_holds(earlier, "an earlier copy\n");
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("new"), 1));

	/* Only once. */
	free(copy);
	copy = scratch_path(&desk.scratch, "story.txt.crossread.yaml.bak3");
	desk_comment(&sidecar, "a1", "newer");
	desk_save(&desk, &sidecar);
	assert_null(sidecar.notice);
	assert_false(file_exists(copy));
	free(earlier);
	free(copy);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/*
 * Keys in any order, unknown ones among them: the fixed order is restored, each unknown one behind its known one.
 */
static void test_order_is_restored(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk,
		DESK_HEAD "annotations:\n"
			  "  - author: \"ana\"\n"
			  "    one: 1\n"
			  "    id: \"a1\"\n"
			  "    two: 2\n"
			  "    quote: \"Meta sold the messages\"\n"
			  "    end: 22\n"
			  "    three: 3\n"
			  "    start: 0\n"
			  "    tag: \"allegation\"\n"
			  "entries: 1\n");
	desk_open(&desk, &sidecar);
	desk_comment(&sidecar, "a1", "new");
	desk_save(&desk, &sidecar);
	assert_file_holds(desk.path,
		DESK_HEAD "annotations:\n"
			  "  - id: \"a1\"\n"
			  "    two: 2\n"
			  "    tag: \"allegation\"\n"
			  "    start: 0\n"
			  "    end: 22\n"
			  "    three: 3\n"
			  "    quote: \"Meta sold the messages\"\n"
			  "    prefix: \"\"\n"
			  "    suffix: \"\"\n"
			  "    speaker: \"\"\n"
			  "    comment: \"new\"\n"
			  "    author: \"ana\"\n"
			  "    one: 1\n"
			  "    created: \"\"\n"
			  "    modified: \"\"\n"
			  "    origin: \"\"\n" DESK_NO_LISTS "entries: 1\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_deleted_file(void **state)
{
	struct desk desk;
	struct sidecar sidecar;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_NO_LISTS "extra: 1\nentries: 1\n");
	desk_open(&desk, &sidecar);
	assert_int_equal(unlink(desk.path), 0);
	desk_save(&desk, &sidecar);
	assert_string_equal(sidecar.notice, "story.txt.crossread.yaml was gone and is written anew");
	assert_file_holds(desk.path, DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_NO_LISTS "extra: 1\nentries: 1\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_symbolic_link(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct stat status;
	char *target;

	(void)state;
	desk_init(&desk);
	target =
		scratch_write(&desk.scratch, "elsewhere.yaml", DESK_HEAD "annotations:\n" DESK_SOLD("") "entries: 1\n");
	assert_int_equal(symlink("elsewhere.yaml", desk.path), 0);
	desk_open(&desk, &sidecar);
	desk_comment(&sidecar, "a1", "new");
	desk_save(&desk, &sidecar);
	assert_int_equal(lstat(desk.path, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	assert_file_holds(target, DESK_FILE(DESK_SOLD("new"), 1));
	free(target);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* Replacing a file separates it from its other name, which the reader is told. */
static void test_hard_link(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct stat status;
	char *other;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	assert_int_equal(chmod(desk.path, 0640), 0);
	other = scratch_path(&desk.scratch, "other.yaml");
	assert_int_equal(link(desk.path, other), 0);
	desk_open(&desk, &sidecar);
	desk_comment(&sidecar, "a1", "new");
	desk_save(&desk, &sidecar);
	assert_string_equal(sidecar.notice,
		"story.txt.crossread.yaml was a hard link; the file under its other name keeps the earlier content");
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("new"), 1));
	assert_file_holds(other, DESK_FILE(DESK_SOLD(""), 1));
	assert_int_equal(stat(desk.path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
	free(other);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* Saves that began in different folders and end in one file wait for each other, and none is lost. */
static void test_one_file_from_two_folders(void **state)
{
	struct desk desks[2];
	struct sidecar sidecars[2];
	struct annotation annotation;

	(void)state;
	for (size_t i = 0; i < 2; i++)
		desk_init(&desks[i]);
	assert_int_equal(symlink(desks[0].path, desks[1].path), 0);
	desk_write(&desks[0], DESK_FILE(DESK_SOLD(""), 1));
	for (size_t i = 0; i < 2; i++) {
		desk_open(&desks[i], &sidecars[i]);
		annotation = desk_annotation(&desks[i], i ? "d1" : "c1", "denial", 41 + i, 50);
		annotations_put(&sidecars[i].annotations, &annotation);
	}
	assert_int_equal(desk_save(&desks[0], &sidecars[0]), 0);
	assert_int_equal(desk_save(&desks[1], &sidecars[1]), 1);
	assert_int_equal(sidecars[1].annotations.count, 3);
	for (size_t i = 0; i < 2; i++) {
		sidecar_release(&sidecars[i]);
		desk_release(&desks[i]);
	}
}

/* What a killed program has left is gone after the next save. */
static void test_leftovers(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct error error;
	char *left;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	left = scratch_path(&desk.scratch, ".crossread-saving-Qx71zz");
	assert_true(file_write(left, slice_of("crossre"), &error));
	desk_open(&desk, &sidecar);
	assert_true(file_exists(left));
	desk_comment(&sidecar, "a1", "new");
	desk_save(&desk, &sidecar);
	assert_false(file_exists(left));
	free(left);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* What could not be read again, or does not fit the article, is not written. */
static void test_unfit(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation unfit[4];
	struct error error;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_HEAD "annotations:\n" DESK_SOLD("") "entries: 1\n");
	make_old(desk.path);
	for (size_t i = 0; i < 4; i++)
		unfit[i] = desk_annotation(&desk, "b1", "denial", 0, 22);
	unfit[0].selector.quote = slice_of("other words");
	unfit[1].selector.codes.end = 4000;
	unfit[2].id = slice_of("no id");
	unfit[3].comment = slice_of("\xFF");
	for (size_t i = 0; i < 4; i++) {
		desk_open(&desk, &sidecar);
		annotations_put(&sidecar.annotations, &unfit[i]);
		assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
		assert_non_null(strstr(error.message, "not saved: the annotation"));
		assert_untouched(desk.path);
		sidecar_release(&sidecar);
	}
	desk_release(&desk);
}

static void test_no_folder(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;
	struct error error;

	(void)state;
	desk_init(&desk);
	desk_open(&desk, &sidecar);
	annotation = desk_annotation(&desk, "a1", "denial", 0, 4);
	annotations_put(&sidecar.annotations, &annotation);
	scratch_release(&desk.scratch);
	assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
	assert_non_null(strstr(error.message, desk.path));
	assert_non_null(strstr(error.message, "No such file"));
	assert_false(sidecar.annotations.list[0].saved);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* Another program holds the folder: saving waits as long as it was told to, no longer, and writes nothing. */
static void test_locked_folder(void **state)
{
	struct timespec begun;
	struct timespec done;
	struct desk desk;
	struct sidecar sidecar;
	struct error error;
	int folder;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	desk_open(&desk, &sidecar);
	desk_comment(&sidecar, "a1", "why");
	sidecar.patience = 30;
	folder = open(desk.scratch.folder, O_RDONLY | O_DIRECTORY);
	assert_int_equal(flock(folder, LOCK_EX), 0);
	clock_gettime(CLOCK_MONOTONIC, &begun);
	assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
	clock_gettime(CLOCK_MONOTONIC, &done);
	assert_in_range((done.tv_sec - begun.tv_sec) * 1000 + (done.tv_nsec - begun.tv_nsec) / 1000000, 29,
		LOCK_PATIENCE - 1);
	assert_non_null(strstr(error.message, "another program keeps saving beside it"));
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD(""), 1));
	close(folder);
	assert_int_equal(desk_save(&desk, &sidecar), 0);
	assert_file_holds(desk.path, DESK_FILE(DESK_SOLD("why"), 1));
	sidecar_release(&sidecar);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first_save),
		cmocka_unit_test(test_opening_writes_nothing),
		cmocka_unit_test(test_comments_are_kept_aside),
		cmocka_unit_test(test_order_is_restored),
		cmocka_unit_test(test_deleted_file),
		cmocka_unit_test(test_symbolic_link),
		cmocka_unit_test(test_hard_link),
		cmocka_unit_test(test_one_file_from_two_folders),
		cmocka_unit_test(test_leftovers),
		cmocka_unit_test(test_unfit),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_locked_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
