/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation: a tagged passage, who tagged it, what they said about it. */
#ifndef CROSSREAD_ANNOTATION_ANNOTATION_H
#define CROSSREAD_ANNOTATION_ANNOTATION_H

#include "crossread/article/anchor.h"
#include "crossread/yaml/yaml_read.h"

enum { ANNOTATION_MOST_ID = 32 };

/* A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. */
struct annotation {
	struct slice id;
	struct slice tag;
	struct selector selector; /* where, in code points, and the words with their surroundings */
	struct slice speaker;
	struct slice comment;
	struct slice author;
	struct slice created; /* "2026-11-21T17:25:03Z" */
	struct slice modified;
	struct slice origin;              /* "manual", "suggested", "adjudicated" */
	enum anchor_state state;          /* how it fits the article at hand; not stored */
	struct span place;                /* in the article at hand: what anchor_find() gives; not stored */
	bool saved;                       /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *conflict; /* values that a merge could not choose between, see conflict.h; or NULL */
	/*
	 * Keys of newer versions and other programs, written back where they were: each stands
	 * behind the known key that it followed, of which only the key counts. NULL when there are
	 * none.
	 */
	const struct yaml_node *unknown;
};

/* Order in a sidecar: by start, end, id. */
int annotation_compare(const struct annotation *a, const struct annotation *b);

/* True when every stored field is the same, unknown keys included; state and saved do not count. */
bool annotation_equal(const struct annotation *a, const struct annotation *b);

/* True for 1 to ANNOTATION_MOST_ID of the characters A-Z a-z 0-9 - _. */
bool annotation_id_valid(struct slice id);

/*
 * What keeps it from being stored for an article of `length` code points, as "what; what would be
 * right"; NULL when nothing does. Whether the quote stands in the text is not looked at.
 */
const char *annotation_problem(const struct annotation *annotation, size_t length);

#endif
