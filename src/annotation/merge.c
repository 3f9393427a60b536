/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A three-way merge by entry: all lists sorted by id and walked side by side. */
#include "merge.h"

#include "crossread/base/mem.h"
#include "annotations_entry.h"
#include "unknown.h"

#include <stdlib.h>
#include <string.h>

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

static int compare_ids(const void *left, const void *right)
{
	return slice_compare(kind_id(*(const void *const *)left), kind_id(*(const void *const *)right));
}

static void side_init(struct side *side, const struct entries *entries)
{
	*side = (struct side){ mem_new_array(entries->count, sizeof(*side->entries)), entries->count, 0 };
	for (size_t i = 0; i < entries->count; i++)
		side->entries[i] = entries_at(entries, i);
	qsort(side->entries, entries->count, sizeof(*side->entries), compare_ids);
}

/* The entry of that id if it is the next one, which it then passes. */
static const void *side_take(struct side *side, struct slice id)
{
	if (side->next == side->count || !slice_equal(kind_id(side->entries[side->next]), id))
		return NULL;
	return side->entries[side->next++];
}

/* Sets `*id` to the least of the next ids; false when all sides are done. */
static bool least_id(struct side sides[KINDS][VERSIONS], struct slice *id)
{
	bool found = false;

	for (size_t i = 0; i < (size_t)KINDS * VERSIONS; i++) {
		const struct side *side = &sides[i / VERSIONS][i % VERSIONS];

		if (side->next == side->count)
			continue;
		if (!found || slice_compare(kind_id(side->entries[side->next]), *id) < 0)
			*id = kind_id(side->entries[side->next]);
		found = true;
	}
	return found;
}

static struct version take(struct side sides[VERSIONS], struct slice id)
{
	struct version version;

	for (size_t i = 0; i < VERSIONS; i++)
		version.entry[i] = side_take(&sides[i], id);
	return version;
}

/* True when both are there and the same, or none is. */
static bool same(const struct kind *kind, const void *a, const void *b)
{
	return a && b ? kind_equal(kind, a, b) : a == b;
}

/* Chooses the side that changed the entry; false when both did, in different ways. */
static bool choose(const struct kind *kind, const struct version *version, const void **chosen)
{
	const void *base = version->entry[BASE];
	const void *ours = version->entry[OURS];
	const void *disk = version->entry[DISK];

	if (same(kind, ours, disk) || same(kind, disk, base))
		*chosen = ours;
	else if (same(kind, ours, base))
		*chosen = disk;
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

	if (choose(&removal_kind, version, &chosen))
		return chosen;
	if (!ours || !disk)
		return ours ? ours : disk;
	order = slice_compare(ours->at, disk->at);
	if (!order)
		order = slice_compare(ours->author, disk->author);
	return order <= 0 ? ours : disk;
}

static bool refuse(const struct kind *kind, const struct version *version, const char *name, struct error *error)
{
	const void *shown = version->entry[OURS] ? version->entry[OURS] : version->entry[DISK];
	struct slice whole = kind_selector_of(kind, shown)->quote;
	struct slice quote = slice_part(whole, 0, 60);

	/* Not through the middle of a character. */
	while (quote.length < whole.length && quote.length && ((unsigned char)quote.data[quote.length] & 0xC0) == 0x80)
		quote.length--;
	return error_set(error,
		"%.200s: the %s %.*s (\"%.*s\") was changed here and, in another way, "
		"in the file; undo the change here and save again",
		name, kind->noun, (int)kind_id(shown).length, kind_id(shown).data, (int)quote.length, quote.data);
}

/* Adds the chosen one to what the merge gives, which is not yet made the set. */
static void add(struct entries *result, struct annotations *ours, const void *chosen, const struct version *version)
{
	void *added = entries_at(result, result->count++);

	memcpy(added, chosen, result->kind->size);
	if (chosen == version->entry[DISK]) {
		const struct yaml_node **unknown = kind_unknown(result->kind, added);

		*unknown = unknown_keep(&ours->arena, *unknown, &result->kind->fields);
	}
}

/* Merges all that bears one id. */
static bool merge_id(struct side sides[KINDS][VERSIONS], struct slice id, struct annotations *ours,
	struct entries *results, const char *name, size_t *changes, struct error *error)
{
	bool stands = false;
	struct version removal;
	const struct removal *removed;

	for (enum kind_number number = 0; number < KIND_REMOVAL; number++) {
		struct version version = take(sides[number], id);
		const void *chosen;

		if (!choose(kinds[number], &version, &chosen))
			return refuse(kinds[number], &version, name, error);
		*changes += chosen != version.entry[OURS];
		if (!chosen)
			continue;
		if (stands)
			return refuse(kinds[number], &version, name, error);
		add(&results[number], ours, chosen, &version);
		stands = true;
	}
	removal = take(sides[KIND_REMOVAL], id);
	removed = choose_removal(&removal);
	if (removed && !stands)
		add(&results[KIND_REMOVAL], ours, removed, &removal);
	return true;
}

bool merge_annotations(struct annotations *ours, const struct contents *base, const struct contents *disk,
	const char *name, size_t *merged, struct error *error)
{
	struct side sides[KINDS][VERSIONS];
	struct entries results[KINDS];
	struct slice id;
	size_t changes = 0;
	bool done = true;

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries entries = annotations_entries(ours, number);
		size_t most = entries.count + disk->lists[number].count;

		side_init(&sides[number][BASE], &base->lists[number]);
		side_init(&sides[number][OURS], &entries);
		side_init(&sides[number][DISK], &disk->lists[number]);
		results[number] = (struct entries){ kinds[number], mem_new_array(most, kinds[number]->size), 0, most };
	}
	while (done && least_id(sides, &id))
		done = merge_id(sides, id, ours, results, name, &changes, error);
	if (done) {
		annotations_replace(ours, results);
		*merged += changes;
	}
	for (enum kind_number number = 0; number < KINDS; number++) {
		free(results[number].list);
		for (size_t i = 0; i < VERSIONS; i++)
			free(sides[number][i].entries);
	}
	return done;
}
