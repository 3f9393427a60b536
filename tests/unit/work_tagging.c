/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tagging, selecting, undoing, keeping. */
#include "pair.h"

#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <sys/stat.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct annotations *annotations_of(const struct work *work, size_t side)
{
	return &work->panes[side].document->sidecar.annotations;
}

static void test_tag_and_untag(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	focus_sentence(work, 1);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_int_equal(annotations_of(work, 0)->count, 1);
	assert_true(slice_equal(annotations_of(work, 0)->list[0].selector.quote,
		article_sentence(&work->panes[0].document->article, 1)));
	assert_true(work_is_changed(work));
	assert_true(tagging_toggle(work, slice_of("context")));
	assert_int_equal(annotations_of(work, 0)->count, 2);
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_int_equal(annotations_of(work, 0)->count, 1);
	assert_true(slice_equal_text(annotations_of(work, 0)->list[0].tag, "context"));
	assert_false(tagging_toggle(work, slice_of("rumour")));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_int_equal(annotations_of(work, 0)->count, 1);
	pair_release(&pair);
}

static void test_undo_over_both_panes(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	focus_sentence(work, 1);
	tagging_toggle(work, slice_of("denial"));
	work->active = 1;
	focus_sentence(work, 2);
	tagging_toggle(work, slice_of("allegation"));
	tagging_set_comment(work, slice_of("see the filing"));
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(work, 1)->list[0].comment.length, 0);
	assert_non_null(strstr(work->message, "comment"));
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(work, 1)->count, 0);
	assert_true(tagging_undo(work));
	assert_int_equal(annotations_of(work, 0)->count, 0);
	assert_int_equal(work->active, 0);
	assert_int_equal(work->panes[0].focus, 1);
	assert_false(tagging_undo(work));
	for (int i = 0; i < 3; i++)
		assert_true(tagging_redo(work));
	assert_false(tagging_redo(work));
	assert_true(slice_equal_text(annotations_of(work, 1)->list[0].comment, "see the filing"));
	assert_int_equal(annotations_of(work, 0)->count, 1);
	pair_release(&pair);
}

static void test_selection_grows_and_shrinks(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;

	(void)state;
	pair_open(&pair);
	article = &work->panes[0].document->article;
	selection_start_word(&work->selection, article, 0, 1);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "The"));
	selection_move_words(&work->selection, article, 2);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "The harbour board"));
	selection_move_words(&work->selection, article, -1);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "The harbour"));
	/* The other end: over the first one and to its other side, which stays selected. */
	selection_swap(&work->selection, article);
	selection_move_words(&work->selection, article, 3);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "harbour board has"));
	selection_move_words(&work->selection, article, -4);
	assert_true(slice_equal_text(article_slice(article, work->selection.bytes), "crane\nThe harbour"));
	/* Whole sentences, upwards: the one it began with stays. */
	selection_start_sentence(&work->selection, article, 0, 2);
	selection_move_by(&work->selection, article, SELECTION_SENTENCES, -1);
	assert_int_equal(work->selection.bytes.start, article->sentences[1].bytes.start);
	assert_int_equal(work->selection.bytes.end, article->sentences[2].bytes.end);
	selection_start_word(&work->selection, article, 0, 1);
	selection_move_by(&work->selection, article, SELECTION_SENTENCES, 1);
	assert_int_equal(work->selection.bytes.end, article->sentences[1].bytes.end);
	selection_move_by(&work->selection, article, SELECTION_SENTENCES, 1);
	assert_int_equal(work->selection.bytes.end, article->sentences[2].bytes.end);
	selection_move_by(&work->selection, article, SELECTION_SENTENCES, -1);
	assert_true(work->selection.bytes.end < article->sentences[2].bytes.end - 1);
	assert_true(selection_move_words(&work->selection, article, 10000));
	assert_false(selection_move_words(&work->selection, article, 1));
	assert_false(selection_move_by(&work->selection, article, SELECTION_SENTENCES, 1));
	assert_true(selection_move_words(&work->selection, article, -10000));
	assert_false(selection_move_words(&work->selection, article, -1));
	assert_int_equal(work->selection.bytes.start, 0);
	pair_release(&pair);
}

static void test_selection_is_tagged(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;

	(void)state;
	pair_open(&pair);
	article = &work->panes[0].document->article;
	selection_start_word(&work->selection, article, 0, 1);
	selection_move_words(&work->selection, article, 4);
	work->mode = MODE_SELECT;
	assert_true(tagging_toggle(work, slice_of("denial")));
	assert_false(work->selection.active);
	assert_int_equal(work->mode, MODE_READ);
	assert_true(slice_equal_text(annotations_of(work, 0)->list[0].selector.quote, "The harbour board has denied"));
	/* The whole sentence is another passage: tagging it does not untag the part. */
	focus_sentence(work, 1);
	tagging_toggle(work, slice_of("denial"));
	assert_int_equal(annotations_of(work, 0)->count, 2);
	pair_release(&pair);
}

static void test_saved_and_read_again(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct work again;
	struct error error;

	(void)state;
	pair_open(&pair);
	focus_sentence(work, 4);
	tagging_toggle(work, slice_of("denial"));
	tagging_set_speaker(work, slice_of("a spokeswoman"));
	tagging_set_comment(work, slice_of("“quoted”, with: a # and \\ and 🦊"));
	assert_true(work_save(work));
	assert_false(work_is_changed(work));
	assert_non_null(strstr(work->message, "saved 1 annotation "));
	assert_true(work_open(&again, (const char *const *)pair.paths, 2, NULL, &error));
	assert_int_equal(annotations_of(&again, 0)->count, 1);
	assert_true(annotation_equal(&annotations_of(work, 0)->list[0], &annotations_of(&again, 0)->list[0]));
	assert_int_equal(annotations_of(&again, 0)->list[0].state, ANCHOR_KEPT);
	assert_int_equal(annotations_of(&again, 1)->count, 0);
	assert_false(work_is_changed(&again));
	work_release(&again);
	pair_release(&pair);
}

/*
 * The tagged sentence was changed, at the same length: the annotation is lost, and tagging the new one does not
 * remove it.
 */
static void test_an_orphan_is_no_target(void **state)
{
	struct scratch scratch;
	struct work work;
	struct error error;
	char *path;

	(void)state;
	scratch_init(&scratch);
	path = scratch_write(&scratch, "a.txt", "The minister denied it all.\nNobody else spoke that day.\n");
	assert_true(work_open(&work, (const char *const *)&path, 1, NULL, &error));
	work_set_author(&work, "ana");
	assert_true(tagging_toggle(&work, slice_of("denial")));
	assert_true(work_save(&work));
	work_release(&work);
	free(scratch_write(&scratch, "a.txt", "The minister grants it all.\nNobody else spoke that day.\n"));
	assert_true(work_open(&work, (const char *const *)&path, 1, NULL, &error));
	work_set_author(&work, "ana");
	assert_null(tagging_present(&work));
	assert_true(tagging_toggle(&work, slice_of("denial")));
	assert_int_equal(annotations_of(&work, 0)->count, 2);
	work_release(&work);
	free(path);
	scratch_release(&scratch);
}

/* A name so long that its sidecar's temporary file cannot be made must not keep the other article from being saved. */
static void test_one_that_cannot_be_saved(void **state)
{
	struct scratch scratch;
	struct work work;
	struct error error;
	char *paths[2];
	char *sidecars[2];

	(void)state;
	scratch_init(&scratch);
	paths[0] = scratch_write(&scratch, "a.txt", PAIR_LEFT);
	paths[1] = scratch_write(&scratch, "b.txt", PAIR_RIGHT);
	sidecars[0] = sidecar_path(paths[0]);
	sidecars[1] = sidecar_path(paths[1]);
	assert_true(work_open(&work, (const char *const *)paths, 2, NULL, &error));
	work_set_author(&work, "ana");
	for (size_t side = 0; side < 2; side++) {
		work.active = side;
		assert_true(tagging_toggle(&work, slice_of("context")));
	}
	assert_int_equal(mkdir(sidecars[0], 0777), 0);
	assert_false(work_save(&work));
	assert_int_equal(work.message_kind, MESSAGE_ERROR);
	assert_true(file_exists(sidecars[1]));
	assert_true(work_is_changed(&work));

	/* A save after a failed one recovers. */
	assert_int_equal(rmdir(sidecars[0]), 0);
	assert_true(work_save(&work));
	assert_true(file_exists(sidecars[0]));
	assert_false(work_is_changed(&work));
	work_release(&work);
	for (size_t side = 0; side < 2; side++) {
		free(paths[side]);
		free(sidecars[side]);
	}
	scratch_release(&scratch);
}

/*
 * Sentences without words, such as stray marks, are passed over; motion in a long sentence does not start from its
 * beginning.
 */
static void test_selection_over_stray_marks(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;

	(void)state;
	pair_open_texts(&pair, "One two here now.\n\n* * *\n\nThree four again.\n", NULL);
	article = &work->panes[0].document->article;
	selection_start_word(&work->selection, article, 0, 0);
	assert_true(selection_move_by(&work->selection, article, SELECTION_SENTENCES, 2));
	assert_true(slice_equal_text(
		slice_part(article->text, work->selection.bytes.end - 6, work->selection.bytes.end), "again."));
	assert_true(selection_move_by(&work->selection, article, SELECTION_SENTENCES, -3));
	assert_int_equal(work->selection.bytes.start, 0);
	pair_release(&pair);
}

static void test_refused_sidecar_is_read_only(void **state)
{
	struct scratch scratch;
	struct work work;
	struct error error;
	struct strbuf back;
	char *article;
	char *sidecar;

	(void)state;
	scratch_init(&scratch);
	article = scratch_write(&scratch, "a.txt", PAIR_LEFT);
	sidecar = scratch_write(&scratch, "a.txt.crossread.yaml", "crossread: 1\narticle: &a [*a]\n");
	assert_true(work_open(&work, (const char *const *)&article, 1, NULL, &error));
	work_set_author(&work, "ana");
	assert_int_equal(work.message_kind, MESSAGE_ERROR);
	assert_non_null(strstr(work.message, "a.txt.crossread.yaml:2:"));
	work_arrange(&work, 24, 80);
	assert_false(tagging_toggle(&work, slice_of("denial")));
	assert_non_null(strstr(work.message, "read only"));
	assert_true(work_save(&work));
	strbuf_init(&back);
	assert_true(file_read(sidecar, 1000, &back, &error));
	assert_string_equal(strbuf_text(&back), "crossread: 1\narticle: &a [*a]\n");
	strbuf_release(&back);
	work_release(&work);
	free(article);
	free(sidecar);
	scratch_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tag_and_untag),
		cmocka_unit_test(test_undo_over_both_panes),
		cmocka_unit_test(test_selection_grows_and_shrinks),
		cmocka_unit_test(test_selection_is_tagged),
		cmocka_unit_test(test_saved_and_read_again),
		cmocka_unit_test(test_an_orphan_is_no_target),
		cmocka_unit_test(test_one_that_cannot_be_saved),
		cmocka_unit_test(test_selection_over_stray_marks),
		cmocka_unit_test(test_refused_sidecar_is_read_only),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
