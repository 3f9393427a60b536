/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging the versions of one entry, part by part. */
#ifndef CROSSREAD_ANNOTATION_MERGE_ENTRY_H
#define CROSSREAD_ANNOTATION_MERGE_ENTRY_H

#include "candidates.h"

enum version { BASE, OURS, THEIRS, VERSIONS };

/* The versions of one entry, all of one kind; the base may be NULL. */
struct versions {
	const void *entry[VERSIONS];
};

/* How two versions of a part are brought together. */
struct merge_rule {
	struct arena *arena; /* where nodes are made */
	bool theirs_win;     /* what both changed goes their way: no conflicts */
	bool uniting;        /* two entries of one content: of two origins one stays */
	/*
	 * Two versions speak of different texts of the article, and nobody has found their passages in one: then
	 * numbers say nothing, and of passages with the same words those of version `leading` stand.
	 */
	bool apart[VERSIONS][VERSIONS];
	enum version leading;
};

/* What came of it. */
struct merge_outcome {
	struct strbuf fields; /* the names of those that came into conflict, with ", " between them */
	size_t left_out;      /* values beyond CONFLICT_MOST */
};

/* True when both versions of an entry say the same. */
bool merge_same(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions, enum version a,
	enum version b);

/* Merges ours and theirs (neither NULL) into `result`. The outcome is added to. */
void merge_entry(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions, void *result,
	struct merge_outcome *outcome);

/* The time by which the newer of two entries is known: when it was modified, else created. */
struct slice merge_time(const struct kind *kind, const void *entry);

/* Order of two entries by their bytes in a sidecar. */
int merge_compare_written(const struct kind *kind, const void *a, const void *b);

#endif
