/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small edits of a set of annotations by way of its history, all by ana. */
#ifndef CROSSREAD_TESTS_UNIT_EDITS_H
#define CROSSREAD_TESTS_UNIT_EDITS_H

#include "crossread/annotation/history.h"

/* An annotation of ten code points; its text is borrowed from the arguments. */
static inline struct annotation make(const char *id, const char *tag, size_t start)
{
	return (struct annotation){
		.id = slice_of(id),
		.tag = slice_of(tag),
		.selector = { .codes = { start, start + 10 }, .quote = slice_of("words") },
	};
}

static inline void put(struct history *history, struct annotations *set, const char *id, const char *tag, size_t start)
{
	struct annotation annotation = make(id, tag, start);

	history_put(history, set, &annotation);
}

static inline bool undo(struct history *history, struct history_step *step)
{
	return history_undo(history, slice_of("ana"), slice_of("now"), step);
}

static inline bool redo(struct history *history, struct history_step *step)
{
	return history_redo(history, slice_of("ana"), slice_of("now"), step);
}

#endif
