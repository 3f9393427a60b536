/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of quotations over articles that are not open: changed, removed or read only when they are needed. */
#include "crossread/work/quoting.h"

#include "crossread/work/focus.h"
#include "crossread/work/list.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "shelf.h"

static void open_quotations(struct shelf *shelf)
{
	assert_true(list_open(&shelf->work, LIST_QUOTATIONS));
	while (quoting_step(&shelf->work))
		;
	work_arrange(&shelf->work, 24, 80);
	assert_false(shelf->work.documents[2].is_open);
	work_hush(&shelf->work);
}

/* Moves to the first quotation of an article. */
static void move_to(struct work *work, size_t document)
{
	for (size_t i = 0; i < work->list->count; i++) {
		if (work->list->items[i].document == document) {
			list_move_to(work, i);
			return;
		}
	}
	fail_msg("document %zu says nothing", document);
}

static size_t annotations(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < ARTICLES; i++)
		count += work->documents[i].is_open ? work->documents[i].sidecar.annotations.count : 0;
	return count;
}

static void test_an_article_that_is_not_open_is_opened(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	const struct quotation *quotation;
	size_t number;

	open_quotations(shelf);
	move_to(work, 2);
	number = list_present(work->list)->number;
	assert_true(list_go(work));
	assert_ptr_equal(work->panes[work->active].document, &work->documents[2]);
	quotation = quoting_quotation(work, 2, number);
	assert_non_null(quotation);
	assert_int_equal(work->panes[work->active].focus,
		article_sentence_at(&work->documents[2].article, quotation->words.start));
}

static void test_a_quotation_that_is_gone(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	open_quotations(shelf);
	free(scratch_write(&shelf->scratch, "c.txt", "Nothing is said here.\nThe harbour was quiet.\n"));
	move_to(work, 2);
	(void)list_go(work);
	assert_non_null(strstr(work->message, "c.txt has been changed, and this quotation is gone"));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_int_equal(work->mode, MODE_READ);
	/* Rows that were made before name nothing then. */
	assert_null(list_quoted(work, &(struct list_item){ .document = 2, .number = 0 }));
	assert_null(list_quoted(work, &(struct list_item){ .document = 0, .number = 99 }));
	assert_null(list_quoted(work, &(struct list_item){ .document = 3, .number = 99 }));
	assert_int_equal(quoting_speaker(work, 2, 0).length, 0);
	assert_true(list_open(work, LIST_QUOTATIONS));
	work->list->items[0].number = 99;
	list_move_to(work, 0);
	assert_false(list_retag(work, slice_of("denial")));
	assert_int_equal(annotations(work), 0);
}

static void test_an_article_that_is_gone(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	open_quotations(shelf);
	unlink(shelf->paths[2]);
	/* All or nothing: with one of the articles gone none of the others is tagged. */
	assert_true(list_mark_all(work));
	assert_false(list_retag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "c.txt"));
	assert_int_equal(annotations(work), 0);
	assert_true(list_mark_all(work));
	move_to(work, 2);
	(void)list_go(work);
	assert_non_null(strstr(work->message, "c.txt"));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	expect(work, 0, 1);
}

static void test_an_article_that_cannot_be_tagged(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	open_quotations(shelf);
	work->documents[1].sidecar.state = SIDECAR_REFUSED;
	error_set(&work->documents[1].sidecar.problem, "b.txt.crossread.yaml: damaged");
	assert_true(list_mark_all(work));
	assert_false(list_retag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "read only: b.txt.crossread.yaml: damaged"));
	assert_int_equal(annotations(work), 0);
	assert_true(list_set_filter(work, slice_of("speaker:nobody-here")));
	assert_false(list_retag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "nothing fits the filter"));
}

/* What a colleague tagged is no reason not to tag it; what one has tagged oneself is. */
static void test_tags_of_each_author(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	open_quotations(shelf);
	move_to(work, 0);
	assert_true(list_retag(work, slice_of("denial")));
	assert_false(list_retag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "tagged denial already"));
	assert_true(list_retag(work, slice_of("context")));
	work_set_author(work, "bo");
	assert_true(list_retag(work, slice_of("denial")));
	assert_int_equal(annotations(work), 3);
	/* Of two, one has it. */
	assert_true(list_mark(work));
	assert_true(list_mark(work));
	assert_true(list_retag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "1 tagged denial, the others have that tag already"));
	assert_int_equal(annotations(work), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_an_article_that_is_not_open_is_opened, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_a_quotation_that_is_gone, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_an_article_that_is_gone, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_an_article_that_cannot_be_tagged, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_tags_of_each_author, shelf_begin, shelf_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("work_list_quotations", tests, NULL, NULL);
}
