/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an entry that a merge takes as one: a field, the passage with all its fields, an unknown key. */
#ifndef CROSSREAD_ANNOTATION_PART_H
#define CROSSREAD_ANNOTATION_PART_H

#include "kind.h"

enum { PARTS_MOST = 16 };

struct part {
	struct slice name;    /* "comment", "passage", "other" */
	struct fields fields; /* rows of the kind; none for an unknown key */
};

/* Lists the parts of a kind that has known fields, all but the id and the conflict, in their order; returns how many.
 */
size_t part_list(const struct kind *kind, struct part parts[PARTS_MOST]);

/* The part of that name, known or not; false for what is none: the id, the conflict, one field of the passage. */
bool part_find(const struct kind *kind, struct slice name, struct part *part);

bool part_is_passage(const struct part *part);

/* True when the part is the same in both entries, unknown keys inside it included. */
bool part_equal(const struct kind *kind, const struct part *part, const void *a, const void *b);

/* Makes the known part of `to` that of `from`, with the state of a passage; nodes are made in `arena`. */
void part_copy(struct arena *arena, const struct kind *kind, const struct part *part, void *to, const void *from);

/*
 * The value of the part as a node of its own in `arena`, without a key, as it is written. NULL when the entry has no
 * such unknown key.
 */
const struct yaml_node *part_value(struct arena *arena, const struct kind *kind, const struct part *part,
	const void *entry);

/*
 * Gives the part of the entry the value of a node, from which it borrows. False, with the entry in an undefined state,
 * when it cannot have that.
 */
bool part_set(struct arena *arena, const struct kind *kind, const struct part *part, void *entry,
	const struct yaml_node *value);

#endif
