/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A range that a person has read, so that "nothing to tag" differs from "not looked". */
#ifndef CROSSREAD_ANNOTATION_REVIEWED_H
#define CROSSREAD_ANNOTATION_REVIEWED_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"
#include "crossread/yaml/yaml_read.h"

/* A value: its slices are borrowed from the arena of the set it stands in, see annotations.h. */
struct reviewed {
	struct slice id;
	struct slice author;  /* who has read it */
	struct span codes;    /* code points of the article; no words are stored, so it is not searched for */
	struct slice created; /* "2026-11-21T17:25:03Z" */
	bool saved;           /* stands in the file; its removal must be recorded there; not stored */
	const struct yaml_node *conflict; /* as in struct annotation */
	const struct yaml_node *unknown;  /* as in struct annotation */
};

/* True when every stored field is the same, unknown keys included; saved does not count. */
bool reviewed_equal(const struct reviewed *a, const struct reviewed *b);

#endif
