/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations of a story that has changed: what waits for a look, accepted, chosen again, undone. */
#include "pair.h"

#include "crossread/annotation/conflict.h"
#include "crossread/work/focus.h"
#include "crossread/work/reviewing.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#define FIRST "The board has denied that it hid a report on the collapsed crane for six months.\n"
#define SECOND "Dock workers allege that inspectors warned of cracks in the boom of the crane in March.\n"
#define THIRD "The union has filed a complaint with the court in Alderport.\n"

/* Tags three sentences as denial, allegation and context, and opens the article again with another text. */
static void open_changed(struct pair *pair, const char *text)
{
	static const char *const tags[] = { "denial", "allegation", "context" };
	struct work *work = &pair->work;
	struct error error;

	pair_open_texts(pair, FIRST SECOND THIRD, NULL);
	for (size_t i = 0; i < 3; i++) {
		focus_sentence(work, i);
		assert_true(tagging_toggle(work, slice_of(tags[i])));
	}
	assert_true(work_save(work));
	work_release(work);
	free(pair->paths[0]);
	pair->paths[0] = scratch_write(&pair->scratch, "left.txt", text);
	assert_true(work_open(work, (const char *const *)pair->paths, 1, NULL, &error));
	work_set_author(work, "ana");
	work->stamp = (struct stamp){ true, 1795198888, 1 };
	work_arrange(work, 24, 80);
}

static const struct annotation *tagged(const struct work *work, const char *tag)
{
	const struct annotations *set = &work->documents[0].sidecar.annotations;

	for (size_t i = 0; i < set->count; i++) {
		if (slice_equal_text(set->list[i].tag, tag))
			return &set->list[i];
	}
	fail_msg("no %s", tag);
	return NULL;
}

static void test_told_and_listed(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	/* The first is gone, the others moved. */
	open_changed(&pair, SECOND THIRD);
	assert_int_equal(reviewing_count_all(work), 1);
	assert_non_null(strstr(work->message, "1 passage needs a look: :review"));
	assert_true(list_open(work, LIST_REVIEW));
	assert_int_equal(work->list->count, 3);
	/* What needs a look comes first. */
	assert_true(slice_equal_text(list_annotation(work, &work->list->items[0])->tag, "denial"));
	assert_true(list_set_filter(work, slice_of("state:moved")));
	assert_int_equal(work->list->count, 2);
	pair_release(&pair);
}

static void test_accept_what_moved(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct slice modified;

	(void)state;
	open_changed(&pair, THIRD SECOND FIRST);
	assert_int_equal(reviewing_count_all(work), 0);
	assert_null(strstr(work->message, ":review"));
	assert_true(list_open(work, LIST_REVIEW));
	/* In the order of the article at hand. */
	assert_true(slice_equal_text(list_annotation(work, &work->list->items[0])->tag, "context"));
	modified = tagged(work, "context")->modified;
	assert_true(list_mark_all(work));
	assert_int_equal(work->list->marked, 3);
	assert_true(reviewing_accept(work));
	assert_int_equal(tagged(work, "context")->state, ANCHOR_KEPT);
	assert_int_equal(tagged(work, "context")->selector.codes.start, 0);
	/* Nobody changed what it says. */
	assert_true(slice_equal(tagged(work, "context")->modified, modified));
	work_arrange(work, 24, 80);
	assert_null(work->list);
	/* One step. */
	assert_true(tagging_undo(work));
	assert_int_equal(tagged(work, "context")->state, ANCHOR_MOVED);
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_MOVED);
	assert_true(tagging_redo(work));
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_KEPT);
	assert_true(work_save(work));
	pair_release(&pair);
}

static void test_an_orphan_has_no_place_to_accept(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_changed(&pair, SECOND THIRD);
	assert_true(list_open(work, LIST_REVIEW));
	assert_int_equal(work->list->present, 0);
	assert_false(reviewing_accept(work));
	assert_non_null(strstr(work->message, ":choose-passage chooses a passage"));
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_ORPHAN);
	/* Among others it stays. */
	assert_true(list_mark_all(work));
	assert_true(reviewing_accept(work));
	assert_int_equal(work->list->count, 1);
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_ORPHAN);
	pair_release(&pair);
}

static void test_choose_another_passage(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct annotation *denial;

	(void)state;
	open_changed(&pair, SECOND THIRD "The board says that it hid nothing.\n");
	focus_sentence(work, 1);
	assert_true(list_open(work, LIST_REVIEW));
	list_move_to(work, 0);
	assert_true(reviewing_choose(work));
	assert_int_equal(work->mode, MODE_SELECT);
	assert_null(work->list);
	/* Given up: the list is open again, nothing has changed. */
	reviewing_keep_passage(work);
	assert_int_equal(work->mode, MODE_LIST);
	assert_false(work->selection.active);
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_ORPHAN);
	assert_false(work->documents[0].changed);
	list_move_to(work, 0);
	assert_true(reviewing_choose(work));
	selection_start_sentence(&work->selection, &work->documents[0].article, 0, 2);
	work->selection.chooses = true;
	assert_true(reviewing_set_passage(work));
	denial = tagged(work, "denial");
	assert_int_equal(denial->state, ANCHOR_KEPT);
	assert_true(slice_equal_text(denial->selector.quote, "The board says that it hid nothing."));
	assert_true(slice_equal_text(denial->author, "ana"));
	assert_int_equal(work->mode, MODE_LIST);
	assert_int_equal(work->list->count, 2);
	/* And Esc leads to where the reader was before all that. */
	list_close(work);
	assert_int_equal(work->panes[0].focus, 1);
	assert_true(tagging_undo(work));
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_ORPHAN);
	pair_release(&pair);
}

static void test_moved_words_are_selected_exactly(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_changed(&pair, THIRD FIRST SECOND);
	assert_true(list_open(work, LIST_REVIEW));
	list_move_to(work, 0);
	assert_true(reviewing_choose(work));
	assert_int_equal(work->selection.bytes.end - work->selection.bytes.start, strlen(THIRD) - 1);
	assert_true(reviewing_set_passage(work));
	assert_true(slice_equal(tagged(work, "context")->selector.quote, slice_from(THIRD, strlen(THIRD) - 1)));
	pair_release(&pair);
}

/* Opens the article with a denial whose comment and tag are in conflict. */
static void open_conflict(struct pair *pair)
{
	static const char conflict[] = "    conflict:\n"
				       "      comment:\n"
				       "        - \"first\"\n"
				       "        - \"second\"\n"
				       "        - \"third\"\n"
				       "      tag:\n"
				       "        - \"context\"\n"
				       "        - \"denial\"\n";
	struct work *work = &pair->work;
	struct strbuf bytes;
	struct strbuf changed;
	struct error error;
	char *path;
	size_t place;

	pair_open_texts(pair, FIRST SECOND, NULL);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(tagging_set_comment(work, slice_of("third")));
	assert_true(work_save(work));
	work_release(work);
	path = sidecar_path(pair->paths[0]);
	strbuf_init(&bytes);
	strbuf_init(&changed);
	assert_true(file_read(path, 100000, &bytes, &error));
	place = slice_find(strbuf_slice(&bytes), slice_of("    author:"), 0);
	strbuf_add(&changed, slice_part(strbuf_slice(&bytes), 0, place));
	strbuf_add_text(&changed, conflict);
	strbuf_add(&changed, slice_part(strbuf_slice(&bytes), place, bytes.length));
	assert_true(file_write(path, strbuf_slice(&changed), &error));
	strbuf_release(&bytes);
	strbuf_release(&changed);
	free(path);
	assert_true(work_open(work, (const char *const *)pair->paths, 1, NULL, &error));
	work_set_author(work, "ana");
	work->stamp = (struct stamp){ true, 1795198888, 1 };
	work_arrange(work, 24, 80);
}

/* Goes to the item about a field in conflict. */
static void move_to_field(struct work *work, const char *field)
{
	for (size_t i = 0; i < work->list->count; i++) {
		struct conflict conflict;

		if (list_conflict(work, &work->list->items[i], &conflict) && slice_equal_text(conflict.field, field)) {
			list_move_to(work, i);
			return;
		}
	}
	fail_msg("no %s in conflict", field);
}

static void test_conflicts_are_decided(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_conflict(&pair);
	assert_non_null(strstr(work->message, "2 values are in conflict: :review"));
	assert_true(list_open(work, LIST_REVIEW));
	assert_int_equal(work->list->count, 2);
	assert_int_equal(work->list->items[0].conflict, 1);
	assert_int_equal(work->list->items[1].conflict, 2);
	/* No place to accept, no fourth value. */
	assert_false(reviewing_accept(work));
	assert_false(reviewing_take(work, 3));
	move_to_field(work, "comment");
	assert_true(reviewing_take(work, 1));
	assert_int_equal(work->list->count, 1);
	assert_true(slice_equal_text(tagged(work, "denial")->comment, "second"));
	assert_true(tagging_undo(work));
	work_arrange(work, 24, 80);
	assert_int_equal(work->list->count, 2);
	assert_true(slice_equal_text(tagged(work, "denial")->comment, "third"));
	move_to_field(work, "tag");
	assert_true(reviewing_take(work, 0));
	assert_true(slice_equal_text(tagged(work, "context")->comment, "third"));
	assert_true(reviewing_take(work, 2));
	assert_false(reviewing_take(work, 0));
	assert_int_equal(reviewing_count_all(work), 0);
	work_arrange(work, 24, 80);
	assert_null(work->list);
	assert_true(work_save(work));
	pair_release(&pair);
}

/* Each state has words of its own. */
static void test_words_of_states(void **state)
{
	(void)state;
	for (enum anchor_state a = 0; a < ANCHOR_STATES; a++) {
		assert_true(reviewing_words(a)[0]);
		for (enum anchor_state b = 0; b < a; b++)
			assert_string_not_equal(reviewing_words(a), reviewing_words(b));
	}
}

/* A colleague removes the annotation while its new passage is being chosen. */
static void test_gone_meanwhile(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct slice id;

	(void)state;
	open_changed(&pair, SECOND THIRD);
	assert_true(list_open(work, LIST_REVIEW));
	assert_true(reviewing_choose(work));
	id = tagged(work, "denial")->id;
	history_begin(work->history, "");
	assert_true(history_remove(work->history, &work->documents[0].sidecar.annotations, id, slice_of("bo"),
		slice_of("2026-11-21T18:00:00Z")));
	assert_false(reviewing_set_passage(work));
	assert_non_null(strstr(work->message, "somebody removed it meanwhile"));
	reviewing_keep_passage(work);
	work_arrange(work, 24, 80);
	/* And while the list still shows it. */
	id = list_annotation(work, list_present(work->list))->id;
	history_begin(work->history, "");
	assert_true(history_remove(work->history, &work->documents[0].sidecar.annotations, id, slice_of("bo"),
		slice_of("2026-11-21T18:00:01Z")));
	assert_false(reviewing_accept(work));
	assert_non_null(strstr(work->message, "nothing to accept"));
	assert_false(reviewing_choose(work));
	assert_non_null(strstr(work->message, "no annotation to choose a passage for"));
	assert_false(reviewing_take(work, 0));
	assert_non_null(strstr(work->message, "no values are in conflict here"));
	pair_release(&pair);
}

static void test_nothing_is_decided_read_only(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_changed(&pair, THIRD FIRST SECOND);
	work->documents[0].sidecar.state = SIDECAR_REFUSED;
	error_set(&work->documents[0].sidecar.problem, "left.txt.crossread.yaml: damaged");
	assert_true(list_open(work, LIST_REVIEW));
	assert_false(reviewing_accept(work));
	assert_non_null(strstr(work->message, "read only: left.txt.crossread.yaml: damaged"));
	work_hush(work);
	assert_false(reviewing_choose(work));
	assert_non_null(strstr(work->message, "read only: "));
	assert_int_equal(work->mode, MODE_LIST);
	assert_int_equal(tagged(work, "denial")->state, ANCHOR_MOVED);
	pair_release(&pair);
	open_conflict(&pair);
	work->documents[0].sidecar.state = SIDECAR_REFUSED;
	assert_true(list_open(work, LIST_REVIEW));
	assert_false(reviewing_take(work, 0));
	assert_int_equal(reviewing_count_conflicts(work), 2);
	pair_release(&pair);
}

static void test_conflicts_can_be_filtered(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_conflict(&pair);
	assert_true(list_open(work, LIST_REVIEW));
	assert_true(list_set_filter(work, slice_of("state:conflict denial")));
	assert_int_equal(work->list->count, 2);
	assert_true(list_set_filter(work, slice_of("-state:conflict")));
	assert_int_equal(work->list->count, 0);
	list_close(work);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(list_set_filter(work, slice_of("state:conflict")));
	assert_int_equal(work->list->count, 1);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told_and_listed),
		cmocka_unit_test(test_accept_what_moved),
		cmocka_unit_test(test_an_orphan_has_no_place_to_accept),
		cmocka_unit_test(test_choose_another_passage),
		cmocka_unit_test(test_moved_words_are_selected_exactly),
		cmocka_unit_test(test_conflicts_are_decided),
		cmocka_unit_test(test_words_of_states),
		cmocka_unit_test(test_gone_meanwhile),
		cmocka_unit_test(test_nothing_is_decided_read_only),
		cmocka_unit_test(test_conflicts_can_be_filtered),
	};

	return cmocka_run_group_tests_name("reviewing", tests, NULL, NULL);
}
