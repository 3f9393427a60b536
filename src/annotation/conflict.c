/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts as a reader sees and decides them. */
#include "crossread/annotation/conflict.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/yaml/yaml_write.h"
#include "annotations_entry.h"
#include "candidates.h"
#include "sidecar_read.h"

#include <stdlib.h>

/* The fields in conflict, as they are found. */
struct found {
	struct conflict *list;
	size_t count;
	size_t capacity;
};

static void add_fields(struct found *found, const struct annotations *set, const struct kind *kind, const void *entry)
{
	const struct yaml_node *conflict = kind_conflict_of(kind, entry);
	const struct annotation *from = NULL;
	struct span codes = { 0, 0 };

	if (kind->span)
		codes = kind_codes_of(kind, entry);
	else if (conflict && kind == &link_kind)
		from = annotations_find(set, ((const struct link *)entry)->from);
	if (from)
		codes = from->selector.codes;
	for (const struct yaml_node *values = conflict ? conflict->first : NULL; values; values = values->next) {
		found->list = mem_grow(found->list, &found->capacity, found->count + 1, sizeof(*found->list));
		found->list[found->count++] = (struct conflict){
			.id = kind_id(entry),
			.noun = kind->noun,
			.codes = codes,
			.field = values->key,
			.values = values->count,
			.list = values,
		};
	}
}

size_t conflict_count(const struct annotations *set)
{
	size_t count = 0;

	/* Asked for with every frame. */
	if (!set->disputed)
		return 0;
	for (enum kind_number number = 0; number < KIND_REMOVAL; number++) {
		const struct entries entries = annotations_entries(set, number);

		for (size_t i = 0; i < entries.count; i++) {
			const struct yaml_node *conflict = kind_conflict_of(entries.kind, entries_at(&entries, i));

			count += conflict ? conflict->count : 0;
		}
	}
	return count;
}

size_t conflict_list(const struct annotations *set, struct conflict **list)
{
	struct found found = { .list = NULL };

	for (enum kind_number number = 0; number < KIND_REMOVAL; number++) {
		const struct entries entries = annotations_entries(set, number);

		for (size_t i = 0; i < entries.count; i++)
			add_fields(&found, set, entries.kind, entries_at(&entries, i));
	}
	*list = found.list;
	return found.count;
}

/* The entry of that id, of whichever kind, or NULL. */
static const void *find(const struct annotations *set, struct slice id, enum kind_number *number)
{
	for (*number = 0; *number < KIND_REMOVAL; ++*number) {
		const void *entry = annotations_find_entry(set, *number, id);

		if (entry)
			return entry;
	}
	return NULL;
}

size_t conflict_list_of(const struct annotations *set, struct slice id, struct conflict **list)
{
	struct found found = { .list = NULL };
	enum kind_number number;
	const void *entry = find(set, id, &number);

	if (entry)
		add_fields(&found, set, kinds[number], entry);
	*list = found.list;
	return found.count;
}

static const struct yaml_node *value_at(const struct yaml_node *values, size_t number)
{
	const struct yaml_node *value = values->first;

	while (value && number--)
		value = value->next;
	return value;
}

void conflict_add_value(const struct conflict *conflict, size_t value, struct strbuf *text)
{
	const struct yaml_node *node = value_at(conflict->list, value);
	const struct yaml_node *quote = node ? yaml_get(node, "quote") : NULL;
	const struct yaml_node *start = node ? yaml_get(node, "start") : NULL;
	const struct yaml_node *end = node ? yaml_get(node, "end") : NULL;

	if (!node)
		return;
	if (node->kind == YAML_IS_SCALAR) {
		strbuf_add(text, node->text);
	} else if (start && end && slice_equal_text(conflict->field, "passage")) {
		if (quote) {
			strbuf_add(text, quote->text);
			strbuf_add_byte(text, ' ');
		}
		strbuf_add_format(text, translate("(%.*s to %.*s)"), (int)start->text.length, start->text.data,
			(int)end->text.length, end->text.data);
	} else {
		/* Without the dash of an item. */
		struct strbuf item;

		strbuf_init(&item);
		yaml_write_node(&item, 0, node);
		strbuf_add(text, slice_trim(slice_part(strbuf_slice(&item), 1, item.length)));
		strbuf_release(&item);
	}
}

bool conflict_resolve(struct history *history, struct annotations *set, const struct article *article, struct slice id,
	struct slice field, size_t value, struct slice at)
{
	enum kind_number number;
	const void *entry = find(set, id, &number);
	const struct kind *kind = entry ? kinds[number] : NULL;
	const struct yaml_node *values = entry ? conflict_values(kind_conflict_of(kind, entry), field) : NULL;
	const struct yaml_node *node = values ? value_at(values, value) : NULL;
	const struct candidates none = { .count = 0 };
	const struct field *modified;
	union kind_entry decided;
	struct part part;

	if (!node)
		return false;
	kind_copy(kind, &decided, entry);
	if (!part_find(kind, field, &part) || !part_set(&set->arena, kind, &part, &decided, node))
		return false;
	*kind_conflict(kind, &decided) = conflict_with(&set->arena, kind_conflict_of(kind, entry), field, &none);
	if (part_is_passage(&part))
		sidecar_anchor_entry(kind, &decided, article);
	modified = fields_find(&kind->fields, slice_of("modified"));
	if (modified)
		*field_text(modified, &decided) = at;
	history_put_entry(history, set, number, &decided);
	return true;
}
