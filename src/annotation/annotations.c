/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people said about one article, in the order of the passages. */
#include "crossread/annotation/annotations.h"

#include "annotations_entry.h"
#include "pool.h"

#include "crossread/base/bisect.h"

#include <stdlib.h>

/* Bytes that are not worth tidying. */
enum { LITTLE_BULK = 1 << 20 };

void annotations_init(struct annotations *set)
{
	*set = (struct annotations){ 0 };
	arena_init(&set->arena);
	set->pool = pool_new();
}

void annotations_release(struct annotations *set)
{
	for (enum kind_number number = 0; number < KINDS; number++)
		free(annotations_entries(set, number).list);
	pool_free(set->pool);
	arena_release(&set->arena);
	*set = (struct annotations){ 0 };
}

bool annotations_bulky(const struct annotations *set)
{
	return set->arena.size > 2 * set->renewed + LITTLE_BULK;
}

bool annotations_empty(const struct annotations *set)
{
	for (enum kind_number number = 0; number < KINDS; number++)
		if (annotations_entries(set, number).count)
			return false;
	return true;
}

const struct annotation *annotations_put(struct annotations *set, const struct annotation *annotation)
{
	return annotations_put_entry(set, KIND_ANNOTATION, annotation);
}

const struct link *annotations_put_link(struct annotations *set, const struct link *link)
{
	return annotations_put_entry(set, KIND_LINK, link);
}

const struct correction *annotations_put_correction(struct annotations *set, const struct correction *correction)
{
	return annotations_put_entry(set, KIND_CORRECTION, correction);
}

const struct reviewed *annotations_put_reviewed(struct annotations *set, const struct reviewed *reviewed)
{
	return annotations_put_entry(set, KIND_REVIEWED, reviewed);
}

const struct dismissal *annotations_put_dismissal(struct annotations *set, const struct dismissal *dismissal)
{
	return annotations_put_entry(set, KIND_DISMISSAL, dismissal);
}

bool annotations_remove(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	return annotations_remove_entry(set, KIND_ANNOTATION, id, author, at);
}

bool annotations_remove_link(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	return annotations_remove_entry(set, KIND_LINK, id, author, at);
}

bool annotations_remove_correction(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	return annotations_remove_entry(set, KIND_CORRECTION, id, author, at);
}

bool annotations_remove_reviewed(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	return annotations_remove_entry(set, KIND_REVIEWED, id, author, at);
}

bool annotations_remove_dismissal(struct annotations *set, struct slice id, struct slice author, struct slice at)
{
	return annotations_remove_entry(set, KIND_DISMISSAL, id, author, at);
}

const struct annotation *annotations_find(const struct annotations *set, struct slice id)
{
	return annotations_find_entry(set, KIND_ANNOTATION, id);
}

const struct link *annotations_find_link(const struct annotations *set, struct slice id)
{
	return annotations_find_entry(set, KIND_LINK, id);
}

const struct correction *annotations_find_correction(const struct annotations *set, struct slice id)
{
	return annotations_find_entry(set, KIND_CORRECTION, id);
}

const struct reviewed *annotations_find_reviewed(const struct annotations *set, struct slice id)
{
	return annotations_find_entry(set, KIND_REVIEWED, id);
}

const struct dismissal *annotations_find_dismissal(const struct annotations *set, struct slice id)
{
	return annotations_find_entry(set, KIND_DISMISSAL, id);
}

/* The first annotation from `from` on that may reach behind `code`: all have their places in the order of the list. */
static size_t skip_before(const struct annotations *set, size_t code, size_t from)
{
	struct bisect place = { .low = from, .high = set->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, set->list[place.middle].place.start + set->longest <= code);
	return place.low;
}

size_t annotations_overlapping(const struct annotations *set, struct span codes, size_t from)
{
	/* The list is in the order of what is stored, which is that of the places only where nothing has moved. */
	size_t i = set->displaced ? from : skip_before(set, codes.start, from);

	for (; i < set->count && (set->displaced || set->list[i].place.start < codes.end); i++)
		if (span_overlaps(set->list[i].place, codes))
			return i;
	return set->count;
}

const struct annotation *annotations_by(const struct annotations *set, struct span codes, struct slice tag,
	struct slice author, bool (*fits)(struct span place, struct span codes))
{
	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		const struct annotation *annotation = &set->list[i];

		if (anchor_is_placed(annotation->state) && fits(annotation->place, codes) &&
			slice_equal(annotation->tag, tag) && slice_equal(annotation->author, author))
			return annotation;
	}
	return NULL;
}
