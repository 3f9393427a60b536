/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's correction of the automatic alignment: two passages are linked, or they are not. */
#ifndef CROSSREAD_ANNOTATION_CORRECTION_H
#define CROSSREAD_ANNOTATION_CORRECTION_H

#include "crossread/article/anchor.h"
#include "crossread/yaml/yaml_read.h"

/*
 * A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. The
 * same correction stands under one id in the sidecars of both articles, each seen from its side.
 */
struct correction {
	struct slice id;
	struct slice verdict;     /* "linked" or "unlinked" */
	struct selector selector; /* the passage here; prefix and suffix are empty, they are not stored */
	/*
	 * The passage there. Its numbers come from the file and are not checked against the other
	 * article, which may have changed since: the quote decides.
	 */
	struct slice other_file;  /* the base name of the other article */
	struct span other_codes;  /* code points of the other article; not empty */
	struct slice other_quote; /* its words */
	struct slice author;
	struct slice created;             /* "2026-11-21T17:25:03Z" */
	enum anchor_state state;          /* how the passage here fits the article at hand; not stored */
	struct span place;                /* in the article at hand: what anchor_find() gives; not stored */
	bool saved;                       /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *conflict; /* as in struct annotation */
	const struct yaml_node *unknown;  /* as in struct annotation, those inside `other` too */
};

/* True when every stored field is the same, unknown keys included; state and saved do not count. */
bool correction_equal(const struct correction *a, const struct correction *b);

/*
 * What keeps it from being stored for an article of `length` code points, as "what; what would be
 * right"; NULL when nothing does. Whether the quotes stand in the texts is not looked at.
 */
const char *correction_problem(const struct correction *correction, size_t length);

#endif
