/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of ranges, and passages of two people paired. */
#include "crossread/annotation/pairing.h"

#include "crossread/annotation/ranges.h"
#include "crossread/base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void add(struct ranges *ranges, size_t start, size_t end)
{
	ranges_add(ranges, (struct span){ start, end });
}

static void test_ranges(void **state)
{
	struct ranges a = { 0 };
	struct ranges b = { 0 };
	struct ranges common = { 0 };

	(void)state;
	ranges_settle(&a);
	assert_false(ranges_contain(&a, (struct span){ 0, 1 }));
	assert_false(ranges_overlap(&a, (struct span){ 0, 1 }));
	add(&a, 30, 40);
	add(&a, 5, 5);
	add(&a, 10, 20);
	add(&a, 35, 50);
	add(&a, 20, 25);
	ranges_settle(&a);
	assert_int_equal(a.count, 2);
	assert_int_equal(ranges_length(&a), 35);
	assert_true(ranges_contain(&a, (struct span){ 10, 25 }));
	assert_false(ranges_contain(&a, (struct span){ 10, 26 }));
	assert_false(ranges_contain(&a, (struct span){ 24, 31 }));
	assert_true(ranges_overlap(&a, (struct span){ 24, 31 }));
	assert_false(ranges_overlap(&a, (struct span){ 25, 30 }));
	assert_false(ranges_overlap(&a, (struct span){ 50, 60 }));
	add(&b, 0, 12);
	add(&b, 22, 32);
	add(&b, 49, 99);
	ranges_settle(&b);
	ranges_add_common(&common, &a, &b);
	ranges_settle(&common);
	assert_int_equal(common.count, 4);
	assert_int_equal(ranges_length(&common), 2 + 3 + 2 + 1);
	ranges_release(&a);
	ranges_release(&b);
	ranges_release(&common);
}

static struct pairing_passage passage(size_t start, size_t end, size_t tag)
{
	return (struct pairing_passage){ .span = { start, end }, .tag = tag, .partner = 7 };
}

static void test_half(void **state)
{
	struct pairing_passage left[] = { passage(0, 10, 0), passage(20, 30, 0), passage(40, 50, 0) };
	/* The first shares 5 of 15, the second 10 of 20, the third is something else. */
	struct pairing_passage right[] = { passage(5, 15, 0), passage(20, 40, 0), passage(40, 50, 1) };

	(void)state;
	assert_true(pairing_make(left, 3, right, 3, PAIRING_HALF));
	assert_true(left[0].partner == SIZE_MAX);
	assert_int_equal(left[1].partner, 1);
	assert_int_equal(right[1].partner, 1);
	assert_true(left[2].partner == SIZE_MAX);
	assert_true(pairing_make(left, 3, right, 3, PAIRING_ANY));
	assert_int_equal(left[0].partner, 0);
	assert_int_equal(left[2].partner, 2);
}

/* Each passage once; the most alike first, whoever began; another tag only where the same is not to be had. */
static void test_order(void **state)
{
	struct pairing_passage left[] = { passage(0, 100, 0), passage(1, 95, 0) };
	struct pairing_passage right[] = { passage(1, 90, 0), passage(1, 95, 1) };

	(void)state;
	assert_true(pairing_make(left, 2, right, 1, PAIRING_HALF));
	assert_true(left[0].partner == SIZE_MAX);
	assert_int_equal(left[1].partner, 0);
	assert_true(pairing_make(right, 1, left, 2, PAIRING_HALF));
	assert_int_equal(right[0].partner, 1);
	assert_true(pairing_make(left, 2, right, 2, PAIRING_ANY));
	assert_int_equal(left[1].partner, 0);
	assert_int_equal(left[0].partner, 1);
}

/* Both sides give the same number of pairs, also where many are equally alike. */
static void test_sides(void **state)
{
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct pairing_passage lists[2][12];
		size_t pairs[2] = { 0, 0 };

		for (size_t side = 0; side < 2; side++) {
			size_t start = 0;

			for (size_t i = 0; i < 12; i++) {
				seed = seed * 1664525 + 1013904223;
				start += (seed >> 24) % 3;
				lists[side][i] = passage(start, start + 1 + (seed >> 16) % 8, 0);
				if (i && span_compare(lists[side][i - 1].span, lists[side][i].span) > 0)
					lists[side][i].span.end = lists[side][i - 1].span.end;
			}
		}
		pairing_make(lists[0], 12, lists[1], 12, PAIRING_HALF);
		for (size_t i = 0; i < 12; i++)
			pairs[0] += lists[0][i].partner != SIZE_MAX;
		pairing_make(lists[1], 12, lists[0], 12, PAIRING_HALF);
		for (size_t i = 0; i < 12; i++)
			pairs[1] += lists[0][i].partner != SIZE_MAX;
		assert_int_equal(pairs[0], pairs[1]);
	}
}

/* A flood of overlapping passages is given up, not worked through; a long list of separate ones is fine. */
static void test_flood(void **state)
{
	enum { MANY = 20000 };
	struct pairing_passage *left = mem_new_array(MANY, sizeof(*left));
	struct pairing_passage *right = mem_new_array(MANY, sizeof(*right));

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		left[i] = right[i] = passage(i, MANY + i, 0);
	assert_false(pairing_make(left, MANY, right, MANY, PAIRING_HALF));
	assert_true(left[0].partner == SIZE_MAX);
	for (size_t i = 0; i < MANY; i++)
		left[i] = right[i] = passage(i, i + 1, 0);
	assert_true(pairing_make(left, MANY, right, MANY, PAIRING_HALF));
	assert_int_equal(left[MANY - 1].partner, MANY - 1);
	free(left);
	free(right);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_half),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_flood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
