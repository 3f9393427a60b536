/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accepting where a passage stands now. */
#include "crossread/annotation/accept.h"

#include "crossread/base/mem.h"
#include "annotations_entry.h"
#include "candidates.h"

#include <stdlib.h>
#include <string.h>

static void accept(const struct kind *kind, void *entry, const struct article *article, struct span codes)
{
	*kind_selector(kind, entry) = anchor_select(article, codes);
	*kind_state(kind, entry) = ANCHOR_KEPT;
	*kind_place(kind, entry) = codes;
}

void accept_annotation(struct annotation *annotation, const struct article *article, struct span codes)
{
	accept(&annotation_kind, annotation, article, codes);
}

/* Accepts those of one list that are MOVED. */
static size_t accept_moved_of(const struct entries *entries, const struct article *article)
{
	const struct kind *kind = entries->kind;
	size_t moved = 0;

	for (size_t i = 0; kind->passage && i < entries->count; i++) {
		void *entry = entries_at(entries, i);

		/* A passage in conflict waits for the choice: another value would be one. */
		if (kind_state_of(kind, entry) != ANCHOR_MOVED ||
			conflict_values(kind_conflict_of(kind, entry), slice_of("passage")))
			continue;
		accept(kind, entry, article, kind_place_of(kind, entry));
		moved++;
	}
	return moved;
}

size_t accept_moved(struct annotations *set, const struct article *article)
{
	struct entries lists[KINDS];
	size_t moved = 0;

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries entries = annotations_entries(set, number);
		size_t size = entries.count * entries.kind->size;

		lists[number] = entries;
		lists[number].list = mem_new(size);
		if (size)
			memcpy(lists[number].list, entries.list, size);
		moved += accept_moved_of(&lists[number], article);
	}
	/* At once, because all of them may change their places in the order of the set. */
	if (moved)
		annotations_replace(set, lists);
	for (enum kind_number number = 0; number < KINDS; number++)
		free(lists[number].list);
	return moved;
}
