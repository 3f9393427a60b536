/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers, sums of money, dates and durations of a text, found by a grammar of English news. */
#ifndef CROSSREAD_SRC_COMPARE_VALUES_H
#define CROSSREAD_SRC_COMPARE_VALUES_H

#include "lexemes.h"
#include "value.h"

struct values {
	struct value *list; /* by place; owned */
	size_t count;
	size_t capacity;
};

void values_init(struct values *values);
void values_release(struct values *values);

/* Adds the values of the lexemes list[range.start..range.end), a sentence. Linear. */
void values_add(struct values *values, const struct lexemes *lexemes, struct span range);

/* Reads the date that begins at lexeme i, where one does; *value gets its kind, parts and lexemes. */
bool date_read(const struct lexemes *lexemes, size_t i, size_t end, struct value *value);

#endif
