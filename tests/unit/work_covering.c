/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article carries what, found in steps: the table, its columns, its tags, and the two lists of gaps. */
#include "crossread/work/covering.h"

#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "shelf.h"

#define DENIAL "We did not hide any report from the workers"

static void finish(struct work *work)
{
	while (covering_step(work))
		;
	work_arrange(work, 24, 80);
}

static void tag(struct work *work, size_t side, size_t sentence, const char *name)
{
	work->active = side;
	focus_sentence(work, sentence);
	assert_true(tagging_toggle(work, slice_of(name)));
}

/* The row of the denial that three of the four articles quote. */
static size_t denial_row(const struct work *work)
{
	const struct covering *covering = &work->covering;

	for (size_t row = 0; row < covering->coverage.count; row++) {
		const struct coverage_row *found = &covering->coverage.rows[row];
		struct slice text = article_slice(covering->articles[found->article], coverage_text(found));

		if (found->kind == COVERAGE_QUOTATION && slice_find(text, slice_of(DENIAL), 0) < text.length)
			return row;
	}
	fail_msg("the denial has no row");
	return 0;
}

static void assert_progress(const struct work *work, const char *expected)
{
	struct strbuf text;

	strbuf_init(&text);
	covering_add_progress(work, &text);
	if (strncmp(strbuf_text(&text), expected, strlen(expected)) != 0)
		fail_msg("\"%s\" does not begin with \"%s\"", strbuf_text(&text), expected);
	strbuf_release(&text);
}

static void test_one_article_has_no_table(void **state)
{
	static const enum list_source sources[] = { LIST_COVERAGE, LIST_MISSING, LIST_UNANSWERED };
	struct pair pair;

	(void)state;
	pair_open_texts(&pair, PAIR_LEFT, NULL);
	for (size_t i = 0; i < 3; i++) {
		work_hush(&pair.work);
		assert_false(list_open(&pair.work, sources[i]));
		assert_non_null(strstr(pair.work.message, "two articles or more"));
		assert_null(pair.work.list);
	}
	assert_false(covering_step(&pair.work));
	assert_false(covering_is_opening(&pair.work));
	assert_false(covering_is_finding(&pair.work));
	pair_release(&pair);
}

static void test_steps_only_while_it_is_looked_at(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	size_t steps = 0;

	assert_true(list_open(work, LIST_COVERAGE));
	assert_int_equal(work->list->count, 0);
	assert_true(list_is_growing(work));
	assert_progress(work, "opening the articles: 0 of 4");
	assert_true(covering_step(work));
	assert_progress(work, "opening the articles: 1 of 4");
	/* Nothing goes on behind a list that does not need it, and nothing is lost. */
	list_close(work);
	assert_false(covering_step(work));
	assert_true(list_open(work, LIST_ARTICLES));
	assert_false(covering_step(work));
	list_close(work);
	assert_true(list_open(work, LIST_UNANSWERED));
	assert_progress(work, "opening the articles: 1 of 4");
	while (covering_is_opening(work))
		assert_true(covering_step(work));
	/* Allegations without an answer need the articles, not the comparison. */
	assert_false(covering_step(work));
	work_arrange(work, 24, 80);
	assert_null(work->list);
	assert_true(list_open(work, LIST_COVERAGE));
	assert_progress(work, "comparing the articles: 0 of ");
	while (covering_step(work))
		steps++;
	assert_true(steps > 1);
	work_arrange(work, 24, 80);
	assert_false(list_is_growing(work));
	assert_int_equal(work->covering.count, ARTICLES);
	assert_true(work->list->count > 0);
}

static void test_what_cannot_be_read_has_no_column(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	size_t row;

	unlink(shelf->paths[2]);
	assert_true(list_open(work, LIST_COVERAGE));
	finish(work);
	assert_non_null(strstr(work->message, "c.txt"));
	assert_int_equal(work->covering.count, ARTICLES - 1);
	assert_int_equal(covering_column(work, 2), SIZE_MAX);
	assert_int_equal(covering_column(work, 3), 2);
	/* From end to end, no further. */
	assert_false(covering_move(work, -1));
	assert_true(covering_move(work, 10));
	assert_true(covering_is_last(work));
	assert_int_equal(work->covering.column, 2);
	assert_false(covering_move(work, 1));
	assert_true(covering_move(work, -10));
	assert_int_equal(work->covering.column, 0);
	/* A row leads to the article that is chosen, and nowhere where it has none. */
	row = denial_row(work);
	list_move_to(work, row);
	covering_move(work, 2);
	assert_false(list_go(work));
	assert_non_null(strstr(work->message, "not found by this method in this article"));
	covering_move(work, -1);
	assert_true(list_go(work));
	assert_int_equal(work->active, 1);
	assert_int_equal(work->panes[1].focus, work->covering.coverage.rows[row].cells[1].sentence);
}

static void test_tags_of_a_cell(void **state)
{
	static const struct tag others[] = { { "admission", 'I', "i", "context", "" } };
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct tags tags;
	size_t row;

	tags = work->tags;
	assert_true(list_open(work, LIST_COVERAGE));
	finish(work);
	row = denial_row(work);
	assert_int_equal(covering_tag_letter(work, row, 0), ' ');
	list_close(work);
	tag(work, 0, work->covering.coverage.rows[row].cells[0].sentence, "denial");
	assert_int_equal(covering_tag_letter(work, row, 0), 'D');
	work_set_author(work, "bo");
	tag(work, 0, work->covering.coverage.rows[row].cells[0].sentence, "denial");
	tag(work, 0, work->covering.coverage.rows[row].cells[0].sentence, "context");
	assert_int_equal(covering_tag_letter(work, row, 1), ' ');
	assert_int_equal(covering_tag_letter(work, row, 3), ' ');
	/* Each of them once, for the filter. */
	assert_true(list_open(work, LIST_COVERAGE));
	assert_non_null(strstr(strbuf_text(&work->covering.tags[row]), "denial "));
	assert_int_equal(work->covering.tags[row].length, strlen("context denial "));
	assert_true(list_set_filter(work, slice_of("tag:context")));
	assert_int_equal(work->list->items[0].number, row);
	list_close(work);
	/* A tag that this reader does not know, and one of others that is not to be seen. */
	work->tags = (struct tags){ others, 1 };
	assert_int_equal(covering_tag_letter(work, row, 0), '?');
	work->tags = tags;
	work_set_author(work, "cy");
	work->blind = true;
	assert_int_equal(covering_tag_letter(work, row, 0), ' ');
}

static void test_denials_that_an_article_lacks(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	tag(work, 0, 4, "denial");
	assert_true(list_open(work, LIST_MISSING));
	assert_int_equal(work->list->count, 0);
	finish(work);
	assert_int_equal(work->list->count, 1);
	assert_int_equal(work->list->items[0].missing, 3);
	/* The filter is about who lacks it, not about who has it. */
	assert_true(list_set_filter(work, slice_of("outlet:gull speaker:board")));
	assert_int_equal(work->list->count, 1);
	assert_true(list_set_filter(work, slice_of("article:d.txt")));
	assert_int_equal(work->list->count, 1);
	assert_true(list_set_filter(work, slice_of("article:a.txt")));
	assert_int_equal(work->list->count, 0);
	assert_true(list_set_filter(work, slice_of("")));
	/* It leads to the denial. */
	assert_true(list_go(work));
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 4);
	/* Another reader who reads blind does not see it. */
	work_set_author(work, "bo");
	work->blind = true;
	assert_false(list_open(work, LIST_MISSING));
	assert_non_null(strstr(work->message, "nothing to list"));
}

static void test_allegations_without_an_answer(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	tag(work, 1, 3, "allegation");
	assert_true(list_open(work, LIST_UNANSWERED));
	finish(work);
	assert_int_equal(work->list->count, 1);
	assert_int_equal(work->list->items[0].document, 1);
	list_close(work);
	tag(work, 1, 5, "denial");
	assert_false(list_open(work, LIST_UNANSWERED));
	assert_null(work->list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_article_has_no_table),
		cmocka_unit_test_setup_teardown(test_steps_only_while_it_is_looked_at, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_what_cannot_be_read_has_no_column, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_tags_of_a_cell, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_denials_that_an_article_lacks, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_allegations_without_an_answer, shelf_begin, shelf_end),
	};

	return cmocka_run_group_tests_name("work_covering", tests, NULL, NULL);
}
