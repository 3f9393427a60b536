/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number, sum of money, date or duration of a text, as what it means. */
#ifndef CROSSREAD_SRC_COMPARE_VALUE_H
#define CROSSREAD_SRC_COMPARE_VALUE_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"

#include <stdint.h>

enum value_kind {
	VALUE_NUMBER, /* of things, the words behind it say of what */
	VALUE_PERCENT,
	VALUE_MONEY,
	VALUE_DURATION, /* in days */
	VALUE_AGE,      /* "six-year-old", in days */
	VALUE_DATE,
	VALUE_YEARS, /* from one year to another */
	VALUE_WEEKDAY,
};

/* How a value is qualified. */
enum value_bound {
	BOUND_EXACT,
	BOUND_AROUND,  /* about, roughly, some */
	BOUND_BELOW,   /* nearly, almost, less than */
	BOUND_AT_MOST, /* up to, as many as */
	BOUND_ABOVE,   /* over, more than */
	BOUND_AT_LEAST,
	BOUND_VAGUE, /* "hundreds of millions" */
};

enum {
	VALUE_UNIT_SIZE = 8,
	VALUE_NOUNS = 3,
	VALUE_LARGE = 1000, /* from here on a number is told by itself, below by what it counts */
};

struct value {
	enum value_kind kind;
	enum value_bound bound;
	double amount;              /* of the numeral; days of a duration; of a vague one its least */
	double most;                /* of a vague one, else the amount */
	char unit[VALUE_UNIT_SIZE]; /* currency: "USD"; empty for the other kinds */
	double per;                 /* days of a rate, "a year"; 0 for none */
	bool is_doubtful;           /* 87m may be millions or metres */
	int year;                   /* of a date; the first of two years; 0 when unknown */
	int month;                  /* 1 to 12, 0 when unknown */
	int day;                    /* of the month; of the week, 1 to 7; 0 when unknown */
	int until;                  /* the second of two years */
	struct span bytes;          /* of the text */
	struct span lexemes;        /* the lexemes it is made of */
	/* Stems of the words behind a number or sum, nearest first, NO_STEM where there are fewer. */
	uint32_t nouns[VALUE_NOUNS];
};

/* True when the two are of one kind, unit and fineness, so that it makes sense to ask whether they agree. */
bool value_is_comparable(const struct value *a, const struct value *b);

/*
 * True when two comparable values can mean the same: equal, or equal when the finer one is rounded as the other is, or
 * within what "nearly", "about" or "hundreds of" leave open.
 */
bool value_agrees(const struct value *a, const struct value *b);

/* True when one is said to be below and the other above the same amount. */
bool value_contradicts(const struct value *a, const struct value *b);

/* True when the words behind both have one in common. */
bool value_shares_noun(const struct value *a, const struct value *b);

/*
 * The least and greatest amount that a value may stand for, by which values can be sorted: two that agree have ranges
 * that overlap. Dates are not amounts.
 */
void value_range(const struct value *value, double *least, double *greatest);

#endif
