/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both articles as their differences are looked for: read once into words and values. */
#ifndef CROSSREAD_SRC_COMPARE_ACCOUNT_H
#define CROSSREAD_SRC_COMPARE_ACCOUNT_H

#include "crossread/compare/differences.h"
#include "lexemes.h"
#include "values.h"

/* What one article says. */
struct account {
	const struct article *article;
	const struct quotations *quotations;
	struct lexemes lexemes;
	struct values values;
	size_t *first_value; /* the values of sentence i are values.list[first_value[i]..first_value[i + 1]) */
};

struct accounts {
	struct dictionary dictionary;
	struct account sides[2];
	const struct matches *matches;
};

void accounts_init(struct accounts *accounts, const struct article *articles[2], const struct quotations *quotations[2],
	const struct matches *matches);
void accounts_release(struct accounts *accounts);

/* The lexemes of a sentence, as a range of the list. */
struct span account_sentence(const struct account *account, size_t sentence);

/*
 * The finders, one for each family of kinds. Each adds what it finds to the list, the best of equal findings first;
 * spans are never empty.
 */
void value_differences_find(struct differences *differences, const struct accounts *accounts);
void name_differences_find(struct differences *differences, const struct accounts *accounts);
void quote_differences_find(struct differences *differences, const struct accounts *accounts);
void footing_differences_find(struct differences *differences, const struct accounts *accounts);

/* Adds a difference with its note, cut to size at a character. */
__attribute__((format(printf, 5, 6))) void differences_add(struct differences *differences, enum difference_kind kind,
	struct span a, struct span b, const char *note, ...);

/* The difference added last: side `side` has no such words, its bytes are what stands beside their place. */
void differences_lack(struct differences *differences, int side);

#endif
