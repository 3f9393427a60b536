/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The changes of journals that were left behind: of each entry what it was before the first and after the last.
 */
#ifndef CROSSREAD_ANNOTATION_LOST_H
#define CROSSREAD_ANNOTATION_LOST_H

#include "journal_change.h"
#include "journals.h"
#include "sidecar_read.h"

/* A lost change of one entry. */
struct loss {
	enum kind_number kind;
	size_t before; /* index in before.lists[kind], SIZE_MAX when there was none */
	size_t after;  /* in after.lists[kind] */
	struct slice id;
	struct slice author; /* when there is none after: who removed it, and when */
	struct slice at;
};

struct lost {
	struct arena arena; /* owns what was read */
	struct contents before;
	struct contents after;
	struct loss *list; /* by kind and id */
	size_t count;
	size_t unread; /* records, and whole journals, that were not understood */
};

/* Reads the records of all journals and finds their passages in the article. */
void lost_read(struct lost *lost, const struct journals *journals, const struct article *article);
void lost_release(struct lost *lost);

/* The entry before and after; NULL when there is none. */
const void *lost_before(const struct lost *lost, const struct loss *loss);
const void *lost_after(const struct lost *lost, const struct loss *loss);

#endif
