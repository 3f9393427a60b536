/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of a list: collected, filtered, ordered. */
#include "list_kind.h"

#include "crossread/annotation/conflict.h"
#include "crossread/base/mem.h"
#include "crossread/text/width.h"

#include <stdlib.h>
#include <string.h>

/* An item with what it is ordered by. */
struct ordered {
	struct slice value;
	size_t number; /* as collected: equal ones stay in the order of place */
	struct list_item item;
};

void list_offer(const struct work *work, struct list *list, const struct list_item *item)
{
	struct slice values[FILTER_KEYS];

	list->all++;
	if (list->filter.count) {
		list_kinds[list->source].values(work, item, values);
		if (!filter_fits(&list->filter, values))
			return;
	}
	list->items = mem_grow(list->items, &list->capacity, list->count + 1, sizeof(*list->items));
	list->items[list->count++] = *item;
}

size_t list_entries(const struct work *work)
{
	size_t entries = work->has_differences ? work->differences.count : 0;

	for (size_t i = 0; i < work->document_count; i++)
		entries += work->documents[i].sidecar.annotations.count +
			work->documents[i].sidecar.annotations.dismissal_count +
			conflict_count(&work->documents[i].sidecar.annotations);
	return entries;
}

/* What is empty comes last: it says least. */
static int compare_values(struct slice a, struct slice b)
{
	if (!a.length || !b.length)
		return (a.length == 0) - (b.length == 0);
	return slice_compare(a, b);
}

static int compare_forward(const void *a, const void *b)
{
	const struct ordered *first = a;
	const struct ordered *second = b;
	int order = compare_values(first->value, second->value);

	return order ? order : (first->number > second->number) - (first->number < second->number);
}

/* The latest time first, the most alike first, the surest first. */
static int compare_backward(const void *a, const void *b)
{
	const struct ordered *first = a;
	const struct ordered *second = b;
	int order = compare_values(second->value, first->value);

	return order ? order : (first->number > second->number) - (first->number < second->number);
}

static bool is_backward(enum filter_key key)
{
	return key == FILTER_MODIFIED || key == FILTER_SIMILARITY || key == FILTER_SCORE;
}

static void put_in_order(const struct work *work, struct list *list)
{
	const struct list_kind *kind = &list_kinds[list->source];
	struct slice values[FILTER_KEYS];
	struct ordered *ordered;
	enum filter_key key;

	if (list->order == 0 || list->count < 2)
		return;
	key = kind->orders[list->order - 1];
	ordered = mem_new_array(list->count, sizeof(*ordered));
	for (size_t i = 0; i < list->count; i++) {
		kind->values(work, &list->items[i], values);
		ordered[i] = (struct ordered){ values[key], i, list->items[i] };
	}
	qsort(ordered, list->count, sizeof(*ordered), is_backward(key) ? compare_backward : compare_forward);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] = ordered[i].item;
	free(ordered);
}

static int compare_items(const void *a, const void *b)
{
	const struct list_item *first = a;
	const struct list_item *second = b;

	if (first->document != second->document)
		return first->document < second->document ? -1 : 1;
	/* A difference is its number; that of an annotation changes with its set. */
	if (!first->id[0] && !second->id[0])
		return (first->number > second->number) - (first->number < second->number);
	if (first->missing != second->missing)
		return first->missing < second->missing ? -1 : 1;
	if (first->conflict != second->conflict)
		return first->conflict < second->conflict ? -1 : 1;
	return strcmp(first->id, second->id);
}

/* Takes the marked items out of a list, sorted for has_mark(). The caller frees them. */
static struct list_item *copy_marked(const struct list *list, size_t *count)
{
	struct list_item *marked = mem_new_array(list->marked, sizeof(*marked));

	*count = 0;
	for (size_t i = 0; i < list->count && *count < list->marked; i++) {
		if (list->items[i].marked)
			marked[(*count)++] = list->items[i];
	}
	qsort(marked, *count, sizeof(*marked), compare_items);
	return marked;
}

void list_collect(const struct work *work, struct list *list)
{
	bool had_present = list->present < list->count;
	struct list_item present = had_present ? list->items[list->present] : (struct list_item){ 0 };
	size_t marked_count;
	struct list_item *marked = copy_marked(list, &marked_count);

	list->count = list->all = list->marked = list->uncut = 0;
	list->counts_on = false;
	list->widest_author = list->widest_speaker = list->widest_state = 0;
	list_kinds[list->source].collect(work, list);
	put_in_order(work, list);
	for (size_t i = 0; i < list->count; i++) {
		struct list_item *item = &list->items[i];

		item->marked = marked_count && bsearch(item, marked, marked_count, sizeof(*marked), compare_items);
		list->marked += item->marked;
		if (had_present && compare_items(item, &present) == 0)
			list->present = i;
	}
	free(marked);
	if (list->present >= list->count)
		list->present = list->count ? list->count - 1 : 0;
	list->entries = list_entries(work);
	list->is_stale = false;
}

void list_widen(size_t *widest, struct slice text)
{
	/* No text takes more columns than bytes. */
	size_t columns = text.length > *widest ? width_of(text) : 0;

	if (columns > *widest)
		*widest = columns;
}
