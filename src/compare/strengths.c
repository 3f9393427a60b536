/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strengths of a row: by the inverted indexes where most pairs matter, else pair by pair behind upper bounds. */
#include "strengths.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Shared idf at which half of a strength counts. */
static const double HALF = 2;

/* In place of a strength that has not been computed. */
static const double UNKNOWN = -1;

void strengths_init(struct strengths *strengths, struct corpus *corpus)
{
	size_t forms = corpus->forms.count;

	*strengths = (struct strengths){ 0 };
	strengths->corpus = corpus;
	for (int i = 0; i < STRENGTHS_WINDOW; i++) {
		double *values = mem_new_array(forms, sizeof(*values));

		for (size_t form = 0; form < forms; form++)
			values[form] = UNKNOWN;
		strengths->window[i].strengths = values;
	}
	strengths->overlaps = mem_new_array(forms, sizeof(*strengths->overlaps));
	strengths->touched = mem_new_array(forms, sizeof(*strengths->touched));
	strengths->words = mem_new_array(forms, sizeof(*strengths->words));
	strengths->grams = mem_new_array(forms, sizeof(*strengths->grams));
}

void strengths_release(struct strengths *strengths)
{
	for (int i = 0; i < STRENGTHS_WINDOW; i++) {
		free(strengths->window[i].strengths);
		free(strengths->window[i].candidates);
	}
	free(strengths->overlaps);
	free(strengths->touched);
	free(strengths->words);
	free(strengths->grams);
	*strengths = (struct strengths){ 0 };
}

static double cosine(uint32_t product)
{
	double value = product / ((double)VECTORS_UNIT * VECTORS_UNIT);

	return value < 1 ? value : 1;
}

/* g. Never smaller for a larger cosine: with 1 for what is not known yet it is an upper bound. */
static double combine(double words, struct overlap stems, double grams, double sums)
{
	double shared = stems.rarities / (double)VECTORS_UNIT;
	double dice = 2.0 * stems.rarities / sums;

	return (.20 * words + .20 * cosine(stems.product) + .40 * grams + .20 * dice) * (shared / (shared + HALF));
}

/* The denominator of the Dice coefficient. */
static double sum_of_sums(const struct corpus *corpus, uint32_t left, uint32_t right)
{
	const uint32_t *sums = corpus->spaces[SPACE_STEMS].sums;

	return (double)sums[left] + sums[right];
}

/* The shared rarities below which no strength reaches `least`: what is left of g when all else is 1. */
static double least_shared(double least)
{
	if (least <= 0)
		return 0;
	return least < 1 ? HALF * least / (1 - least) * VECTORS_UNIT : UINT32_MAX;
}

/* Lists the forms that share a stem with `form` and whose strength may reach `least`; the others are left unknown. */
static void find_candidates(struct strengths *strengths, struct row *row, uint32_t form, double least)
{
	const struct corpus *corpus = strengths->corpus;
	struct overlap *overlaps = strengths->overlaps;
	size_t touched = vectors_overlap(&corpus->spaces[SPACE_STEMS], form, overlaps, strengths->touched);
	double shared = least_shared(least);

	row->count = 0;
	for (size_t i = 0; i < touched; i++) {
		uint32_t other = strengths->touched[i];
		struct overlap stems = overlaps[other];

		overlaps[other] = (struct overlap){ 0, 0, 0 };
		if (stems.rarities < shared || combine(1, stems, 1, sum_of_sums(corpus, form, other)) < least)
			continue;
		row->candidates = mem_grow(row->candidates, &row->capacity, row->count + 1, sizeof(*row->candidates));
		row->candidates[row->count++] = (struct candidate){ other, stems };
	}
}

/* Products of `form` with all others by the inverted indexes. */
static void multiply(struct strengths *strengths, struct row *row, uint32_t form)
{
	const struct corpus *corpus = strengths->corpus;
	size_t bytes = corpus->forms.count * sizeof(uint32_t);

	memset(strengths->words, 0, bytes);
	memset(strengths->grams, 0, bytes);
	vectors_multiply(&corpus->spaces[SPACE_WORDS], form, strengths->words);
	vectors_multiply(&corpus->spaces[SPACE_GRAMS], form, strengths->grams);
	for (size_t i = 0; i < row->count; i++) {
		const struct candidate *candidate = &row->candidates[i];
		uint32_t other = candidate->form;

		row->strengths[other] = combine(cosine(strengths->words[other]), candidate->stems,
			cosine(strengths->grams[other]), sum_of_sums(corpus, form, other));
	}
}

/* Products of `form` with each candidate, given up as soon as they cannot reach `least`. */
static void try_each(struct strengths *strengths, struct row *row, uint32_t form, double least)
{
	struct corpus *corpus = strengths->corpus;
	struct vectors *words = &corpus->spaces[SPACE_WORDS];
	struct vectors *grams = &corpus->spaces[SPACE_GRAMS];
	size_t count = row->count;

	row->count = 0;
	vectors_spread(words, form);
	vectors_spread(grams, form);
	for (size_t i = 0; i < count; i++) {
		struct candidate candidate = row->candidates[i];
		double sums = sum_of_sums(corpus, form, candidate.form);
		double of_words = cosine(vectors_product(words, candidate.form));

		if (combine(of_words, candidate.stems, 1, sums) < least)
			continue;
		row->strengths[candidate.form] =
			combine(of_words, candidate.stems, cosine(vectors_product(grams, candidate.form)), sums);
		row->candidates[row->count++] = candidate;
	}
	vectors_gather(words, form);
	vectors_gather(grams, form);
}

/* True when reading the postings of `form` is less work than its candidates; a feature costs more than a posting. */
static bool many_candidates(const struct corpus *corpus, const struct row *row, uint32_t form)
{
	const struct vectors *words = &corpus->spaces[SPACE_WORDS];
	size_t features = words->starts[words->row_count] / words->row_count + 1;

	return vectors_cost(words, form) + vectors_cost(&corpus->spaces[SPACE_GRAMS], form) < row->count * 2 * features;
}

void strengths_compute(struct strengths *strengths, size_t place, double least)
{
	struct row *row = &strengths->window[place % STRENGTHS_WINDOW];
	uint32_t form = strengths->corpus->sides[SIDE_A].forms[place];

	for (size_t i = 0; i < row->count; i++)
		row->strengths[row->candidates[i].form] = UNKNOWN;
	find_candidates(strengths, row, form, least);
	if (many_candidates(strengths->corpus, row, form))
		multiply(strengths, row, form);
	else
		try_each(strengths, row, form, least);
	row->kept = 0;
	for (size_t i = 0; i < row->count; i++) {
		struct candidate candidate = row->candidates[i];

		if (row->strengths[candidate.form] < least)
			continue;
		row->candidates[i] = row->candidates[row->kept];
		row->candidates[row->kept++] = candidate;
	}
}

const struct row *strengths_row(const struct strengths *strengths, size_t place)
{
	return &strengths->window[place % STRENGTHS_WINDOW];
}

/* One strength on its own. */
static double compute_one(struct corpus *corpus, uint32_t left, uint32_t right)
{
	struct vectors *words = &corpus->spaces[SPACE_WORDS];
	struct vectors *stems = &corpus->spaces[SPACE_STEMS];
	struct vectors *grams = &corpus->spaces[SPACE_GRAMS];
	struct overlap overlap;
	double of_words;
	double of_grams;

	vectors_spread(stems, left);
	overlap = vectors_shared(stems, right);
	vectors_gather(stems, left);
	if (!overlap.features)
		return 0;
	vectors_spread(words, left);
	of_words = cosine(vectors_product(words, right));
	vectors_gather(words, left);
	vectors_spread(grams, left);
	of_grams = cosine(vectors_product(grams, right));
	vectors_gather(grams, left);
	return combine(of_words, overlap, of_grams, sum_of_sums(corpus, left, right));
}

double strengths_at(struct strengths *strengths, size_t a, size_t b)
{
	struct corpus *corpus = strengths->corpus;
	const struct side *left = &corpus->sides[SIDE_A];
	const struct side *right = &corpus->sides[SIDE_B];
	struct row *row = &strengths->window[a % STRENGTHS_WINDOW];

	if (a >= left->count || b >= right->count)
		return 0;
	if (row->strengths[right->forms[b]] >= 0)
		return row->strengths[right->forms[b]];
	return compute_one(corpus, left->forms[a], right->forms[b]);
}
