/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggestions in the reader: found on request, accepted, rejected, undone; nothing written before. */
#include "scratch.h"

#include "crossread/command/command.h"
#include "crossread/work/focus.h"
#include "crossread/work/suggesting.h"
#include "crossread/work/tagging.h"
#include "crossread/work/work.h"

#include <locale.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

static const char text[] = "The lawsuit claims that the doors of the mill were locked.\n\n"
			   "The mill has 40 looms.\n\n"
			   "“That is false,” said Ann Lee.\n\n"
			   "The owner declined to comment.\n";

struct scene {
	struct scratch scratch;
	char *article;
	char *sidecar;
	struct work work;
};

static void begin(struct scene *scene)
{
	const char *paths[1];
	struct error error;

	scratch_init(&scene->scratch);
	paths[0] = scene->article = scratch_write(&scene->scratch, "a.txt", text);
	scene->sidecar = sidecar_path(scene->article);
	if (!work_open(&scene->work, paths, 1, NULL, &error))
		fail_msg("%s", error.message);
	work_set_author(&scene->work, "ana");
	work_arrange(&scene->work, 24, 80);
}

static void end(struct scene *scene)
{
	work_release(&scene->work);
	free(scene->article);
	free(scene->sidecar);
	scratch_release(&scene->scratch);
}

static const struct annotations *annotations_of(const struct scene *scene)
{
	return &scene->work.documents[0].sidecar.annotations;
}

static void test_nothing_before_an_accept(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;
	struct stat status;
	char before[SHA256_HEX_SIZE];
	struct article again;
	struct error error;

	(void)state;
	begin(&scene);
	memcpy(before, work->documents[0].article.sha256, sizeof(before));
	assert_false(suggesting_step(work));
	assert_null(suggesting_at(work, &work->documents[0], 0));
	suggesting_toggle(work);
	assert_true(suggesting_step(work));
	suggesting_finish(work);
	assert_false(suggesting_step(work));
	assert_non_null(suggesting_at(work, &work->documents[0], 0));
	assert_true(suggesting_next(work, 1));
	assert_int_equal(work->panes[0].focus, 2);
	assert_true(list_open(work, LIST_SUGGESTIONS));
	assert_int_equal(work->list->count, 3);
	list_close(work);
	suggesting_toggle(work);
	assert_null(suggesting_at(work, &work->documents[0], 0));
	assert_false(work_is_changed(work));
	assert_true(work_save_quietly(work));
	assert_int_not_equal(stat(scene.sidecar, &status), 0);
	if (!article_load(&again, scene.article, NULL, &error))
		fail_msg("%s", error.message);
	assert_string_equal(again.sha256, before);
	article_release(&again);
	end(&scene);
}

static void test_accept_and_undo(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;
	const struct annotation *made;

	(void)state;
	begin(&scene);
	suggesting_toggle(work);
	assert_true(suggesting_accept(work));
	assert_int_equal(annotations_of(&scene)->count, 1);
	made = &annotations_of(&scene)->list[0];
	assert_true(slice_equal_text(made->tag, "allegation"));
	assert_true(slice_equal_text(made->origin, "suggested"));
	assert_true(slice_equal_text(made->author, "ana"));
	assert_true(slice_equal(made->selector.quote, article_sentence(&work->documents[0].article, 0)));
	assert_false(suggesting_accept(work));
	assert_int_equal(annotations_of(&scene)->count, 1);
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(&scene)->count, 0);
	assert_non_null(suggesting_at(work, &work->documents[0], 0));
	focus_sentence(work, 1);
	assert_false(suggesting_accept(work));
	/* Who speaks is known there. */
	focus_sentence(work, 2);
	assert_true(suggesting_accept(work));
	made = &annotations_of(&scene)->list[0];
	assert_true(slice_equal_text(made->tag, "denial"));
	assert_true(slice_equal_text(made->origin, "suggested"));
	assert_true(slice_equal_text(made->speaker, "Ann Lee"));
	end(&scene);
}

/* Rejected it stays away, also in the next session. */
static void test_reject(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;
	const char *paths[1];
	struct error error;

	(void)state;
	begin(&scene);
	suggesting_toggle(work);
	focus_sentence(work, 2);
	assert_true(suggesting_reject(work));
	assert_int_equal(annotations_of(&scene)->dismissal_count, 1);
	assert_true(slice_equal_text(annotations_of(&scene)->dismissals[0].what, "suggestion"));
	assert_null(suggesting_at(work, &work->documents[0], 2));
	assert_true(work_save_quietly(work));
	work_release(work);
	paths[0] = scene.article;
	if (!work_open(work, paths, 1, NULL, &error))
		fail_msg("%s", error.message);
	work_set_author(work, "ana");
	work_arrange(work, 24, 80);
	suggesting_toggle(work);
	suggesting_finish(work);
	assert_null(suggesting_at(work, &work->documents[0], 2));
	assert_non_null(suggesting_at(work, &work->documents[0], 0));
	end(&scene);
}

/* What is tagged already stays as it is; the others come as one step. */
static void test_accept_above(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;
	struct slice id;

	(void)state;
	begin(&scene);
	focus_sentence(work, 2);
	assert_true(tagging_toggle(work, slice_of("context")));
	id = annotations_of(&scene)->list[0].id;
	assert_true(suggesting_accept_above(work, 0));
	assert_int_equal(annotations_of(&scene)->count, 3);
	assert_true(slice_equal_text(annotations_find(annotations_of(&scene), id)->tag, "context"));
	assert_true(slice_equal_text(annotations_find(annotations_of(&scene), id)->origin, "manual"));
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(&scene)->count, 1);
	assert_false(suggesting_accept_above(work, 1));
	assert_int_equal(annotations_of(&scene)->count, 1);
	end(&scene);
}

static void test_list(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;

	(void)state;
	begin(&scene);
	assert_true(list_open(work, LIST_SUGGESTIONS));
	assert_true(list_set_filter(work, slice_of("tag:denial")));
	assert_int_equal(work->list->count, 1);
	assert_true(suggesting_reject_listed(work));
	assert_false(suggesting_accept_listed(work));
	assert_true(list_set_filter(work, slice_of("state:open")));
	assert_int_equal(work->list->count, 2);
	assert_true(list_mark_all(work));
	assert_true(suggesting_accept_listed(work));
	assert_int_equal(annotations_of(&scene)->count, 2);
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(&scene)->count, 0);
	end(&scene);
}

static void test_from_end_to_end(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;

	(void)state;
	begin(&scene);
	assert_false(suggesting_next(work, -1));
	assert_non_null(strstr(work->message, "no earlier suggestion"));
	assert_true(suggesting_next(work, 9));
	assert_false(suggesting_next(work, 1));
	assert_non_null(strstr(work->message, "no further suggestion"));
	assert_true(suggesting_next(work, -1));
	/* What was accepted or rejected is passed over. */
	assert_true(suggesting_accept(work));
	assert_true(suggesting_next(work, -1));
	assert_int_equal(work->panes[0].focus, 0);
	assert_true(suggesting_reject(work));
	assert_true(suggesting_next(work, 1));
	assert_int_equal(work->panes[0].focus, 3);
	assert_false(suggesting_next(work, -1));
	end(&scene);
}

/* A score is a number from 0 to 1, whatever stands around it. */
static void test_scores_that_are_read(void **state)
{
	static const char *const wrong[] = { "", ".", "0.", "1.1", "2", "-1", "0,9", "0.9x", "x", "00", "1 0",
		"0.99999999999999999999999" };
	static const char *const right[] = { "0", "1", " 0.5 ", ".5", "0.90", "1.0" };
	struct scene scene;
	struct work *work = &scene.work;
	char line[64];

	(void)state;
	begin(&scene);
	work->tags = tags_default();
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		snprintf(line, sizeof(line), "accept-suggestions %s", wrong[i]);
		work_hush(work);
		assert_false(command_run(work, slice_of(line)));
		assert_int_equal(work->message_kind, MESSAGE_ERROR);
		assert_int_equal(annotations_of(&scene)->count, 0);
	}
	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++) {
		snprintf(line, sizeof(line), "accept-suggestions %s", right[i]);
		work_hush(work);
		(void)command_run(work, slice_of(line));
		assert_null(strstr(work->message, "a score from 0 to 1"));
	}
	assert_int_equal(annotations_of(&scene)->count, 3);
	end(&scene);
}

static void test_nothing_is_accepted_read_only(void **state)
{
	struct scene scene;
	struct work *work = &scene.work;

	(void)state;
	begin(&scene);
	work->documents[0].sidecar.state = SIDECAR_REFUSED;
	error_set(&work->documents[0].sidecar.problem, "a.txt.crossread.yaml: damaged");
	assert_false(suggesting_accept_above(work, 0));
	assert_non_null(strstr(work->message, "damaged"));
	work->suggesting.is_shown = true;
	assert_false(suggesting_accept(work));
	assert_true(list_open(work, LIST_SUGGESTIONS));
	assert_false(list_accept(work));
	assert_false(list_remove(work));
	assert_int_equal(annotations_of(&scene)->count, 0);
	assert_int_equal(annotations_of(&scene)->dismissal_count, 0);
	end(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_from_end_to_end),
		cmocka_unit_test(test_scores_that_are_read),
		cmocka_unit_test(test_nothing_is_accepted_read_only),
		cmocka_unit_test(test_nothing_before_an_accept),
		cmocka_unit_test(test_accept_and_undo),
		cmocka_unit_test(test_reject),
		cmocka_unit_test(test_accept_above),
		cmocka_unit_test(test_list),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
