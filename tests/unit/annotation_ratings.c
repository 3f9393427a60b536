/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kappa and alpha against the examples that were published with them, to the printed digits. */
#include "crossread/annotation/ratings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The value to as many digits as are printed. */
static void assert_measure(struct measure measure, const char *printed)
{
	char text[32];

	assert_true(measure.defined);
	snprintf(text, sizeof(text), "%.*f", (int)strlen(strchr(printed, '.') + 1), measure.value);
	assert_string_equal(text, printed);
}

static void assert_undefined(struct measure measure)
{
	assert_false(measure.defined);
	assert_non_null(measure.why);
}

/* A row of letters per person, '.' where there is no value. */
static void rate(struct ratings *ratings, const char *const *rows, size_t raters)
{
	memset(ratings, 0, sizeof(*ratings));
	for (size_t unit = 0; rows[0][unit]; unit++) {
		int values[RATINGS_MOST_RATERS];

		for (size_t i = 0; i < raters; i++)
			values[i] = rows[i][unit] == '.' ? RATINGS_NONE : rows[i][unit] - 'a';
		ratings_add(ratings, values, raters);
	}
}

/* Two people and three values, as counts. */
static void count(struct ratings *ratings, const int counts[3][3])
{
	memset(ratings, 0, sizeof(*ratings));
	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++)
			for (int i = 0; i < counts[a][b]; i++)
				ratings_add(ratings, (const int[]){ a, b }, 2);
}

/*
 * J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960): the
 * table of proportions (p_o = .29, less than the .35 of chance) and the table of 200 cases (kappa = .492).
 */
static void test_cohen(void **state)
{
	static const int proportions[3][3] = { { 25, 13, 12 }, { 12, 2, 16 }, { 3, 15, 2 } };
	static const int cases[3][3] = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };
	struct ratings ratings;

	(void)state;
	count(&ratings, proportions);
	assert_int_equal(ratings.units, 100);
	assert_measure(ratings_observed(&ratings), "0.29");
	assert_measure(ratings_kappa(&ratings), "-0.09");
	count(&ratings, cases);
	assert_int_equal(ratings.units, 200);
	assert_measure(ratings_observed(&ratings), "0.70");
	assert_measure(ratings_kappa(&ratings), "0.492");
}

/*
 * R. Artstein, M. Poesio, "Inter-Coder Agreement for Computational Linguistics", Computational Linguistics 34 (2008):
 * 100 utterances, two tags; observed agreement .7, kappa .348.
 */
static void test_artstein_poesio(void **state)
{
	static const int counts[3][3] = { { 20, 20, 0 }, { 10, 50, 0 }, { 0, 0, 0 } };
	struct ratings ratings;

	(void)state;
	count(&ratings, counts);
	assert_measure(ratings_observed(&ratings), "0.7");
	assert_measure(ratings_kappa(&ratings), "0.348");
}

/* K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): sections A, B and C. */
static void test_krippendorff(void **state)
{
	static const char *const binary[] = { "abaaaaaaba", "bbbaabaaaa" };
	static const char *const nominal[] = { "aabbdcccedda", "babbbccceddd" };
	static const char *const gaps[] = { "abccbadab...", "abccbbdabe.c", ".cccbcdbbea.", "abccbddabea." };
	struct ratings ratings;

	(void)state;
	rate(&ratings, binary, 2);
	assert_int_equal(ratings.values, 20);
	assert_measure(ratings_alpha(&ratings), "0.095");
	rate(&ratings, nominal, 2);
	assert_measure(ratings_alpha(&ratings), "0.692");
	rate(&ratings, gaps, 4);
	assert_int_equal(ratings.units, 11);
	assert_int_equal(ratings.values, 40);
	assert_measure(ratings_alpha(&ratings), "0.743");
}

/* Where a measure has no value, it says so and why, and is no 0 or 1. */
static void test_undefined(void **state)
{
	static const char *const nothing[] = { "...", "aaa" };
	static const char *const same[] = { "aaaa", "aaaa" };
	static const char *const one_varies[] = { "aaaa", "aaab" };
	struct ratings ratings;

	(void)state;
	rate(&ratings, nothing, 2);
	assert_int_equal(ratings.units, 0);
	assert_undefined(ratings_observed(&ratings));
	assert_undefined(ratings_kappa(&ratings));
	assert_undefined(ratings_alpha(&ratings));
	assert_undefined(ratings_prevalence(&ratings, 1, 0));
	rate(&ratings, same, 2);
	assert_measure(ratings_observed(&ratings), "1.0");
	assert_undefined(ratings_kappa(&ratings));
	assert_undefined(ratings_alpha(&ratings));
	/* One who never varies agrees as chance would have it: that is a 0, not nothing. */
	rate(&ratings, one_varies, 2);
	assert_measure(ratings_kappa(&ratings), "0.000");
	assert_measure(ratings_alpha(&ratings), "0.000");
	assert_measure(ratings_prevalence(&ratings, 0, 1), "0.00");
	assert_measure(ratings_prevalence(&ratings, 1, 1), "0.25");
}

/* Kappa is of the first two people, over what both rated; alpha counts every pair. */
static void test_gaps(void **state)
{
	static const char *const rows[] = { "ab.a", "abb.", "b.bb" };
	struct ratings ratings;

	(void)state;
	rate(&ratings, rows, 3);
	assert_int_equal(ratings.units, 4);
	assert_int_equal(ratings.values, 9);
	assert_measure(ratings_kappa(&ratings), "1.0");
	assert_true(ratings_alpha(&ratings).value < 1);
}

static void test_sums(void **state)
{
	static const char *const first[] = { "aab", "abb" };
	static const char *const second[] = { "bb.a", "baab" };
	static const char *const both[] = { "aabbb.a", "abbbaab" };
	struct ratings parts[2];
	struct ratings whole;

	(void)state;
	rate(&parts[0], first, 2);
	rate(&parts[1], second, 2);
	rate(&whole, both, 2);
	ratings_add_all(&parts[0], &parts[1]);
	assert_int_equal(parts[0].units, whole.units);
	assert_true(ratings_alpha(&parts[0]).value == ratings_alpha(&whole).value);
	assert_true(ratings_kappa(&parts[0]).value == ratings_kappa(&whole).value);
	assert_true(ratings_prevalence(&parts[0], 1, 1).value == ratings_prevalence(&whole, 1, 1).value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cohen),
		cmocka_unit_test(test_artstein_poesio),
		cmocka_unit_test(test_krippendorff),
		cmocka_unit_test(test_undefined),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_sums),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
