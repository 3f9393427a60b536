/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging unknown keys: the values as parts, and where they stand. */
#include "merge_unknown.h"

#include "crossread/base/mem.h"
#include "unknown.h"

#include <stdlib.h>

/* Where a value would stand too deep for reading once it stands in the list of a conflict. */
enum { MOST_DEPTH = YAML_MOST_DEPTH - 5 };

/* An unknown key of one version. */
struct row {
	struct unknown key;
	size_t rank; /* its number as written */
};

struct rows {
	struct row *list; /* owned */
	size_t count;
	size_t next; /* while they are walked in the order of the keys */
};

/* What one merge of unknown keys works with. */
struct keys_merge {
	const struct merge_rule *rule;
	struct rows rows[VERSIONS];
	const struct yaml_node *conflict[VERSIONS]; /* of the entries; NULL when there is none */
	bool known[VERSIONS];                       /* whether there is such a version */
	struct conflict_map *map;                   /* NULL where values cannot be in conflict */
	struct merge_outcome *outcome;
	struct row *result; /* owned */
	size_t count;
};

static int compare_keys(const void *left, const void *right)
{
	const struct row *a = left;
	const struct row *b = right;

	return slice_compare(a->key.node->key, b->key.node->key);
}

static int compare_places(const void *left, const void *right)
{
	const struct row *a = left;
	const struct row *b = right;

	if (a->key.place != b->key.place)
		return a->key.place < b->key.place ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return compare_keys(left, right);
}

static void rows_init(struct rows *rows, const struct yaml_node *keys, const struct fields *fields)
{
	struct unknown *list;

	*rows = (struct rows){ .count = unknown_list(keys, fields, &list) };
	rows->list = mem_new_array(rows->count, sizeof(*rows->list));
	for (size_t i = 0; i < rows->count; i++)
		rows->list[i] = (struct row){ list[i], i };
	free(list);
}

/* True when the same keys stand at the same places. */
static bool same_order(const struct rows *a, const struct rows *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->list[i].key.place != b->list[i].key.place || compare_keys(&a->list[i], &b->list[i]) != 0)
			return false;
	return true;
}

/* Sets `*key` to the least key that none of the versions has passed; false when there is none. */
static bool least_key(const struct keys_merge *merge, struct slice *key)
{
	bool found = false;

	for (size_t i = 0; i < VERSIONS; i++) {
		const struct rows *rows = &merge->rows[i];

		if (rows->next == rows->count)
			continue;
		if (!found || slice_compare(rows->list[rows->next].key.node->key, *key) < 0)
			*key = rows->list[rows->next].key.node->key;
		found = true;
	}
	return found;
}

static const struct row *take(struct rows *rows, struct slice key)
{
	if (rows->next == rows->count || !slice_equal(rows->list[rows->next].key.node->key, key))
		return NULL;
	return &rows->list[rows->next++];
}

static bool same_value(const struct keys_merge *merge, const struct row *const rows[VERSIONS], struct slice key,
	enum version left, enum version right)
{
	const struct yaml_node *a = conflict_values(merge->conflict[left], key);
	const struct yaml_node *b = conflict_values(merge->conflict[right], key);

	if (!rows[left] || !rows[right])
		return rows[left] == rows[right];
	return candidates_compare(rows[left]->key.node, rows[right]->key.node) == 0 &&
		(a && b ? yaml_equal(a, b) : a == b);
}

/* True when both versions have the same keys with the same values at the same places. */
static bool same_rows(const struct keys_merge *merge, enum version left, enum version right)
{
	const struct rows *a = &merge->rows[left];
	const struct rows *b = &merge->rows[right];

	if (!merge->known[left] || !merge->known[right] || !same_order(a, b))
		return false;
	for (size_t i = 0; i < a->count; i++) {
		const struct row *rows[VERSIONS] = { [0] = NULL };

		rows[left] = &a->list[i];
		rows[right] = &b->list[i];
		if (!same_value(merge, rows, a->list[i].key.node->key, left, right))
			return false;
	}
	return true;
}

/*
 * The version whose order the result has: that of both, or of the side that changed anything. BASE for none of them,
 * then the order is that of the keys, so that merging on gives the same.
 */
static enum version find_order(const struct keys_merge *merge)
{
	if (same_order(&merge->rows[OURS], &merge->rows[THEIRS]) || same_rows(merge, THEIRS, BASE))
		return OURS;
	return same_rows(merge, OURS, BASE) ? THEIRS : BASE;
}

static size_t depth_of(const struct yaml_node *node)
{
	size_t most = 0;

	for (const struct yaml_node *child = node->first; child; child = child->next) {
		size_t depth = depth_of(child);

		if (depth > most)
			most = depth;
	}
	return most + 1;
}

static void add_values(struct candidates *candidates, struct arena *arena, const struct yaml_node *conflict,
	const struct yaml_node *node)
{
	const struct yaml_node *values = conflict_values(conflict, node->key);

	if (!values)
		candidates->list[candidates->count++] = unknown_value(arena, node);
	for (const struct yaml_node *value = values ? values->first : NULL; value; value = value->next)
		candidates->list[candidates->count++] = value;
}

/* Both sides changed the value: keeps both where that is possible, and chooses the one that the key has. */
static const struct row *join(struct keys_merge *merge, const struct row *ours, const struct row *theirs)
{
	struct arena *arena = merge->rule->arena;
	struct slice key = ours->key.node->key;
	struct candidates candidates = { .count = 0 };
	const struct yaml_node *value = unknown_value(arena, ours->key.node);
	size_t left_out = 0;

	add_values(&candidates, arena, merge->conflict[OURS], ours->key.node);
	add_values(&candidates, arena, merge->conflict[THEIRS], theirs->key.node);
	left_out = candidates_order(&candidates);
	if (!merge->map || slice_equal_text(key, "passage") || depth_of(ours->key.node) > MOST_DEPTH ||
		depth_of(theirs->key.node) > MOST_DEPTH || !conflict_map_add(merge->map, key, &candidates))
		left_out = candidates.count - 1;
	merge_outcome_add(merge->outcome, key, left_out);
	return candidates_compare(value, candidates.list[candidates.count - 1]) == 0 ? ours : theirs;
}

static void keep_values(struct keys_merge *merge, enum version version, const struct row *row)
{
	struct candidates candidates = { .count = 0 };

	if (!conflict_values(merge->conflict[version], row->key.node->key))
		return;
	add_values(&candidates, merge->rule->arena, merge->conflict[version], row->key.node);
	if (!conflict_map_add(merge->map, row->key.node->key, &candidates))
		merge_outcome_add(merge->outcome, row->key.node->key, candidates.count - 1);
}

/* What becomes of one key; NULL when it goes. */
static const struct row *choose(struct keys_merge *merge, const struct row *const rows[VERSIONS], struct slice key)
{
	const struct row *ours = rows[OURS];
	const struct row *theirs = rows[THEIRS];
	bool based = merge->known[BASE];
	enum version chosen;

	if (same_value(merge, rows, key, OURS, THEIRS) || (based && same_value(merge, rows, key, THEIRS, BASE)))
		chosen = OURS;
	else if (based && same_value(merge, rows, key, OURS, BASE))
		chosen = THEIRS;
	else if (!ours || !theirs)
		chosen = ours ? OURS : THEIRS;
	else if (merge->rule->theirs_win)
		chosen = THEIRS;
	else
		return join(merge, ours, theirs);
	if (rows[chosen])
		keep_values(merge, chosen, rows[chosen]);
	return rows[chosen];
}

static void add(struct keys_merge *merge, const struct row *chosen, const struct row *ours, const struct row *theirs,
	enum version order)
{
	const struct row *leader = order == OURS ? ours : theirs;
	struct row *row = &merge->result[merge->count++];

	*row = *chosen;
	row->rank = 0;
	if (ours && theirs) {
		/* How the key itself is quoted is nobody's change. */
		if (ours->key.node->key_form != theirs->key.node->key_form &&
			candidates_compare(ours->key.node, theirs->key.node) == 0)
			row->key.node = ours->key.node->key_form < theirs->key.node->key_form ? ours->key.node :
												theirs->key.node;
		row->key.place = ours->key.place < theirs->key.place ? ours->key.place : theirs->key.place;
	}
	if (order != BASE) {
		row->rank = leader ? leader->rank : SIZE_MAX;
		row->key.place = leader ? leader->key.place : row->key.place;
	}
}

/* The unknown keys of the result; the nested maps have those of `nested`. */
static const struct yaml_node *merge_rows(struct keys_merge *merge, const struct fields *fields,
	const struct yaml_node *nested)
{
	enum version order = find_order(merge);
	struct yaml_node *merged;
	struct unknown *list;
	struct slice key;

	merge->result = mem_new_array(merge->rows[OURS].count + merge->rows[THEIRS].count, sizeof(*merge->result));
	for (size_t i = 0; i < VERSIONS; i++)
		qsort(merge->rows[i].list, merge->rows[i].count, sizeof(struct row), compare_keys);
	while (least_key(merge, &key)) {
		const struct row *rows[VERSIONS];
		const struct row *chosen;

		for (size_t i = 0; i < VERSIONS; i++)
			rows[i] = take(&merge->rows[i], key);
		chosen = choose(merge, rows, key);
		if (chosen)
			add(merge, chosen, rows[OURS], rows[THEIRS], order);
	}
	qsort(merge->result, merge->count, sizeof(*merge->result), compare_places);
	list = mem_new_array(merge->count, sizeof(*list));
	for (size_t i = 0; i < merge->count; i++)
		list[i] = merge->result[i].key;
	merged = unknown_from(merge->rule->arena, list, merge->count, fields, nested);
	free(list);
	free(merge->result);
	for (size_t i = 0; i < VERSIONS; i++)
		free(merge->rows[i].list);
	return merged;
}

bool merge_unknown_same(const struct kind *kind, const void *a, const void *b)
{
	const struct yaml_node *left = kind->recorded ? kind_conflict_of(kind, a) : NULL;
	const struct yaml_node *right = kind->recorded ? kind_conflict_of(kind, b) : NULL;

	if (!kind_unknown_of(kind, a) && !kind_unknown_of(kind, b))
		return true;
	return unknown_equal(kind_unknown_of(kind, a), kind_unknown_of(kind, b), &kind->fields) &&
		(left && right ? yaml_equal(left, right) : left == right);
}

/* True when the entry is written alike with these unknown keys. */
static bool same_bytes(const struct kind *kind, const void *entry, const struct yaml_node *keys)
{
	struct strbuf old;
	struct strbuf now;
	bool same;

	strbuf_init(&old);
	strbuf_init(&now);
	unknown_write(&old, 0, &kind->fields, entry, kind_unknown_of(kind, entry));
	unknown_write(&now, 0, &kind->fields, entry, keys);
	same = slice_equal(strbuf_slice(&old), strbuf_slice(&now));
	strbuf_release(&old);
	strbuf_release(&now);
	return same;
}

void merge_unknown(const struct merge_rule *rule, const struct kind *kind, const struct versions *versions,
	void *result, struct conflict_map *map, struct merge_outcome *outcome)
{
	struct keys_merge merge = { .rule = rule, .map = map, .outcome = outcome };
	const struct yaml_node *nested = kind_unknown_of(kind, result);
	const struct yaml_node *merged;

	if (!kind_unknown_of(kind, versions->entry[OURS]) && !kind_unknown_of(kind, versions->entry[THEIRS]))
		return;
	for (enum version i = 0; i < VERSIONS; i++) {
		const void *entry = versions->entry[i];

		merge.known[i] = entry != NULL;
		merge.conflict[i] = entry ? kind_conflict_of(kind, entry) : NULL;
		rows_init(&merge.rows[i], entry ? kind_unknown_of(kind, entry) : NULL, &kind->fields);
	}
	merged = merge_rows(&merge, &kind->fields, nested);
	/* What has not changed is kept, so that memory does not grow with each merge. */
	if (!same_bytes(kind, result, merged))
		*kind_unknown(kind, result) = merged;
}

const struct yaml_node *merge_keys(const struct merge_rule *rule, const struct fields *fields,
	const struct yaml_node *const keys[VERSIONS], struct merge_outcome *outcome)
{
	struct keys_merge merge = { .rule = rule, .known = { keys[BASE] != NULL, true, true }, .outcome = outcome };

	for (size_t i = 0; i < VERSIONS; i++)
		rows_init(&merge.rows[i], keys[i], fields);
	return merge_rows(&merge, fields, keys[OURS]);
}
