/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging two versions of a sidecar, with or without the version that both began from. */
#ifndef CROSSREAD_ANNOTATION_SIDECAR_MERGE_H
#define CROSSREAD_ANNOTATION_SIDECAR_MERGE_H

#include "crossread/article/article.h"
#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/* A sidecar as bytes, and what messages call it. */
struct sidecar_version {
	const char *name; /* "theirs.yaml" */
	struct slice bytes;
};

/* The base, ours, theirs. */
enum { SIDECAR_MERGE_VERSIONS = 3 };

enum sidecar_merge_outcome {
	SIDECAR_MERGE_CLEAN,
	SIDECAR_MERGE_CONFLICT, /* the result is whole and can be read, but entries in it are in conflict */
	SIDECAR_MERGE_TROUBLE,  /* a version cannot be read: there is no result */
};

/* What a merge did, counted in entries of all kinds. */
struct sidecar_merge_report {
	size_t ours;      /* what came from our side: the result has it, or has it removed, otherwise than theirs */
	size_t theirs;    /* likewise from their side; in sidecar.h: what came in from the disk */
	size_t both;      /* of these, without a conflict: each side changed other fields, or made the same entry */
	size_t conflicts; /* in conflict in the result, also those that a version brought along */
	size_t revived;   /* removed on one side, but changed on the other: they stay */
	size_t united;    /* the same annotation under two ids: gone into the one that stays */
	size_t newest;    /* different without a base: the newest one stays */
	/* Whether a person typed comments into base, ours, theirs: they are not in the result. */
	bool comments[SIDECAR_MERGE_VERSIONS];
	bool apart;         /* the versions speak of different texts: only then the article at hand matters */
	struct strbuf file; /* the name of the article that ours states; of hostile input as well */
	/* The author of all that is counted in `theirs`, when it is one; else empty. */
	struct strbuf author;
	/*
	 * What a person should know, a line each, LF behind it: one for each conflict, revived, united and newest
	 * entry, and what else was decided. They name the entry by its kind, id and the beginning of its quote. It may
	 * hold bytes of hostile input: show it through visible_add() only.
	 */
	struct strbuf notes;
};

void sidecar_merge_report_init(struct sidecar_merge_report *report);
void sidecar_merge_report_release(struct sidecar_merge_report *report);

/*
 * Merges `ours` and `theirs` into `out` (cleared first): by id and, in an entry, field by field. `base` is the version
 * that both began from; NULL or empty bytes mean that there is none. `article` is the text at hand, or NULL: it is only
 * looked at when the versions speak of different texts, then all passages are found in it again; without it they keep
 * their numbers. The report must be initialised and is filled anew.
 *
 * - A field (the passage with all its numbers and words is one, an unknown key is one) that one side changed goes that
 *   side's way. `modified` is the later one, `created` of two new ones the earlier.
 * - A field that both sides changed in different ways stands with both values, ordered by their bytes, in `conflict:`
 *   inside the entry; the field itself has the last of them. Several merges gather up to CONFLICT_MOST values.
 * - An entry that one side removed and the other changed stays.
 * - Without a base the entry that was modified last (else created last, else the greater in bytes) wins as a whole.
 * - Two annotations of one author with one tag on one span, one from each side: the smaller id stays with the fields
 *   of both, links go with it, the other id is recorded as removed.
 * - Every id of either side is in the result, if only as a record that it was removed.
 *
 * The result has the same bytes whichever side is called ours, and is what reading it and writing it again gives.
 * Merging a version with itself gives its content. TROUBLE sets `error` and leaves `out` empty.
 */
enum sidecar_merge_outcome sidecar_merge(const struct sidecar_version *base, const struct sidecar_version *ours,
	const struct sidecar_version *theirs, const struct article *article, struct strbuf *out,
	struct sidecar_merge_report *report, struct error *error);

#endif
