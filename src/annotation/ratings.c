/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement beyond chance, from counts. */
#include "crossread/annotation/ratings.h"

#include "crossread/base/translate.h"

static const char nothing_shared[] = N_("there is nothing that two people have read");
static const char always_the_same[] =
	N_("everybody said the same about everything, so chance alone explains all agreement");

static struct measure defined(double value)
{
	return (struct measure){ .defined = true, .value = value };
}

static struct measure undefined(const char *why)
{
	return (struct measure){ .why = why };
}

void ratings_add(struct ratings *ratings, const int *values, size_t raters)
{
	size_t counts[RATINGS_MOST_VALUES] = { 0 };
	size_t present = 0;

	for (size_t i = 0; i < raters; i++) {
		if (values[i] == RATINGS_NONE)
			continue;
		counts[values[i]]++;
		present++;
	}
	if (present < 2)
		return;
	ratings->units++;
	ratings->values += present;
	for (size_t i = 0; i < raters; i++)
		if (values[i] != RATINGS_NONE)
			ratings->given[i][values[i]]++;
	if (values[0] != RATINGS_NONE && values[1] != RATINGS_NONE)
		ratings->table[values[0]][values[1]]++;
	for (size_t a = 0; a < RATINGS_MOST_VALUES; a++) {
		for (size_t b = 0; b < RATINGS_MOST_VALUES; b++) {
			size_t pairs = counts[a] * (a == b ? counts[a] - (counts[a] > 0) : counts[b]);

			ratings->coincidences[a][b] += (double)pairs / (double)(present - 1);
		}
	}
}

void ratings_add_all(struct ratings *ratings, const struct ratings *more)
{
	ratings->units += more->units;
	ratings->values += more->values;
	for (size_t i = 0; i < RATINGS_MOST_RATERS; i++)
		for (size_t value = 0; value < RATINGS_MOST_VALUES; value++)
			ratings->given[i][value] += more->given[i][value];
	for (size_t a = 0; a < RATINGS_MOST_VALUES; a++) {
		for (size_t b = 0; b < RATINGS_MOST_VALUES; b++) {
			ratings->table[a][b] += more->table[a][b];
			ratings->coincidences[a][b] += more->coincidences[a][b];
		}
	}
}

/* What the first two people agree on, all they both rated, and the products of their totals: all whole numbers. */
struct totals {
	size_t same;
	size_t all;
	double chance; /* pairs that would be the same by chance, of all * all */
};

static struct totals count_totals(const struct ratings *ratings)
{
	struct totals totals = { 0 };

	for (size_t a = 0; a < RATINGS_MOST_VALUES; a++) {
		size_t row = 0;
		size_t column = 0;

		for (size_t b = 0; b < RATINGS_MOST_VALUES; b++) {
			row += ratings->table[a][b];
			column += ratings->table[b][a];
		}
		totals.same += ratings->table[a][a];
		totals.all += row;
		totals.chance += (double)row * (double)column;
	}
	return totals;
}

struct measure ratings_observed(const struct ratings *ratings)
{
	struct totals totals = count_totals(ratings);

	return totals.all ? defined((double)totals.same / (double)totals.all) : undefined(nothing_shared);
}

struct measure ratings_kappa(const struct ratings *ratings)
{
	struct totals totals = count_totals(ratings);
	double all = (double)totals.all;

	if (totals.all == 0)
		return undefined(nothing_shared);
	/* Products of whole numbers, exact up to 2^53: both always gave one value exactly when these are equal. */
	if (totals.chance >= all * all)
		return undefined(always_the_same);
	return defined(((double)totals.same * all - totals.chance) / (all * all - totals.chance));
}

struct measure ratings_alpha(const struct ratings *ratings)
{
	double all = (double)ratings->values;
	double observed = 0;
	double expected = 0;

	if (ratings->units == 0)
		return undefined(nothing_shared);
	for (size_t a = 0; a < RATINGS_MOST_VALUES; a++) {
		size_t total = 0;

		for (size_t i = 0; i < RATINGS_MOST_RATERS; i++)
			total += ratings->given[i][a];
		expected += (double)total * (all - (double)total);
		for (size_t b = 0; b < RATINGS_MOST_VALUES; b++)
			if (b != a)
				observed += ratings->coincidences[a][b];
	}
	if (expected <= 0)
		return undefined(always_the_same);
	return defined(1 - (all - 1) * observed / expected);
}

struct measure ratings_prevalence(const struct ratings *ratings, size_t rater, int value)
{
	size_t all = 0;

	for (size_t i = 0; i < RATINGS_MOST_VALUES; i++)
		all += ratings->given[rater][i];
	return all ? defined((double)ratings->given[rater][value] / (double)all) : undefined(nothing_shared);
}
