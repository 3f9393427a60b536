/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several annotations at the focus: what commands are about, and when they ask. */
#include "pair.h"

#include "crossread/command/command.h"
#include "crossread/work/focus.h"
#include "crossread/work/here.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static bool run(struct work *work, const char *line)
{
	bool done = command_run(work, slice_of(line));

	work_arrange(work, 24, 80);
	return done;
}

static bool is_present(const struct work *work, const char *tag)
{
	const struct annotation *present = tagging_present(work);

	return present && slice_equal_text(present->tag, tag);
}

/* Tags all of sentence 1 as denial, its first three words as allegation, and comes back to it. */
static void begin(struct pair *pair)
{
	struct work *work = &pair->work;

	pair_open(pair);
	focus_sentence(work, 1);
	assert_true(run(work, "tag denial"));
	assert_true(run(work, "3 select-words"));
	assert_true(run(work, "tag allegation"));
}

static void test_the_latest_tag_is_meant(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	begin(&pair);
	assert_true(is_present(work, "allegation"));
	/* Nothing is asked: who tags and then comments means what was tagged. */
	assert_true(run(work, "comment see page two"));
	assert_null(work->list);
	assert_true(slice_equal_text(tagging_present(work)->comment, "see page two"));
	assert_true(is_present(work, "allegation"));
	pair_release(&pair);
}

static void test_going_through_them(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct here here;

	(void)state;
	begin(&pair);
	here = here_of(work);
	assert_int_equal(here.count, 2);
	assert_true(run(work, "next-here"));
	assert_true(is_present(work, "denial"));
	assert_int_equal(here_of(work).number, 3 - here.number);
	assert_true(run(work, "3 next-here"));
	assert_true(is_present(work, "allegation"));
	focus_sentence(work, 3);
	assert_false(run(work, "next-here"));
	assert_non_null(strstr(work->message, "nothing is tagged here"));
	pair_release(&pair);
}

static void test_a_command_asks(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	begin(&pair);
	work->chosen[0] = '\0';
	assert_true(run(work, "remove"));
	assert_int_equal(work->mode, MODE_LIST);
	assert_int_equal(work->list->source, LIST_HERE);
	assert_int_equal(work->list->count, 2);
	assert_int_equal(set_of(work)->count, 2);
	/* Panes and focus stay; the list stands below. */
	assert_int_equal(work->layout.list.rows, 3);
	assert_int_equal(work->layout.list.row + 3, work->layout.hint.row);
	assert_true(run(work, "list-close"));
	assert_int_equal(set_of(work)->count, 2);
	assert_int_equal(work->mode, MODE_READ);

	assert_true(run(work, "remove"));
	assert_false(run(work, "3 list-go"));
	assert_int_equal(work->mode, MODE_LIST);
	/* The allegation begins where the denial begins and ends before it. */
	assert_true(run(work, "1 list-go"));
	assert_int_equal(set_of(work)->count, 1);
	assert_true(slice_equal_text(set_of(work)->list[0].tag, "denial"));
	assert_int_equal(work->panes[0].focus, 1);
	pair_release(&pair);
}

/* What was typed waits, however long it is. */
static void test_the_line_waits(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct strbuf line;

	(void)state;
	begin(&pair);
	work->chosen[0] = '\0';
	strbuf_init(&line);
	strbuf_add_text(&line, "comment ");
	for (int i = 0; i < 500; i++)
		strbuf_add_text(&line, "word ");
	strbuf_add_text(&line, "end");
	assert_true(run(work, strbuf_text(&line)));
	assert_int_equal(work->mode, MODE_LIST);
	assert_true(run(work, "2 list-go"));
	assert_true(is_present(work, "denial"));
	assert_int_equal(tagging_present(work)->comment.length, 2503);
	work->chosen[0] = '\0';
	assert_true(run(work, "retag context"));
	assert_true(run(work, "2 list-go"));
	assert_true(is_present(work, "context"));
	assert_int_equal(tagging_present(work)->comment.length, 2503);
	strbuf_release(&line);
	pair_release(&pair);
}

/* The reader's own are meant before those of others; who selects the words of one means that. */
static void test_what_needs_no_question(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	begin(&pair);
	work->chosen[0] = '\0';
	assert_true(run(work, "3 select-words"));
	assert_true(run(work, "comment three words"));
	assert_int_equal(work->mode, MODE_READ);
	assert_true(slice_equal_text(set_of(work)->list[0].tag, "allegation"));
	assert_true(slice_equal_text(set_of(work)->list[0].comment, "three words"));
	work->chosen[0] = '\0';
	work_set_author(work, "ben");
	assert_true(run(work, "tag context"));
	work->chosen[0] = '\0';
	assert_int_equal(here_of(work).count, 3);
	assert_true(run(work, "remove"));
	assert_null(work->list);
	assert_int_equal(set_of(work)->count, 2);
	/* Now both are ana's: a comment on them is refused, not asked about; removing one asks. */
	assert_false(run(work, "comment mine"));
	assert_non_null(strstr(work->message, "tagged by ana"));
	assert_true(run(work, "remove"));
	assert_non_null(work->list);
	pair_release(&pair);
}

static void test_a_selection_outlives_the_question(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	begin(&pair);
	work->chosen[0] = '\0';
	assert_true(run(work, "2 select-words"));
	assert_true(run(work, "remove"));
	assert_int_equal(work->mode, MODE_LIST);
	assert_true(run(work, "list-close"));
	assert_int_equal(work->mode, MODE_SELECT);
	assert_true(work->selection.active);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_latest_tag_is_meant),
		cmocka_unit_test(test_going_through_them),
		cmocka_unit_test(test_a_command_asks),
		cmocka_unit_test(test_the_line_waits),
		cmocka_unit_test(test_what_needs_no_question),
		cmocka_unit_test(test_a_selection_outlives_the_question),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
