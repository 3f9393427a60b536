/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A colleague saves the sidecar while it is open here: their work comes in, and undo goes on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include "crossread/annotation/conflict.h"

#define BASE DESK_FILE(DESK_SOLD("") DESK_DENIED(""), 2)

struct open {
	struct desk desk;
	struct sidecar sidecar;
	struct history *history;
	struct history_step step;
	struct sidecar_merge_report report;
};

static int begin(void **state)
{
	struct open *open = mem_new(sizeof(*open));

	desk_init(&open->desk);
	desk_write(&open->desk, BASE);
	desk_open(&open->desk, &open->sidecar);
	open->history = history_new();
	sidecar_merge_report_init(&open->report);
	*state = open;
	return 0;
}

static int end(void **state)
{
	struct open *open = *state;

	history_free(open->history);
	sidecar_release(&open->sidecar);
	desk_release(&open->desk);
	sidecar_merge_report_release(&open->report);
	free(open);
	return 0;
}

static bool refresh(struct open *open)
{
	struct error error;
	bool changed;

	if (!sidecar_refresh(&open->sidecar, &open->desk.article, &changed, &open->report, &error))
		fail_msg("%s", error.message);
	return changed;
}

static const struct annotation *find(const struct open *open, const char *id)
{
	return annotations_find(&open->sidecar.annotations, slice_of(id));
}

static void comment(struct open *open, const char *id, const char *text)
{
	struct annotation changed = *find(open, id);

	changed.comment = slice_of(text);
	history_begin(open->history, "comment");
	history_put(open->history, &open->sidecar.annotations, &changed);
}

static bool undo(struct open *open)
{
	return history_undo(open->history, slice_of("ana"), slice_of("now"), &open->step);
}

static bool redo(struct open *open)
{
	return history_redo(open->history, slice_of("ana"), slice_of("now"), &open->step);
}

static void test_comes_in(void **state)
{
	static const char disk[] = DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("") DESK_CASE, 3);
	struct open *open = *state;

	assert_false(refresh(open));
	desk_write(&open->desk, disk);
	comment(open, "d1", "ours");
	assert_true(refresh(open));
	assert_int_equal(open->report.theirs, 2);
	assert_string_equal(strbuf_text(&open->report.author), "ana");
	assert_string_equal(open->sidecar.notice, "2 entries by ana came in");
	assert_true(slice_equal_text(find(open, "a1")->comment, "theirs"));
	assert_true(slice_equal_text(find(open, "d1")->comment, "ours"));
	/* Nothing is written by it, and the second time nothing is new. */
	assert_file_holds(open->desk.path, disk);
	assert_false(refresh(open));
	assert_int_equal(desk_save(&open->desk, &open->sidecar), 0);
	assert_file_holds(open->desk.path, DESK_FILE(DESK_SOLD("theirs") DESK_DENIED("ours") DESK_CASE, 3));
}

static void test_gone_and_damaged(void **state)
{
	struct open *open = *state;
	struct error error;
	bool changed = true;

	unlink(open->desk.path);
	assert_false(refresh(open));
	assert_int_equal(open->sidecar.annotations.count, 2);
	desk_write(&open->desk, "crossread: 1\n");
	assert_false(sidecar_refresh(&open->sidecar, &open->desk.article, &changed, NULL, &error));
	assert_false(changed);
	assert_int_equal(open->sidecar.annotations.count, 2);
	assert_int_equal(open->sidecar.state, SIDECAR_READ);
	desk_write(&open->desk, DESK_FILE(DESK_SOLD(""), 1));
	assert_true(refresh(open));
	assert_int_equal(open->sidecar.annotations.count, 1);
}

/* A refused file that was mended can be used from then on. */
static void test_mended(void **state)
{
	struct open *open = *state;
	struct error error;

	sidecar_release(&open->sidecar);
	desk_write(&open->desk, "crossread: 1\n");
	assert_false(sidecar_load(&open->sidecar, &open->desk.article, &error));
	desk_write(&open->desk, BASE);
	assert_true(refresh(open));
	assert_int_equal(open->sidecar.state, SIDECAR_READ);
	assert_int_equal(open->sidecar.annotations.count, 2);
	assert_int_equal(desk_save(&open->desk, &open->sidecar), 0);
}

/* Undo takes back what was done here; what they did to the same annotation stays. */
static void test_undo_keeps_theirs(void **state)
{
	struct open *open = *state;

	comment(open, "a1", "ours");
	desk_write(&open->desk,
		DESK_FILE(DESK_ENTRY("a1", "denial", 0, 22, "Meta sold the messages", "") DESK_DENIED(""), 2));
	assert_true(refresh(open));
	assert_true(slice_equal_text(find(open, "a1")->tag, "denial"));
	assert_true(slice_equal_text(find(open, "a1")->comment, "ours"));
	assert_true(undo(open));
	assert_true(slice_equal_text(find(open, "a1")->tag, "denial"));
	assert_true(slice_equal_text(find(open, "a1")->comment, ""));
	assert_true(redo(open));
	assert_true(slice_equal_text(find(open, "a1")->tag, "denial"));
	assert_true(slice_equal_text(find(open, "a1")->comment, "ours"));
}

/* Undoing a tag that they commented on, and redoing it, keeps their comment. */
static void test_redo_keeps_theirs(void **state)
{
	struct open *open = *state;
	struct annotation annotation = desk_annotation(&open->desk, "c1", "context", 121, 144);

	annotation.selector.prefix = annotation.selector.suffix = slice_of("");
	history_begin(open->history, "tag");
	history_put(open->history, &open->sidecar.annotations, &annotation);
	desk_save(&open->desk, &open->sidecar);
	desk_write(&open->desk,
		DESK_FILE(DESK_SOLD("") DESK_DENIED("")
				  DESK_ENTRY("c1", "context", 121, 144, "The case began in 2020.", "theirs"),
			3));
	assert_true(refresh(open));
	assert_true(undo(open));
	assert_null(find(open, "c1"));
	assert_true(redo(open));
	assert_true(slice_equal_text(find(open, "c1")->comment, "theirs"));
}

/* What they removed is not brought back by undoing something else that was done to it. */
static void test_undo_of_removed(void **state)
{
	struct open *open = *state;

	comment(open, "a1", "ours");
	desk_save(&open->desk, &open->sidecar);
	desk_write(&open->desk, DESK_FILE(DESK_DENIED(""), 1));
	assert_true(refresh(open));
	assert_null(find(open, "a1"));
	assert_true(undo(open));
	assert_null(find(open, "a1"));
	assert_true(redo(open));
	assert_null(find(open, "a1"));
	desk_save(&open->desk, &open->sidecar);
}

#define CONFLICT "    conflict:\n      comment:\n        - \"ours\"\n        - \"theirs\"\n"

/* A conflict outlives the file that it was read from, and the one that came in does so too. */
static void test_conflict_stays(void **state)
{
	static const char merged[] = DESK_FILE(DESK_SOLD("theirs") CONFLICT DESK_DENIED("theirs") CONFLICT, 2);
	struct open *open = *state;

	sidecar_release(&open->sidecar);
	desk_write(&open->desk, DESK_FILE(DESK_SOLD("theirs") CONFLICT DESK_DENIED(""), 2));
	desk_open(&open->desk, &open->sidecar);
	desk_write(&open->desk, DESK_FILE(DESK_SOLD("theirs") CONFLICT DESK_DENIED("theirs"), 2));
	comment(open, "d1", "ours");
	assert_true(refresh(open));
	assert_int_equal(open->report.conflicts, 2);
	desk_write(&open->desk, merged);
	assert_false(refresh(open));
	assert_int_equal(conflict_count(&open->sidecar.annotations), 2);
	desk_write(&open->desk, DESK_FILE(DESK_SOLD("theirs") CONFLICT, 1));
	assert_int_equal(desk_save(&open->desk, &open->sidecar), 1);
	assert_int_equal(conflict_count(&open->sidecar.annotations), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_comes_in, begin, end),
		cmocka_unit_test_setup_teardown(test_gone_and_damaged, begin, end),
		cmocka_unit_test_setup_teardown(test_mended, begin, end),
		cmocka_unit_test_setup_teardown(test_undo_keeps_theirs, begin, end),
		cmocka_unit_test_setup_teardown(test_redo_keeps_theirs, begin, end),
		cmocka_unit_test_setup_teardown(test_undo_of_removed, begin, end),
		cmocka_unit_test_setup_teardown(test_conflict_stays, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
