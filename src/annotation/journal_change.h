/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change of one entry: a record of the journal. */
#ifndef CROSSREAD_ANNOTATION_JOURNAL_CHANGE_H
#define CROSSREAD_ANNOTATION_JOURNAL_CHANGE_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "kind.h"

struct journal_change {
	enum kind_number kind;
	const void *before;  /* an entry of the kind, NULL when there was none */
	const void *after;   /* NULL when there is none any more */
	struct slice author; /* who removed it, and when; without meaning when there is an entry after */
	struct slice at;
};

/* True when both are there and the same, or none is. */
bool journal_change_same(enum kind_number kind, const void *a, const void *b);

/* Adds the change as YAML: the key of its list, and the entry before and after in the form that a sidecar gives it. */
void journal_change_write(struct strbuf *out, const struct journal_change *change);

/*
 * Reads it back into `arena`, checked as a sidecar is, for an article of `length` code points; `name` is for messages.
 */
bool journal_change_read(struct slice bytes, const char *name, size_t length, struct arena *arena,
	struct journal_change *change, struct error *error);

#endif
