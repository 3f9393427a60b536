/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where two people who have read the same tagged differently. */
#ifndef CROSSREAD_ANNOTATION_DISAGREEMENTS_H
#define CROSSREAD_ANNOTATION_DISAGREEMENTS_H

#include "crossread/annotation/annotations.h"
#include "crossread/annotation/ranges.h"

/* Both annotations: they overlap, with other ends or another tag. One: the other has nothing there. */
struct disagreement {
	const struct annotation *left; /* borrowed from the set, until it changes; NULL: nothing */
	const struct annotation *right;
	struct span codes; /* from the first to the last code point of both */
};

/*
 * Lists what the authors `left` and `right` tagged differently within `common` (what both have read, settled), in the
 * order of the text. Same words with the same tag are no disagreement, whatever the comments. Where `tag` is
 * not empty, only annotations with that tag are looked at. The caller frees `*list`.
 */
size_t disagreements_list(const struct annotations *set, struct slice left, struct slice right,
	const struct ranges *common, struct slice tag, struct disagreement **list);

#endif
