/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Working blind, and settling what two colleagues tagged differently. */
#include "pair.h"

#include "crossread/work/adjudicating.h"
#include "crossread/work/disputes.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Tags a sentence of the left article as somebody. */
static void tag_as(struct work *work, const char *author, size_t sentence, const char *tag)
{
	work_set_author(work, author);
	focus_sentence(work, sentence);
	assert_true(tagging_toggle(work, slice_of(tag)));
}

/* They agree on sentence 0, have other tags in 1; only ana has 2, only ben 3. */
static void open_story(struct pair *pair)
{
	pair_open_texts(pair, PAIR_LEFT, NULL);
	tag_as(&pair->work, "ana", 0, "denial");
	tag_as(&pair->work, "ben", 0, "denial");
	tag_as(&pair->work, "ana", 1, "denial");
	tag_as(&pair->work, "ben", 1, "context");
	tag_as(&pair->work, "ana", 2, "allegation");
	tag_as(&pair->work, "ben", 3, "context");
	work_set_author(&pair->work, "cleo");
}

static void assert_open(const struct work *work, size_t open, size_t count)
{
	struct disputes disputes;

	disputes_find(&disputes, work);
	assert_int_equal(disputes.count, count);
	assert_int_equal(disputes.open, open);
	disputes_release(&disputes);
}

/* The annotations of cleo: tag and sentence of each. */
static void assert_results(const struct work *work, const char *wanted)
{
	struct strbuf text;

	strbuf_init(&text);
	for (size_t i = 0; i < set_of(work)->count; i++) {
		const struct annotation *annotation = &set_of(work)->list[i];
		const struct article *article = &work->panes[0].document->article;

		if (!slice_equal_text(annotation->author, "cleo"))
			continue;
		assert_true(slice_equal_text(annotation->origin, "adjudicated"));
		strbuf_add(&text, annotation->tag);
		strbuf_add_format(&text, " %zu ",
			article_sentence_at(article, article_byte(article, annotation->selector.codes.start)));
	}
	assert_string_equal(strbuf_text(&text), wanted);
	strbuf_release(&text);
}

static void test_blind(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	work_set_author(work, "ben");
	work->blind = true;
	focus_sentence(work, 2);
	assert_null(tagging_present(work));
	focus_sentence(work, 1);
	assert_true(slice_equal_text(tagging_present(work)->author, "ben"));
	assert_int_equal(tagging_count(work, work->panes[0].document), 3);
	assert_true(tagging_remove(work));
	assert_false(tagging_remove(work));
	assert_int_equal(set_of(work)->count, 5);
	assert_false(adjudicating_start(work, slice_of("ana,ben")));
	assert_non_null(strstr(work->message, "blind"));
	/* What is hidden is saved all the same. */
	assert_true(work_save(work));
	assert_non_null(strstr(work->message, "saved 2 annotations"));
	work->blind = false;
	focus_sentence(work, 2);
	assert_true(slice_equal_text(tagging_present(work)->author, "ana"));
	pair_release(&pair);
}

static void test_names(void **state)
{
	static const char *const wrong[] = { "ana", "ana,", "ana,ana", "ana,dora", ",", "ana ben" };
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_false(adjudicating_start(work, slice_of(wrong[i])));
		assert_int_equal(work->message_kind, MESSAGE_ERROR);
		assert_false(work->adjudicating.active);
		assert_int_equal(work->pane_count, 1);
	}
	assert_non_null(strstr(work->message, "ana, ben"));
	assert_true(adjudicating_start(work, slice_of(" ana , ben")));
	pair_release(&pair);
}

/* Each pane shows one colleague; the second pane goes again. */
static void test_panes(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	assert_int_equal(work->pane_count, 2);
	assert_ptr_equal(work->panes[0].document, work->panes[1].document);
	comparing_finish(work);
	work_arrange(work, 24, 80);
	assert_int_equal(work->panes[0].focus, 1);
	assert_true(slice_equal_text(tagging_present(work)->tag, "denial"));
	focus_other_pane(work);
	assert_true(slice_equal_text(tagging_present(work)->tag, "context"));
	assert_false(tagging_remove(work));
	adjudicating_end(work);
	work_arrange(work, 24, 80);
	assert_int_equal(work->pane_count, 1);
	assert_false(work->adjudicating.active);
	pair_release(&pair);
}

/* The pane that is lent shows its own article again. */
static void test_two_articles(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct document *right;

	(void)state;
	pair_open(&pair);
	tag_as(work, "ana", 0, "denial");
	tag_as(work, "ben", 0, "context");
	right = work->panes[1].document;
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	comparing_finish(work);
	work_arrange(work, 24, 80);
	assert_ptr_equal(work->panes[1].document, work->panes[0].document);
	focus_other_pane(work);
	adjudicating_end(work);
	comparing_finish(work);
	work_arrange(work, 24, 80);
	assert_ptr_equal(work->panes[1].document, right);
	assert_int_equal(work->active, 0);
	assert_true(work->matches.count > 0);
	pair_release(&pair);
}

static void test_decisions(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	assert_open(work, 3, 3);
	assert_true(adjudicating_take(work, TAKE_RIGHT));
	assert_results(work, "context 1 ");
	assert_open(work, 2, 3);
	assert_int_equal(work->panes[work->active].focus, 2);
	/* ben has nothing there: both is no answer, his word is that it has no tag. */
	assert_false(adjudicating_take(work, TAKE_BOTH));
	assert_true(adjudicating_take(work, TAKE_RIGHT));
	assert_results(work, "context 1 ");
	assert_int_equal(work->panes[work->active].focus, 3);
	assert_true(adjudicating_take(work, TAKE_NEITHER));
	assert_open(work, 0, 3);
	assert_false(adjudicating_next(work, 1));
	assert_false(adjudicating_take(work, TAKE_LEFT));
	/* A step each; undone, it is open again and gone to. */
	assert_true(tagging_undo(work));
	assert_open(work, 1, 3);
	assert_true(tagging_undo(work));
	assert_true(tagging_undo(work));
	assert_open(work, 3, 3);
	assert_results(work, "");
	assert_int_equal(work->panes[work->active].focus, 1);
	assert_true(adjudicating_take(work, TAKE_BOTH));
	assert_results(work, "denial 1 context 1 ");
	pair_release(&pair);
}

static void test_other(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	const struct article *article;

	(void)state;
	open_story(&pair);
	article = &work->panes[0].document->article;
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	selection_start_word(&work->selection, article, 0, 1);
	work->mode = MODE_SELECT;
	assert_true(adjudicating_tag(work, slice_of("allegation")));
	assert_results(work, "allegation 1 ");
	assert_int_equal(work->mode, MODE_READ);
	assert_open(work, 2, 3);
	/* Not where they agree. */
	focus_sentence(work, 0);
	assert_false(adjudicating_tag(work, slice_of("allegation")));
	assert_results(work, "allegation 1 ");
	pair_release(&pair);
}

/* What is decided is not asked again: not later, not the other way round; what was changed since is. */
static void test_kept(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	assert_true(adjudicating_take(work, TAKE_LEFT));
	assert_true(adjudicating_take(work, TAKE_NEITHER));
	assert_true(work_save(work));
	work_release(work);
	assert_true(work_open(work, (const char *const *)pair.paths, 1, NULL, &(struct error){ "" }));
	work_set_author(work, "dora");
	work_arrange(work, 24, 80);
	assert_true(adjudicating_start(work, slice_of("ben,ana")));
	assert_open(work, 1, 3);
	assert_int_equal(work->panes[0].focus, 3);
	adjudicating_end(work);
	work_set_author(work, "ben");
	focus_sentence(work, 1);
	assert_true(tagging_toggle(work, slice_of("context")));
	assert_true(tagging_toggle(work, slice_of("allegation")));
	work_set_author(work, "dora");
	assert_true(adjudicating_start(work, slice_of("ben,ana")));
	assert_open(work, 2, 3);
	pair_release(&pair);
}

/* The other pane stood at the end of a longer article: nothing of that one's rows is asked for any more. */
static void test_beside_a_longer_article(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	struct strbuf longer;

	(void)state;
	strbuf_init(&longer);
	for (int i = 0; i < 200; i++)
		strbuf_add_text(&longer, PAIR_RIGHT);
	pair_open_texts(&pair, PAIR_LEFT, strbuf_text(&longer));
	tag_as(work, "ana", 1, "denial");
	tag_as(work, "ben", 1, "context");
	work_set_author(work, "cleo");
	work->wants_free = true;
	work_arrange(work, 24, 80);
	work->active = 1;
	focus_sentence(work, SIZE_MAX);
	work->active = 0;
	work_arrange(work, 24, 80);
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	work_arrange(work, 24, 80);
	assert_int_equal(work->panes[1].focus, 1);
	work->active = 1;
	adjudicating_end(work);
	comparing_finish(work);
	work_arrange(work, 24, 80);
	assert_ptr_equal(work->panes[1].document, &work->documents[1]);
	strbuf_release(&longer);
	pair_release(&pair);
}

static void test_from_between(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	open_story(&pair);
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	/* On a sentence that they agree on, or where nobody tagged: the next one from there. */
	focus_sentence(work, 0);
	assert_true(adjudicating_next(work, 1));
	assert_int_equal(work->panes[0].focus, 1);
	focus_sentence(work, 5);
	assert_true(adjudicating_next(work, 1));
	assert_int_equal(work->panes[0].focus, 1);
	focus_sentence(work, 5);
	assert_true(adjudicating_next(work, -1));
	assert_int_equal(work->panes[0].focus, 3);
	/* What is selected elsewhere is no answer to the one gone to. */
	selection_start_sentence(&work->selection, &work->panes[0].document->article, 0, 5);
	work->mode = MODE_SELECT;
	assert_false(adjudicating_tag(work, slice_of("denial")));
	assert_non_null(strstr(work->message, "the disagreement gone to is elsewhere"));
	assert_false(adjudicating_tag(work, slice_of("no-such-tag")));
	assert_non_null(strstr(work->message, "no tag \"no-such-tag\""));
	assert_results(work, "");
	pair_release(&pair);
}

static void test_nothing_to_settle(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open_texts(&pair, PAIR_LEFT, NULL);
	tag_as(work, "ana", 0, "denial");
	tag_as(work, "ben", 0, "denial");
	work_set_author(work, "cleo");
	assert_true(adjudicating_start(work, slice_of("ana,ben")));
	assert_non_null(strstr(work->message, "ana and ben tagged the same"));
	assert_false(adjudicating_next(work, 1));
	/* Others may be named meanwhile, without leaving. */
	assert_true(adjudicating_start(work, slice_of("ben,ana")));
	assert_non_null(strstr(work->message, "ben and ana tagged the same"));
	adjudicating_end(work);
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blind),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_panes),
		cmocka_unit_test(test_two_articles),
		cmocka_unit_test(test_decisions),
		cmocka_unit_test(test_other),
		cmocka_unit_test(test_kept),
		cmocka_unit_test(test_beside_a_longer_article),
		cmocka_unit_test(test_from_between),
		cmocka_unit_test(test_nothing_to_settle),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
