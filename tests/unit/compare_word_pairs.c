/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of words: which there are, and how much of one article stands in another. */
#include "compare_article.h"

#include "crossread/compare/word_pairs.h"

static unsigned contained(const char *part, const char *whole)
{
	struct article articles[2];
	struct word_pairs pairs[2];
	unsigned percent;

	article_of(&articles[0], part);
	article_of(&articles[1], whole);
	word_pairs_find(&pairs[0], &articles[0]);
	word_pairs_find(&pairs[1], &articles[1]);
	percent = word_pairs_contained(&pairs[0], &pairs[1]);
	for (size_t i = 0; i < 2; i++) {
		word_pairs_release(&pairs[i]);
		article_release(&articles[i]);
	}
	return percent;
}

static void test_contained(void **state)
{
	(void)state;
	assert_int_equal(contained("The board denied it.\n", "The board denied it.\n"), 100);
	/* Typography and case are no difference. */
	assert_int_equal(contained("“the BOARD’s denial”\n", "The board's denial came late.\n"), 100);
	/* One of three pairs; and it is no matter how often. */
	assert_int_equal(contained("The board denied everything.\n", "The board rejected it. The board spoke.\n"), 33);
	assert_int_equal(contained("One two three.\n", "Four five six.\n"), 0);
	/* A pair ends with its sentence. */
	assert_int_equal(contained("One two\n", "It is one\nTwo are here.\n"), 0);
	assert_int_equal(contained("Word\n", "Word\n"), 0);
}

static void test_counted_once(void **state)
{
	struct article article;
	struct word_pairs pairs;

	(void)state;
	article_of(&article, "a b a b a b\nb a\n");
	word_pairs_find(&pairs, &article);
	assert_int_equal(pairs.count, 2);
	assert_true(pairs.list[0] < pairs.list[1]);
	word_pairs_release(&pairs);
	article_release(&article);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contained),
		cmocka_unit_test(test_counted_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
