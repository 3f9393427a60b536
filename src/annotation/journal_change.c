/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change as YAML: the keys list, before, after, removed. */
#include "journal_change.h"

#include "crossread/yaml/yaml_write.h"
#include "entry_read.h"
#include "unknown.h"

bool journal_change_same(enum kind_number kind, const void *a, const void *b)
{
	return a && b ? kind_equal(kinds[kind], a, b) : a == b;
}

static void write_entry(struct strbuf *out, const char *key, const struct kind *kind, const void *entry)
{
	if (!entry)
		return;
	yaml_write_key(out, 0, key);
	unknown_write(out, 2, &kind->fields, entry, kind_unknown_of(kind, entry));
}

void journal_change_write(struct strbuf *out, const struct journal_change *change)
{
	const struct kind *kind = kinds[change->kind];
	const struct removal removal = {
		.id = change->before ? kind_id(change->before) : slice_of(""),
		.author = change->author,
		.at = change->at,
	};

	yaml_write_string(out, 0, "list", slice_of(kind->list));
	write_entry(out, "before", kind, change->before);
	write_entry(out, "after", kind, change->after);
	write_entry(out, "removed", &removal_kind, change->after ? NULL : &removal);
}

/* Reads the entry of that key, NULL when there is none. */
static bool read_entry(const struct yaml_node *root, const char *key, const struct kind *kind, const char *name,
	size_t length, struct arena *arena, const void **entry, struct error *error)
{
	const struct source source = { name, error };
	const struct yaml_node *node = yaml_get(root, key);
	void *read = node ? arena_new(arena, kind->size) : NULL;

	*entry = read;
	return !node || entry_read(&source, arena, node, kind, length, read);
}

/* Finds the kind that the record is about: one whose entries a person changes. */
static bool read_kind(const struct yaml_node *root, enum kind_number *number)
{
	const struct yaml_node *list = yaml_get(root, "list");

	for (*number = 0; list && *number < KIND_REMOVAL; ++*number)
		if (slice_equal_text(list->text, kinds[*number]->list))
			return true;
	return false;
}

bool journal_change_read(struct slice bytes, const char *name, size_t length, struct arena *arena,
	struct journal_change *change, struct error *error)
{
	const struct kind *kind;
	struct yaml_node *root;
	const void *removed;
	const struct removal *removal;

	*change = (struct journal_change){ 0 };
	if (!yaml_read(bytes, name, arena, &root, NULL, error))
		return false;
	if (!root || !read_kind(root, &change->kind))
		return error_set(error, "%.300s: a record is no change of an entry", name);
	kind = kinds[change->kind];
	if (!read_entry(root, "before", kind, name, length, arena, &change->before, error) ||
		!read_entry(root, "after", kind, name, length, arena, &change->after, error) ||
		!read_entry(root, "removed", &removal_kind, name, length, arena, &removed, error))
		return false;
	if (!change->before && !change->after)
		return error_set(error, "%.300s: a record has no entry", name);
	if (change->before && change->after && !slice_equal(kind_id(change->before), kind_id(change->after)))
		return error_set(error, "%.300s: a record has two entries", name);
	removal = removed;
	if (removal) {
		change->author = removal->author;
		change->at = removal->at;
	}
	return true;
}
