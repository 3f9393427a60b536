/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the fields of an entry, each checked. */
#include "entry_read.h"

#include "crossread/base/translate.h"

#include "candidates.h"
#include "unknown.h"

bool source_refuse(const struct source *source, const struct yaml_node *node, const char *what)
{
	return error_set_at(source->error, source->name, node->line, node->column, "%s", translate(what));
}

bool source_refuse_key(const struct source *source, const struct yaml_node *node, const char *what)
{
	return error_set_at(source->error, source->name, node->line, node->column, "%.*s: %s", (int)node->key.length,
		node->key.data, translate(what));
}

static bool read_field(const struct source *source, const struct yaml_node *node, const struct field *field,
	void *entry)
{
	switch (field->kind) {
	case FIELD_NUMBER:
		if (yaml_number(node, field_number(field, entry)))
			return true;
		return source_refuse_key(source, node, "is no number; a whole number such as 120 would be right");
	case FIELD_MAP:
		if (node->kind == YAML_IS_MAP)
			return entry_read_fields(source, node, &field->inner, entry);
		return error_set_at(source->error, source->name, node->line, node->column,
			"%s: is no map; fields such as %s: below it would be right", field->key,
			field->inner.list[0].key);
	case FIELD_NODE:
		if (node->kind == YAML_IS_MAP)
			*field_node(field, entry) = node;
		else if (!yaml_is_null(node))
			return source_refuse_key(source, node, "is no map; fields with their values would be right");
		return true;
	case FIELD_TEXT:
		break;
	}
	if (node->kind != YAML_IS_SCALAR)
		return source_refuse_key(source, node, "is no text; a text in double quotes would be right");
	if (field->required && !node->text.length)
		return source_refuse_key(source, node, "is empty; a text in double quotes would be right");
	*field_text(field, entry) = node->text;
	return true;
}

bool entry_read_fields(const struct source *source, const struct yaml_node *map, const struct fields *fields,
	void *entry)
{
	unsigned long seen = 0;

	if (map->kind != YAML_IS_MAP)
		return source_refuse(source, map, "is no entry; fields such as id: \"k3v9q2mhxa\" would be right");
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const struct field *field = fields_find(fields, node->key);

		if (!field)
			continue;
		if (!read_field(source, node, field, entry))
			return false;
		seen |= 1ul << (field - fields->list);
	}
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].required && !(seen >> i & 1))
			return error_set_at(source->error, source->name, map->line, map->column,
				"the field %s is missing here; it must not be left out", fields->list[i].key);
	return true;
}

/* Checks one value of a field in conflict, and adds it as this program writes it. */
static bool read_candidate(const struct source *source, struct arena *arena, const struct yaml_node *value,
	const struct kind *kind, const struct part *part, size_t length, const void *entry,
	struct candidates *candidates)
{
	union kind_entry other;
	const char *problem;

	if (!part->fields.count) {
		candidates->list[candidates->count++] = unknown_value(arena, value);
		return true;
	}
	kind_copy(kind, &other, entry);
	if (!part_set(arena, kind, part, &other, value))
		return source_refuse(source, value, "is no value that this field can have; see the entry itself");
	problem = kind_problem(kind, &other, length);
	if (problem)
		return source_refuse(source, value, problem);
	candidates->list[candidates->count++] = part_value(arena, kind, part, &other);
	return true;
}

/* Checks the values in conflict; those of a field that has been decided meanwhile are left out. */
static bool read_conflict(const struct source *source, struct arena *arena, const struct kind *kind, size_t length,
	void *entry)
{
	const struct yaml_node *conflict = kind_conflict_of(kind, entry);
	struct conflict_map map;

	if (!conflict)
		return true;
	if (conflict->count > CONFLICT_MOST_FIELDS)
		return source_refuse_key(source, conflict, "has too many fields; up to 32 would be right");
	conflict_map_init(&map, arena);
	for (const struct yaml_node *field = conflict->first; field; field = field->next) {
		struct candidates candidates = { .count = 0 };
		struct part part;

		if (!part_find(kind, field->key, &part))
			return source_refuse_key(source, field,
				"cannot be in conflict; the name of a field would be right");
		if (field->kind != YAML_IS_LIST || field->count < 2 || field->count > CONFLICT_MOST)
			return source_refuse_key(source, field,
				"needs 2 to 8 values to choose from, each behind \"- \"; or remove it here");
		for (const struct yaml_node *value = field->first; value; value = value->next)
			if (!read_candidate(source, arena, value, kind, &part, length, entry, &candidates))
				return false;
		candidates_order(&candidates);
		conflict_map_add(&map, part.name, &candidates);
	}
	*kind_conflict(kind, entry) = map.node;
	*kind_conflict(kind, entry) = conflict_undecided(arena, kind, entry);
	return true;
}

bool entry_read(const struct source *source, struct arena *arena, const struct yaml_node *map, const struct kind *kind,
	size_t length, void *entry)
{
	const char *problem;

	if (!entry_read_fields(source, map, &kind->fields, entry))
		return false;
	problem = kind_problem(kind, entry, length);
	if (problem)
		return source_refuse(source, map, problem);
	*kind_unknown(kind, entry) = unknown_keep(arena, map->first, &kind->fields);
	if (!kind->recorded)
		return true;
	*kind_saved(kind, entry) = true;
	return read_conflict(source, arena, kind, length, entry);
}
