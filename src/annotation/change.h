/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change of one entry: what undo takes back, and a record of the journal. */
#ifndef CROSSREAD_ANNOTATION_CHANGE_H
#define CROSSREAD_ANNOTATION_CHANGE_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "kind.h"

struct change {
	struct annotations *set;
	enum kind_number kind;
	const void *before; /* an entry of the kind, NULL when there was none */
	const void *after;  /* NULL when there is none any more */
};

/* True when both are there and the same, or none is. */
bool change_same(enum kind_number kind, const void *a, const void *b);

/*
 * Adds the change as YAML: the key of its list, and the entry before and after in the form that a sidecar gives it.
 * `author` and `at` tell who removed it and when; without meaning when there is an entry after.
 */
void change_write(struct strbuf *out, const struct change *change, struct slice author, struct slice at);

/*
 * Reads it back into `arena`, checked as a sidecar is, for an article of `length` code points; `name` is for
 * messages. The set stays NULL.
 */
bool change_read(struct slice bytes, const char *name, size_t length, struct arena *arena, struct change *change,
	struct removal *removal, struct error *error);

#endif
