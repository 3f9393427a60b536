/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A three-way merge by entry: all lists sorted by id and walked side by side. */
#include "merge.h"

#include "crossread/base/mem.h"
#include "unknown.h"

#include <stdlib.h>

/* The entries of one list in the order of their ids. */
struct side {
	const void **entries;
	size_t count;
	size_t next;
};

/* The three versions of a list, and of one entry of it. */
enum { BASE, OURS, DISK, VERSIONS };

struct version {
	const void *entry[VERSIONS];
};

/* Annotations and removals both begin with their id. */
static struct slice id_of(const void *entry)
{
	return *(const struct slice *)entry;
}

static int compare_ids(const void *left, const void *right)
{
	return slice_compare(id_of(*(const void *const *)left), id_of(*(const void *const *)right));
}

static void side_init(struct side *side, const void *list, size_t count, size_t size)
{
	*side = (struct side){ mem_new_array(count, sizeof(*side->entries)), count, 0 };
	for (size_t i = 0; i < count; i++)
		side->entries[i] = (const char *)list + i * size;
	qsort(side->entries, count, sizeof(*side->entries), compare_ids);
}

/* The entry of that id if it is the next one, which it then passes. */
static const void *side_take(struct side *side, struct slice id)
{
	if (side->next == side->count || !slice_equal(id_of(side->entries[side->next]), id))
		return NULL;
	return side->entries[side->next++];
}

/* Sets `*id` to the least of the next ids; false when all sides are done. */
static bool least_id(const struct side *sides, size_t count, struct slice *id)
{
	bool found = false;

	for (size_t i = 0; i < count; i++) {
		struct slice next;

		if (sides[i].next == sides[i].count)
			continue;
		next = id_of(sides[i].entries[sides[i].next]);
		if (!found || slice_compare(next, *id) < 0)
			*id = next;
		found = true;
	}
	return found;
}

static struct version take(struct side *sides, struct slice id)
{
	struct version version;

	for (size_t i = 0; i < VERSIONS; i++)
		version.entry[i] = side_take(&sides[i], id);
	return version;
}

typedef bool equal_function(const void *a, const void *b);

static bool equal_annotations(const void *a, const void *b)
{
	return annotation_equal(a, b);
}

static bool equal_removals(const void *left, const void *right)
{
	const struct removal *a = left;
	const struct removal *b = right;

	return fields_equal(&removal_fields, a, b) && unknown_equal(a->unknown, b->unknown, &removal_fields);
}

/* Chooses the side that changed the entry; false when both did, in different ways. */
static bool choose(const struct version *version, equal_function *equal, const void **chosen)
{
	const void *base = version->entry[BASE];
	const void *ours = version->entry[OURS];
	const void *disk = version->entry[DISK];

	if (ours == disk || (ours && disk && equal(ours, disk)))
		*chosen = ours;
	else if (ours == base || (ours && base && equal(ours, base)))
		*chosen = disk;
	else if (disk == base || (disk && base && equal(disk, base)))
		*chosen = ours;
	else
		return false;
	return true;
}

static const struct removal *choose_removal(const struct version *version)
{
	const struct removal *ours = version->entry[OURS];
	const struct removal *disk = version->entry[DISK];
	const void *chosen;
	int order;

	if (choose(version, equal_removals, &chosen))
		return chosen;
	if (!ours || !disk)
		return ours ? ours : disk;
	order = slice_compare(ours->at, disk->at);
	if (!order)
		order = slice_compare(ours->author, disk->author);
	return order <= 0 ? ours : disk;
}

static bool refuse(const struct version *version, const char *name, struct error *error)
{
	const struct annotation *shown = version->entry[OURS] ? version->entry[OURS] : version->entry[DISK];
	struct slice quote = slice_part(shown->selector.quote, 0, 60);

	/* Not through the middle of a character. */
	while (quote.length < shown->selector.quote.length && quote.length &&
		((unsigned char)quote.data[quote.length] & 0xC0) == 0x80)
		quote.length--;
	return error_set(error,
		"%.200s: the annotation %.*s (\"%.*s\") was changed here and, in another way, "
		"in the file; undo the change here and save again",
		name, (int)shown->id.length, shown->id.data, (int)quote.length, quote.data);
}

/* What the merge gives, before it is made the set. */
struct result {
	struct annotation *annotations;
	size_t annotation_count;
	struct removal *removed;
	size_t removed_count;
};

static void add_annotation(struct result *result, struct annotations *ours, const struct annotation *chosen,
	const struct version *version)
{
	struct annotation *added = &result->annotations[result->annotation_count++];

	*added = *chosen;
	if (chosen == version->entry[DISK])
		added->unknown = unknown_keep(&ours->arena, chosen->unknown, &annotation_fields);
}

static void add_removal(struct result *result, struct annotations *ours, const struct removal *chosen,
	const struct version *version)
{
	struct removal *added = &result->removed[result->removed_count++];

	*added = *chosen;
	if (chosen == version->entry[DISK])
		added->unknown = unknown_keep(&ours->arena, chosen->unknown, &removal_fields);
}

static bool merge_sides(struct side *sides, struct annotations *ours, struct result *result, const char *name,
	size_t *merged, struct error *error)
{
	struct slice id;
	size_t changes = 0;

	while (least_id(sides, (size_t)2 * VERSIONS, &id)) {
		struct version annotation = take(sides, id);
		struct version removal = take(sides + VERSIONS, id);
		const struct removal *removed = choose_removal(&removal);
		const void *chosen;

		if (!choose(&annotation, equal_annotations, &chosen))
			return refuse(&annotation, name, error);
		changes += chosen != annotation.entry[OURS];
		if (chosen)
			add_annotation(result, ours, chosen, &annotation);
		else if (removed)
			add_removal(result, ours, removed, &removal);
	}
	*merged += changes;
	return true;
}

bool merge_annotations(struct annotations *ours, const struct contents *base, const struct contents *disk,
	const char *name, size_t *merged, struct error *error)
{
	struct side sides[2 * VERSIONS];
	struct result result = { 0 };
	bool done;

	side_init(&sides[BASE], base->annotations, base->annotation_count, sizeof(*base->annotations));
	side_init(&sides[OURS], ours->list, ours->count, sizeof(*ours->list));
	side_init(&sides[DISK], disk->annotations, disk->annotation_count, sizeof(*disk->annotations));
	side_init(&sides[VERSIONS + BASE], base->removed, base->removed_count, sizeof(*base->removed));
	side_init(&sides[VERSIONS + OURS], ours->removed, ours->removed_count, sizeof(*ours->removed));
	side_init(&sides[VERSIONS + DISK], disk->removed, disk->removed_count, sizeof(*disk->removed));
	result.annotations = mem_new_array(ours->count + disk->annotation_count, sizeof(*result.annotations));
	result.removed = mem_new_array(ours->removed_count + disk->removed_count, sizeof(*result.removed));
	done = merge_sides(sides, ours, &result, name, merged, error);
	if (done)
		annotations_replace(ours, result.annotations, result.annotation_count, result.removed,
			result.removed_count);
	free(result.annotations);
	free(result.removed);
	for (size_t i = 0; i < (size_t)2 * VERSIONS; i++)
		free(sides[i].entries);
	return done;
}
