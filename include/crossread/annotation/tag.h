/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags a passage can get: allegation, denial, context, and others from the configuration. */
#ifndef CROSSREAD_ANNOTATION_TAG_H
#define CROSSREAD_ANNOTATION_TAG_H

#include "crossread/base/slice.h"

struct tag {
	const char *name;     /* "denial": what the sidecar holds */
	char letter;          /* 'D': the mark in the margin */
	const char *guidance; /* one line, shown when tagging */
};

struct tags {
	const struct tag *list;
	size_t count;
};

/* The compiled-in set: allegation, denial, context, in this order. */
struct tags tags_default(void);

/* The tag of that name, NULL when the set has none (a colleague's tag: shown as '?'). */
const struct tag *tags_find(struct tags tags, struct slice name);

#endif
