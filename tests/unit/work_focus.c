/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking matches, changing panes, following a match. */
#include "pair.h"

#include "crossread/work/focus.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Number of matches that are shown. */
static size_t shown(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < work->matches.count; i++)
		count += focus_shows(work, &work->matches.list[i]);
	return count;
}

static void test_matches_are_walked_once(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	assert_true(shown(&pair.work) >= 3);
	for (size_t side = 0; side < 2; side++) {
		size_t walked = 0;
		size_t before = 0;

		pair.work.active = side;
		focus_sentence(&pair.work, 0);
		walked = pair.work.match != WORK_NO_MATCH;
		while (focus_next_match(&pair.work, 1)) {
			assert_true(work_pane(&pair.work)->focus >= before);
			before = work_pane(&pair.work)->focus;
			assert_int_equal(walk_end(&pair.work.matches.list[pair.work.match], side), before);
			assert_int_equal(walk_end(&pair.work.matches.list[pair.work.match], 1 - side),
				work_other(&pair.work)->focus);
			walked++;
		}
		assert_int_equal(walked, shown(&pair.work));
		walked = 1;
		while (focus_next_match(&pair.work, -1))
			walked++;
		assert_int_equal(walked, shown(&pair.work));
	}
	pair_release(&pair);
}

static void test_matches_from_a_sentence_without_one(void **state)
{
	struct pair pair;
	size_t lonely = SIZE_MAX;

	(void)state;
	pair_open(&pair);
	pair.work.active = 1;
	for (size_t i = 1; i + 1 < pane_sentences(&pair.work.panes[1]); i++) {
		if (focus_matches(&pair.work, 1, i, NULL) == 0)
			lonely = i;
	}
	assert_true(lonely != SIZE_MAX);
	focus_sentence(&pair.work, lonely);
	assert_true(pair.work.match == WORK_NO_MATCH);
	assert_true(focus_next_match(&pair.work, 1));
	assert_true(work_pane(&pair.work)->focus > lonely);
	focus_sentence(&pair.work, lonely);
	assert_true(focus_next_match(&pair.work, -1));
	assert_true(work_pane(&pair.work)->focus < lonely);
	pair_release(&pair);
}

static void test_other_pane_and_back(void **state)
{
	struct pair pair;

	(void)state;
	pair_open(&pair);
	for (size_t i = 0; i < pane_sentences(&pair.work.panes[0]); i++) {
		pair.work.active = 0;
		focus_sentence(&pair.work, i);
		work_arrange(&pair.work, 24, 80);
		if (pair.work.match == WORK_NO_MATCH)
			continue;
		assert_true(focus_other_pane(&pair.work));
		assert_int_equal(pair.work.active, 1);
		assert_true(focus_other_pane(&pair.work));
		assert_int_equal(pair.work.active, 0);
		assert_int_equal(pair.work.panes[0].focus, i);
	}
	pair_release(&pair);
}

/* One sentence on the left, said in three on the right. */
static void test_follow_goes_round(void **state)
{
	struct pair pair;
	size_t best;
	size_t count;

	(void)state;
	pair_open_texts(&pair,
		"The mayor of Alderport sold the old theatre to a bank. Nothing else happened in the village of Brill.\n",
		"The old theatre was sold.\n"
		"The mayor of Alderport sold the old theatre to a bank last week.\n"
		"The mayor of Alderport sold the old theatre to a bank, and the bank will sell it on.\n");
	count = focus_matches(&pair.work, 0, 0, &best);
	assert_true(count >= 2);
	assert_int_equal(pair.work.match, best);
	/* Each match of the sentence once, then back to it, and round again. */
	for (size_t round = 0; round < 2; round++) {
		size_t seen = 0;

		for (size_t i = 0; i < count; i++) {
			assert_true(focus_follow(&pair.work));
			assert_int_equal(pair.work.active, 1);
			assert_int_equal(pair.work.matches.list[pair.work.match].a, 0);
			seen |= (size_t)1 << pair.work.panes[1].focus;
		}
		assert_int_equal(__builtin_popcountl(seen), count);
		assert_true(focus_follow(&pair.work));
		assert_int_equal(pair.work.active, 0);
		assert_int_equal(pair.work.panes[0].focus, 0);
	}
	pair_release(&pair);
}

static void test_the_same_article_twice(void **state)
{
	struct pair pair;
	struct work work;
	struct error error;
	const char *paths[2];

	(void)state;
	pair_open(&pair);
	paths[0] = paths[1] = pair.paths[0];
	assert_true(work_open(&work, paths, 2, NULL, &error));
	work_set_author(&work, "ana");
	assert_int_equal(work.document_count, 1);
	assert_ptr_equal(work.panes[0].document, work.panes[1].document);
	assert_non_null(strstr(work.message, "same article"));
	work_release(&work);
	paths[1] = "missing.txt";
	assert_false(work_open(&work, paths, 2, NULL, &error));
	assert_non_null(strstr(error.message, "missing.txt"));
	pair_release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matches_are_walked_once),
		cmocka_unit_test(test_matches_from_a_sentence_without_one),
		cmocka_unit_test(test_other_pane_and_back),
		cmocka_unit_test(test_follow_goes_round),
		cmocka_unit_test(test_the_same_article_twice),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
