/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of one kind: an array in the order of the kind. */
#include "entries.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

void *entries_at(const struct entries *entries, size_t index)
{
	return (char *)entries->list + index * entries->kind->size;
}

size_t entries_find(const struct entries *entries, struct slice id)
{
	size_t i = 0;

	while (i < entries->count && !slice_equal(kind_id(entries_at(entries, i)), id))
		i++;
	return i;
}

size_t entries_place(const struct entries *entries, const void *entry)
{
	struct bisect place = { .high = entries->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, entries->kind->compare(entries_at(entries, place.middle), entry) < 0);
	return place.low;
}

void entries_insert(struct entries *entries, size_t index, const void *entry)
{
	size_t size = entries->kind->size;
	char *gap;

	entries->list = mem_grow(entries->list, &entries->capacity, entries->count + 1, size);
	gap = entries_at(entries, index);
	memmove(gap + size, gap, (entries->count - index) * size);
	memcpy(gap, entry, size);
	entries->count++;
}

void entries_take_out(struct entries *entries, size_t index)
{
	size_t size = entries->kind->size;
	char *gap = entries_at(entries, index);

	entries->count--;
	memmove(gap, gap + size, (entries->count - index) * size);
}

void entries_sort(struct entries *entries)
{
	qsort(entries->list, entries->count, entries->kind->size, entries->kind->compare);
}
