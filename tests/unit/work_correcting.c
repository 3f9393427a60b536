/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Links and unlinks by hand: they win over the program, can be undone, and are there after a restart, from either
 * side.
 */
#include "pair.h"

#include "crossread/work/correcting.h"
#include "crossread/work/differing.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The match of two sentences, NULL when there is none. */
static const struct match *match_of(const struct work *work, size_t a, size_t b)
{
	for (size_t i = work->matches.by_a[a]; i < work->matches.by_a[a + 1]; i++) {
		if (work->matches.list[i].b == b)
			return &work->matches.list[i];
	}
	return NULL;
}

/* Every table must agree with the list. */
static void expect_sound(const struct matches *matches)
{
	size_t rungs = 0;

	for (size_t i = 0; i < matches->count; i++) {
		const struct match *match = &matches->list[i];

		assert_in_range(i, matches->by_a[match->a], matches->by_a[match->a + 1] - 1);
		rungs += match->rung;
		if (i)
			assert_true(matches->list[i - 1].a < match->a ||
				(matches->list[i - 1].a == match->a && matches->list[i - 1].b < match->b));
	}
	for (size_t b = 0; b < matches->b_count; b++) {
		for (size_t k = matches->first_b[b]; k < matches->first_b[b + 1]; k++)
			assert_int_equal(matches->list[matches->by_b[k]].b, b);
	}
	assert_true(rungs <= matches->count);
}

static void link_sentences(struct work *work, size_t a, size_t b)
{
	work->active = 0;
	focus_sentence(work, a);
	assert_true(correcting_link(work));
	work->active = 1;
	focus_sentence(work, b);
	assert_true(correcting_link(work));
}

static void test_linked_and_undone(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t count;
	size_t b = 0;

	(void)state;
	pair_open(&pair);
	count = work->matches.count;
	while (match_of(work, 1, b))
		b++;
	link_sentences(work, 1, b);
	expect_sound(&work->matches);
	assert_int_equal(work->matches.count, count + 1);
	assert_true(match_of(work, 1, b)->by_hand);
	assert_int_equal(work->panes[0].focus, 1);
	assert_int_equal(work->panes[1].focus, b);
	for (size_t side = 0; side < 2; side++)
		assert_int_equal(work->panes[side].document->sidecar.annotations.correction_count, 1);
	assert_true(tagging_undo(work));
	assert_null(match_of(work, 1, b));
	assert_int_equal(work->matches.count, count);
	assert_true(tagging_redo(work));
	assert_non_null(match_of(work, 1, b));
	pair_release(&pair);
}

static void test_unlinked_and_taken_back(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;
	size_t a;
	size_t b;

	(void)state;
	pair_open(&pair);
	assert_true(focus_next_match(work, 1));
	a = work->matches.list[work->match].a;
	b = work->matches.list[work->match].b;
	assert_true(correcting_unlink(work));
	expect_sound(&work->matches);
	assert_null(match_of(work, a, b));
	link_sentences(work, a, b);
	assert_non_null(match_of(work, a, b));
	/* One's own contrary word is taken back, not answered by a second one. */
	assert_int_equal(work->panes[0].document->sidecar.annotations.correction_count, 0);
	assert_false(match_of(work, a, b)->by_hand);
	pair_release(&pair);
}

static void test_kept_over_a_restart(void **state)
{
	struct pair pair;
	struct work again;
	struct error error;
	const char *swapped[2];

	(void)state;
	pair_open(&pair);
	link_sentences(&pair.work, 1, 4);
	assert_true(work_save(&pair.work));
	swapped[0] = pair.paths[1];
	swapped[1] = pair.paths[0];
	assert_true(work_open(&again, swapped, 2, NULL, &error));
	work_set_author(&again, "ben");
	comparing_finish(&again);
	assert_true(match_of(&again, 4, 1)->by_hand);
	/* A colleague may say the contrary: the latest word counts. */
	again.stamp = (struct stamp){ true, 1895195503, 9 };
	work_arrange(&again, 24, 80);
	focus_pair(&again, 4, 1);
	assert_true(correcting_unlink(&again));
	assert_null(match_of(&again, 4, 1));
	assert_int_equal(again.panes[0].document->sidecar.annotations.correction_count, 2);
	work_release(&again);
	pair_release(&pair);
}

static void test_dismissed_in_both(void **state)
{
	struct pair pair;
	struct work *work = &pair.work;

	(void)state;
	pair_open_texts(&pair, "The mayor of Alderport paid 40 million dollars for the old theatre last year.\n",
		"The mayor of Alderport paid 90 million dollars for the old theatre last year.\n");
	assert_true(differing_find(work));
	assert_int_equal(work->differences.count, 1);
	assert_false(differing_is_dismissed(work, 0));
	assert_true(differing_dismiss(work, 0, slice_of("a misprint")));
	assert_true(differing_is_dismissed(work, 0));
	for (size_t side = 0; side < 2; side++)
		assert_int_equal(work->panes[side].document->sidecar.annotations.dismissal_count, 1);
	assert_false(differing_next(work, 1));
	assert_true(tagging_undo(work));
	assert_true(differing_find(work));
	assert_false(differing_is_dismissed(work, 0));
	assert_true(work_is_changed(work));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_linked_and_undone),
		cmocka_unit_test(test_unlinked_and_taken_back),
		cmocka_unit_test(test_kept_over_a_restart),
		cmocka_unit_test(test_dismissed_in_both),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
