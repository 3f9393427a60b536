/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging what versions of a sidecar say besides their entries. */
#ifndef CROSSREAD_ANNOTATION_MERGE_TOP_H
#define CROSSREAD_ANNOTATION_MERGE_TOP_H

#include "merge.h"
#include "merge_entry.h"

/* The contents of one version; NULL for a base that is not there. */
const struct contents *merge_side_contents(const struct merge_sides *sides, enum version version);

/*
 * Decides what the result says of its article, and sets in the rule which versions speak of different texts. Merges
 * the unknown keys of the sidecar itself; what both sides changed there is noted.
 */
void merge_top(const struct merge_sides *sides, struct merge_rule *rule, struct contents *result,
	struct sidecar_merge_report *report);

#endif
