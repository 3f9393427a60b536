/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an entry, and their values as YAML. */
#include "part.h"

#include "crossread/yaml/yaml_write.h"
#include "entry_read.h"
#include "unknown.h"

static const char passage_name[] = "passage";

/* True for the fields that say together where something is in the article. */
static bool is_of_passage(const struct kind *kind, const struct field *field)
{
	size_t size = kind->passage ? sizeof(struct selector) : sizeof(struct span);

	return kind->span && field->kind != FIELD_MAP && field->offset >= kind->codes &&
		field->offset < kind->codes + size;
}

static bool is_part(const struct field *field)
{
	return field->kind != FIELD_NODE && !slice_equal_text(slice_of("id"), field->key);
}

size_t part_list(const struct kind *kind, struct part parts[PARTS_MOST])
{
	size_t count = 0;

	for (size_t i = 0; i < kind->fields.count; i++) {
		const struct field *field = &kind->fields.list[i];
		bool passage = is_of_passage(kind, field);

		if (!is_part(field))
			continue;
		if (passage && count && part_is_passage(&parts[count - 1]))
			parts[count - 1].fields.count++;
		else
			parts[count++] = (struct part){ slice_of(passage ? passage_name : field->key), { field, 1 } };
	}
	return count;
}

bool part_find(const struct kind *kind, struct slice name, struct part *part)
{
	struct part parts[PARTS_MOST];
	size_t count = part_list(kind, parts);

	for (size_t i = 0; i < count; i++)
		if (slice_equal(parts[i].name, name)) {
			*part = parts[i];
			return true;
		}
	*part = (struct part){ .name = name };
	return !fields_find(&kind->fields, name) && !slice_equal_text(name, passage_name);
}

bool part_is_passage(const struct part *part)
{
	return slice_equal_text(part->name, passage_name);
}

static bool is_map(const struct part *part)
{
	return part->fields.count && part->fields.list[0].kind == FIELD_MAP;
}

bool part_equal(const struct kind *kind, const struct part *part, const void *a, const void *b)
{
	const struct field *field = part->fields.list;

	if (!fields_equal(&part->fields, a, b))
		return false;
	return !is_map(part) ||
		unknown_equal(unknown_inner(kind_unknown_of(kind, a), field),
			unknown_inner(kind_unknown_of(kind, b), field), &field->inner);
}

static void copy_fields(const struct fields *fields, void *to, const void *from)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		switch (field->kind) {
		case FIELD_TEXT:
			*field_text(field, to) = field_text_of(field, from);
			break;
		case FIELD_NUMBER:
			*field_number(field, to) = field_number_of(field, from);
			break;
		case FIELD_NODE:
			*field_node(field, to) = field_node_of(field, from);
			break;
		case FIELD_MAP:
			copy_fields(&field->inner, to, from);
			break;
		}
	}
}

/* Gives a map of the entry these unknown keys. */
static void set_inner(struct arena *arena, const struct kind *kind, const struct part *part, void *entry,
	const struct yaml_node *inner)
{
	const struct yaml_node **unknown = kind_unknown(kind, entry);

	if (inner || unknown_inner(*unknown, part->fields.list))
		*unknown = unknown_with_inner(arena, *unknown, &kind->fields, part->fields.list, inner);
}

void part_copy(struct arena *arena, const struct kind *kind, const struct part *part, void *to, const void *from)
{
	copy_fields(&part->fields, to, from);
	if (is_map(part))
		set_inner(arena, kind, part, to, unknown_inner(kind_unknown_of(kind, from), part->fields.list));
	if (part_is_passage(part) && kind->passage) {
		*kind_state(kind, to) = kind_state_of(kind, from);
		*kind_place(kind, to) = kind_place_of(kind, from);
	}
}

/* What was written with its key, read again as a value without it. */
static const struct yaml_node *read_back(struct arena *arena, const struct strbuf *text)
{
	struct yaml_node *root = NULL;
	struct yaml_node *value;
	struct error error;

	if (!yaml_read(strbuf_slice(text), "", arena, &root, NULL, &error) || !root || !root->first)
		return NULL;
	value = root->first;
	value->key = (struct slice){ NULL, 0 };
	return value;
}

const struct yaml_node *part_value(struct arena *arena, const struct kind *kind, const struct part *part,
	const void *entry)
{
	const struct field *field = part->fields.list;
	const struct yaml_node *value;
	struct strbuf text;

	if (!field) {
		value = unknown_find(kind_unknown_of(kind, entry), &kind->fields, part->name);
		return value ? unknown_value(arena, value) : NULL;
	}
	if (field->kind == FIELD_TEXT && !part_is_passage(part)) {
		struct yaml_node *scalar = arena_new(arena, sizeof(*scalar));

		*scalar = (struct yaml_node){
			.kind = YAML_IS_SCALAR,
			.form = YAML_DOUBLE_QUOTED,
			.text = arena_copy(arena, field_text_of(field, entry)),
		};
		return scalar;
	}
	strbuf_init(&text);
	yaml_write_key(&text, 0, "value");
	if (is_map(part))
		unknown_write(&text, 2, &field->inner, entry, unknown_inner(kind_unknown_of(kind, entry), field));
	else
		unknown_write(&text, 2, &part->fields, entry, NULL);
	value = read_back(arena, &text);
	strbuf_release(&text);
	return value;
}

bool part_set(struct arena *arena, const struct kind *kind, const struct part *part, void *entry,
	const struct yaml_node *value)
{
	const struct field *field = part->fields.list;
	const struct yaml_node **unknown = kind_unknown(kind, entry);
	struct error error;
	const struct source source = { "", &error };

	if (!field) {
		*unknown = unknown_with(arena, *unknown, &kind->fields, part->name, value);
		return true;
	}
	if (field->kind == FIELD_TEXT && !part_is_passage(part)) {
		*field_text(field, entry) = value->text;
		return value->kind == YAML_IS_SCALAR && (value->text.length || !field->required);
	}
	if (!is_map(part))
		return entry_read_fields(&source, value, &part->fields, entry);
	if (!entry_read_fields(&source, value, &field->inner, entry))
		return false;
	set_inner(arena, kind, part, entry, unknown_keep(arena, value->first, &field->inner));
	return true;
}
