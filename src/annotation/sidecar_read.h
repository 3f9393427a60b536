/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a sidecar, checked field by field. */
#ifndef CROSSREAD_ANNOTATION_SIDECAR_READ_H
#define CROSSREAD_ANNOTATION_SIDECAR_READ_H

#include "crossread/base/error.h"
#include "entries.h"

enum { SIDECAR_FORMAT = 1 };

/* What a sidecar holds; everything lives in the arena it was read into. */
struct contents {
	struct arena *arena;
	const struct yaml_node *root;
	bool comments;               /* typed by hand: lost when it is written */
	struct stated article;       /* what it says of its article */
	struct entries lists[KINDS]; /* by kind, as in the file, saved; their states are not known yet */
	size_t more;                 /* entries beyond those that it states */
};

/*
 * Reads and checks a sidecar. Refused with file, line, column: what yaml_read() refuses, another
 * format, missing and ill-typed fields, empty passages, offsets beyond the stated length, words
 * that mean nothing, paths, ids twice, fewer entries than stated, no end, conflict marks of git.
 */
bool sidecar_read(struct slice bytes, const char *name, struct arena *arena, struct contents *contents,
	struct error *error);

/*
 * Finds each passage in the article: sets the state and the place of every entry. What is stored of it stays as
 * it was read, until somebody accepts the place.
 */
void sidecar_anchor(struct contents *contents, const struct article *article);

/*
 * Cuts the stored numbers of passages that are not KEPT to the length of the article, because a sidecar must not
 * state positions behind it. Before saving.
 */
void sidecar_fit(struct annotations *set, size_t length);

/* Finds the passage of one entry in the article. */
void sidecar_anchor_entry(const struct kind *kind, void *entry, const struct article *article);

/*
 * Makes the contents speak of this article: passages that are found for certain have their places and words there,
 * those in conflict too. The others keep theirs.
 */
void sidecar_move(struct contents *contents, const struct article *article);

/* Cuts what ends behind the length that the contents state, so that they can be read again. */
void sidecar_cut(struct contents *contents);

/* The keys of a sidecar itself, not of an entry. */
extern const struct fields sidecar_fields;

/* What a sidecar of the article says of it; borrowed from the article. */
struct stated sidecar_stated(const struct article *article);

/* Adds the bytes of a sidecar with these contents. */
void sidecar_write(const struct contents *contents, struct strbuf *out);

#endif
