/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journals of one article in the state folder: those that were left behind, and those of living programs. */
#ifndef CROSSREAD_ANNOTATION_JOURNALS_H
#define CROSSREAD_ANNOTATION_JOURNALS_H

#include "crossread/annotation/recovery.h"
#include "crossread/base/records.h"
#include "journal_head.h"

/* One that was left behind. */
struct left {
	char *path;          /* owned */
	struct records lock; /* until journals_unlock() */
	struct strbuf bytes; /* the whole file */
	bool known;          /* it is one of this article, in a form that this version understands */
	size_t position;     /* behind the head; at the end when it is not known */
	int64_t time;        /* of the latest change */
	struct journal_head head;
};

struct journals {
	struct arena arena; /* owns the texts of heads and readers */
	struct left *left;  /* the oldest first */
	size_t count;
	size_t capacity;
	struct reader *readers;
	size_t reader_count;
	size_t reader_capacity;
};

/* Reads the journals of the sidecar at `place` in `folder`, but for `own`, and locks those that were left. */
void journals_read(struct journals *journals, const char *folder, const char *place, const char *own);
void journals_unlock(struct journals *journals);
void journals_release(struct journals *journals);

#endif
