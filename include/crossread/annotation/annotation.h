/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation: a tagged passage, who tagged it, what they said about it. */
#ifndef CROSSREAD_ANNOTATION_ANNOTATION_H
#define CROSSREAD_ANNOTATION_ANNOTATION_H

#include "crossread/article/anchor.h"
#include "crossread/yaml/yaml_read.h"

/* A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. */
struct annotation {
	struct slice id;
	struct slice tag;
	struct selector selector;   /* where, in code points, and the words with their surroundings */
	struct slice speaker;
	struct slice comment;
	struct slice author;
	struct slice created;       /* "2026-11-21T17:25:03Z" */
	struct slice modified;
	struct slice origin;        /* "manual", "suggested", "adjudicated" */
	enum anchor_state state;    /* how it fits the article at hand; not stored */
	bool saved;                 /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *unknown; /* first of the keys of newer versions and other programs, written back; may be NULL */
};

/* Order in a sidecar: by start, end, id. */
int annotation_compare(const struct annotation *a, const struct annotation *b);

/* True when every stored field is the same. */
bool annotation_equal(const struct annotation *a, const struct annotation *b);

#endif
