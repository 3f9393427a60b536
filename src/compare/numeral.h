/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in digits and words: 725million, 1.2 bn, forty-two, two and a half, hundreds of millions. */
#ifndef CROSSREAD_SRC_COMPARE_NUMERAL_H
#define CROSSREAD_SRC_COMPARE_NUMERAL_H

#include "lexemes.h"

struct numeral {
	double amount;
	double most;      /* more than amount for a vague one: "dozens", "hundreds of millions" */
	size_t next;      /* the lexeme behind it */
	bool in_digits;   /* "12", not "twelve" */
	bool is_scaled;   /* with thousand, million, ... */
	bool is_doubtful; /* with a bare m, which may mean metres */
	bool is_year;     /* four digits from 1500 to 2099 and nothing else */
	bool is_open;     /* "100+", "100 or more" */
};

/*
 * Reads the numeral that begins at lexeme i and ends before lexeme `end`. False when there is none, or one that names
 * something rather than counting it: ordinals, scores, clock times, COVID-19, 3:20-cv-08570.
 */
bool numeral_read(const struct lexemes *lexemes, size_t i, size_t end, struct numeral *numeral);

#endif
