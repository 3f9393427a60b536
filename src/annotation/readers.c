/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a sidecar, and what they stand for having read. */
#include "crossread/annotation/readers.h"

#include <stdlib.h>

bool readers_add(struct readers *readers, struct slice name, struct error *error)
{
	for (size_t i = 0; i < readers->count; i++)
		if (slice_equal(readers->names[i], name))
			return true;
	if (readers->count == READERS_MOST)
		return error_set(error, "more than %d people have worked on this; name those to compare with --author",
			READERS_MOST);
	readers->names[readers->count++] = name;
	return true;
}

/* True for what somebody tagged of their own: who settles what others disagreed on need not have read the rest. */
static bool is_reading(const struct annotation *annotation)
{
	return !slice_equal_text(annotation->origin, "adjudicated");
}

static int compare_names(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

bool readers_collect(struct readers *readers, const struct annotations *set, bool whole, struct error *error)
{
	bool done = true;

	for (size_t i = 0; done && i < set->reviewed_count; i++)
		done = readers_add(readers, set->reviewed[i].author, error);
	for (size_t i = 0; done && whole && i < set->count; i++)
		done = !is_reading(&set->list[i]) || readers_add(readers, set->list[i].author, error);
	qsort(readers->names, readers->count, sizeof(*readers->names), compare_names);
	return done;
}

void readers_add_read(const struct annotations *set, const struct article *article, struct slice name, bool whole,
	struct ranges *read)
{
	bool worked = false;

	for (size_t i = 0; whole && !worked && i < set->count; i++)
		worked = is_reading(&set->list[i]) && slice_equal(set->list[i].author, name);
	for (size_t i = 0; i < set->reviewed_count; i++) {
		if (!slice_equal(set->reviewed[i].author, name))
			continue;
		worked = true;
		ranges_add(read, set->reviewed[i].codes);
	}
	if (whole && worked)
		ranges_add(read, (struct span){ 0, article->length });
	ranges_settle(read);
}
