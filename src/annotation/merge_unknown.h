/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging the keys that this version does not know, each with its value as a whole. */
#ifndef CROSSREAD_ANNOTATION_MERGE_UNKNOWN_H
#define CROSSREAD_ANNOTATION_MERGE_UNKNOWN_H

#include "merge_entry.h"

/* True when both entries have the same unknown keys, with the same values, also those in conflict. */
bool merge_unknown_same(const struct kind *kind, const void *a, const void *b);

/* Merges those of entries into `result`, the keys in nested maps excepted; values in conflict go into `map`. */
void merge_unknown(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions,
	void *result, struct conflict_map *map, struct merge_outcome *outcome);

/*
 * Merges those of a map without conflicts, so that what both sides changed goes the way of the greater value in bytes;
 * the outcome names these. The keys are as unknown_keep() gives them.
 */
const struct yaml_node *merge_keys(const struct merge_rule *rule, const struct fields *fields,
	const struct yaml_node *const keys[VERSIONS], struct merge_outcome *outcome);

/* Adds a field in conflict to an outcome. */
void merge_outcome_add(struct merge_outcome *outcome, struct slice field, size_t left_out);

#endif
