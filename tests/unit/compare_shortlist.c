/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best pairs of every sentence on both sides. */
#include "../../src/compare/shortlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

static void test_shortlist_keeps_the_same_pairs_in_any_order(void **state)
{
	enum { SIZE = 60 };
	struct shortlist lists[2];
	struct score *pairs[2];
	size_t counts[2] = { 0, 0 };

	(void)state;
	for (int swapped = 0; swapped < 2; swapped++) {
		shortlist_init(&lists[swapped], SIZE, SIZE);
		/* Scores with many equals; the swapped list gets them backwards. */
		for (uint32_t i = 0; i < SIZE * SIZE; i++) {
			uint32_t a = (swapped ? SIZE * SIZE - 1 - i : i) / SIZE;
			uint32_t b = (swapped ? SIZE * SIZE - 1 - i : i) % SIZE;
			struct score score = { a, b, (a * 7 + b * 5) % 11 / 10.0, 0, false };

			if (swapped)
				score = (struct score){ b, a, score.value, 0, false };
			shortlist_offer(&lists[swapped], &score);
		}
		shortlist_close(&lists[swapped]);
		pairs[swapped] = malloc(SIZE * SIZE * sizeof(*pairs[swapped]));
		for (uint32_t row = 0; row < SIZE; row++) {
			size_t count;
			const struct score *list = shortlist_row(&lists[swapped], row, &count);

			assert_in_range(count, SHORTLIST_MOST, SIZE);
			for (size_t k = 0; k < count; k++) {
				assert_int_equal(list[k].a, row);
				assert_true(k == 0 || list[k - 1].b < list[k].b);
				pairs[swapped][counts[swapped]++] = list[k];
			}
		}
	}
	assert_int_equal(counts[0], counts[1]);
	assert_true(counts[0] >= SIZE * SHORTLIST_MOST);
	assert_true(counts[0] <= 2 * SIZE * SHORTLIST_MOST);
	assert_true(ranking_best(&lists[0].rows[5]) >= 1);
	for (size_t i = 0; i < counts[0]; i++) {
		size_t found = 0;

		for (size_t k = 0; k < counts[1]; k++)
			found += pairs[0][i].a == pairs[1][k].b && pairs[0][i].b == pairs[1][k].a;
		assert_int_equal(found, 1);
	}
	for (int swapped = 0; swapped < 2; swapped++) {
		free(pairs[swapped]);
		shortlist_release(&lists[swapped]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shortlist_keeps_the_same_pairs_in_any_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
