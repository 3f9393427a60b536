/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotations of one article, in the order of their passages. */
#include "crossread/annotation/annotations.h"

#include "crossread/base/mem.h"
#include "field.h"
#include "pool.h"

#include <stdlib.h>
#include <string.h>

void annotations_init(struct annotations *set)
{
	*set = (struct annotations){ 0 };
	arena_init(&set->arena);
	set->pool = pool_new();
}

void annotations_release(struct annotations *set)
{
	free(set->list);
	free(set->removed);
	pool_free(set->pool);
	arena_release(&set->arena);
	*set = (struct annotations){ 0 };
}

/* Makes the texts of an entry those of the pool. */
static void keep_texts(struct annotations *set, const struct fields *fields, void *entry)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].kind == FIELD_TEXT) {
			struct slice *text = field_text(&fields->list[i], entry);

			*text = pool_keep(set->pool, &set->arena, *text);
		}
}

static size_t index_of(const struct annotations *set, struct slice id)
{
	size_t i = 0;

	while (i < set->count && !slice_equal(set->list[i].id, id))
		i++;
	return i;
}

/* Where among the removals that id is or belongs. */
static size_t removal_index(const struct annotations *set, struct slice id)
{
	size_t low = 0;
	size_t high = set->removed_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (slice_compare(set->removed[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool has_removal(const struct annotations *set, size_t index, struct slice id)
{
	return index < set->removed_count && slice_equal(set->removed[index].id, id);
}

/* Moves what stands from `index` on: takes one place out of the array, or makes one. */
static void close_gap(void *array, size_t *count, size_t index, size_t size)
{
	char *gap = (char *)array + index * size;

	--*count;
	memmove(gap, gap + size, (*count - index) * size);
}

static void *open_gap(void *array, size_t *count, size_t *capacity, size_t index, size_t size)
{
	char *gap;

	array = mem_grow(array, capacity, *count + 1, size);
	gap = (char *)array + index * size;
	memmove(gap + size, gap, (*count - index) * size);
	++*count;
	return array;
}

const struct annotation *annotations_put(struct annotations *set, const struct annotation *annotation)
{
	struct annotation kept = *annotation;
	size_t old = index_of(set, kept.id);
	size_t removal = removal_index(set, kept.id);
	size_t low = 0;
	size_t high;

	keep_texts(set, &annotation_fields, &kept);
	if (old < set->count) {
		kept.saved = kept.saved || set->list[old].saved;
		close_gap(set->list, &set->count, old, sizeof(*set->list));
	}
	if (has_removal(set, removal, kept.id)) {
		kept.saved = true;
		close_gap(set->removed, &set->removed_count, removal, sizeof(*set->removed));
	}
	high = set->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (annotation_compare(&set->list[middle], &kept) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	set->list = open_gap(set->list, &set->count, &set->capacity, low, sizeof(*set->list));
	set->list[low] = kept;
	return &set->list[low];
}

static void record_removal(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	struct removal removal = { .id = id, .author = author, .at = at };
	size_t index = removal_index(set, id);

	keep_texts(set, &removal_fields, &removal);
	if (!has_removal(set, index, id))
		set->removed = open_gap(set->removed, &set->removed_count, &set->removed_capacity, index,
			sizeof(*set->removed));
	set->removed[index] = removal;
}

bool annotations_remove(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	size_t index = index_of(set, id);

	if (index == set->count)
		return false;
	if (set->list[index].saved)
		record_removal(set, id, author, at);
	close_gap(set->list, &set->count, index, sizeof(*set->list));
	return true;
}

static int compare_annotations(const void *a, const void *b)
{
	return annotation_compare(a, b);
}

static int compare_removals(const void *a, const void *b)
{
	return slice_compare(((const struct removal *)a)->id, ((const struct removal *)b)->id);
}

void annotations_replace(struct annotations *set, const struct annotation *list, size_t count,
	const struct removal *removed, size_t removed_count)
{
	struct annotation *annotations = mem_new_array(count, sizeof(*annotations));
	struct removal *removals = mem_new_array(removed_count, sizeof(*removals));

	for (size_t i = 0; i < count; i++) {
		annotations[i] = list[i];
		keep_texts(set, &annotation_fields, &annotations[i]);
	}
	for (size_t i = 0; i < removed_count; i++) {
		removals[i] = removed[i];
		keep_texts(set, &removal_fields, &removals[i]);
	}
	qsort(annotations, count, sizeof(*annotations), compare_annotations);
	qsort(removals, removed_count, sizeof(*removals), compare_removals);
	free(set->list);
	free(set->removed);
	set->list = annotations;
	set->count = count;
	set->capacity = count;
	set->removed = removals;
	set->removed_count = removed_count;
	set->removed_capacity = removed_count;
}

const struct annotation *annotations_find(const struct annotations *set, struct slice id)
{
	size_t index = index_of(set, id);

	return index < set->count ? &set->list[index] : NULL;
}

size_t annotations_overlapping(const struct annotations *set, struct span codes, size_t from)
{
	for (size_t i = from; i < set->count && set->list[i].selector.codes.start < codes.end; i++)
		if (span_overlaps(set->list[i].selector.codes, codes))
			return i;
	return set->count;
}
