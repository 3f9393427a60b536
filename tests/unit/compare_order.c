/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chain of matches that keeps its order, what is moved, and the rungs. */
#include "../../src/compare/order.h"

#include "compare_article.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static struct match match(size_t a, size_t b, double score)
{
	return (struct match){ .a = a, .b = b, .score = score, .class = score >= .155 ? MATCH_LIKELY : MATCH_POSSIBLE };
}

static void order_without_ties(struct match *list, size_t count)
{
	uint32_t ties[16] = { 0 };

	assert_true(count <= COUNT(ties));
	order_mark(list, count, ties);
}

static void test_parallel_matches_are_rungs(void **state)
{
	struct match list[] = { match(0, 0, .5), match(1, 1, .5), match(2, 4, .2), match(7, 5, .9) };

	(void)state;
	order_without_ties(list, COUNT(list));
	for (size_t i = 0; i < COUNT(list); i++) {
		assert_false(list[i].moved);
		assert_true(list[i].rung);
	}
}

static void test_the_lighter_of_two_that_cross_is_moved(void **state)
{
	struct match list[] = { match(0, 3, .6), match(1, 0, .3), match(2, 1, .2), match(3, 4, .2) };

	(void)state;
	order_without_ties(list, COUNT(list));
	assert_true(list[0].rung && !list[0].moved);
	assert_true(!list[1].rung && list[1].moved);
	assert_true(!list[2].rung && list[2].moved);
	assert_true(list[3].rung && !list[3].moved);
}

static void test_two_light_ones_outweigh_a_heavy_one(void **state)
{
	struct match list[] = { match(0, 3, .6), match(1, 0, .4), match(2, 1, .3) };

	(void)state;
	order_without_ties(list, COUNT(list));
	assert_true(list[0].moved && !list[1].moved && !list[2].moved);
}

static void test_one_to_many_lies_on_the_chain_with_its_best_as_rung(void **state)
{
	struct match list[] = { match(0, 0, .2), match(0, 1, .4), match(0, 2, .3), match(1, 3, .2), match(2, 3, .5) };

	(void)state;
	order_without_ties(list, COUNT(list));
	for (size_t i = 0; i < COUNT(list); i++)
		assert_false(list[i].moved);
	assert_false(list[0].rung);
	assert_true(list[1].rung);
	assert_false(list[2].rung);
	assert_false(list[3].rung);
	assert_true(list[4].rung);
}

static void test_a_possible_match_does_not_shape_the_chain(void **state)
{
	struct match list[] = { match(0, 1, .2), match(1, 0, .15), match(2, 2, .2), match(3, 3, .1) };

	(void)state;
	list[1].score = .9;
	order_without_ties(list, COUNT(list));
	assert_true(list[0].rung && list[2].rung);
	assert_true(list[1].moved && !list[1].rung);
	assert_true(!list[3].moved && !list[3].rung);
}

static void test_ties_are_settled_by_the_texts(void **state)
{
	struct match list[] = { match(0, 1, .5), match(1, 0, .5) };
	struct match swapped[] = { match(0, 1, .5), match(1, 0, .5) };
	const uint32_t ties[] = { 1u << 20, 2u << 20 };
	const uint32_t swapped_ties[] = { 2u << 20, 1u << 20 };

	(void)state;
	order_mark(list, 2, ties);
	order_mark(swapped, 2, swapped_ties);
	assert_true(list[0].moved && list[1].rung);
	assert_true(swapped[0].rung && swapped[1].moved);
}

static void test_nothing(void **state)
{
	struct match list[] = { match(4, 4, .1) };

	(void)state;
	order_without_ties(list, 0);
	order_without_ties(list, 1);
	assert_false(list[0].moved);
	assert_false(list[0].rung);
}

/* Up to 14 random matches, sorted, each pair once. */
static size_t random_matches(struct match *list, uint32_t *seed)
{
	size_t count = 0;

	for (size_t a = 0; a < 6; a++) {
		for (size_t b = 0; b < 6 && count < 14; b++) {
			if (random_below(seed, 3) == 0)
				list[count++] = match(a, b, .1 + random_below(seed, 500) / 1000.0);
		}
	}
	return count;
}

static bool crosses(const struct match *one, const struct match *other)
{
	return (one->a < other->a && one->b > other->b) || (one->a > other->a && one->b < other->b);
}

/* The weight of the heaviest set of matches that do not cross, by trying all sets. */
static double heaviest_set(const struct match *list, size_t count)
{
	double best = 0;

	for (unsigned set = 0; set < 1u << count; set++) {
		double weight = 0;
		bool allowed = true;

		for (size_t i = 0; i < count && allowed; i++) {
			if (!(set >> i & 1))
				continue;
			allowed = list[i].class >= MATCH_LIKELY;
			weight += list[i].score;
			for (size_t k = 0; k < i && allowed; k++)
				allowed = !(set >> k & 1) || !crosses(&list[i], &list[k]);
		}
		if (allowed && weight > best)
			best = weight;
	}
	return best;
}

static void test_the_chain_is_the_heaviest(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct match list[14];
		size_t count = random_matches(list, &seed);
		const struct match *rung = NULL;
		double weight = 0;

		order_without_ties(list, count);
		for (size_t i = 0; i < count; i++) {
			if (list[i].class >= MATCH_LIKELY && !list[i].moved)
				weight += list[i].score;
			if (!list[i].rung)
				continue;
			assert_true(list[i].class >= MATCH_LIKELY && !list[i].moved);
			assert_true(!rung || (rung->a < list[i].a && rung->b < list[i].b));
			rung = &list[i];
		}
		assert_float_equal(weight, heaviest_set(list, count), 1e-4);
	}
}

static void test_keeping_the_order(void **state)
{
	/* The third is moved, the two possible ones before the last fit but cross each other; one-to-many stays. */
	struct match list[] = { match(0, 0, .5), match(0, 1, .4), match(1, 9, .3), match(2, 2, .6), match(3, 4, .11),
		match(4, 3, .12), match(8, 5, .7) };
	const size_t kept[][2] = { { 0, 0 }, { 0, 1 }, { 2, 2 }, { 4, 3 }, { 8, 5 } };
	uint32_t ties[COUNT(list)] = { 0 };

	(void)state;
	order_mark(list, COUNT(list), ties);
	assert_true(list[2].moved);
	assert_int_equal(order_keep(list, COUNT(list), ties), COUNT(kept));
	for (size_t i = 0; i < COUNT(kept); i++) {
		assert_int_equal(list[i].a, kept[i][0]);
		assert_int_equal(list[i].b, kept[i][1]);
		assert_false(list[i].moved);
	}
	assert_int_equal(order_keep(list, 0, ties), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parallel_matches_are_rungs),
		cmocka_unit_test(test_the_lighter_of_two_that_cross_is_moved),
		cmocka_unit_test(test_two_light_ones_outweigh_a_heavy_one),
		cmocka_unit_test(test_one_to_many_lies_on_the_chain_with_its_best_as_rung),
		cmocka_unit_test(test_a_possible_match_does_not_shape_the_chain),
		cmocka_unit_test(test_ties_are_settled_by_the_texts),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_the_chain_is_the_heaviest),
		cmocka_unit_test(test_keeping_the_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
