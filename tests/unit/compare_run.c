/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest run of words that two sentences share. */
#include "../../src/compare/run.h"

#include "compare_article.h"

/* Every start in both, word by word. */
static size_t plain_run(const uint32_t *one, size_t one_count, const uint32_t *other, size_t other_count)
{
	size_t longest = 0;

	for (size_t i = 0; i < one_count; i++) {
		for (size_t k = 0; k < other_count; k++) {
			size_t length = 0;

			while (i + length < one_count && k + length < other_count &&
				one[i + length] == other[k + length])
				length++;
			longest = length > longest ? length : longest;
		}
	}
	return longest < RUN_MOST ? longest : RUN_MOST;
}

static void test_run_is_the_longest_common_one(void **state)
{
	uint32_t seed = 3;
	struct run run;

	(void)state;
	run_init(&run, 6);
	for (int round = 0; round < 3000; round++) {
		uint32_t sentences[2][24];
		size_t counts[2] = { random_below(&seed, 25), random_below(&seed, 25) };
		uint32_t words = 1 + random_below(&seed, 6);

		for (size_t i = 0; i < 48; i++)
			sentences[i / 24][i % 24] = random_below(&seed, words);
		run_set(&run, sentences[0], counts[0]);
		for (int again = 0; again < 2; again++) {
			assert_int_equal(run_longest(&run, sentences[1], counts[1]),
				plain_run(sentences[0], counts[0], sentences[1], counts[1]));
		}
		run_set(&run, NULL, 0);
	}
	run_release(&run);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_run_is_the_longest_common_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
