/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colleagues write while the article is open: noticed, taken in, told; never written over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/work/tagging.h"
#include "crossread/work/watching.h"
#include "desk.h"

#include <locale.h>

#define SOLD_AND_CASE DESK_FILE(DESK_SOLD("") DESK_CASE, 2)

static void open_work(const struct desk *desk, struct work *work)
{
	const char *path = desk->article_path;
	struct error error;

	if (!work_open(work, &path, 1, NULL, &error))
		fail_msg("%s", error.message);
	work_set_author(work, "ana");
	work->stamp = (struct stamp){ true, 1795195503, 1 };
	work_arrange(work, 24, 80);
	work_hush(work);
}

static const struct annotations *annotations_of(const struct work *work)
{
	return &work->documents[0].sidecar.annotations;
}

static void test_what_came_in(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	open_work(desk, &work);
	assert_true(watching_can(&work));
	assert_false(watching_look(&work));
	work.panes[0].focus = 1;
	assert_true(tagging_toggle(&work, slice_of("denial")));

	/* A colleague adds one and comments on another; what was done here stays, and so does the focus. */
	desk_write(desk, DESK_FILE(DESK_SOLD("look again") DESK_CASE, 2));
	assert_true(watching_look(&work));
	assert_int_equal(work.message_kind, MESSAGE_NOTICE);
	assert_non_null(strstr(work.message, "came in"));
	assert_int_equal(annotations_of(&work)->count, 3);
	assert_int_equal(work.panes[0].focus, 1);
	assert_true(work_is_changed(&work));
	assert_false(watching_look(&work));

	/* Undo takes back what was done here, and nothing else. */
	assert_true(tagging_undo(&work));
	assert_int_equal(annotations_of(&work)->count, 2);
	assert_true(slice_equal_text(annotations_find(annotations_of(&work), slice_of("a1"))->comment, "look again"));
	assert_true(work_save(&work));
	assert_false(watching_look(&work));
	assert_file_holds(desk->path, DESK_FILE(DESK_SOLD("look again") DESK_CASE, 2));
	work_release(&work);
}

/* The first sidecar is made by a colleague; touching it later is no change. */
static void test_first_of_all(void **state)
{
	struct desk *desk = *state;
	struct work work;

	open_work(desk, &work);
	assert_false(watching_look(&work));
	desk_write(desk, SOLD_AND_CASE);
	assert_true(watching_look(&work));
	assert_int_equal(annotations_of(&work)->count, 2);
	work_hush(&work);
	desk_write(desk, SOLD_AND_CASE);
	assert_false(watching_look(&work));
	assert_int_equal(work.message_kind, MESSAGE_NONE);
	assert_false(work_is_changed(&work));
	work_release(&work);
}

static void test_damaged_and_mended(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	open_work(desk, &work);

	/* Perhaps it is being written: told at the second look, and only once. */
	desk_write(desk, DESK_HEAD "annotations:\n  - id: \"a1\"\n");
	assert_false(watching_look(&work));
	assert_true(watching_look(&work));
	assert_int_equal(work.message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work.message, "has damaged its sidecar"));
	assert_non_null(strstr(work.message, ".crossread.yaml:7:"));
	work_hush(&work);
	assert_false(watching_look(&work));

	/* One can go on, but it is not written over. */
	work.panes[0].focus = 1;
	assert_true(tagging_toggle(&work, slice_of("denial")));
	assert_false(work_save(&work));
	assert_non_null(strstr(work.message, "not saved"));
	assert_file_holds(desk->path, DESK_HEAD "annotations:\n  - id: \"a1\"\n");
	assert_int_equal(annotations_of(&work)->count, 2);

	/* Failing once more in the same way says nothing in place of what may say more. */
	work_complain(&work, "how to leave · %s", "why");
	assert_false(work_save_quietly(&work));
	assert_string_equal(work.message, "how to leave · why");

	/* Put back as it was: nothing comes in, but it can be written again. */
	work_hush(&work);
	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	assert_true(watching_look(&work));
	assert_string_equal(work.message, "story.txt: its sidecar has been mended");
	desk_write(desk, DESK_HEAD "annotations:\n  - id: \"a1\"\n");
	assert_false(watching_look(&work));
	assert_true(watching_look(&work));

	work_hush(&work);
	desk_write(desk, SOLD_AND_CASE);
	assert_true(watching_look(&work));
	assert_int_equal(work.message_kind, MESSAGE_NOTICE);
	work_complain(&work, "not saved");
	assert_true(work_save_quietly(&work));
	assert_int_equal(work.message_kind, MESSAGE_NONE);
	assert_int_equal(annotations_of(&work)->count, 3);
	work_release(&work);
}

static void test_removed(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	open_work(desk, &work);
	assert_int_equal(unlink(desk->path), 0);
	assert_false(watching_look(&work));
	assert_true(watching_look(&work));
	assert_non_null(strstr(work.message, "removed its sidecar: :w writes 1 annotation anew"));
	assert_false(watching_look(&work));
	/* Leaving does not write what somebody took away; asking for it does. */
	assert_true(work_save(&work));
	assert_false(file_exists(desk->path));
	assert_true(watching_restore(&work));
	assert_true(work_save(&work));
	assert_file_holds(desk->path, DESK_FILE(DESK_SOLD(""), 1));
	assert_false(watching_restore(&work));
	assert_false(watching_look(&work));
	work_release(&work);
}

/* An editor that removes the file and writes it again has removed nothing. */
static void test_removed_for_a_moment(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	open_work(desk, &work);
	assert_int_equal(unlink(desk->path), 0);
	assert_false(watching_look(&work));
	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	assert_false(watching_look(&work));
	assert_int_equal(unlink(desk->path), 0);
	assert_false(watching_look(&work));
	work_release(&work);
}

/* Damaged when it was opened: nothing can be tagged until it is mended or moved away. */
static void test_refused(void **state)
{
	struct desk *desk = *state;
	struct work work;
	struct error error;

	for (int moved = 0; moved < 2; moved++) {
		desk_write(desk, "crossread: 1\n");
		open_work(desk, &work);
		assert_false(document_can_tag(&work.documents[0], &error));
		assert_false(watching_look(&work));
		if (moved)
			assert_int_equal(unlink(desk->path), 0);
		else
			desk_write(desk, SOLD_AND_CASE);
		assert_int_equal(watching_look(&work), !moved);
		assert_int_equal(watching_look(&work), moved);
		assert_int_equal(work.message_kind, MESSAGE_NOTICE);
		assert_true(document_can_tag(&work.documents[0], &error));
		assert_int_equal(annotations_of(&work)->count, moved ? 0 : 2);
		work_release(&work);
	}
}

/* A complaint that was not read yet stays; while a line is typed nothing comes in. */
static void test_messages(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD(""), 1));
	open_work(desk, &work);
	work_complain(&work, "something is wrong");
	desk_write(desk, SOLD_AND_CASE);
	work.mode = MODE_PROMPT;
	assert_false(watching_look(&work));
	work.mode = MODE_READ;
	assert_true(watching_look(&work));
	assert_int_equal(work.message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work.message, "something is wrong · story.txt: "));
	work_release(&work);
}

#define LISTED(id) DESK_ENTRY(id, "context", 121, 144, "The case began in 2020.", "")

static struct slice listed(const struct work *work, size_t number)
{
	const struct annotation *annotation = list_annotation(work, &work->list->items[number]);

	assert_non_null(annotation);
	return annotation->id;
}

/* An open list shows what came in, also where the number of entries stays. */
static void test_open_list(void **state)
{
	struct desk *desk = *state;
	struct work work;

	desk_write(desk, DESK_FILE(DESK_SOLD("") LISTED("c1"), 2));
	open_work(desk, &work);
	assert_true(list_open(&work, LIST_ANNOTATIONS));
	desk_write(desk, DESK_FILE(DESK_DENIED("") LISTED("c1"), 2));
	assert_true(watching_look(&work));
	work_arrange(&work, 24, 80);
	assert_int_equal(work.list->count, 2);
	assert_true(slice_equal_text(listed(&work, 0), "d1"));

	/* The same where saving takes it in. */
	work.documents[0].changed = true;
	desk_write(desk, DESK_FILE(DESK_DENIED("") LISTED("c2"), 2));
	assert_true(work_save(&work));
	work_arrange(&work, 24, 80);
	assert_int_equal(work.list->count, 2);
	assert_true(slice_equal_text(listed(&work, 1), "c2"));
	work_release(&work);
}

static void write_article(const struct desk *desk, const char *text)
{
	free(scratch_write(&desk->scratch, "story.txt", text));
}

/* Somebody edits the article itself: told once, and to be seen until it is as it was or opened again. */
static void test_other_text(void **state)
{
	struct desk *desk = *state;
	struct work work;

	open_work(desk, &work);
	write_article(desk, DESK_ARTICLE);
	assert_false(watching_look(&work));
	assert_false(work.documents[0].is_outdated);

	write_article(desk, "UPDATE. " DESK_ARTICLE);
	assert_true(watching_look(&work));
	assert_true(work.documents[0].is_outdated);
	assert_int_equal(work.message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work.message, "story.txt: the article has changed"));
	assert_true(slice_starts(work.documents[0].article.text, "Meta sold"));
	work_hush(&work);
	write_article(desk, "");
	assert_false(watching_look(&work));

	/* What is tagged meanwhile is kept by its words, and is found in the new text. */
	write_article(desk, "UPDATE. " DESK_ARTICLE);
	assert_false(watching_look(&work));
	assert_true(tagging_toggle(&work, slice_of("denial")));
	assert_true(work_save(&work));
	assert_false(watching_look(&work));
	assert_true(work.documents[0].is_outdated);
	work_release(&work);
	open_work(desk, &work);
	assert_false(work.documents[0].is_outdated);
	assert_int_equal(annotations_of(&work)->list[0].state, ANCHOR_MOVED);
	assert_int_equal(annotations_of(&work)->list[0].place.start, 8);

	write_article(desk, "Nothing of it.\n");
	assert_true(watching_look(&work));
	write_article(desk, "UPDATE. " DESK_ARTICLE);
	assert_true(watching_look(&work));
	assert_false(work.documents[0].is_outdated);
	work_release(&work);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_what_came_in, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_first_of_all, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_damaged_and_mended, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_removed, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_removed_for_a_moment, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_refused, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_messages, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_open_list, desk_begin, desk_end),
		cmocka_unit_test_setup_teardown(test_other_text, desk_begin, desk_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
