/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotations of all open articles as a list. */
#include "list_kind.h"

#include "crossread/annotation/conflict.h"
#include "crossread/base/mem.h"
#include "crossread/work/focus.h"
#include "crossread/work/reviewing.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <stdlib.h>
#include <string.h>

static const struct annotations *set_of(const struct work *work, size_t document)
{
	return &work->documents[document].sidecar.annotations;
}

const struct annotation *list_annotation(const struct work *work, const struct list_item *item)
{
	const struct annotations *set = set_of(work, item->document);

	if (!item->id[0])
		return NULL;
	if (item->number < set->count && slice_equal_text(set->list[item->number].id, item->id))
		return &set->list[item->number];
	return annotations_find(set, slice_of(item->id));
}

void list_annotations_widen(struct list *list, const struct annotation *annotation)
{
	list_widen(&list->widest_author, annotation->author);
	list_widen(&list->widest_speaker, annotation->speaker);
	if (annotation->state != ANCHOR_KEPT)
		list_widen(&list->widest_state, slice_of(anchor_state_name(annotation->state)));
}

/* Annotations stand in the order of what is stored of them; an article that has changed may have another one. */
struct placed {
	struct span place;
	size_t number;
};

static int compare_placed(const void *a, const void *b)
{
	const struct placed *first = a;
	const struct placed *second = b;
	int order = span_compare(first->place, second->place);

	return order ? order : (first->number > second->number) - (first->number < second->number);
}

/* The numbers of the annotations of a set in the order of their places. The caller frees them. */
static struct placed *in_order(const struct annotations *set)
{
	struct placed *placed = mem_new_array(set->count, sizeof(*placed));
	bool sorted = true;

	for (size_t i = 0; i < set->count; i++) {
		placed[i] = (struct placed){ set->list[i].place, i };
		sorted = sorted && (i == 0 || span_compare(placed[i - 1].place, placed[i].place) <= 0);
	}
	if (!sorted)
		qsort(placed, set->count, sizeof(*placed), compare_placed);
	return placed;
}

void list_annotations_add(const struct work *work, struct list *list,
	bool (*wants)(const struct annotation *annotation))
{
	for (size_t document = 0; document < work->document_count; document++) {
		const struct annotations *set = set_of(work, document);
		struct placed *placed = in_order(set);

		for (size_t i = 0; i < set->count; i++) {
			const struct annotation *annotation = &set->list[placed[i].number];
			struct list_item item = { .document = document, .number = placed[i].number };

			if ((wants && !wants(annotation)) || tagging_is_hidden(work, annotation))
				continue;
			memcpy(item.id, annotation->id.data, annotation->id.length);
			list_annotations_widen(list, annotation);
			list_offer(work, list, &item);
		}
		free(placed);
	}
}

bool list_annotations_prepare(struct work *work)
{
	naming_know(work);
	return true;
}

void list_annotations_collect(const struct work *work, struct list *list)
{
	list_annotations_add(work, list, NULL);
}

void list_annotations_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	static const struct annotation gone = { 0 };
	const struct annotation *annotation = list_annotation(work, item);

	filter_annotation_values(annotation ? annotation : &gone,
		slice_of(work->documents[item->document].article.name), values);
	values[FILTER_SPEAKER] = naming_names_of(work, values[FILTER_SPEAKER]);
}

bool list_annotations_is_here(const struct work *work, const struct list_item *item)
{
	const struct annotation *present = tagging_present(work);

	return present && slice_equal_text(present->id, item->id);
}

/* The sentence of an annotation, found or not: where it stood is better than nowhere. */
static size_t sentence_of(const struct work *work, const struct list_item *item)
{
	const struct article *article = &work->documents[item->document].article;
	const struct annotation *annotation = list_annotation(work, item);
	struct conflict conflict;
	size_t code = 0;

	if (annotation)
		code = annotation->place.start;
	else if (list_conflict(work, item, &conflict))
		code = conflict.codes.start;
	return article_sentence_at(article, article_byte(article, code));
}

size_t list_annotations_sentence(const struct work *work, const struct list_item *item)
{
	bool here = &work->documents[item->document] == work->panes[work->active].document;

	return here ? sentence_of(work, item) : SIZE_MAX;
}

void list_annotations_go(struct work *work, const struct list_item *item)
{
	const struct annotation *annotation = list_annotation(work, item);

	if (!showing_reach(work, item->document))
		return;
	focus_sentence(work, sentence_of(work, item));
	if (annotation && !item->conflict && !tagging_is_placed(annotation))
		work_say(work, "%s: it stood about here", reviewing_words(annotation->state));
}
