/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates: what they are, and that asking for them changes no match. */
#include "crossread/compare/matcher.h"

#include "compare_article.h"

static void find(struct matches *matches, const struct article *a, const struct article *b, bool candidates, bool order)
{
	struct matcher *matcher = matcher_new(a, b);

	if (candidates)
		matcher_keep_candidates(matcher);
	if (order)
		matcher_keep_order(matcher);
	while (matcher_step(matcher, 1000))
		;
	matcher_finish(matcher, matches);
	matcher_free(matcher);
}

static void assert_equal(const struct match *one, const struct match *other)
{
	assert_true(one->a == other->a && one->b == other->b);
	assert_memory_equal(&one->score, &other->score, sizeof(one->score));
	assert_int_equal(one->class, other->class);
	assert_true(one->moved == other->moved && one->rung == other->rung);
}

/* Without its candidates the list is `matches`; returns how many there are. */
static size_t check_candidates(const struct matches *with, const struct matches *matches)
{
	size_t matched = 0;

	for (size_t i = 0; i < with->count; i++) {
		const struct match *match = &with->list[i];

		if (match->class == MATCH_CANDIDATE) {
			assert_true(match->score >= .06 && match->score < .155 && !match->rung);
			continue;
		}
		assert_true(match->score >= .095);
		assert_true(matched < matches->count);
		assert_equal(match, &matches->list[matched++]);
	}
	assert_int_equal(matched, matches->count);
	return with->count - matched;
}

static int compare_swapped(const void *one, const void *other)
{
	const struct match *p = one;
	const struct match *q = other;

	if (p->b != q->b)
		return p->b < q->b ? -1 : 1;
	return p->a < q->a ? -1 : p->a > q->a;
}

static void check_symmetry(struct matches *with, const struct article *a, const struct article *b)
{
	struct matches swapped;

	find(&swapped, b, a, true, false);
	assert_int_equal(with->count, swapped.count);
	if (with->count)
		qsort(with->list, with->count, sizeof(*with->list), compare_swapped);
	for (size_t i = 0; i < swapped.count; i++) {
		struct match match = swapped.list[i];

		match.a = swapped.list[i].b;
		match.b = swapped.list[i].a;
		assert_equal(&match, &with->list[i]);
	}
	matches_release(&swapped);
}

static void test_candidates_change_no_match(void **state)
{
	uint32_t seed = 8;
	size_t candidates = 0;

	(void)state;
	for (int round = 0; round < 20; round++) {
		struct strbuf lines;
		struct article a;
		struct article b;
		struct matches with;
		struct matches without;

		strbuf_init(&lines);
		random_lines(&lines, &seed, 1 + random_below(&seed, 60), 40);
		article_of(&a, strbuf_text(&lines));
		strbuf_clear(&lines);
		random_lines(&lines, &seed, 1 + random_below(&seed, 60), 40);
		article_of(&b, strbuf_text(&lines));
		strbuf_release(&lines);
		find(&with, &a, &b, true, false);
		find(&without, &a, &b, false, false);
		candidates += check_candidates(&with, &without);
		check_symmetry(&with, &a, &b);
		matches_release(&with);
		matches_release(&without);
		/* An order of matches is not one of candidates. */
		find(&with, &a, &b, true, true);
		find(&without, &a, &b, false, true);
		assert_int_equal(check_candidates(&with, &without), 0);
		matches_release(&with);
		matches_release(&without);
		article_release(&a);
		article_release(&b);
	}
	assert_true(candidates > 100);
}

/* Sentences that all resemble each other: sixteen for each at most. */
static void test_candidates_are_bounded(void **state)
{
	enum { SENTENCES = 60 };
	struct strbuf lines;
	struct article article;
	struct matches matches;

	(void)state;
	strbuf_init(&lines);
	for (int i = 0; i < SENTENCES; i++)
		strbuf_add_format(&lines, "The harbour board denied claims of the union a%d.\n", i);
	article_of(&article, strbuf_text(&lines));
	strbuf_release(&lines);
	find(&matches, &article, &article, true, false);
	assert_true(matches.count >= 16 * SENTENCES);
	assert_true(matches.count <= 2 * 16 * SENTENCES);
	matches_release(&matches);
	article_release(&article);
}

/*
 * Both have two sentences which are alike: the first of one beside the second of the other, and the other way round,
 * cross each other and weigh the same. Which of them has moved must not depend on which article stands left.
 */
static void test_crossing_pairs_are_told_apart(void **state)
{
	static const char both[] = "The harbour board paid four million to repair the old ferry in March.\n"
				   "The harbour board paid five million to repair the old ferry in June.\n";
	struct strbuf lines;

	(void)state;
	strbuf_init(&lines);
	for (int i = 0; i < 16; i++) {
		struct article a;
		struct article b;
		struct matches matches;

		strbuf_clear(&lines);
		strbuf_add_format(&lines, "%sNobody saw number %d leave.\n", both, i);
		article_of(&a, strbuf_text(&lines));
		strbuf_clear(&lines);
		strbuf_add_format(&lines, "%sSnow fell on %d villages.\n", both, i);
		article_of(&b, strbuf_text(&lines));
		find(&matches, &a, &b, true, false);
		assert_true(matches.count >= 4);
		check_symmetry(&matches, &a, &b);
		matches_release(&matches);
		article_release(&a);
		article_release(&b);
	}
	strbuf_release(&lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_candidates_change_no_match),
		cmocka_unit_test(test_candidates_are_bounded),
		cmocka_unit_test(test_crossing_pairs_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
