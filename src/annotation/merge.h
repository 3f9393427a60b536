/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging all that two versions of a sidecar hold: what was read, what became of it here, what became of it there. */
#ifndef CROSSREAD_ANNOTATION_MERGE_H
#define CROSSREAD_ANNOTATION_MERGE_H

#include "crossread/annotation/sidecar_merge.h"
#include "sidecar_read.h"

/* The contents of the versions; what a message calls them. */
struct merge_sides {
	const struct contents *base; /* NULL when there is none */
	const struct contents *ours;
	const struct contents *theirs;
	const char *ours_name;
	const char *theirs_name;
};

/*
 * Merges as sidecar_merge.h says. New nodes are made in `arena`, and what comes from `theirs` is copied there, but not
 * its texts. The lists of `result` are sorted, its `root` is NULL or has the unknown keys; merge_release() frees it.
 * Counts and notes are added to the report. False when an id belongs to entries of two kinds. An entry counts as saved
 * when one of the sides says so.
 */
bool merge_contents(const struct merge_sides *sides, struct arena *arena, struct contents *result,
	struct sidecar_merge_report *report, struct error *error);
void merge_release(struct contents *result);

#endif
