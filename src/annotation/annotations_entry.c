/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The set of an article by kinds of entries: one way to put, remove and find them all. */
#include "annotations_entry.h"

#include "crossread/base/mem.h"
#include "candidates.h"
#include "pool.h"

#include <stdlib.h>
#include <string.h>

struct entries annotations_entries(const struct annotations *set, enum kind_number number)
{
	const struct kind *kind = kinds[number];

	switch (number) {
	case KIND_ANNOTATION:
		return (struct entries){ kind, set->list, set->count, set->capacity };
	case KIND_LINK:
		return (struct entries){ kind, set->links, set->link_count, set->link_capacity };
	case KIND_CORRECTION:
		return (struct entries){ kind, set->corrections, set->correction_count, set->correction_capacity };
	case KIND_REVIEWED:
		return (struct entries){ kind, set->reviewed, set->reviewed_count, set->reviewed_capacity };
	case KIND_DISMISSAL:
		return (struct entries){ kind, set->dismissals, set->dismissal_count, set->dismissal_capacity };
	case KIND_REMOVAL:
	case KINDS:
		break;
	}
	return (struct entries){ kind, set->removed, set->removed_count, set->removed_capacity };
}

/* Makes a changed list the one of the set. */
static void store(struct annotations *set, enum kind_number number, const struct entries *entries)
{
	switch (number) {
	case KIND_ANNOTATION:
		set->list = entries->list;
		set->count = entries->count;
		set->capacity = entries->capacity;
		break;
	case KIND_LINK:
		set->links = entries->list;
		set->link_count = entries->count;
		set->link_capacity = entries->capacity;
		break;
	case KIND_CORRECTION:
		set->corrections = entries->list;
		set->correction_count = entries->count;
		set->correction_capacity = entries->capacity;
		break;
	case KIND_REVIEWED:
		set->reviewed = entries->list;
		set->reviewed_count = entries->count;
		set->reviewed_capacity = entries->capacity;
		break;
	case KIND_DISMISSAL:
		set->dismissals = entries->list;
		set->dismissal_count = entries->count;
		set->dismissal_capacity = entries->capacity;
		break;
	case KIND_REMOVAL:
	case KINDS:
		set->removed = entries->list;
		set->removed_count = entries->count;
		set->removed_capacity = entries->capacity;
		break;
	}
}

/* Makes the texts of these fields those of the pool. */
static void keep_texts(struct annotations *set, const struct fields *fields, void *entry)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_TEXT)
			*field_text(field, entry) = pool_keep(set->pool, &set->arena, field_text_of(field, entry));
		else if (field->kind == FIELD_MAP)
			keep_texts(set, &field->inner, entry);
	}
}

void annotations_keep_texts(struct annotations *set, const struct kind *kind, void *entry)
{
	keep_texts(set, &kind->fields, entry);
}

/* Makes the entry borrow from the set only. */
static void keep(struct annotations *set, const struct kind *kind, void *entry)
{
	keep_texts(set, &kind->fields, entry);
	if (kind->passage && kind_state_of(kind, entry) == ANCHOR_KEPT)
		*kind_place(kind, entry) = kind_selector_of(kind, entry)->codes;
	if (kind->recorded && kind_conflict_of(kind, entry))
		*kind_conflict(kind, entry) = conflict_undecided(&set->arena, kind, entry);
	if (kind->passage && !kind->context) {
		struct selector *selector = kind_selector(kind, entry);

		selector->prefix = selector->suffix = slice_of("");
	}
}

/* What annotations_overlapping() must know of an annotation in the set. */
static void note_place(struct annotations *set, const struct annotation *annotation)
{
	size_t length = annotation->place.end - annotation->place.start;

	if (length > set->longest)
		set->longest = length;
	set->displaced = set->displaced || annotation->state != ANCHOR_KEPT;
}

/* What conflict_count() must know of an entry in the set. */
static void note_conflict(struct annotations *set, const struct kind *kind, const void *entry)
{
	set->disputed = set->disputed || (kind != &removal_kind && kind_conflict_of(kind, entry));
}

/* Where among the removals the record of that id is or belongs. */
static size_t removal_place(const struct entries *removals, struct slice id)
{
	const struct removal sought = { .id = id };

	return entries_place(removals, &sought);
}

static bool has_removal(const struct entries *removals, size_t place, struct slice id)
{
	return place < removals->count && slice_equal(kind_id(entries_at(removals, place)), id);
}

/* Forgets the record that this id was removed; false when there is none. */
static bool forget_removal(struct annotations *set, struct slice id)
{
	struct entries removals = annotations_entries(set, KIND_REMOVAL);
	size_t place = removal_place(&removals, id);

	if (!has_removal(&removals, place, id))
		return false;
	entries_take_out(&removals, place);
	store(set, KIND_REMOVAL, &removals);
	return true;
}

static void record_removal(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	struct entries removals = annotations_entries(set, KIND_REMOVAL);
	struct removal removal = { .id = id, .author = author, .at = at };
	size_t place = removal_place(&removals, id);

	keep(set, &removal_kind, &removal);
	if (has_removal(&removals, place, id))
		entries_take_out(&removals, place);
	entries_insert(&removals, place, &removal);
	store(set, KIND_REMOVAL, &removals);
}

const void *annotations_put_entry(struct annotations *set, enum kind_number number, const void *entry)
{
	struct entries entries = annotations_entries(set, number);
	const struct kind *kind = entries.kind;
	union kind_entry kept;
	size_t place;

	memcpy(&kept, entry, kind->size);
	keep(set, kind, &kept);
	if (number == KIND_ANNOTATION)
		note_place(set, &kept.annotation);
	note_conflict(set, kind, &kept);
	place = entries_find(&entries, kind_id(&kept));
	if (place < entries.count) {
		*kind_saved(kind, &kept) |= *kind_saved(kind, entries_at(&entries, place));
		entries_take_out(&entries, place);
	}
	*kind_saved(kind, &kept) |= forget_removal(set, kind_id(&kept));
	place = entries_place(&entries, &kept);
	entries_insert(&entries, place, &kept);
	store(set, number, &entries);
	return entries_at(&entries, place);
}

bool annotations_remove_entry(struct annotations *set, enum kind_number number, struct slice id, struct slice author,
	struct slice at)
{
	struct entries entries = annotations_entries(set, number);
	size_t place = entries_find(&entries, id);

	if (place == entries.count)
		return false;
	if (*kind_saved(entries.kind, entries_at(&entries, place)))
		record_removal(set, id, author, at);
	entries_take_out(&entries, place);
	store(set, number, &entries);
	return true;
}

const void *annotations_find_entry(const struct annotations *set, enum kind_number number, struct slice id)
{
	const struct entries entries = annotations_entries(set, number);
	size_t place = entries_find(&entries, id);

	return place < entries.count ? entries_at(&entries, place) : NULL;
}

void annotations_replace(struct annotations *set, const struct entries lists[KINDS])
{
	set->disputed = false;
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct kind *kind = kinds[number];
		size_t count = lists[number].count;
		/* Room for what is tagged next, which need not wait until all are copied. */
		size_t capacity = count + count / 8 + 8;
		struct entries kept = { kind, mem_new_array(capacity, kind->size), count, capacity };

		if (count)
			memcpy(kept.list, lists[number].list, count * kind->size);
		for (size_t i = 0; i < count; i++) {
			keep(set, kind, entries_at(&kept, i));
			note_conflict(set, kind, entries_at(&kept, i));
		}
		entries_sort(&kept);
		free(annotations_entries(set, number).list);
		store(set, number, &kept);
	}
	/* All that was read is needed. */
	if (!set->renewed)
		set->renewed = set->arena.size;
	set->longest = 0;
	set->displaced = false;
	for (size_t i = 0; i < set->count; i++)
		note_place(set, &set->list[i]);
}
