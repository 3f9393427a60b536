/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of records: what is whole is read, what is torn is noticed, and who lives is seen. */
#include "crossread/base/records.h"

#include "crossread/base/folder.h"
#include "scratch.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

struct table {
	struct scratch scratch;
	char *path;
	struct records records;
};

static void table_init(struct table *table)
{
	struct error error;

	scratch_init(&table->scratch);
	table->path = scratch_path(&table->scratch, "a.journal");
	if (!records_create(&table->records, table->path, slice_of("head\n"), &error))
		fail_msg("%s", error.message);
}

static void table_release(struct table *table)
{
	records_close(&table->records);
	free(table->path);
	scratch_release(&table->scratch);
}

static void add(struct table *table, const char *record)
{
	struct error error;

	if (!records_add(&table->records, slice_of(record), &error))
		fail_msg("%s", error.message);
}

/* The records of the file, each with a bar behind it, and "torn" when something follows. */
static void read_all(struct slice bytes, struct strbuf *out)
{
	size_t position = 0;
	struct slice record;

	strbuf_clear(out);
	while (records_next(bytes, &position, &record)) {
		strbuf_add(out, record);
		strbuf_add_byte(out, '|');
	}
	if (position < bytes.length)
		strbuf_add_text(out, "torn");
}

static void assert_records(const struct table *table, const char *expected)
{
	struct strbuf bytes;
	struct strbuf found;
	struct error error;

	strbuf_init(&bytes);
	strbuf_init(&found);
	if (!file_read(table->path, RECORDS_MOST_BYTES, &bytes, &error))
		fail_msg("%s", error.message);
	read_all(strbuf_slice(&bytes), &found);
	assert_string_equal(strbuf_text(&found), expected);
	strbuf_release(&bytes);
	strbuf_release(&found);
}

static void records_are_read_as_written(void **state)
{
	struct table table;
	struct stat status;

	(void)state;
	table_init(&table);
	assert_records(&table, "head\n|");
	add(&table, "one");
	add(&table, "");
	add(&table, "3 0123456789abcdef\nthree\n");
	assert_records(&table, "head\n|one||3 0123456789abcdef\nthree\n|");
	assert_int_equal(stat(table.path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0600);
	assert_int_equal(status.st_size, table.records.length);
	table_release(&table);
}

static void a_file_that_is_there_is_not_taken(void **state)
{
	struct table table;
	struct records other;
	struct error error;
	char *path;

	(void)state;
	table_init(&table);
	path = scratch_write(&table.scratch, "b.journal.new", "somebody's");
	path[strlen(path) - 4] = '\0';
	assert_false(records_create(&other, path, slice_of("mine"), &error));
	assert_non_null(strstr(error.message, "b.journal"));
	assert_false(file_exists(path));
	assert_false(records_add(&other, slice_of("mine"), &error));
	free(path);
	table_release(&table);
}

static void cutting_forgets_what_is_behind(void **state)
{
	struct table table;
	struct error error;
	size_t head;

	(void)state;
	table_init(&table);
	head = table.records.length;
	add(&table, "one");
	add(&table, "two");
	assert_true(records_cut(&table.records, head, &error));
	assert_records(&table, "head\n|");
	add(&table, "three");
	assert_true(records_sync(&table.records, &error));
	assert_records(&table, "head\n|three|");
	table_release(&table);
}

/* Cut anywhere, the records before the cut are there and nothing else; so with any bit of the last one turned. */
static void a_torn_record_is_noticed(void **state)
{
	struct table table;
	struct strbuf bytes;
	struct strbuf found;
	struct error error;
	size_t whole;

	(void)state;
	table_init(&table);
	add(&table, "one");
	whole = table.records.length;
	add(&table, "two, the last one");
	strbuf_init(&bytes);
	strbuf_init(&found);
	assert_true(file_read(table.path, RECORDS_MOST_BYTES, &bytes, &error));
	for (size_t end = whole; end < bytes.length; end++) {
		read_all(slice_part(strbuf_slice(&bytes), 0, end), &found);
		assert_string_equal(strbuf_text(&found), end == whole ? "head\n|one|" : "head\n|one|torn");
	}
	for (size_t bit = whole * 8; bit < bytes.length * 8; bit++) {
		bytes.data[bit / 8] ^= (char)(1 << bit % 8);
		read_all(strbuf_slice(&bytes), &found);
		assert_string_equal(strbuf_text(&found), "head\n|one|torn");
		bytes.data[bit / 8] ^= (char)(1 << bit % 8);
	}
	strbuf_release(&bytes);
	strbuf_release(&found);
	table_release(&table);
}

static void lengths_that_lie_are_refused(void **state)
{
	static const char *const lies[] = { "", "\n", " ", "5", "5 ", "99999999999999999999 0123456789abcdef\nx\n",
		"99999999 0123456789abcdef\nx\n", "-1 0123456789abcdef\nx\n", "x 0123456789abcdef\nx\n",
		"1 0123456789abcdef\nx\n", "18446744073709551615 0\n" };
	size_t position;
	struct slice record;

	(void)state;
	for (size_t i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		position = 0;
		assert_false(records_next(slice_of(lies[i]), &position, &record));
		assert_int_equal(position, 0);
	}
}

static void who_lives_is_seen(void **state)
{
	struct table table;
	struct records other;

	(void)state;
	table_init(&table);
	add(&table, "one");
	assert_int_equal(records_open(&other, table.path), RECORDS_HELD);
	records_close(&other);
	records_close(&table.records);
	assert_int_equal(records_open(&other, table.path), RECORDS_LEFT);
	assert_true(records_time(&other) > 1700000000);
	records_remove(&other);
	assert_false(file_exists(table.path));
	assert_int_equal(records_open(&other, table.path), RECORDS_GONE);
	table_release(&table);
}

/* The system takes the lock back from a program that is killed, and what it wrote stays. */
static void a_dead_program_holds_nothing(void **state)
{
	struct table table;
	struct records other;
	pid_t child;

	(void)state;
	table_init(&table);
	records_remove(&table.records);
	child = fork();
	if (child == 0) {
		struct error error;

		if (records_create(&table.records, table.path, slice_of("head\n"), &error) &&
			records_add(&table.records, slice_of("one"), &error))
			kill(getpid(), SIGKILL);
		_exit(1);
	}
	assert_int_equal(waitpid(child, NULL, 0), child);
	assert_records(&table, "head\n|one|");
	assert_int_equal(records_open(&other, table.path), RECORDS_LEFT);
	records_close(&other);
	table_release(&table);
}

static void what_is_no_file_is_left_alone(void **state)
{
	struct table table;
	struct records other;
	char *link;

	(void)state;
	table_init(&table);
	records_close(&table.records);
	link = scratch_path(&table.scratch, "link.journal");
	assert_int_equal(symlink(table.path, link), 0);
	assert_int_equal(records_open(&other, link), RECORDS_GONE);
	assert_int_equal(unlink(link), 0);
	assert_int_equal(mkfifo(link, 0600), 0);
	assert_int_equal(records_open(&other, link), RECORDS_GONE);
	assert_int_equal(records_open(&other, table.scratch.folder), RECORDS_GONE);
	free(link);
	table_release(&table);
}

/* What cannot be written whole leaves no part behind that would hide the next record. */
static void a_full_file_takes_no_more(void **state)
{
	struct table table;
	struct error error;
	char *large = mem_new(RECORDS_MOST_BYTES);

	(void)state;
	table_init(&table);
	assert_false(records_add(&table.records, slice_from(large, RECORDS_MOST_BYTES), &error));
	assert_non_null(strstr(error.message, "is full, at 16 MiB"));
	add(&table, "small");
	assert_records(&table, "head\n|small|");
	free(large);
	table_release(&table);
}

static void folders_are_made_for_their_owner(void **state)
{
	struct scratch scratch;
	struct error error;
	struct stat status;
	char *path;
	char *file;

	(void)state;
	scratch_init(&scratch);
	path = scratch_path(&scratch, "state");
	file = scratch_path(&scratch, "state/crossread");
	assert_true(folder_make_private(file, &error));
	assert_true(folder_make_private(file, &error));
	assert_int_equal(stat(file, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0700);
	assert_int_equal(chmod(file, 0777), 0);
	assert_false(folder_make_private(file, &error));
	assert_non_null(strstr(error.message, "others can write there"));
	assert_int_equal(rmdir(file), 0);
	assert_int_equal(rmdir(path), 0);
	free(path);
	path = scratch_write(&scratch, "state", "a file");
	assert_false(folder_make_private(file, &error));
	assert_false(folder_make_private(path, &error));
	free(path);
	free(file);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_read_as_written),
		cmocka_unit_test(a_file_that_is_there_is_not_taken),
		cmocka_unit_test(cutting_forgets_what_is_behind),
		cmocka_unit_test(a_torn_record_is_noticed),
		cmocka_unit_test(lengths_that_lie_are_refused),
		cmocka_unit_test(who_lives_is_seen),
		cmocka_unit_test(a_dead_program_holds_nothing),
		cmocka_unit_test(what_is_no_file_is_left_alone),
		cmocka_unit_test(a_full_file_takes_no_more),
		cmocka_unit_test(folders_are_made_for_their_owner),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
