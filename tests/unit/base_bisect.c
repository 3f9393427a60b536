/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding places in lists of every small length, and how often it asks. */
#include "crossread/base/bisect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST = 40 };

/* The thing of number `i` is 2 * i, so that what is looked for may stand in the list or between two of it. */
static size_t place_of(size_t low, size_t high, size_t wanted, size_t *asked)
{
	struct bisect place = { .low = low, .high = high };

	for (*asked = 0; bisect_goes_on(&place); ++*asked)
		bisect_step(&place, 2 * place.middle < wanted);
	return place.low;
}

static void test_every_place_of_every_length(void **state)
{
	size_t asked;

	(void)state;
	for (size_t low = 0; low < 3; low++)
		for (size_t high = low; high <= MOST; high++)
			for (size_t wanted = 0; wanted <= 2 * MOST; wanted++) {
				size_t first = low;

				while (first < high && 2 * first < wanted)
					first++;
				assert_int_equal(place_of(low, high, wanted, &asked), first);
			}
}

static void test_nothing_is_asked_where_nothing_is(void **state)
{
	size_t asked;

	(void)state;
	assert_int_equal(place_of(0, 0, 7, &asked), 0);
	assert_int_equal(asked, 0);
	assert_int_equal(place_of(1, 0, 7, &asked), 1);
	assert_int_equal(asked, 0);
}

static void test_it_halves(void **state)
{
	size_t asked;

	(void)state;
	place_of(0, (size_t)1 << 30, 123456789, &asked);
	assert_in_range(asked, 1, 31);
}

static void test_the_largest_numbers(void **state)
{
	struct bisect place = { .low = SIZE_MAX - 9, .high = SIZE_MAX };

	(void)state;
	while (bisect_goes_on(&place))
		bisect_step(&place, place.middle < SIZE_MAX - 4);
	assert_int_equal(place.low, SIZE_MAX - 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_place_of_every_length),
		cmocka_unit_test(test_nothing_is_asked_where_nothing_is),
		cmocka_unit_test(test_it_halves),
		cmocka_unit_test(test_the_largest_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
