/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of an article in the order of what they mean. */
#ifndef CROSSREAD_SRC_COMPARE_VALUE_INDEX_H
#define CROSSREAD_SRC_COMPARE_VALUE_INDEX_H

#include "values.h"

/* Where a value is found: by kind, then by amount, month, year or day. */
struct value_place {
	enum value_kind kind;
	double key;
	size_t value; /* number in the list */
};

struct value_index {
	struct value_place *list; /* owned */
	size_t count;
};

void value_index_init(struct value_index *index, const struct values *values);
void value_index_release(struct value_index *index);

/* The first place of that kind with that key or a greater one. Logarithmic. */
size_t value_index_find(const struct value_index *index, enum value_kind kind, double key);

/*
 * True when `others`, which the index is of, hold a value that says the same as `value`, so that it is settled. With
 * very many candidates it counts as settled unseen.
 */
bool value_index_settles(const struct value_index *index, const struct values *others, const struct value *value);

#endif
