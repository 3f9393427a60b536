/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When two values agree. */
#include "value.h"

#include "lexemes.h"

#include <math.h>
#include <string.h>

/* What a qualified amount leaves open, as a share of it. */
static const double nearness = 0.005; /* of exact amounts: one of them may be rounded */
static const double around = 0.12;    /* "about" */
static const double below = 0.25;     /* "nearly" */
static const double above = 0.35;     /* "over" */
static const double duration = 0.03;  /* thirty days and a month */
static const double month = 0.09;     /* four weeks and a month */

static const double month_days = 365.25 / 12;

static bool is_amount(enum value_kind kind)
{
	return kind < VALUE_DATE;
}

void value_range(const struct value *value, double *least, double *greatest)
{
	*least = value->amount;
	*greatest = value->most;
	switch (value->bound) {
	case BOUND_EXACT:
		break;
	case BOUND_AROUND:
		*least *= 1 - around;
		*greatest *= 1 + around;
		break;
	case BOUND_BELOW:
	case BOUND_AT_MOST:
		*least *= 1 - below;
		break;
	case BOUND_ABOVE:
	case BOUND_AT_LEAST:
		*greatest *= 1 + above;
		break;
	case BOUND_VAGUE:
		break;
	}
	*least *= 1 - nearness;
	*greatest *= 1 + nearness;
}

static bool shares_a_part(const struct value *a, const struct value *b)
{
	return (a->year && b->year) || (a->month && b->month);
}

bool value_is_comparable(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind || a->per != b->per)
		return false;
	if (a->kind == VALUE_DATE)
		return (a->month != 0) == (b->month != 0) && shares_a_part(a, b);
	return true;
}

static bool parts_agree(int a, int b)
{
	return !a || !b || a == b;
}

/* The significant digits that an amount has at least: 120 has two, 87 two, 3.75 three. */
static int significant_digits(double amount)
{
	int count = 0;

	if (amount <= 0)
		return 1;
	amount /= pow(10, floor(log10(amount)));
	for (double scaled = amount; count < 9; scaled *= 10) {
		count++;
		if (fabs(scaled - round(scaled)) < 1e-6 * scaled)
			break;
	}
	return count;
}

/* True when the amount with fewer digits is the other one rounded, and both are within a hundredth. */
static bool rounds_alike(double a, double b)
{
	double less;
	double more;
	double unit;

	if (a == b || fabs(a - b) > .01 * fmax(a, b) || significant_digits(a) == significant_digits(b))
		return a == b;
	less = significant_digits(a) < significant_digits(b) ? a : b;
	more = less == a ? b : a;
	unit = pow(10, floor(log10(less)) - significant_digits(less) + 1);
	return fabs(round(more / unit) * unit - less) < 1e-6 * less;
}

static bool is_multiple(double amount, double unit)
{
	return fabs(amount / unit - round(amount / unit)) < 1e-6;
}

/* What two durations may differ by: more when one is in weeks and the other in months. */
static double duration_tolerance(const struct value *a, const struct value *b)
{
	bool weeks_and_months = is_multiple(a->amount, 7) ?
		is_multiple(b->amount, month_days) :
		is_multiple(a->amount, month_days) && is_multiple(b->amount, 7);

	return weeks_and_months ? month : duration;
}

/* 1 for "over", -1 for "nearly", 0 for an amount that is open on both sides or on none. */
static int direction(const struct value *value)
{
	switch (value->bound) {
	case BOUND_BELOW:
	case BOUND_AT_MOST:
		return -1;
	case BOUND_ABOVE:
	case BOUND_AT_LEAST:
		return 1;
	default:
		return 0;
	}
}

static bool is_exact(const struct value *value)
{
	return value->bound == BOUND_EXACT;
}

/* "More than a hundred million" and "hundreds of millions". */
static bool is_open_above(const struct value *open, const struct value *vague)
{
	return vague->bound == BOUND_VAGUE && (open->bound == BOUND_ABOVE || open->bound == BOUND_AT_LEAST) &&
		open->amount <= vague->most;
}

static bool amounts_agree(const struct value *a, const struct value *b)
{
	double least[2];
	double greatest[2];

	/* "Over 5,000" and "over 6,000" are compared as 5,000 and 6,000 are. */
	if (direction(a) == direction(b) && (direction(a) != 0 || (is_exact(a) && is_exact(b)))) {
		if (a->kind == VALUE_DURATION)
			return fabs(a->amount - b->amount) <= duration_tolerance(a, b) * fmax(a->amount, b->amount);
		return rounds_alike(a->amount, b->amount);
	}
	if (value_contradicts(a, b))
		return false;
	if (is_open_above(a, b) || is_open_above(b, a))
		return true;
	value_range(a, &least[0], &greatest[0]);
	value_range(b, &least[1], &greatest[1]);
	return least[0] <= greatest[1] && least[1] <= greatest[0];
}

bool value_contradicts(const struct value *a, const struct value *b)
{
	const struct value *low = a->bound == BOUND_BELOW || a->bound == BOUND_AT_MOST ? a : b;
	const struct value *high = low == a ? b : a;

	if (!is_amount(a->kind) || a->kind != b->kind || strcmp(a->unit, b->unit) != 0)
		return false;
	if (low->bound != BOUND_BELOW && low->bound != BOUND_AT_MOST)
		return false;
	if (high->bound != BOUND_ABOVE && high->bound != BOUND_AT_LEAST)
		return false;
	if (low->bound == BOUND_AT_MOST && high->bound == BOUND_AT_LEAST)
		return false;
	return fabs(low->amount - high->amount) <= nearness * high->amount;
}

bool value_agrees(const struct value *a, const struct value *b)
{
	if (a->kind == VALUE_WEEKDAY)
		return a->day == b->day;
	if (a->kind == VALUE_YEARS)
		return a->year == b->year && a->until == b->until;
	if (a->kind == VALUE_DATE)
		return parts_agree(a->year, b->year) && parts_agree(a->month, b->month) && parts_agree(a->day, b->day);
	return strcmp(a->unit, b->unit) == 0 && amounts_agree(a, b);
}

bool value_shares_noun(const struct value *a, const struct value *b)
{
	for (size_t i = 0; i < VALUE_NOUNS && a->nouns[i] != NO_STEM; i++) {
		for (size_t k = 0; k < VALUE_NOUNS && b->nouns[k] != NO_STEM; k++) {
			if (a->nouns[i] == b->nouns[k])
				return true;
		}
	}
	return false;
}
