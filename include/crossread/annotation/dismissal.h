/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remembered refusal: a difference or a suggestion of the program that a person does not want to see again. */
#ifndef CROSSREAD_ANNOTATION_DISMISSAL_H
#define CROSSREAD_ANNOTATION_DISMISSAL_H

#include "crossread/article/anchor.h"
#include "crossread/yaml/yaml_read.h"

/* A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. */
struct dismissal {
	struct slice id;
	struct slice what;        /* "difference", "suggestion" or "disagreement" */
	struct selector selector; /* its passage; prefix and suffix are empty, they are not stored */
	struct slice reason;      /* in words; may be empty */
	struct slice author;
	struct slice created;             /* "2026-11-21T17:25:03Z" */
	enum anchor_state state;          /* how it fits the article at hand; not stored */
	struct span place;                /* in the article at hand: what anchor_find() gives; not stored */
	bool saved;                       /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *conflict; /* as in struct annotation */
	const struct yaml_node *unknown;  /* as in struct annotation */
};

/* True when every stored field is the same, unknown keys included; state and saved do not count. */
bool dismissal_equal(const struct dismissal *a, const struct dismissal *b);

/*
 * What keeps it from being stored for an article of `length` code points, as "what; what would be
 * right"; NULL when nothing does. Whether the quote stands in the text is not looked at.
 */
const char *dismissal_problem(const struct dismissal *dismissal, size_t length);

#endif
