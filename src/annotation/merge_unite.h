/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same annotation made twice: one author, tag and passage, but two ids. */
#ifndef CROSSREAD_ANNOTATION_MERGE_UNITE_H
#define CROSSREAD_ANNOTATION_MERGE_UNITE_H

#include "merge_entry.h"
#include "merge_report.h"
#include "merge_side.h"

/* An id that went into another one. */
struct alias {
	struct slice id;
	struct slice into;
	struct slice author;
};

struct aliases {
	struct alias *list; /* owned; sorted by id */
	size_t count;
};

/*
 * Unites each annotation that only one side has with one that only the other has, when author, tag and passage are the
 * same: the smaller id stays, with the fields of both. Those that went are taken out of the list.
 */
void merge_unite(const struct merge_rule *rule, struct entries *annotations, const struct side *ours,
	const struct side *theirs, struct aliases *aliases, struct sidecar_merge_report *report);
void aliases_release(struct aliases *aliases);

/* Makes a link from an annotation that went into another one a link from that; new nodes are made in `arena`. */
void aliases_follow(const struct aliases *aliases, struct arena *arena, struct link *link);

#endif
