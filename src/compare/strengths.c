/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strengths of a row: by the inverted indexes where most pairs matter, else pair by pair behind upper bounds. */
#include "strengths.h"

#include "crossread/base/mem.h"
#include "strength.h"

#include <stdlib.h>
#include <string.h>

/* In place of a strength that has not been computed. */
static const double UNKNOWN = -1;

void strengths_init(struct strengths *strengths, struct corpus *corpus)
{
	size_t forms = corpus->form_count;

	*strengths = (struct strengths){ 0 };
	strengths->corpus = corpus;
	search_init(&strengths->search, corpus);
	for (int i = 0; i < STRENGTHS_WINDOW; i++) {
		double *values = mem_new_array(forms, sizeof(*values));

		for (size_t form = 0; form < forms; form++)
			values[form] = UNKNOWN;
		strengths->window[i].strengths = values;
	}
	strengths->words = mem_new_array(forms, sizeof(*strengths->words));
	strengths->grams = mem_new_array(forms, sizeof(*strengths->grams));
}

void strengths_release(struct strengths *strengths)
{
	for (int i = 0; i < STRENGTHS_WINDOW; i++) {
		free(strengths->window[i].strengths);
		free(strengths->window[i].candidates.list);
	}
	search_release(&strengths->search);
	free(strengths->words);
	free(strengths->grams);
	*strengths = (struct strengths){ 0 };
}

/* Products of `form` with all others by the inverted indexes. */
static void multiply(struct strengths *strengths, struct row *row, uint32_t form)
{
	const struct corpus *corpus = strengths->corpus;
	size_t bytes = corpus->form_count * sizeof(uint32_t);

	memset(strengths->words, 0, bytes);
	memset(strengths->grams, 0, bytes);
	vectors_multiply(&corpus->spaces[SPACE_WORDS], form, strengths->words);
	vectors_multiply(&corpus->spaces[SPACE_GRAMS], form, strengths->grams);
	for (size_t i = 0; i < row->candidates.count; i++) {
		const struct candidate *candidate = &row->candidates.list[i];
		uint32_t other = candidate->form;

		row->strengths[other] = strength_of(strength_cosine(strengths->words[other]), &candidate->stems,
			strength_cosine(strengths->grams[other]), strength_sums(corpus, form, other));
	}
}

/* Products of `form` with each candidate, given up as soon as they cannot reach `least`. */
static void try_each(struct strengths *strengths, struct row *row, uint32_t form, double least)
{
	struct corpus *corpus = strengths->corpus;
	struct vectors *words = &corpus->spaces[SPACE_WORDS];
	struct vectors *grams = &corpus->spaces[SPACE_GRAMS];
	struct candidates *candidates = &row->candidates;
	size_t count = candidates->count;

	candidates->count = 0;
	vectors_spread(words, form);
	vectors_spread(grams, form);
	for (size_t i = 0; i < count; i++) {
		struct candidate candidate = candidates->list[i];
		double sums = strength_sums(corpus, form, candidate.form);
		double of_words = strength_cosine(vectors_product(words, candidate.form));

		if (strength_of(of_words, &candidate.stems, 1, sums) < least)
			continue;
		row->strengths[candidate.form] = strength_of(of_words, &candidate.stems,
			strength_cosine(vectors_product(grams, candidate.form)), sums);
		candidates->list[candidates->count++] = candidate;
	}
	vectors_gather(words, form);
	vectors_gather(grams, form);
}

/* True when reading the postings of `form` is less work than its candidates; a feature costs more than a posting. */
static bool many_candidates(const struct corpus *corpus, const struct row *row, uint32_t form)
{
	const struct vectors *words = &corpus->spaces[SPACE_WORDS];
	size_t features = words->starts[words->row_count] / words->row_count + 1;

	return vectors_cost(words, form) + vectors_cost(&corpus->spaces[SPACE_GRAMS], form) <
		row->candidates.count * 2 * features;
}

void strengths_compute(struct strengths *strengths, size_t place, double least)
{
	struct row *row = &strengths->window[place % STRENGTHS_WINDOW];
	uint32_t form = strengths->corpus->sides[SIDE_A].forms[place];

	for (size_t i = 0; i < row->candidates.count; i++)
		row->strengths[row->candidates.list[i].form] = UNKNOWN;
	search_find(&strengths->search, form, least, &row->candidates);
	if (many_candidates(strengths->corpus, row, form))
		multiply(strengths, row, form);
	else
		try_each(strengths, row, form, least);
	row->kept = 0;
	for (size_t i = 0; i < row->candidates.count; i++) {
		struct candidate candidate = row->candidates.list[i];

		if (row->strengths[candidate.form] < least)
			continue;
		row->candidates.list[i] = row->candidates.list[row->kept];
		row->candidates.list[row->kept++] = candidate;
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
	of_words = strength_cosine(vectors_product(words, right));
	vectors_gather(words, left);
	vectors_spread(grams, left);
	of_grams = strength_cosine(vectors_product(grams, right));
	vectors_gather(grams, left);
	return strength_of(of_words, &overlap, of_grams, strength_sums(corpus, left, right));
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
