/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags a passage can get: allegation, denial, context, and others from the configuration. */
#ifndef CROSSREAD_ANNOTATION_TAG_H
#define CROSSREAD_ANNOTATION_TAG_H

#include "crossread/base/strbuf.h"

enum {
	TAG_MOST_NAME = 40,     /* bytes */
	TAG_MOST_GUIDANCE = 120, /* bytes */
};

struct tag {
	const char *name;     /* "denial": what the sidecar holds */
	char letter;          /* 'D': the mark in the margin, an ASCII letter or digit; '?' when it has none */
	const char *key;      /* the key that tags with it, as key_parse() reads it; "" for none */
	const char *style;    /* how its passages look, as style_find() reads it */
	const char *guidance; /* one line, shown when tagging; "" for none */
};

struct tags {
	const struct tag *list;
	size_t count;
};

/* The compiled-in set: allegation, denial, context, in this order. */
struct tags tags_default(void);

/* The tag of that name, NULL when the set has none (a colleague's tag: shown as '?'). */
const struct tag *tags_find(struct tags tags, struct slice name);

/* Adds the names as a person lists them: "allegation, denial and context". */
void tags_add_names(struct tags tags, struct strbuf *out);

#endif
