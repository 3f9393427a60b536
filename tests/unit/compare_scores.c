/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scores of pairs: the formula, and that leaving out what cannot matter changes none of them. */
#include "../../src/compare/scores.h"

#include "compare_article.h"

#include <float.h>
#include <math.h>

/* All scores of at least `least` by left and right place (row * columns + column), NAN for the others. */
static double *all_scores(const struct article *a, const struct article *b, double least)
{
	struct corpus corpus;
	struct scores *scores;
	double *values;
	size_t columns = b->sentence_count;

	corpus_init(&corpus, a, b);
	while (corpus_step(&corpus, 7))
		;
	values = malloc((a->sentence_count * columns + 1) * sizeof(*values));
	scores = scores_new(&corpus, least);
	for (size_t i = 0; i < a->sentence_count * columns; i++)
		values[i] = NAN;
	for (size_t i = 0; i < a->sentence_count; i++) {
		size_t count;
		const struct score *list = scores_next(scores, &count);

		for (size_t k = 0; k < count; k++) {
			assert_int_equal(list[k].a, i);
			assert_true(isnan(values[i * columns + list[k].b]));
			values[i * columns + list[k].b] = list[k].value;
		}
	}
	scores_free(scores);
	corpus_release(&corpus);
	return values;
}

/* One sentence each, of two words each, one of them shared: every term of the formula by hand. */
static void test_the_formula(void **state)
{
	struct article a;
	struct article b;
	double *values;
	/* N = 2; df of the shared word and its 4-grams is 2, of all others 1. */
	double shared = log(2);
	double other = log(3);
	double cosine = shared * shared / (shared * shared + other * other);
	/* Each text has eight 4-grams, of which both share "port" and "ort ". */
	double grams = 2 * shared * shared / (2 * shared * shared + 6 * other * other);
	double dice = shared / (shared + other);
	double strength = (.20 * cosine + .20 * cosine + .40 * grams + .20 * dice) * shared / (shared + 2);

	(void)state;
	article_of(&a, "port gdansk\n");
	article_of(&b, "port odessa\n");
	values = all_scores(&a, &b, -DBL_MAX);
	assert_float_equal(values[0], strength - .035 * log(1 / 150.0), 1e-4);
	free(values);
	article_release(&a);
	article_release(&b);
}

static void test_no_shared_stem_no_score(void **state)
{
	struct article a;
	struct article b;
	double *values;

	(void)state;
	article_of(&a, "The court will hear of it in May.\nThe port.\n");
	article_of(&b, "They were with us in the other one of them.\nThe courts.\n");
	values = all_scores(&a, &b, -DBL_MAX);
	assert_true(isnan(values[0]));
	assert_false(isnan(values[1]));
	assert_true(isnan(values[2]) && isnan(values[3]));
	free(values);
	article_release(&a);
	article_release(&b);
}

static void check_leaving_out(const struct article *a, const struct article *b, double least)
{
	double *all = all_scores(a, b, -DBL_MAX);
	double *some = all_scores(a, b, least);
	size_t kept = 0;

	for (size_t k = 0; k < a->sentence_count * b->sentence_count; k++) {
		bool enough = all[k] >= least;

		assert_int_equal(enough, !isnan(some[k]));
		/* Bit by bit. */
		assert_true(!enough || (all[k] >= some[k] && all[k] <= some[k]));
		kept += enough;
	}
	assert_true(kept > 0);
	free(all);
	free(some);
}

/* With a high bound most pairs are left out, with a low one nearly all are computed. */
static void test_leaving_out_changes_no_score(void **state)
{
	static const size_t sizes[][2] = { { 12, 9 }, { 80, 60 }, { 200, 400 } };
	uint32_t seed = 11;

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct strbuf lines;
		struct article a;
		struct article b;

		strbuf_init(&lines);
		random_lines(&lines, &seed, sizes[i][0], 10 + (uint32_t)i * 100);
		article_of(&a, strbuf_text(&lines));
		strbuf_clear(&lines);
		random_lines(&lines, &seed, sizes[i][1], 10 + (uint32_t)i * 100);
		article_of(&b, strbuf_text(&lines));
		strbuf_release(&lines);
		check_leaving_out(&a, &b, .1);
		check_leaving_out(&a, &b, .5);
		article_release(&a);
		article_release(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_formula),
		cmocka_unit_test(test_no_shared_stem_no_score),
		cmocka_unit_test(test_leaving_out_changes_no_score),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
