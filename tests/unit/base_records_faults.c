/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and folders when the system refuses: what is told, and that what was written before can be read. */
#include "crossread/base/folder.h"
#include "crossread/base/records.h"
#include "faults.h"
#include "trial.h"

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { MANY = INT_MAX };

static int tear_down(void **state)
{
	fault_fired();
	return trial_end(state);
}

static void assert_empty(const struct trial *trial)
{
	assert_int_equal(rmdir(trial->scratch.folder), 0);
	assert_int_equal(mkdir(trial->scratch.folder, 0700), 0);
}

/* Makes records with a first one. */
static void create_records(struct trial *trial, struct records *records)
{
	if (!records_create(records, trial->path, slice_of("head"), &trial->error))
		fail_msg("%s", trial->error.message);
}

/* The file of records holds these, each with a bar behind it, and nothing torn. */
static void assert_records(const struct records *records, const char *expected)
{
	struct strbuf bytes;
	struct strbuf found;
	struct slice record;
	struct error error;
	size_t position = 0;

	strbuf_init(&bytes);
	strbuf_init(&found);
	assert_true(records_read(records, &bytes, &error));
	while (records_next(strbuf_slice(&bytes), &position, &record)) {
		strbuf_add(&found, record);
		strbuf_add_byte(&found, '|');
	}
	assert_int_equal(position, bytes.length);
	assert_string_equal(strbuf_text(&found), expected);
	strbuf_release(&bytes);
	strbuf_release(&found);
}

static void a_record_is_written_whole_or_not(void **state)
{
	struct trial *trial = *state;
	struct records records;
	struct rlimit limit;
	struct rlimit small;

	create_records(trial, &records);
	fault_arm("write", 0, 5, EINTR);
	assert_true(records_add(&records, slice_of("one"), &trial->error));
	assert_int_equal(fault_fired(), 5);
	fault_arm("write", 0, 1, EIO);
	assert_false(records_add(&records, slice_of("lost"), &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "story.txt: Input/output error"));

	/* The disk becomes full within a record. */
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	small = limit;
	small.rlim_cur = records.length + 10;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_false(records_add(&records, slice_of("a part of this has room"), &trial->error));
	assert_non_null(strstr(trial->error.message, "No space left"));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_true(records_add(&records, slice_of("two"), &trial->error));
	assert_records(&records, "head|one|two|");

	/* Where the part cannot be taken out again nothing more is added: it would be hidden. */
	fault_arm("ftruncate", 0, 1, EIO);
	assert_false(records_cut(&records, 1, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_records(&records, "head|one|two|");
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	fault_arm("ftruncate", 0, 1, EIO);
	assert_false(records_add(&records, slice_of("a part of this has room"), &trial->error));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_int_equal(fault_fired(), 1);
	assert_int_equal(records.descriptor, -1);
	assert_false(records_add(&records, slice_of("three"), &trial->error));
	assert_non_null(strstr(trial->error.message, "was closed after an error"));
	assert_true(records_sync(&records, &trial->error));
	records_close(&records);
}

static void records_that_fail_to_begin_leave_nothing(void **state)
{
	static const char *const calls[] = { "open", "flock", "write", "rename" };
	struct trial *trial = *state;
	struct records records;

	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		fault_arm(calls[i], 0, 1, EROFS);
		assert_false(records_create(&records, trial->path, slice_of("head"), &trial->error));
		assert_int_equal(fault_fired(), 1);
		assert_non_null(strstr(trial->error.message, "Read-only"));
		assert_int_equal(records.descriptor, -1);
		assert_empty(trial);
	}
}

static void records_that_cannot_be_read_are_told(void **state)
{
	struct trial *trial = *state;
	struct records records;
	struct records other;

	create_records(trial, &records);
	assert_true(records_cut(&records, records.length, &trial->error));
	assert_records(&records, "head|");
	fault_arm("lseek", 0, 1, EIO);
	assert_false(records_read(&records, &trial->read, &trial->error));
	assert_int_equal(fault_fired(), 1);
	fault_arm("fstat", 0, 1, EIO);
	assert_int_equal(records_time(&records), 0);
	assert_int_equal(fault_fired(), 1);
	fault_arm("fdatasync", 0, 1, EIO);
	assert_false(records_sync(&records, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "story.txt: Input/output error"));

	/* Nobody can say whether its program lives. */
	fault_arm("flock", 0, 1, ENOLCK);
	assert_int_equal(records_open(&other, records.path), RECORDS_GONE);
	assert_int_equal(fault_fired(), 1);
	records_close(&records);
}

/* The records that a fault is about. */
static const char *place;

/* Removed, or made anew under the same name, while it was being opened. */
static void make_anew(void)
{
	struct records records;
	struct error error;

	assert_int_equal(unlink(place), 0);
	assert_true(records_create(&records, place, slice_of("anew"), &error));
	records_close(&records);
}

static void remove_it(void)
{
	assert_int_equal(unlink(place), 0);
}

static void records_that_lost_their_name_are_gone(void **state)
{
	static void (*const events[])(void) = { make_anew, remove_it };
	struct trial *trial = *state;
	struct records records;
	struct records other;

	for (size_t i = 0; i < 2; i++) {
		create_records(trial, &records);
		place = records.path;
		fault_instead("flock", 1, events[i]);
		assert_int_equal(records_open(&other, records.path), RECORDS_GONE);
		assert_int_equal(fault_fired(), 1);
		assert_int_equal(other.descriptor, -1);
		unlink(records.path);
		records_close(&records);
	}
}

static void a_folder_that_cannot_be_used_is_told(void **state)
{
	struct trial *trial = *state;
	char *path = scratch_path(&trial->scratch, "state/crossread");
	char *above = scratch_path(&trial->scratch, "state");

	fault_arm("access", 0, 2, ENOENT);
	assert_true(folder_make_private(path, &trial->error));
	assert_int_equal(fault_fired(), 2);
	fault_arm("stat", 0, 1, EACCES);
	assert_false(folder_make_private(path, &trial->error));
	assert_int_equal(fault_fired(), 1);
	assert_non_null(strstr(trial->error.message, "Permission denied"));
	/* The last look, behind one at each folder above. */
	fault_arm("access", 0, MANY, EROFS);
	assert_false(folder_make_private(path, &trial->error));
	assert_non_null(strstr(trial->error.message, "crossread: Read-only"));
	fault_fired();
	rmdir(path);
	rmdir(above);
	free(path);
	free(above);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_record_is_written_whole_or_not, trial_begin, tear_down),
		cmocka_unit_test_setup_teardown(records_that_fail_to_begin_leave_nothing, trial_begin, tear_down),
		cmocka_unit_test_setup_teardown(records_that_cannot_be_read_are_told, trial_begin, tear_down),
		cmocka_unit_test_setup_teardown(records_that_lost_their_name_are_gone, trial_begin, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_used_is_told, trial_begin, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
