/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sparse vectors and their inverted index. */
#include "../../src/compare/vectors.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void test_vectors_are_tf_idf_of_unit_length(void **state)
{
	const uint32_t elsewhere[] = { 50, 7 };
	const uint32_t first[] = { 40, 7, 7 };
	const uint32_t second[] = { 9, 7 };
	const double unit = VECTORS_UNIT;
	/* df: 1, 3, 2 of 4 sentences; the second row stands for two of them. */
	double rare = log(1 + 4.0 / 1);
	double shared = log(1 + 4.0 / 3);
	double other = log(1 + 4.0 / 2);
	double twice = (1 + log(2)) * shared;
	double cosine = twice * shared / (sqrt(rare * rare + twice * twice) * sqrt(other * other + shared * shared));
	struct rows rows;
	struct vectors vectors;
	struct sketch sketches[2] = { { 0, 0 }, { 0, 0 } };
	struct overlap overlap;
	uint32_t products[2] = { 0, 0 };
	uint32_t touched[3];

	(void)state;
	rows_init(&rows);
	rows_add(&rows, elsewhere, 2);
	rows_add(&rows, second, 2);
	rows_add(&rows, first, 3);
	vectors_init(&vectors, &rows);
	vectors_add(&vectors, 2);
	vectors_add(&vectors, 1);
	/* Numbered as they come, and only these. */
	assert_int_equal(vectors.feature_count, 3);
	assert_int_equal(vectors_feature(&vectors, 40), 0);
	assert_int_equal(vectors_feature(&vectors, 7), 1);
	assert_int_equal(vectors_feature(&vectors, 9), 2);
	vectors_count(&vectors, 0);
	vectors_count(&vectors, 1);
	vectors_count(&vectors, 1);
	vectors_weigh_features(&vectors, 4);
	rows_release(&rows);
	vectors_weigh(&vectors, 0);
	vectors_weigh(&vectors, 1);
	vectors_add_parts(&vectors);
	for (size_t i = vectors.starts[0]; i < vectors.starts[2]; i++)
		vectors.parts[i] = 3;
	vectors_announce(&vectors, 1);
	vectors_open_index(&vectors);
	vectors_index(&vectors, 1);
	vectors_spread(&vectors, 1);
	overlap = vectors_shared(&vectors, 0);
	assert_int_equal(overlap.features, 1);
	assert_float_equal(overlap.product / unit / unit, cosine, 1e-4);
	assert_float_equal(overlap.rarities / unit, shared, 1e-4);
	assert_int_equal(vectors_product(&vectors, 0), overlap.product);
	vectors_gather(&vectors, 1);
	assert_int_equal(vectors_product(&vectors, 0), 0);
	assert_int_equal(vectors_sketch(&vectors, 0, sketches, touched), 1);
	assert_int_equal(touched[0], 1);
	assert_int_equal(sketches[1].products, overlap.product + 3 * 3);
	assert_int_equal(sketches[1].rarities, overlap.rarities);
	assert_int_equal(sketches[0].rarities, 0);
	assert_float_equal(vectors.sums[0] / unit, rare + shared, 1e-4);
	assert_int_equal(vectors_cost(&vectors, 0), 1);
	vectors_multiply(&vectors, 0, products);
	assert_int_equal(products[1], overlap.product);
	assert_int_equal(products[0], 0);
	vectors_release(&vectors);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vectors_are_tf_idf_of_unit_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
