/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a sidecar, checked field by field. */
#ifndef CROSSREAD_ANNOTATION_SIDECAR_READ_H
#define CROSSREAD_ANNOTATION_SIDECAR_READ_H

#include "crossread/base/error.h"
#include "entries.h"

enum { SIDECAR_FORMAT = 1 };

/* What a sidecar holds; everything lives in the arena it was read into. */
struct contents {
	struct yaml_node *root;
	bool comments;               /* typed by hand: lost when it is written */
	struct stated article;       /* what it says of its article */
	struct entries lists[KINDS]; /* by kind, as in the file, saved; their states are not known yet */
	size_t more;                 /* entries beyond those that it states */
};

/*
 * Reads and checks a sidecar. Refused with file, line, column: what yaml_read() refuses, another
 * format, missing and ill-typed fields, empty passages, offsets beyond the stated length, words
 * that mean nothing, paths, ids twice, fewer entries than stated, no end.
 */
bool sidecar_read(struct slice bytes, const char *name, struct arena *arena, struct contents *contents,
	struct error *error);

/*
 * Finds each passage in the article; what is found borrows its quote from there. A passage that is
 * not found keeps its numbers, cut to the length of the article. After 1 GiB of searching the
 * others stay unsearched.
 */
void sidecar_anchor(struct contents *contents, const struct article *article);

/* The lists that count as entries, in the order in which they are written; NULL ends them. */
extern const char *const sidecar_lists[];

/* True for those lists whose entries this version only keeps. */
bool sidecar_keeps(const char *list);

/* True for a key of the sidecar itself, not of an entry, that this version knows. */
bool sidecar_knows(struct slice key);

#endif
