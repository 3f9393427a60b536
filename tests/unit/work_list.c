/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the reader: where they open and close, what fits, in which order, what is changed at once. */
#include "pair.h"

#include "crossread/work/focus.h"
#include "crossread/work/searching.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

/* Tags a sentence of a pane and returns to the first one on the left. */
static void tag(struct work *work, size_t side, size_t sentence, const char *name)
{
	work->active = side;
	focus_sentence(work, sentence);
	assert_true(tagging_toggle(work, slice_of(name)));
	work->active = 0;
	focus_sentence(work, 0);
}

/* Two by ana on the left, one by bo on the right. */
static void tag_some(struct pair *pair)
{
	tag(&pair->work, 0, 1, "denial");
	tag(&pair->work, 0, 2, "allegation");
	work_set_author(&pair->work, "bo");
	tag(&pair->work, 1, 3, "allegation");
	work_set_author(&pair->work, "ana");
}

static void open_tagged(struct pair *pair)
{
	pair_open(pair);
	tag_some(pair);
}

static struct slice tag_at(const struct work *work, size_t number)
{
	const struct annotation *annotation = list_annotation(work, &work->list->items[number]);

	assert_non_null(annotation);
	return annotation->tag;
}

static void test_opens_at_the_focus_and_goes_back(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	focus_sentence(work, 2);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_int_equal(work->mode, MODE_LIST);
	assert_int_equal(work->list->count, 3);
	assert_int_equal(work->list->present, 1);
	list_move(work, 100);
	assert_int_equal(work->list->present, 2);
	list_close(work);
	assert_int_equal(work->mode, MODE_READ);
	assert_null(work->list);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 2);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	list_move_to(work, SIZE_MAX);
	assert_true(list_go(work));
	assert_int_equal(work->active, 1);
	assert_int_equal(work->panes[1].focus, 3);
	assert_int_equal(work->mode, MODE_READ);
	pair_release(&pair);
}

static void test_a_wide_screen_follows_the_list(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	work_hush(work);
	work_arrange(work, 40, LAYOUT_WIDE);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	work_arrange(work, 40, LAYOUT_WIDE);
	assert_true(work->layout.list.column > 0);
	/* From the start: the first annotation is in the second sentence. */
	assert_int_equal(work->panes[0].focus, 1);
	list_move_to(work, 2);
	assert_int_equal(work->active, 1);
	assert_int_equal(work->panes[1].focus, 3);
	list_close(work);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 0);
	/* Emptied, it closes before the layout is made. */
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(list_mark_all(work));
	assert_true(list_remove(work));
	work_arrange(work, 40, LAYOUT_WIDE);
	assert_null(work->list);
	assert_int_equal(work->layout.list.columns, 0);
	pair_release(&pair);
}

static void test_nothing_to_list(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	assert_false(list_open(&pair.work, LIST_ANNOTATIONS));
	/* As it is said where no key is known. */
	assert_non_null(strstr(pair.work.message, ":tag tags the sentence"));
	assert_false(list_open(&pair.work, LIST_REVIEW));
	assert_int_equal(pair.work.mode, MODE_READ);
	assert_null(pair.work.list);
	assert_non_null(strstr(pair.work.message, "nothing needs a look"));
	pair_release(&pair);
}

/* What speaker: finds of the annotations. */
static size_t count_speaker(struct work *work, const char *filter)
{
	assert_true(list_set_filter(work, slice_of(filter)));
	return work->list->count;
}

/* An annotation is found by every name that the story gives its speaker, and by what is written. */
static void test_names_of_the_story(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	free(scratch_write(&pair.scratch, STORY_FILE,
		"crossread-story: 1\nspeakers:\n  - name: \"Vale Bank\"\n    aliases:\n      - \"Ulla Marsh\"\n"
		"      - \"the bank\"\n  - name: \"Ann Lee\"\n"));
	tag_some(&pair);
	focus_sentence(work, 1);
	assert_true(tagging_set_speaker(work, slice_of("ulla marsh, its chair")));
	focus_sentence(work, 2);
	assert_true(tagging_set_speaker(work, slice_of("Tom Reed")));
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_int_equal(count_speaker(work, "speaker:vale"), 1);
	assert_int_equal(count_speaker(work, "speaker:\"the bank\""), 1);
	assert_int_equal(count_speaker(work, "speaker:\"its chair\""), 1);
	assert_int_equal(count_speaker(work, "-speaker:vale"), 2);
	assert_int_equal(count_speaker(work, "speaker:reed"), 1);
	assert_int_equal(count_speaker(work, "speaker:lee"), 0);
	assert_int_equal(count_speaker(work, "speaker:\"\""), 1);
	/* In the order of speakers what is empty comes last. */
	assert_int_equal(count_speaker(work, ""), 3);
	assert_true(list_set_order(work, slice_of("speaker")));
	assert_string_equal(list_annotation(work, &work->list->items[0])->speaker.data, "Tom Reed");
	pair_release(&pair);
}

static void test_filter(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	list_move_to(work, 2);
	assert_true(list_set_filter(work, slice_of("allegation")));
	assert_int_equal(work->list->count, 2);
	assert_int_equal(work->list->all, 3);
	/* The present item is still the one of bo. */
	assert_int_equal(work->list->present, 1);
	/* A filter that cannot be read, as while typing: what fits the words before. */
	assert_false(list_set_filter(work, slice_of("allegation author:")));
	assert_int_equal(work->list->count, 2);
	assert_true(work->list->problem.message[0]);
	/* A blank behind it makes it no better. */
	assert_false(list_set_filter(work, slice_of("allegation author: ")));
	assert_int_equal(work->list->count, 2);
	assert_false(list_set_filter(work, slice_of("author:")));
	assert_int_equal(work->list->count, 3);
	assert_true(work->list->problem.message[0]);
	assert_true(list_set_filter(work, slice_of("author:ana netflix")));
	assert_int_equal(work->list->count, 0);
	assert_false(list_go(work));
	assert_false(list_remove(work));
	assert_false(list_mark(work));
	list_move(work, 1);
	list_move(work, -1);
	list_move_halves(work, 1);
	assert_int_equal(work->list->present, 0);
	/* Closed and opened again, the filter is still there. */
	list_close(work);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_int_equal(work->list->count, 0);
	assert_true(list_set_filter(work, slice_of("")));
	assert_int_equal(work->list->count, 3);
	pair_release(&pair);
}

static void test_order(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(slice_equal_text(tag_at(work, 0), "denial"));
	assert_true(list_set_order(work, slice_of("tag")));
	assert_true(slice_equal_text(tag_at(work, 0), "allegation"));
	assert_int_equal(work->list->items[0].document, 0);
	assert_int_equal(work->list->items[1].document, 1);
	assert_true(slice_equal_text(tag_at(work, 2), "denial"));
	/* The latest first. */
	assert_true(list_set_order(work, slice_of("modified")));
	assert_int_equal(work->list->items[0].document, 1);
	assert_true(slice_equal_text(tag_at(work, 2), "denial"));
	/* Behind the last order comes the first again. */
	assert_true(list_set_order(work, slice_of("")));
	assert_string_equal(list_order_name(work->list), "place");
	assert_true(slice_equal_text(tag_at(work, 0), "denial"));
	assert_false(list_set_order(work, slice_of("length")));
	assert_non_null(strstr(work->message, "place, tag, speaker, author, state, modified"));
	pair_release(&pair);
}

static void test_retag_several_in_one_step(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	for (size_t i = 0; i < 3; i++)
		assert_true(list_mark(work));
	assert_int_equal(work->list->marked, 3);
	/* One is denial already, one is not ana's. */
	assert_true(list_retag(work, slice_of("denial")));
	assert_true(slice_equal_text(tag_at(work, 0), "denial"));
	assert_true(slice_equal_text(tag_at(work, 1), "denial"));
	assert_true(slice_equal_text(tag_at(work, 2), "allegation"));
	assert_non_null(strstr(work->message, "1 tagged denial already"));
	assert_non_null(strstr(work->message, "1 by others left alone"));
	assert_true(list_retag(work, slice_of("context")));
	assert_true(tagging_undo(work));
	work_arrange(work, 24, 80);
	assert_true(slice_equal_text(tag_at(work, 0), "denial"));
	assert_true(slice_equal_text(tag_at(work, 1), "denial"));
	assert_true(tagging_undo(work));
	work_arrange(work, 24, 80);
	assert_true(slice_equal_text(tag_at(work, 1), "allegation"));
	/* Marks live through all that. */
	assert_int_equal(work->list->marked, 3);
	assert_true(list_mark_all(work));
	assert_int_equal(work->list->marked, 0);
	pair_release(&pair);
}

static void test_retag_makes_no_twin(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	tag(work, 0, 1, "denial");
	tag(work, 0, 1, "context");
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(list_set_filter(work, slice_of("denial")));
	assert_int_equal(work->list->count, 1);
	assert_false(list_retag(work, slice_of("context")));
	assert_non_null(strstr(work->message, "already"));
	assert_true(list_set_filter(work, slice_of("")));
	assert_int_equal(work->list->count, 2);
	pair_release(&pair);
}

static void test_remove_several_in_one_step(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_tagged(&pair);
	assert_true(list_open(work, LIST_ANNOTATIONS));
	assert_true(list_mark(work));
	assert_true(list_mark(work));
	assert_true(list_remove(work));
	assert_int_equal(work->list->count, 1);
	assert_int_equal(work->list->marked, 0);
	assert_int_equal(work->list->present, 0);
	assert_true(work->panes[0].document->changed);
	assert_true(tagging_undo(work));
	work_arrange(work, 24, 80);
	assert_int_equal(work->list->count, 3);
	assert_false(tagging_undo(work) && tagging_undo(work) && tagging_undo(work) && tagging_undo(work));
	work_arrange(work, 24, 80);
	/* All is undone: there is nothing left to list. */
	assert_null(work->list);
	assert_int_equal(work->mode, MODE_READ);
	pair_release(&pair);
}

static void test_differences_are_dismissed_and_filtered(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open_texts(&pair, "The tower has 31 floors, the builder said on Monday in the town hall.\n",
		"The tower has 32 floors, the builder said on Monday in the town hall.\n");
	assert_true(list_open(work, LIST_DIFFERENCES));
	assert_int_equal(work->list->count, 1);
	assert_false(list_mark(work));
	assert_false(list_retag(work, slice_of("denial")));
	assert_true(list_remove(work));
	assert_true(list_set_filter(work, slice_of("state:open")));
	assert_int_equal(work->list->count, 0);
	assert_true(list_set_filter(work, slice_of("state:dismissed kind:number")));
	assert_int_equal(work->list->count, 1);
	assert_false(list_set_filter(work, slice_of("tag:denial")));
	assert_true(list_set_filter(work, slice_of("state:dismissed")));
	assert_true(tagging_undo(work));
	work_arrange(work, 24, 80);
	assert_int_equal(work->list->count, 0);
	pair_release(&pair);
}

static void find(struct work *work, const char *words)
{
	struct error error;

	assert_true(searching_look(work, slice_of(words), &error));
	while (searching_step(work))
		;
}

/* What cannot be tagged or removed says so and is no step to undo. */
static void test_hits_are_neither_tagged_nor_removed(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	find(work, "crane");
	assert_true(list_open(work, LIST_HITS));
	assert_false(list_retag(work, slice_of("denial")));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_string_equal(work->message, "a hit has no tag: go there, then tag it");
	assert_false(list_remove(work));
	assert_string_equal(work->message, "a hit cannot be removed: :edit-filter lists fewer of them");
	assert_false(list_accept(work));
	assert_non_null(strstr(work->message, ":review"));
	assert_false(tagging_undo(work));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_opens_at_the_focus_and_goes_back),
		cmocka_unit_test(test_a_wide_screen_follows_the_list),
		cmocka_unit_test(test_nothing_to_list),
		cmocka_unit_test(test_names_of_the_story),
		cmocka_unit_test(test_filter),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_retag_several_in_one_step),
		cmocka_unit_test(test_retag_makes_no_twin),
		cmocka_unit_test(test_remove_several_in_one_step),
		cmocka_unit_test(test_differences_are_dismissed_and_filtered),
		cmocka_unit_test(test_hits_are_neither_tagged_nor_removed),
	};

	return cmocka_run_group_tests_name("list", tests, NULL, NULL);
}
