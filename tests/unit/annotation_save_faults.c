/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving and its journal when the system or somebody else is in the way: nothing is lost, and it is told. */
#include "crossread/annotation/lock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "faults.h"
#include "sitting.h"

static int tear_down(void **state)
{
	fault_fired();
	return desk_end(state);
}

static void tag_first(const struct desk *desk, struct sidecar *sidecar)
{
	struct annotation annotation = desk_annotation(desk, "n1", "context", 121, 144);

	annotations_put(&sidecar->annotations, &annotation);
}

/* The desk that somebody writes at in the middle of a save. */
static const struct desk *shared;
static int turn;

static void write_meanwhile(void)
{
	desk_write(shared, turn++ % 2 ? DESK_FILE(DESK_SOLD("one"), 1) : DESK_FILE(DESK_SOLD("another"), 1));
}

static void what_others_write_meanwhile_is_merged(void **state)
{
	struct desk *desk = *state;
	struct sidecar sidecar;
	size_t merged = 99;
	struct error error;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	desk_open(desk, &sidecar);
	tag_first(desk, &sidecar);
	shared = desk;
	turn = 0;
	/* Right before the file is replaced: what was written is read back. */
	fault_instead("lseek", 1, write_meanwhile);
	assert_true(sidecar_save(&sidecar, &desk->article, &merged, &error));
	assert_int_equal(fault_fired(), 1);
	assert_int_equal(merged, 1);
	assert_true(slice_equal_text(annotations_find(&sidecar.annotations, slice_of("a1"))->comment, "another"));
	assert_int_equal(sidecar.annotations.count, 2);
	sidecar_release(&sidecar);
}

static void who_writes_all_the_time_is_told_of(void **state)
{
	struct desk *desk = *state;
	struct sidecar sidecar;
	struct error error;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	desk_open(desk, &sidecar);
	tag_first(desk, &sidecar);
	shared = desk;
	turn = 0;
	fault_instead("lseek", INT_MAX, write_meanwhile);
	assert_false(sidecar_save(&sidecar, &desk->article, NULL, &error));
	assert_int_equal(fault_fired(), 5);
	assert_non_null(strstr(error.message, "somebody else is writing it all the time; save again"));
	assert_file_holds(desk->path, DESK_FILE(DESK_SOLD("another"), 1));
	/* Ours is still there, and saved once they rest. */
	assert_int_equal(sidecar.annotations.count, 2);
	desk_save(desk, &sidecar);
	sidecar_release(&sidecar);
	desk_open(desk, &sidecar);
	assert_int_equal(sidecar.annotations.count, 2);
	sidecar_release(&sidecar);
}

/* Comments that cannot be kept aside are not lost: the file stays. */
static void comments_come_before_a_save(void **state)
{
	static const char content[] = "# by hand\n" DESK_FILE(DESK_SOLD(""), 1);
	struct desk *desk = *state;
	struct sidecar sidecar;
	struct error error;
	char *other;

	desk_write(desk, content);
	other = scratch_path(&desk->scratch, "other");
	assert_int_equal(link(desk->path, other), 0);
	desk_open(desk, &sidecar);
	tag_first(desk, &sidecar);
	fault_arm("mkostemp", 0, 1, ENOSPC);
	assert_false(sidecar_save(&sidecar, &desk->article, NULL, &error));
	assert_int_equal(fault_fired(), 1);
	assert_file_holds(desk->path, content);
	assert_true(sidecar.had_comments);

	/* Two things to tell stand in one notice. */
	desk_save(desk, &sidecar);
	assert_non_null(strstr(sidecar.notice, "story.txt.crossread.yaml.bak has them; "));
	assert_non_null(strstr(sidecar.notice, "was a hard link"));
	assert_file_holds(other, content);
	sidecar_release(&sidecar);
	free(other);
}

static void a_name_that_is_not_confirmed_is_written_again(void **state)
{
	struct desk *desk = *state;
	struct sidecar sidecar;
	struct error error;

	desk_open(desk, &sidecar);
	tag_first(desk, &sidecar);
	fault_arm("fsync", 1, 1, EIO);
	assert_false(sidecar_save(&sidecar, &desk->article, NULL, &error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(error.message, "the disk did not confirm it"));
	/* The same bytes again, for the disk's sake; then there is nothing left to do. */
	fault_arm("fsync", INT_MAX, 0, 0);
	desk_save(desk, &sidecar);
	assert_int_equal(INT_MAX - fault.passed, 2);
	fault_arm("fsync", INT_MAX, 0, 0);
	desk_save(desk, &sidecar);
	assert_int_equal(INT_MAX - fault.passed, 0);
	fault_fired();
	sidecar_release(&sidecar);
}

static void a_copy_is_refused_with_a_reason(void **state)
{
	struct desk *desk = *state;
	struct sidecar sidecar;
	struct annotation annotation;
	struct error error;
	char *copy;

	copy = scratch_path(&desk->scratch, "copy.yaml");
	desk_open(desk, &sidecar);
	annotation = desk_annotation(desk, "n1", "context", 121, 144);
	annotation.selector.codes.end = 140;
	annotations_put(&sidecar.annotations, &annotation);
	assert_false(sidecar_save_copy(&sidecar, &desk->article, copy, &error));
	assert_non_null(strstr(error.message, "its quote does not stand there"));
	assert_false(file_exists(copy));
	tag_first(desk, &sidecar);
	fault_arm("rename", 0, 1, EROFS);
	assert_false(sidecar_save_copy(&sidecar, &desk->article, copy, &error));
	assert_int_equal(fault_fired(), 1);
	assert_false(file_exists(copy));
	assert_true(sidecar_save_copy(&sidecar, &desk->article, copy, &error));
	assert_false(sidecar_save_copy(&sidecar, &desk->article, copy, &error));
	assert_non_null(strstr(error.message, "exists already"));
	sidecar_release(&sidecar);

	desk_write(desk, "crossread: 2\n");
	assert_false(sidecar_load(&sidecar, &desk->article, &error));
	assert_false(sidecar_save_copy(&sidecar, &desk->article, copy, &error));
	assert_non_null(strstr(error.message, "nothing to copy"));
	sidecar_release(&sidecar);
	free(copy);
}

/* Where folders cannot be locked one saves all the same; a signal while waiting is no reason not to. */
static void locks_are_waited_for(void **state)
{
	struct desk *desk = *state;
	struct lock lock;
	struct error error;

	fault_arm("flock", 0, 3, EINTR);
	assert_true(lock_take(&lock, desk->path, 1000, &error));
	assert_int_equal(fault_fired(), 3);
	assert_true(lock_holds(&lock));
	lock_release(&lock);
	fault_arm("flock", 0, 1, ENOLCK);
	assert_true(lock_take(&lock, desk->path, 1000, &error));
	assert_int_equal(fault_fired(), 1);
	assert_false(lock_holds(&lock));
	lock_release(&lock);
	fault_arm("flock", 0, INT_MAX, EWOULDBLOCK);
	assert_false(lock_take(&lock, desk->path, 2, &error));
	assert_true(fault_fired() > 1);
	assert_non_null(strstr(error.message, "another program keeps saving beside it"));
}

static void a_journal_that_fails_is_told_of_once(void **state)
{
	struct desk *desk = *state;
	struct sitting sitting;
	const char *complaint;

	sit_down(desk, &sitting);
	fault_arm("write", 0, 1, ENOSPC);
	tag(&sitting, "n1", 0, 22);
	assert_int_equal(fault_fired(), 1);
	complaint = journal_complaint(sitting.journal);
	assert_non_null(complaint);
	assert_non_null(strstr(complaint, "No space left"));
	assert_null(journal_complaint(sitting.journal));
	assert_false(journal_holds(sitting.journal));
	/* The next save makes up for what it misses. */
	save(&sitting);
	assert_true(journal_holds(sitting.journal));
	tag(&sitting, "n2", 41, 98);
	fault_arm("fdatasync", 0, 1, EIO);
	journal_keep(sitting.journal);
	assert_int_equal(fault_fired(), 1);
	assert_false(journal_holds(sitting.journal));
	leave(&sitting, JOURNAL_LEFT);
	/* What it holds is offered all the same. */
	sit_down(desk, &sitting);
	assert_int_equal(recover_all(&sitting), 1);
	leave(&sitting, JOURNAL_DONE);
}

static void a_journal_that_cannot_be_put_aside_stays(void **state)
{
	struct desk *desk = *state;
	struct sitting sitting;
	const char *path;

	sit_down(desk, &sitting);
	tag(&sitting, "n1", 0, 22);
	leave(&sitting, JOURNAL_LEFT);
	sit_down(desk, &sitting);
	fault_arm("rename", 0, 1, EROFS);
	recovery_refuse(sitting.recovery, &path);
	assert_int_equal(fault_fired(), 1);
	assert_null(path);
	leave(&sitting, JOURNAL_DONE);
	assert_int_equal(scratch_count(&desk->scratch, ".journal"), 1);
	/* Somebody else has it now: neither refused nor removed. */
	sit_down(desk, &sitting);
	fault_arm("flock", 0, 1, EWOULDBLOCK);
	recovery_refuse(sitting.recovery, &path);
	assert_int_equal(fault_fired(), 1);
	assert_null(path);
	fault_arm("flock", 0, 1, EWOULDBLOCK);
	recovery_done(sitting.recovery);
	assert_int_equal(fault_fired(), 1);
	assert_int_equal(scratch_count(&desk->scratch, ".journal"), 2);
	leave(&sitting, JOURNAL_DONE);
}

/* The folder of the article was removed while it is read: no journal, but nothing else either. */
static void a_folder_that_is_gone_is_told_of(void **state)
{
	struct desk *desk = *state;
	struct sitting sitting;
	struct journal *journal;
	struct recovery *recovery;

	sit_down(desk, &sitting);
	fault_arm("realpath", 0, INT_MAX, ENOENT);
	journal = journal_open(desk->scratch.folder, &sitting.sidecar, &desk->article, "ana");
	recovery = recovery_find(desk->scratch.folder, &sitting.sidecar, &desk->article, "");
	assert_int_equal(fault_fired(), 2);
	assert_int_equal(recovery_count(recovery), 0);
	recovery_free(recovery);
	sitting.sidecar.annotations.journal = journal;
	tag(&sitting, "n1", 0, 22);
	assert_non_null(strstr(journal_complaint(journal), "story.txt.crossread.yaml is gone"));
	sitting.sidecar.annotations.journal = sitting.journal;
	journal_close(journal, JOURNAL_DONE);
	recovery = recovery_find(NULL, &sitting.sidecar, &desk->article, "");
	assert_int_equal(recovery_count(recovery), 0);
	recovery_free(recovery);
	leave(&sitting, JOURNAL_DONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_others_write_meanwhile_is_merged, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(who_writes_all_the_time_is_told_of, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(comments_come_before_a_save, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_name_that_is_not_confirmed_is_written_again, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_copy_is_refused_with_a_reason, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(locks_are_waited_for, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_journal_that_fails_is_told_of_once, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_journal_that_cannot_be_put_aside_stays, desk_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_that_is_gone_is_told_of, desk_begin, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
