/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link between an annotation of this article and one of another: what the one is to the other. */
#ifndef CROSSREAD_ANNOTATION_LINK_H
#define CROSSREAD_ANNOTATION_LINK_H

#include "crossread/base/slice.h"
#include "crossread/yaml/yaml_read.h"

/* A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. */
struct link {
	struct slice id;
	struct slice type; /* one of link_types */
	struct slice from; /* the id of an annotation of this article, which may have been removed since */
	/* The annotation there, and its words for whoever reads only this file; the quote may be empty. */
	struct slice to_file; /* the base name of the other article */
	struct slice to_id;
	struct slice to_quote;
	struct slice author;
	struct slice created;             /* "2026-11-21T17:25:03Z" */
	bool saved;                       /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *conflict; /* as in struct annotation */
	const struct yaml_node *unknown;  /* as in struct annotation, those inside `to` too */
};

/* "same-quote", "same-claim", "denies", "contradicts", "supports", "context-for"; NULL ends them. */
extern const char *const link_types[];

/* True when every stored field is the same, unknown keys included; saved does not count. */
bool link_equal(const struct link *a, const struct link *b);

#endif
