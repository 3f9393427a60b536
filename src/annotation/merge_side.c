/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries in the order of their ids. */
#include "merge_side.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

static int compare_ids(const void *left, const void *right)
{
	return slice_compare(kind_id(*(const void *const *)left), kind_id(*(const void *const *)right));
}

void side_init(struct side *side, const struct entries *entries)
{
	*side = (struct side){ mem_new_array(entries->count, sizeof(*side->entries)), entries->count, 0 };
	for (size_t i = 0; i < entries->count; i++)
		side->entries[i] = entries_at(entries, i);
	qsort(side->entries, side->count, sizeof(*side->entries), compare_ids);
}

void side_release(struct side *side)
{
	free(side->entries);
}

const void *side_find(const struct side *side, struct slice id)
{
	struct bisect place = { .high = side->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, slice_compare(kind_id(side->entries[place.middle]), id) < 0);
	if (place.low == side->count || !slice_equal(kind_id(side->entries[place.low]), id))
		return NULL;
	return side->entries[place.low];
}

bool side_least(const struct side *sides, size_t count, struct slice *id)
{
	bool found = false;

	for (size_t i = 0; i < count; i++) {
		const struct side *side = &sides[i];

		if (side->next == side->count)
			continue;
		if (!found || slice_compare(kind_id(side->entries[side->next]), *id) < 0)
			*id = kind_id(side->entries[side->next]);
		found = true;
	}
	return found;
}

const void *side_take(struct side *side, struct slice id)
{
	if (side->next == side->count || !slice_equal(kind_id(side->entries[side->next]), id))
		return NULL;
	return side->entries[side->next++];
}
