/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of one version in the order of their ids: to walk side by side, and to ask. */
#ifndef CROSSREAD_ANNOTATION_MERGE_SIDE_H
#define CROSSREAD_ANNOTATION_MERGE_SIDE_H

#include "entries.h"

struct side {
	const void **entries; /* owned */
	size_t count;
	size_t next; /* while it is walked */
};

void side_init(struct side *side, const struct entries *entries);
void side_release(struct side *side);

/* The entry of that id, or NULL. */
const void *side_find(const struct side *side, struct slice id);

/* Sets `*id` to the least id that none of the sides has passed; false when all are done. */
bool side_least(const struct side *sides, size_t count, struct slice *id);

/* The entry of that id if it is the next one, which it then passes; else NULL. */
const void *side_take(struct side *side, struct slice id);

#endif
