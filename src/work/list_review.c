/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person must look at as a list: conflicts, annotations that were not found for certain, those that moved. */
#include "list_kind.h"

#include "crossread/annotation/conflict.h"
#include "crossread/work/focus.h"
#include "crossread/work/reviewing.h"

#include <stdlib.h>
#include <string.h>

static const struct annotations *set_of(const struct work *work, size_t document)
{
	return &work->documents[document].sidecar.annotations;
}

bool list_conflict(const struct work *work, const struct list_item *item, struct conflict *conflict)
{
	struct conflict *fields;
	bool found;

	if (item->conflict == 0)
		return false;
	found = item->conflict <= conflict_list_of(set_of(work, item->document), slice_of(item->id), &fields);
	if (found)
		*conflict = fields[item->conflict - 1];
	free(fields);
	return found;
}

/* Offers each field in conflict, of entries of all kinds. */
static void collect_conflicts(const struct work *work, struct list *list, size_t document)
{
	struct conflict *fields;
	size_t count = conflict_list(set_of(work, document), &fields);
	size_t number = 0;

	for (size_t i = 0; i < count; i++) {
		struct list_item item = { .document = document, .number = SIZE_MAX };
		const struct annotation *annotation;

		number = i && slice_equal(fields[i].id, fields[i - 1].id) ? number + 1 : 1;
		item.conflict = number;
		memcpy(item.id, fields[i].id.data, fields[i].id.length);
		annotation = list_annotation(work, &item);
		if (annotation)
			list_annotations_widen(list, annotation);
		list_offer(work, list, &item);
	}
	if (count && list->widest_state < strlen(FILTER_CONFLICT))
		list->widest_state = strlen(FILTER_CONFLICT);
	free(fields);
}

void list_review_collect(const struct work *work, struct list *list)
{
	for (size_t document = 0; document < work->document_count && !work->blind; document++)
		collect_conflicts(work, list, document);
	list_annotations_add(work, list, reviewing_wants);
	list_annotations_add(work, list, reviewing_is_moved);
}

void list_review_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	list_annotations_values(work, item, values);
	if (item->conflict)
		values[FILTER_STATE] = slice_of(FILTER_CONFLICT);
}
