/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many articles in one index: every pair has the matches that it has on its own. */
#include "crossread/compare/matcher.h"
#include "crossread/compare/story_index.h"

#include "compare_article.h"

enum { ARTICLES = 7 };

static const char *const heads[ARTICLES] = { "en", "de", "en-GB", "EN_us", "ja", "en", "de-AT" };

struct shelf {
	struct article articles[ARTICLES];
	struct story_index *index;
};

/* Random articles in several languages that share sentences, one of them all furniture. */
static void shelf_init(struct shelf *shelf)
{
	uint32_t seed = 21;

	shelf->index = story_index_new();
	for (size_t i = 0; i < ARTICLES; i++) {
		struct strbuf lines;

		strbuf_init(&lines);
		strbuf_add_format(&lines, "---\nlanguage: %s\n---\n", heads[i]);
		random_lines(&lines, &seed, 10 + random_below(&seed, 50), 40);
		article_of(&shelf->articles[i], strbuf_text(&lines));
		strbuf_release(&lines);
		for (size_t k = 0; i == 5 && k < shelf->articles[i].sentence_count; k++)
			shelf->articles[i].sentences[k].kind = SENTENCE_FURNITURE;
		assert_int_equal(story_index_add(shelf->index, &shelf->articles[i]), i);
		assert_ptr_equal(story_index_article(shelf->index, i), &shelf->articles[i]);
	}
}

static void shelf_release(struct shelf *shelf)
{
	story_index_free(shelf->index);
	for (size_t i = 0; i < ARTICLES; i++)
		article_release(&shelf->articles[i]);
}

static void assert_same(const struct matches *one, const struct matches *other)
{
	assert_int_equal(one->count, other->count);
	for (size_t i = 0; i < one->count; i++) {
		const struct match *p = &one->list[i];
		const struct match *q = &other->list[i];

		assert_true(p->a == q->a && p->b == q->b);
		/* Bit by bit. */
		assert_memory_equal(&p->score, &q->score, sizeof(p->score));
		assert_int_equal(p->class, q->class);
		assert_true(p->moved == q->moved && p->rung == q->rung);
	}
}

/* Finishes the matcher of two articles and frees it; returns how many matches there are. */
static size_t check_pair(struct shelf *shelf, struct matcher *matcher, size_t a, size_t b)
{
	struct matches alone;
	struct matches shared;
	size_t count;

	while (matcher_step(matcher, 100))
		;
	matcher_finish(matcher, &shared);
	matcher_free(matcher);
	matches_find(&alone, &shelf->articles[a], &shelf->articles[b]);
	assert_same(&shared, &alone);
	count = shared.count;
	matches_release(&shared);
	matches_release(&alone);
	return count;
}

static void test_all_pairs_are_what_they_are_alone(void **state)
{
	struct shelf shelf;
	size_t count = 0;

	(void)state;
	shelf_init(&shelf);
	for (size_t a = 0; a < ARTICLES; a++) {
		for (size_t b = 0; b < ARTICLES; b++)
			count += check_pair(&shelf, matcher_new_indexed(shelf.index, a, b), a, b);
	}
	assert_true(count > 200);
	shelf_release(&shelf);
}

/* One is given up while it reads, two go on in turn with what it has read. */
static void test_matchers_step_in_turn(void **state)
{
	struct shelf shelf;
	struct matcher *one;
	struct matcher *other;

	(void)state;
	shelf_init(&shelf);
	one = matcher_new_indexed(shelf.index, 0, 2);
	assert_true(matcher_step(one, 5));
	matcher_free(one);
	one = matcher_new_indexed(shelf.index, 0, 3);
	other = matcher_new_indexed(shelf.index, 2, 0);
	for (bool more = true; more;) {
		more = matcher_step(one, 3);
		more = matcher_step(other, 7) || more;
	}
	assert_true(check_pair(&shelf, one, 0, 3) > 0);
	assert_true(check_pair(&shelf, other, 2, 0) > 0);
	shelf_release(&shelf);
}

/* Steps until all is done, and how far they say they are. */
static size_t count_steps(struct matcher *matcher)
{
	size_t before = 0;
	size_t done;
	size_t all;
	size_t steps = 1;

	while (matcher_step(matcher, 1)) {
		matcher_progress(matcher, &done, &all);
		assert_true(done >= before && done <= all);
		before = done;
		steps++;
	}
	matcher_progress(matcher, &done, &all);
	assert_int_equal(done, all);
	matcher_free(matcher);
	return steps;
}

static void test_what_is_read_is_not_read_again(void **state)
{
	struct shelf shelf;
	size_t first;
	size_t again;

	(void)state;
	shelf_init(&shelf);
	first = count_steps(matcher_new_indexed(shelf.index, 0, 2));
	again = count_steps(matcher_new_indexed(shelf.index, 0, 2));
	assert_int_equal(first - again, shelf.articles[0].sentence_count + shelf.articles[2].sentence_count);
	assert_int_equal(again, count_steps(matcher_new_indexed(shelf.index, 0, 2)));
	/* In "und" they have not been read. */
	first = count_steps(matcher_new_indexed(shelf.index, 0, 1));
	again = count_steps(matcher_new_indexed(shelf.index, 0, 1));
	assert_int_equal(first - again, shelf.articles[0].sentence_count + shelf.articles[1].sentence_count);
	shelf_release(&shelf);
}

static void test_an_article_against_itself(void **state)
{
	struct shelf shelf;

	(void)state;
	shelf_init(&shelf);
	assert_true(check_pair(&shelf, matcher_new_indexed(shelf.index, 4, 4), 4, 4) > 0);
	shelf_release(&shelf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_pairs_are_what_they_are_alone),
		cmocka_unit_test(test_matchers_step_in_turn),
		cmocka_unit_test(test_what_is_read_is_not_read_again),
		cmocka_unit_test(test_an_article_against_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
