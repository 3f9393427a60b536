/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals: what a program that died leaves behind comes back, once, and only when it is wanted. */
#include "crossread/annotation/journal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "sitting.h"

static void what_was_not_saved_comes_back(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	struct history_step step;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &first);
	tag(&first, "a1", 0, 22);
	tag(&first, "d1", 41, 98);
	comment(&first, "d1", "said \"no\"\n", "2026-11-21T17:26:00Z");
	leave(&first, JOURNAL_LEFT);

	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 2);
	assert_true(slice_equal_text(recovery_author(second.recovery), "ana"));
	assert_in_range(recovery_time(second.recovery), time(NULL) - 60, time(NULL));
	assert_int_equal(second.sidecar.annotations.count, 0);
	assert_int_equal(recover_all(&second), 2);
	assert_true(slice_equal_text(find(&second, "d1")->comment, "said \"no\"\n"));
	assert_true(slice_equal_text(find(&second, "a1")->selector.quote, "Meta sold the messages"));
	save(&second);
	recovery_done(second.recovery);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 1);
	/* One step. */
	assert_true(history_undo(second.history, slice_of("ana"), slice_of("2026-11-21T18:00:00Z"), &step));
	assert_string_equal(step.label, "recover");
	assert_int_equal(second.sidecar.annotations.count, 0);
	save(&second);
	leave(&second, JOURNAL_DONE);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	desk_release(&desk);
}

/* Every kind of entry, with keys that this version does not know. */
static void all_kinds_come_back(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	struct correction correction;
	struct dismissal dismissal;
	struct annotation annotation;
	struct strbuf before;
	struct strbuf after;

	(void)state;
	desk_init(&desk);
	desk_write(&desk,
		DESK_FILE("  - colour: red\n    id: \"a1\"\n    tag: \"allegation\"\n    start: 0\n    end: 22\n"
			  "    quote: \"Meta sold the messages\"\n    shade: [1, 2]\n",
			1));
	sit_down(&desk, &first);
	correction = desk_correction(&desk, "m1", "linked", 0, 22);
	dismissal = desk_dismissal(&desk, "r1", "difference", 121, 144);
	history_begin(first.history, "all");
	history_put_correction(first.history, &first.sidecar.annotations, &correction);
	history_put_dismissal(first.history, &first.sidecar.annotations, &dismissal);
	annotation = *find(&first, "a1");
	annotation.comment = slice_of("new");
	history_put(first.history, &first.sidecar.annotations, &annotation);
	strbuf_init(&before);
	sidecar_format(&first.sidecar, &desk.article, &before);
	leave(&first, JOURNAL_LEFT);

	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 3);
	assert_int_equal(recover_all(&second), 3);
	recovery_free(second.recovery);
	second.recovery = NULL;
	strbuf_init(&after);
	sidecar_format(&second.sidecar, &desk.article, &after);
	assert_string_equal(strbuf_text(&after), strbuf_text(&before));
	assert_non_null(strstr(strbuf_text(&after), "colour: red"));
	save(&second);
	strbuf_release(&before);
	strbuf_release(&after);
	leave(&second, JOURNAL_DONE);
	desk_release(&desk);
}

/* What a merge left to be decided is not decided by a crash. */
static void values_in_conflict_come_back(void **state)
{
	struct desk desk;
	struct sitting sitting;
	struct strbuf before;
	struct strbuf after;

	(void)state;
	desk_init(&desk);
	desk_write(&desk,
		DESK_FILE(DESK_SOLD("two") "    conflict:\n      comment:\n        - \"one\"\n        - \"two\"\n", 1));
	sit_down(&desk, &sitting);
	tag(&sitting, "d1", 41, 98);
	save(&sitting);
	comment(&sitting, "a1", "two", "2026-11-21T17:30:00Z");
	strbuf_init(&before);
	sidecar_format(&sitting.sidecar, &desk.article, &before);
	assert_non_null(strstr(strbuf_text(&before), "conflict:"));
	leave(&sitting, JOURNAL_LEFT);
	desk_write(&desk,
		DESK_FILE(DESK_ENTRY("d1", "denial", 41, 98,
				  "Meta didn’t share people’s private messages with Netflix,", ""),
			1));
	sit_down(&desk, &sitting);
	assert_int_equal(recover_all(&sitting), 1);
	recovery_free(sitting.recovery);
	sitting.recovery = NULL;
	strbuf_init(&after);
	sidecar_format(&sitting.sidecar, &desk.article, &after);
	assert_non_null(
		strstr(strbuf_text(&after), "    conflict:\n      comment:\n        - \"one\"\n        - \"two\"\n"));
	strbuf_release(&before);
	strbuf_release(&after);
	leave(&sitting, JOURNAL_DONE);
	desk_release(&desk);
}

static void removals_undo_and_redo_come_back(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	struct history_step step;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD("") DESK_DENIED("") DESK_CASE, 3));
	sit_down(&desk, &first);
	take_away(&first, "a1");
	comment(&first, "d1", "one", "2026-11-21T17:30:00Z");
	comment(&first, "d1", "two", "2026-11-21T17:31:00Z");
	save(&first);
	/* Back to "one", then to "", then on to "one": older times than the file has. */
	for (size_t i = 0; i < 2; i++)
		assert_true(history_undo(first.history, slice_of("ana"), slice_of("2026-11-21T18:00:00Z"), &step));
	assert_true(history_redo(first.history, slice_of("ana"), slice_of("2026-11-21T18:00:00Z"), &step));
	take_away(&first, "c1");
	leave(&first, JOURNAL_LEFT);

	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 2);
	assert_int_equal(recover_all(&second), 2);
	assert_null(find(&second, "a1"));
	assert_null(find(&second, "c1"));
	assert_true(slice_equal_text(find(&second, "d1")->comment, "one"));
	assert_int_equal(second.sidecar.annotations.removed_count, 2);
	assert_true(slice_equal_text(second.sidecar.annotations.removed[1].at, "2026-11-21T18:00:00Z"));
	leave(&second, JOURNAL_DONE);
	desk_release(&desk);
}

/* What was saved before the program died, or came to nothing, is no loss, and leaves nothing behind. */
static void what_the_sidecar_holds_is_not_offered(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &first);
	tag(&first, "a1", 0, 22);
	tag(&first, "d1", 41, 98);
	take_away(&first, "d1");
	/* It died behind the save, before the journal knew. */
	desk_save(&desk, &first.sidecar);
	leave(&first, JOURNAL_LEFT);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 1);

	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 0);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 1);
	leave(&second, JOURNAL_LEFT);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	desk_release(&desk);
}

static void discarding_keeps_one_copy(void **state)
{
	struct desk desk;
	struct sitting sitting;
	const char *path;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < 2; i++) {
		sit_down(&desk, &sitting);
		assert_int_equal(recovery_count(sitting.recovery), 0);
		tag(&sitting, "a1", 0, 22);
		leave(&sitting, JOURNAL_LEFT);
		sit_down(&desk, &sitting);
		assert_int_equal(recovery_count(sitting.recovery), 1);
		recovery_refuse(sitting.recovery, &path);
		assert_true(file_exists(path));
		leave(&sitting, JOURNAL_DONE);
		assert_int_equal(scratch_count(&desk.scratch, ".discarded"), 1);
		assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	}
	/* Leaving without saving, as one wishes, does the same. */
	sit_down(&desk, &sitting);
	tag(&sitting, "a1", 0, 22);
	leave(&sitting, JOURNAL_REFUSED);
	assert_int_equal(scratch_count(&desk.scratch, ".discarded"), 1);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	desk_release(&desk);
}

static void who_else_reads_is_known(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	const struct reader *readers;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &first);
	assert_int_equal(recovery_readers(first.recovery, &readers), 0);
	tag(&first, "a1", 0, 22);
	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 0);
	assert_int_equal(recovery_readers(second.recovery, &readers), 1);
	assert_true(slice_equal_text(readers[0].author, "ana"));
	assert_int_equal(readers[0].process, getpid());
	assert_in_range(readers[0].since, time(NULL) - 60, time(NULL));
	leave(&second, JOURNAL_DONE);
	save(&first);
	leave(&first, JOURNAL_DONE);
	desk_release(&desk);
}

static void without_a_folder_tagging_goes_on(void **state)
{
	struct desk desk;
	struct sitting sitting;
	struct journal *journal;
	char *file;
	const char *complaint;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &sitting);
	file = scratch_write(&desk.scratch, "file", "no folder");
	for (size_t i = 0; i < 2; i++) {
		journal = journal_open(i ? file : NULL, &sitting.sidecar, &desk.article, "ana");
		sitting.sidecar.annotations.journal = journal;
		assert_null(journal_complaint(journal));
		tag(&sitting, i ? "a1" : "a2", 0, 22);
		complaint = journal_complaint(journal);
		assert_non_null(complaint);
		assert_non_null(strstr(complaint, i ? "is no folder" : "XDG_STATE_HOME"));
		assert_null(journal_complaint(journal));
		assert_string_equal(journal_path(journal), "");
		journal_keep(journal);
		journal_close(journal, JOURNAL_LEFT);
	}
	assert_int_equal(sitting.sidecar.annotations.count, 2);
	free(file);
	leave(&sitting, JOURNAL_DONE);
	desk_release(&desk);
}

/* Where nothing can be saved for long a journal grows, but not without end; a save empties it. */
static void a_full_journal_says_so(void **state)
{
	struct desk desk;
	struct sitting sitting;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &sitting);
	tag(&sitting, "a1", 0, 22);
	for (size_t i = 1; i < 10000; i++)
		comment(&sitting, "a1", i % 2 ? "one" : "two", "2026-11-21T17:30:00Z");
	assert_null(journal_complaint(sitting.journal));
	assert_true(journal_holds(sitting.journal));
	tag(&sitting, "a2", 0, 22);
	assert_non_null(strstr(journal_complaint(sitting.journal), "is full"));
	assert_false(journal_holds(sitting.journal));
	save(&sitting);
	tag(&sitting, "a3", 0, 22);
	assert_true(journal_holds(sitting.journal));
	save(&sitting);
	leave(&sitting, JOURNAL_DONE);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_not_saved_comes_back),
		cmocka_unit_test(all_kinds_come_back),
		cmocka_unit_test(values_in_conflict_come_back),
		cmocka_unit_test(removals_undo_and_redo_come_back),
		cmocka_unit_test(what_the_sidecar_holds_is_not_offered),
		cmocka_unit_test(discarding_keeps_one_copy),
		cmocka_unit_test(who_else_reads_is_known),
		cmocka_unit_test(without_a_folder_tagging_goes_on),
		cmocka_unit_test(a_full_journal_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
