/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New annotations, which know who speaks where the rules do. */
#ifndef CROSSREAD_WORK_ATTRIBUTING_H
#define CROSSREAD_WORK_ATTRIBUTING_H

#include "crossread/work/work.h"

/* Who speaks in a passage, and how that was found. */
struct attribution {
	struct slice speaker; /* empty: nobody knows, or it is too uncertain. Valid until the next is found */
	const char *rule;     /* static */
	double confidence;
};

/* Finds it for code points of a document; reads the open articles for their quotations when that was not done yet. */
struct attribution attributing_find(struct work *work, size_t document, struct span codes);

/*
 * Puts an annotation of the author on a passage, with the speaker of `attribution`, as part of the step of the history
 * that was begun; `origin` is "manual" or "suggested", `id` becomes its id.
 */
void attributing_put(struct work *work, size_t document, struct slice tag, struct span codes,
	struct attribution attribution, const char *origin, char id[STAMP_ID_SIZE]);

#endif
