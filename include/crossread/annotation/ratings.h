/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several people said about the same units, one value each, and how far they agree beyond chance. */
#ifndef CROSSREAD_ANNOTATION_RATINGS_H
#define CROSSREAD_ANNOTATION_RATINGS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	RATINGS_MOST_RATERS = 16,
	RATINGS_MOST_VALUES = 8,
	RATINGS_NONE = -1, /* a gap: this person said nothing about this unit */
};

/* Counts only: units may be added without end, ratings of different texts added up. */
struct ratings {
	size_t units;  /* with at least two values; the others say nothing about agreement */
	size_t values; /* in these units */
	/* Of these values: how often each person gave each. */
	size_t given[RATINGS_MOST_RATERS][RATINGS_MOST_VALUES];
	/* Units in which the first person gave the value of the row and the second that of the column. */
	size_t table[RATINGS_MOST_VALUES][RATINGS_MOST_VALUES];
	/* Coincidences: pairs of values within units, weighted so that each value counts once. */
	double coincidences[RATINGS_MOST_VALUES][RATINGS_MOST_VALUES];
};

/* A measure that may have no value. */
struct measure {
	bool defined;
	double value;    /* when defined */
	const char *why; /* when not: a sentence for people, without a full stop */
};

/* Adds a unit: for each of `raters` people a value from 0 to RATINGS_MOST_VALUES - 1, or RATINGS_NONE. */
void ratings_add(struct ratings *ratings, const int *values, size_t raters);

/* Adds all units of `more`. */
void ratings_add_all(struct ratings *ratings, const struct ratings *more);

/* Share of the units on which the first two people agree. */
struct measure ratings_observed(const struct ratings *ratings);

/*
 * Cohen's kappa of the first two people over the units that both rated (J. Cohen, "A Coefficient of Agreement for
 * Nominal Scales", 1960). Undefined without such units and where both always gave one and the same value.
 */
struct measure ratings_kappa(const struct ratings *ratings);

/*
 * Krippendorff's alpha for nominal data, two or more people, gaps allowed (K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011). Undefined without units that two people rated and where all gave one value.
 */
struct measure ratings_alpha(const struct ratings *ratings);

/* The share of `value` in what person `rater` said; undefined when they said nothing. */
struct measure ratings_prevalence(const struct ratings *ratings, size_t rater, int value);

#endif
