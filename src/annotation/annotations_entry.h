/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What annotations.h offers for each struct, for an entry of whichever kind. */
#ifndef CROSSREAD_ANNOTATION_ANNOTATIONS_ENTRY_H
#define CROSSREAD_ANNOTATION_ANNOTATIONS_ENTRY_H

#include "crossread/annotation/history.h"
#include "entries.h"

/* The list of one kind, to look at. Valid until the next change of the set. */
struct entries annotations_entries(const struct annotations *set, enum kind_number number);

/*
 * annotations_put(), annotations_remove() and annotations_find() for every kind but removals. What
 * is put may lie in the set.
 */
const void *annotations_put_entry(struct annotations *set, enum kind_number number, const void *entry);
bool annotations_remove_entry(struct annotations *set, enum kind_number number, struct slice id, struct slice author,
	struct slice at);
const void *annotations_find_entry(const struct annotations *set, enum kind_number number, struct slice id);

/* Makes the texts of an entry, which need not be one of the set, those that the set keeps. */
void annotations_keep_texts(struct annotations *set, const struct kind *kind, void *entry);

/* What history.h offers for each struct. */
void history_put_entry(struct history *history, struct annotations *set, enum kind_number number, const void *entry);
bool history_remove_entry(struct history *history, struct annotations *set, enum kind_number number, struct slice id,
	struct slice author, struct slice at);

/*
 * Makes the set hold exactly these, in any order, no id twice. Copies as annotations_put() does, but
 * keeps `saved` as given. The entries may be copies of what the set holds.
 */
void annotations_replace(struct annotations *set, const struct entries lists[KINDS]);

#endif
