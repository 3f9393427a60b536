/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which passage of one person answers which of another: one to one, the most alike first. */
#ifndef CROSSREAD_ANNOTATION_PAIRING_H
#define CROSSREAD_ANNOTATION_PAIRING_H

#include "crossread/article/span.h"

enum {
	/* Overlapping passages that are looked at; more do not come from people. */
	PAIRING_MOST_CANDIDATES = 1 << 20,
};

struct pairing_passage {
	struct span span;
	size_t tag;     /* any number */
	size_t partner; /* set by pairing_make(): index on the other side, SIZE_MAX without */
};

enum pairing_rule {
	PAIRING_HALF, /* the same tag, and what both share is at least half of what either has (IoU >= .5) */
	PAIRING_ANY,  /* any overlap: the same tag before others, then the larger share */
};

/*
 * Sets the partners. Pairs are taken by falling IoU (the length both share by the length either has), each passage
 * once; who is called left makes no difference to how many there are. Both lists must be sorted by span_compare().
 * False, and nobody has a partner, when there are more than PAIRING_MOST_CANDIDATES overlapping passages to compare.
 */
bool pairing_make(struct pairing_passage *left, size_t left_count, struct pairing_passage *right, size_t right_count,
	enum pairing_rule rule);

#endif
