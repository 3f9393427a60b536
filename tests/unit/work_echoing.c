/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in more than one other article: what is offered, what is there already, what cannot be reached. */
#include "crossread/work/echoing.h"

#include "crossread/work/focus.h"
#include "crossread/work/quoting.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include "shelf.h"

/* The sentences of the left and the right article that quote the board. */
enum { LEFT_DENIAL = 4, RIGHT_DENIAL = 6 };

static const struct annotations *annotations_of(const struct work *work, size_t document)
{
	return &work->documents[document].sidecar.annotations;
}

static void tag(struct work *work, size_t side, size_t sentence)
{
	work->active = side;
	focus_sentence(work, sentence);
	assert_true(tagging_toggle(work, slice_of("denial")));
}

static void finish(struct work *work)
{
	while (quoting_step(work) || echoing_step(work))
		;
	work_arrange(work, 24, 80);
}

/* Opens the third article, too, which has the words twice, and goes back to the pair. */
static void open_third(struct work *work)
{
	assert_true(showing_put(work, 1, 2));
	assert_true(showing_put(work, 1, 1));
	comparing_finish(work);
}

static void test_several_places(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct strbuf text;

	open_third(work);
	tag(work, 0, LEFT_DENIAL);
	finish(work);
	assert_int_equal(work->echoing.count, 3);
	/* Each article is named once. */
	strbuf_init(&text);
	echoing_add_articles(work, &text);
	assert_string_equal(strbuf_text(&text), "b, c");
	assert_true(echoing_apply(work));
	assert_int_equal(annotations_of(work, 1)->count, 1);
	assert_int_equal(annotations_of(work, 2)->count, 2);
	assert_int_equal(annotations_of(work, 0)->link_count, 3);
	/* What is linked is not offered again. */
	echoing_begin(work, 0, annotations_of(work, 0)->list[0].id);
	finish(work);
	assert_int_equal(work->echoing.count, 0);
	assert_false(echoing_apply(work));
	strbuf_clear(&text);
	echoing_add_linked(work, 0, &annotations_of(work, 0)->list[0], &text);
	assert_int_equal(text.length, strlen("b, c, c"));
	strbuf_release(&text);
}

/* An own annotation that is there already is linked, not made a second time; a colleague's is not touched. */
static void test_what_is_tagged_already(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	work_set_author(work, "bo");
	tag(work, 1, RIGHT_DENIAL);
	work_set_author(work, "ana");
	tag(work, 1, RIGHT_DENIAL);
	tag(work, 0, LEFT_DENIAL);
	finish(work);
	assert_int_equal(work->echoing.count, 1);
	assert_true(echoing_apply(work));
	assert_int_equal(annotations_of(work, 1)->count, 2);
	assert_int_equal(annotations_of(work, 1)->link_count, 1);
	for (size_t i = 0; i < 2; i++) {
		const struct annotation *annotation = &annotations_of(work, 1)->list[i];

		assert_int_equal(slice_equal_text(annotation->author, "ana"),
			slice_equal(annotation->id, annotations_of(work, 1)->links[0].from));
	}
}

static void test_nothing_is_half_done(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;

	tag(work, 0, LEFT_DENIAL);
	finish(work);
	work->documents[1].sidecar.state = SIDECAR_REFUSED;
	error_set(&work->documents[1].sidecar.problem, "b.txt.crossread.yaml: damaged");
	assert_false(echoing_apply(work));
	assert_non_null(strstr(work->message, "read only: b.txt.crossread.yaml: damaged"));
	assert_int_equal(annotations_of(work, 1)->count, 0);
	assert_int_equal(annotations_of(work, 0)->link_count, 0);
	work->documents[1].sidecar.state = SIDECAR_ABSENT;
	/* The annotation is undone: nothing is offered for it, nor is one that never was. */
	assert_true(tagging_undo(work));
	assert_false(echoing_apply(work));
	assert_false(echoing_step(work));
	echoing_begin(work, 0, slice_of("never-was"));
	assert_false(work->echoing.is_set);
}

static void test_a_link_that_leads_nowhere(void **state)
{
	struct shelf *shelf = *state;
	struct work *work = &shelf->work;
	struct error error;
	struct strbuf text;

	work->active = 0;
	focus_sentence(work, LEFT_DENIAL);
	assert_false(echoing_follow(work));
	assert_non_null(strstr(work->message, "nothing here is linked"));
	showing_put(work, 1, 2);
	tag(work, 0, LEFT_DENIAL);
	finish(work);
	/* Only what is in the third article, whose file then goes. */
	assert_true(echoing_apply(work));
	assert_true(work_save(work));
	work_release(work);
	unlink(shelf->paths[1]);
	unlink(shelf->paths[2]);
	assert_true(work_open(work, (const char *const[]){ shelf->paths[0], shelf->paths[3], shelf->paths[2] }, 3, NULL,
		&error));
	work_set_author(work, "ana");
	work_arrange(work, 24, 80);
	focus_sentence(work, LEFT_DENIAL);
	/* That article is told by the name of its file as long as it is not open. */
	strbuf_init(&text);
	echoing_add_linked(work, 0, &annotations_of(work, 0)->list[0], &text);
	assert_non_null(strstr(strbuf_text(&text), "c.txt"));
	strbuf_release(&text);
	for (size_t i = 0; i < annotations_of(work, 0)->link_count; i++) {
		const struct link *link = &annotations_of(work, 0)->links[i];
		bool is_named = slice_equal_text(link->to_file, "c.txt");

		work_hush(work);
		assert_false(echoing_follow(work));
		assert_int_equal(work->message_kind, MESSAGE_ERROR);
		assert_non_null(strstr(work->message, is_named ? "c.txt" : "b.txt is not open"));
		assert_int_equal(work->panes[0].focus, LEFT_DENIAL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_several_places, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_what_is_tagged_already, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_nothing_is_half_done, shelf_begin, shelf_end),
		cmocka_unit_test_setup_teardown(test_a_link_that_leads_nowhere, shelf_begin, shelf_end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("work_echoing", tests, NULL, NULL);
}
