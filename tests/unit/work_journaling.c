/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovering in the reader: told, shown, put back or moved aside, and never by itself. */
#include "crossread/work/journaling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/base/records.h"
#include "crossread/work/correcting.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"
#include "pair.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

/* A pair whose journals lie beside the articles. */
static void open_again(struct pair *pair, const char *author)
{
	struct error error;

	assert_true(work_open(&pair->work, (const char *const *)pair->paths, 2, NULL, &error));
	assert_true(work_complete(&pair->work, &error));
	work_keep_journals(&pair->work, mem_copy(pair->scratch.folder, strlen(pair->scratch.folder)));
	work_set_author(&pair->work, author);
	comparing_finish(&pair->work);
	work_arrange(&pair->work, 24, 80);
}

static void open_pair(struct pair *pair)
{
	pair_open(pair);
	work_release(&pair->work);
	open_again(pair, "ana");
}

/* Tags the focused sentences of both panes. */
static void tag_both(struct work *work)
{
	for (size_t side = 0; side < 2; side++) {
		work->active = side;
		assert_true(tagging_toggle(work, slice_of("denial")));
	}
	work->active = 0;
}

/* As a program that dies: what was not saved stays in the journals. */
static void die_and_open(struct pair *pair)
{
	work_release(&pair->work);
	open_again(pair, "ben");
}

static size_t count_annotations(const struct work *work)
{
	return work->documents[0].sidecar.annotations.count + work->documents[1].sidecar.annotations.count;
}

static void lost_changes_are_told_and_put_back(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_pair(&pair);
	assert_int_equal(scratch_count(&pair.scratch, ".journal"), 2);
	assert_false(journaling_recover(work));
	tag_both(work);
	die_and_open(&pair);
	assert_non_null(strstr(work->message, "left.txt: 1 change by ana of "));
	assert_non_null(strstr(work->message, ":recover keeps"));
	assert_non_null(strstr(work->message, "right.txt: 1 change by ana of "));
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(journaling_waiting(&work->documents[0]), 1);
	assert_int_equal(count_annotations(work), 0);
	assert_false(work_is_changed(work));
	/* Undecided it is offered again. */
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[1]), 1);
	assert_true(journaling_recover(work));
	assert_string_equal(work->message, "recovered 2 changes (:undo takes them back)");
	assert_int_equal(count_annotations(work), 2);
	assert_int_equal(journaling_waiting(&work->documents[0]), 0);
	assert_false(work_is_changed(work));
	assert_true(tagging_undo(work));
	assert_int_equal(count_annotations(work), 0);
	assert_false(tagging_undo(work));
	assert_true(tagging_redo(work));
	assert_true(work_save(work));
	work_release(work);
	assert_int_equal(scratch_count(&pair.scratch, ".journal"), 0);
	open_again(&pair, "ben");
	assert_int_equal(count_annotations(work), 2);
	assert_null(strstr(work->message, "recover"));
	pair_release(&pair);
}

/* What was put back but not saved is lost no more than anything else. */
static void dying_after_recovering_loses_nothing(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_pair(&pair);
	tag_both(work);
	die_and_open(&pair);
	/* A sidecar that appears and cannot be read keeps the save from being made. */
	free(scratch_write(&pair.scratch, "left.txt.crossread.yaml", "damaged"));
	free(scratch_write(&pair.scratch, "right.txt.crossread.yaml", "damaged"));
	assert_false(journaling_recover(work));
	assert_non_null(strstr(work->message, "not saved"));
	work_release(work);
	for (size_t i = 0; i < 2; i++) {
		char *path = sidecar_path(pair.paths[i]);

		unlink(path);
		free(path);
	}
	open_again(&pair, "ben");
	assert_int_equal(journaling_waiting(&work->documents[0]), 1);
	assert_true(journaling_recover(work));
	assert_int_equal(count_annotations(work), 2);
	work_release(work);
	assert_int_equal(scratch_count(&pair.scratch, ".journal"), 0);
	open_again(&pair, "ben");
	pair_release(&pair);
}

static void corrections_come_back_to_both_articles(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t before;

	(void)state;
	open_pair(&pair);
	before = work->matches.count;
	focus_sentence(work, 0);
	assert_true(correcting_link(work));
	work->active = 1;
	focus_sentence(work, 4);
	assert_true(correcting_link(work));
	assert_int_equal(work->matches.count, before + 1);
	die_and_open(&pair);
	assert_int_equal(work->matches.count, before);
	assert_true(journaling_recover(work));
	assert_int_equal(work->matches.count, before + 1);
	assert_int_equal(work->documents[1].sidecar.annotations.correction_count, 1);
	pair_release(&pair);
}

static void lost_changes_can_be_looked_at(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_pair(&pair);
	assert_false(journaling_look(work));
	assert_int_equal(work->mode, MODE_READ);
	tag_both(work);
	die_and_open(&pair);
	assert_true(journaling_look(work));
	assert_int_equal(work->mode, MODE_HELP);
	assert_string_equal(work->help.page, "recover");
	assert_true(work->help.lines[0].heading);
	assert_non_null(strstr(work->help.lines[0].text, "left.txt: 1 change by ana of "));
	assert_string_equal(work->help.lines[1].keys, "add");
	assert_non_null(strstr(work->help.lines[1].text, "denial: Harbour board denies"));
	assert_int_equal(count_annotations(work), 0);
	assert_int_equal(journaling_waiting(&work->documents[0]), 1);
	pair_release(&pair);
}

static void lost_changes_can_be_discarded(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_pair(&pair);
	assert_false(journaling_discard(work));
	tag_both(work);
	die_and_open(&pair);
	assert_true(journaling_discard(work));
	assert_non_null(strstr(work->message, ".discarded"));
	assert_int_equal(count_annotations(work), 0);
	assert_int_equal(scratch_count(&pair.scratch, ".discarded"), 2);
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[0]), 0);
	/* Leaving without saving, as :q! does, gives up what could not be saved, but not at once. */
	tag_both(work);
	work->leaving_unsaved = true;
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[0]), 0);
	assert_int_equal(scratch_count(&pair.scratch, ".discarded"), 2);
	pair_release(&pair);
}

static void another_reader_is_told(void **state)
{
	struct pair pair;
	struct pair other;

	(void)state;
	open_pair(&pair);
	tag_both(&pair.work);
	other = pair;
	open_again(&other, "ben");
	assert_non_null(strstr(other.work.message, "left.txt, right.txt: ana also has this article open (process "));
	assert_null(strstr(strstr(other.work.message, "both can tag") + 1, "both can tag"));
	assert_non_null(strstr(other.work.message, "both can tag"));
	assert_int_equal(journaling_waiting(&other.work.documents[0]), 0);
	work_release(&other.work);
	assert_true(work_save(&pair.work));
	pair_release(&pair);
}

/* A damaged sidecar takes nothing: what a journal holds waits until it is mended. */
static void a_damaged_sidecar_leaves_journals_alone(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	char *path;

	(void)state;
	open_pair(&pair);
	tag_both(work);
	path = scratch_write(&pair.scratch, "left.txt.crossread.yaml", "damaged");
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[0]), 0);
	assert_int_equal(journaling_waiting(&work->documents[1]), 1);
	assert_int_equal(unlink(path), 0);
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[0]), 1);
	/* Damaged while it is open. */
	work->documents[0].sidecar.state = SIDECAR_REFUSED;
	assert_false(journaling_recover(work));
	assert_non_null(strstr(work->message, "read only"));
	assert_int_equal(journaling_waiting(&work->documents[1]), 1);
	assert_int_equal(count_annotations(work), 0);
	work->documents[0].sidecar.state = SIDECAR_ABSENT;
	assert_true(journaling_recover(work));
	free(path);
	pair_release(&pair);
}

static void a_journal_that_cannot_be_kept_is_told_once(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct error error;

	(void)state;
	pair_open(&pair);
	work_release(work);
	assert_true(work_open(work, (const char *const *)pair.paths, 2, NULL, &error));
	work_keep_journals(work, mem_copy(pair.paths[0], strlen(pair.paths[0])));
	work_set_author(work, "ana");
	journaling_tell(work);
	assert_null(strstr(work->message, "written down"));
	assert_true(tagging_toggle(work, slice_of("denial")));
	journaling_tell(work);
	assert_non_null(strstr(work->message, "changes cannot be written down at once"));
	assert_non_null(strstr(work->message, "is no folder"));
	assert_true(tagging_toggle(work, slice_of("denial")));
	journaling_tell(work);
	assert_null(strstr(work->message, "written down"));
	assert_true(work_save(work));
	pair_release(&pair);
}

/* A list that is open shows what was put back, though as many were there before. */
static void recovering_brings_an_open_list_up_to_date(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct annotation *annotation;

	(void)state;
	open_pair(&pair);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(work_save(work));
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(tagging_toggle(work, slice_of("context")));
	die_and_open(&pair);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(journaling_recover(work));
	work_arrange(work, 24, 80);
	assert_int_equal(work->list->count, 1);
	annotation = list_annotation(work, list_present(work->list));
	assert_non_null(annotation);
	assert_true(slice_equal_text(annotation->tag, "context"));
	pair_release(&pair);
}

/* Another program holds the folder when this one is told to end: it does not wait long, and says where the work is. */
static void a_held_folder_keeps_nobody(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	int folder;

	(void)state;
	open_pair(&pair);
	tag_both(work);
	folder = open(pair.scratch.folder, O_RDONLY | O_DIRECTORY);
	assert_int_equal(flock(folder, LOCK_EX), 0);
	for (size_t i = 0; i < 2; i++) {
		/* Two articles, twice. */
		assert_in_range(work->documents[i].sidecar.patience, 1, 300);
		work->documents[i].sidecar.patience = 10;
	}
	assert_false(work_save_quietly(work));
	assert_non_null(strstr(work->message, "nothing is lost while you stay"));
	work->quitting = true;
	assert_false(work_save_quietly(work));
	assert_non_null(strstr(work->message,
		"another program keeps saving beside it; the journal keeps it, and the "
		"next start offers it"));
	close(folder);
	die_and_open(&pair);
	assert_int_equal(journaling_waiting(&work->documents[0]), 1);
	assert_int_equal(journaling_waiting(&work->documents[1]), 1);
	pair_release(&pair);
}

/* What somebody wrote later stays, and the journal that holds the earlier words is kept aside. */
static void what_was_changed_later_is_left_out(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_pair(&pair);
	work->stamp = (struct stamp){ true, 1795195503, 1 };
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(work_save(work));
	assert_true(tagging_set_comment(work, slice_of("earlier")));
	work->active = 1;
	assert_true(tagging_toggle(work, slice_of("context")));
	work_release(work);
	open_again(&pair, "ana");
	work->stamp = (struct stamp){ true, 1795199999, 1 };
	assert_true(tagging_set_comment(work, slice_of("later")));
	assert_true(journaling_recover(work));
	assert_non_null(
		strstr(work->message, "recovered 1 change; 1 were left out, for somebody changed the same later ("));
	assert_non_null(strstr(work->message, ".discarded)"));
	assert_true(slice_equal_text(work->documents[0].sidecar.annotations.list[0].comment, "later"));
	assert_int_equal(work->documents[1].sidecar.annotations.count, 1);
	work_release(work);
	assert_int_equal(scratch_count(&pair.scratch, ".journal"), 0);
	assert_int_equal(scratch_count(&pair.scratch, ".discarded"), 2);
	open_again(&pair, "ben");
	pair_release(&pair);
}

/* Adds a journal of a newer version, and makes the one that was left behind old. */
static void add_strange(const struct work *work)
{
	const struct timespec times[2] = { { .tv_sec = 86400 }, { .tv_sec = 86400 } };
	char *path =
		mem_copy(journal_path(work->documents[0].journal), strlen(journal_path(work->documents[0].journal)));
	char *strange = mem_copy(path, strlen(path));
	struct records records;
	struct error error;

	memcpy(strrchr(strange, '.') - 4, "evil", 4);
	assert_true(records_create(&records, strange, slice_of("crossread-journal: 2\n"), &error));
	records_close(&records);
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
	free(strange);
	free(path);
}

static void a_journal_that_is_not_understood_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct pair pair;
		struct work *work = &pair.work;

		open_pair(&pair);
		assert_true(tagging_toggle(work, slice_of("denial")));
		add_strange(work);
		die_and_open(&pair);
		assert_non_null(strstr(work->message, "left.txt: 1 change by ana of 1970-01-02 00:00 not saved"));
		assert_non_null(
			strstr(work->message, "drops them · a journal holds what is not understood (1); a newer"));
		/* Put back or discarded: it is kept aside, for the newer version. */
		assert_true(i ? journaling_discard(work) : journaling_recover(work));
		assert_int_equal(count_annotations(work), !i);
		work_release(work);
		assert_int_equal(scratch_count(&pair.scratch, ".journal"), 0);
		assert_int_equal(scratch_count(&pair.scratch, ".discarded"), 2);
		open_again(&pair, "ben");
		/* Alone it can be discarded, too. */
		assert_true(tagging_toggle(work, slice_of("denial")));
		add_strange(work);
		assert_true(work_save(work));
		die_and_open(&pair);
		assert_non_null(strstr(work->message, "left.txt: a journal holds what is not understood"));
		assert_int_equal(journaling_waiting(&work->documents[0]), 0);
		assert_false(journaling_recover(work));
		assert_true(journaling_discard(work));
		assert_int_equal(scratch_count(&pair.scratch, ".discarded"), 1);
		pair_release(&pair);
	}
}

static void a_journal_that_another_has_taken_is_not_discarded(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct records other;
	char *path;

	(void)state;
	open_pair(&pair);
	assert_true(tagging_toggle(work, slice_of("denial")));
	path = mem_copy(journal_path(work->documents[0].journal), strlen(journal_path(work->documents[0].journal)));
	die_and_open(&pair);
	assert_int_equal(records_open(&other, path), RECORDS_LEFT);
	assert_false(journaling_discard(work));
	assert_string_equal(work->message,
		"not discarded: another program has taken the journal, or its folder is read only");
	assert_true(file_exists(path));
	records_close(&other);
	free(path);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lost_changes_are_told_and_put_back),
		cmocka_unit_test(dying_after_recovering_loses_nothing),
		cmocka_unit_test(corrections_come_back_to_both_articles),
		cmocka_unit_test(lost_changes_can_be_looked_at),
		cmocka_unit_test(lost_changes_can_be_discarded),
		cmocka_unit_test(another_reader_is_told),
		cmocka_unit_test(a_damaged_sidecar_leaves_journals_alone),
		cmocka_unit_test(a_journal_that_cannot_be_kept_is_told_once),
		cmocka_unit_test(recovering_brings_an_open_list_up_to_date),
		cmocka_unit_test(a_held_folder_keeps_nobody),
		cmocka_unit_test(what_was_changed_later_is_left_out),
		cmocka_unit_test(a_journal_that_is_not_understood_is_told),
		cmocka_unit_test(a_journal_that_another_has_taken_is_not_discarded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
