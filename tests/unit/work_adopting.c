/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A renamed article: its annotations are offered, taken over only when the reader says so, and the old file stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/annotation/adoption.h"
#include "crossread/work/adopting.h"
#include "crossread/work/tagging.h"
#include "crossread/work/watching.h"
#include "desk.h"

#include <locale.h>

#define OLD DESK_FILE(DESK_SOLD("why") DESK_CASE, 2)

/* A desk whose article was renamed to "renamed.txt". */
struct renamed {
	struct desk desk;
	char *article; /* owned, as the next */
	char *sidecar;
	struct work work;
};

static void open_work(struct renamed *renamed)
{
	const char *path = renamed->article;
	struct error error;

	if (!work_open(&renamed->work, &path, 1, NULL, &error))
		fail_msg("%s", error.message);
	work_set_author(&renamed->work, "ana");
	renamed->work.stamp = (struct stamp){ true, 1795195503, 1 };
	work_arrange(&renamed->work, 24, 80);
}

static int begin(void **state)
{
	struct renamed *renamed = mem_new(sizeof(*renamed));

	desk_init(&renamed->desk);
	desk_write(&renamed->desk, OLD);
	renamed->article = scratch_path(&renamed->desk.scratch, "renamed.txt");
	renamed->sidecar = sidecar_path(renamed->article);
	assert_int_equal(rename(renamed->desk.article_path, renamed->article), 0);
	*state = renamed;
	return 0;
}

static int end(void **state)
{
	struct renamed *renamed = *state;

	work_release(&renamed->work);
	free(renamed->article);
	free(renamed->sidecar);
	desk_release(&renamed->desk);
	free(renamed);
	return 0;
}

static void test_offered_and_taken(void **state)
{
	struct renamed *renamed = *state;
	struct work *work = &renamed->work;
	struct strbuf bytes;
	struct error error;

	open_work(renamed);
	assert_string_equal(work->message,
		"renamed.txt: story.txt.crossread.yaml was made of exactly this text, and its own article is gone: "
		":adopt takes its annotations over");
	assert_int_equal(work->message_kind, MESSAGE_NOTICE);
	assert_int_equal(work->documents[0].sidecar.annotations.count, 0);
	assert_false(file_exists(renamed->sidecar));

	assert_true(adopting_take(work));
	assert_string_equal(work->message,
		"renamed.txt: took over 2 annotations of story.txt.crossread.yaml, which stays as it is");
	assert_int_equal(work->documents[0].sidecar.annotations.count, 2);
	assert_int_equal(work->documents[0].sidecar.annotations.list[0].state, ANCHOR_KEPT);
	assert_false(work_is_changed(work));
	assert_file_holds(renamed->desk.path, OLD);

	/* The copy says the same of the article under its new name. */
	strbuf_init(&bytes);
	if (!file_read(renamed->sidecar, YAML_MOST_BYTES, &bytes, &error))
		fail_msg("%s", error.message);
	assert_non_null(strstr(strbuf_text(&bytes), "article:\n  file: \"renamed.txt\"\n  title:"));
	assert_string_equal(strstr(strbuf_text(&bytes), "  title:"), strstr(OLD, "  title:"));
	strbuf_release(&bytes);

	/* It is ours, not a colleague's; and there is nothing more to adopt. */
	work_hush(work);
	assert_false(watching_look(work));
	assert_false(adopting_take(work));
	assert_non_null(strstr(work->message, "nothing to adopt"));
}

/* What was tagged before the reader decided stays, too. */
static void test_tagged_before(void **state)
{
	struct renamed *renamed = *state;
	struct work *work = &renamed->work;

	open_work(renamed);
	work->panes[0].focus = 1;
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_true(adopting_take(work));
	assert_int_equal(work->documents[0].sidecar.annotations.count, 3);
	assert_true(work_save(work));
	work_release(work);
	open_work(renamed);
	assert_int_equal(work->documents[0].sidecar.annotations.count, 3);
}

static void test_damaged(void **state)
{
	struct renamed *renamed = *state;
	struct work *work = &renamed->work;

	desk_write(&renamed->desk, DESK_HEAD "annotations:\n  - id: \"a1\"\n");
	open_work(renamed);
	assert_false(adopting_take(work));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work->message, "not taken over: "));
	assert_non_null(strstr(work->message, "story.txt.crossread.yaml:7:"));
	assert_false(file_exists(renamed->sidecar));
	assert_int_equal(work->documents[0].sidecar.annotations.count, 0);
}

/* Neither a copy of an article that is still there nor one with a sidecar of its own is a renamed one. */
static void test_not_renamed(void **state)
{
	struct renamed *renamed = *state;
	struct article article;
	struct error error;

	assert_true(article_load(&article, renamed->article, NULL, &error));
	free(scratch_write(&renamed->desk.scratch, "story.txt", DESK_ARTICLE));
	assert_null(adoption_find(&article));
	free(scratch_write(&renamed->desk.scratch, "renamed.txt.crossread.yaml", DESK_FILE(DESK_CASE, 1)));
	assert_false(adoption_take(&article, renamed->desk.path, &error));
	assert_non_null(strstr(error.message, "exists already"));
	assert_file_holds(renamed->sidecar, DESK_FILE(DESK_CASE, 1));
	article_release(&article);
	open_work(renamed);
	assert_non_null(strstr(renamed->work.message, "tagging as ana"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_offered_and_taken, begin, end),
		cmocka_unit_test_setup_teardown(test_tagged_before, begin, end),
		cmocka_unit_test_setup_teardown(test_damaged, begin, end),
		cmocka_unit_test_setup_teardown(test_not_renamed, begin, end),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
