/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying what one has read. */
#include "pair.h"

#include "crossread/annotation/readers.h"
#include "crossread/work/focus.h"
#include "crossread/work/signing.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_read(const struct work *work, size_t entries, size_t percent, const char *told)
{
	struct strbuf text;

	assert_int_equal(set_of(work)->reviewed_count, entries);
	assert_true(signing_percent(work, 0) == percent);
	strbuf_init(&text);
	signing_describe(work, 0, &text);
	assert_string_equal(strbuf_text(&text), told);
	strbuf_release(&text);
}

static bool sign(struct work *work, const char *what)
{
	return signing_mark(work, slice_of(what));
}

static void test_all(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	assert_read(work, 0, SIGNING_NOTHING, "");
	assert_false(signing_is_told(work, 0));
	assert_true(sign(work, ""));
	assert_true(work_is_changed(work));
	assert_read(work, 1, 100, "read by ana");
	assert_int_equal(set_of(work)->reviewed[0].codes.start, 0);
	assert_int_equal(set_of(work)->reviewed[0].codes.end, work->panes[0].document->article.length);
	/* Once is enough. */
	assert_false(sign(work, ""));
	assert_read(work, 1, 100, "read by ana");
	assert_true(sign(work, "none"));
	assert_read(work, 0, SIGNING_NOTHING, "");
	assert_false(sign(work, "none"));
	assert_false(sign(work, "everything"));
	assert_int_equal(work->message_kind, MESSAGE_ERROR);
	assert_true(tagging_undo(work));
	assert_read(work, 1, 100, "read by ana");
	pair_release(&pair);
}

/* Pieces that touch become one; undoing gives the pieces back and leaves the focus where it is. */
static void test_pieces(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;

	(void)state;
	pair_open(&pair);
	article = &work->panes[0].document->article;
	focus_sentence(work, 1);
	assert_true(sign(work, "here"));
	assert_int_equal(set_of(work)->reviewed[0].codes.end, article_codes(article, article->sentences[1].bytes).end);
	focus_sentence(work, 4);
	selection_start_sentence(&work->selection, article, 0, 4);
	work->mode = MODE_SELECT;
	assert_true(sign(work, ""));
	assert_int_equal(work->mode, MODE_READ);
	assert_int_equal(set_of(work)->reviewed_count, 2);
	assert_in_range(signing_percent(work, 0), 30, 60);
	focus_sentence(work, 3);
	assert_true(sign(work, "here"));
	assert_int_equal(set_of(work)->reviewed_count, 2);
	assert_true(tagging_undo(work));
	assert_int_equal(work->panes[0].focus, 3);
	assert_int_equal(set_of(work)->reviewed_count, 2);
	assert_true(sign(work, ""));
	assert_read(work, 1, 100, "read by ana");
	assert_true(tagging_undo(work));
	assert_int_equal(set_of(work)->reviewed_count, 2);
	pair_release(&pair);
}

/* What others have read is theirs, and hidden from who works blind. */
static void test_others(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open(&pair);
	assert_true(sign(work, ""));
	work_set_author(work, "ben");
	focus_sentence(work, 2);
	assert_true(sign(work, "here"));
	assert_int_equal(set_of(work)->reviewed_count, 2);
	assert_non_null(strstr(work->message, " % read by ben"));
	assert_true(sign(work, "none"));
	assert_read(work, 1, SIGNING_NOTHING, "read by ana");
	work->blind = true;
	assert_false(signing_is_told(work, 0));
	assert_read(work, 1, SIGNING_NOTHING, "");
	pair_release(&pair);
}

/* It is kept, and is what agreement is counted over. */
static void test_kept(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct readers readers = { 0 };
	struct ranges read = { 0 };
	struct error error;

	(void)state;
	pair_open_texts(&pair, PAIR_LEFT, NULL);
	focus_sentence(work, 2);
	assert_true(sign(work, "here"));
	focus_sentence(work, 3);
	work_set_author(work, "ben");
	assert_true(tagging_toggle(work, slice_of("context")));
	assert_true(work_save(work));
	work_release(work);
	assert_true(work_open(work, (const char *const *)pair.paths, 1, NULL, &error));
	work_set_author(work, "ana");
	assert_int_equal(set_of(work)->reviewed_count, 1);
	assert_true(readers_collect(&readers, set_of(work), false, &error));
	assert_int_equal(readers.count, 1);
	readers_add_read(set_of(work), &work->panes[0].document->article, slice_of("ana"), false, &read);
	assert_int_equal(ranges_length(&read), set_of(work)->reviewed[0].codes.end);
	ranges_release(&read);
	/* Taken as a whole: everybody who marked or tagged anything. */
	assert_true(readers_collect(&readers, set_of(work), true, &error));
	assert_int_equal(readers.count, 2);
	readers_add_read(set_of(work), &work->panes[0].document->article, slice_of("ana"), true, &read);
	assert_int_equal(ranges_length(&read), work->panes[0].document->article.length);
	ranges_release(&read);
	readers_add_read(set_of(work), &work->panes[0].document->article, slice_of("dora"), true, &read);
	assert_int_equal(read.count, 0);
	ranges_release(&read);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_pieces),
		cmocka_unit_test(test_others),
		cmocka_unit_test(test_kept),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
