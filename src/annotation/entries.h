/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of one kind: a list of a set, or what was read of a file. */
#ifndef CROSSREAD_ANNOTATION_ENTRIES_H
#define CROSSREAD_ANNOTATION_ENTRIES_H

#include "kind.h"

struct entries {
	const struct kind *kind;
	void *list; /* of the structs of the kind, one behind the other */
	size_t count;
	size_t capacity;
};

void *entries_at(const struct entries *entries, size_t index);

/* The index of the one with this id; the count when there is none. Linear: the order is another one. */
size_t entries_find(const struct entries *entries, struct slice id);

/*
 * Where in a sorted list the first one is that does not stand before `entry`: where that is or belongs.
 */
size_t entries_place(const struct entries *entries, const void *entry);

/*
 * Inserts a copy of `entry`, which must not lie in the list, before the one at `index`; takes the
 * one at `index` out. The list must be NULL or come from malloc().
 */
void entries_insert(struct entries *entries, size_t index, const void *entry);
void entries_take_out(struct entries *entries, size_t index);

/* Brings them into the order of their kind. */
void entries_sort(struct entries *entries);

#endif
