/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of newer versions and other programs. */
#include "unknown.h"

#include "crossread/yaml/yaml_write.h"

static bool is_known(const struct yaml_node *node, const struct fields *fields)
{
	return fields_find(fields, node->key) != NULL;
}

static const struct yaml_node *skip_known(const struct yaml_node *node, const struct fields *fields)
{
	while (node && is_known(node, fields))
		node = node->next;
	return node;
}

/* The key of that field among `keys`, or NULL. */
static const struct yaml_node *find_key(const struct yaml_node *keys, const struct field *field)
{
	while (keys && !slice_equal_text(keys->key, field->key))
		keys = keys->next;
	return keys;
}

/* The keys below that of a field, or NULL. */
static const struct yaml_node *inner_keys(const struct yaml_node *keys, const struct field *field)
{
	const struct yaml_node *node = find_key(keys, field);

	return node ? node->first : NULL;
}

/* True when all keys are known, those of nested maps too. */
static bool all_known(const struct yaml_node *keys, const struct fields *fields)
{
	if (skip_known(keys, fields))
		return false;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_MAP && !all_known(inner_keys(keys, field), &field->inner))
			return false;
	}
	return true;
}

/*
 * Copies the unknown keys from `node` to the next known one to the end of a list; returns its new end.
 */
static struct yaml_node **keep_run(struct arena *arena, struct yaml_node **end, const struct yaml_node *node,
	const struct fields *fields)
{
	for (; node && !is_known(node, fields); node = node->next) {
		*end = yaml_copy(arena, node);
		end = &(*end)->next;
	}
	return end;
}

struct yaml_node *unknown_keep(struct arena *arena, const struct yaml_node *keys, const struct fields *fields)
{
	struct yaml_node *first = NULL;
	struct yaml_node **end;

	if (all_known(keys, fields))
		return NULL;
	end = keep_run(arena, &first, keys, fields);
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		const struct yaml_node *node = find_key(keys, field);
		struct yaml_node *kept;

		if (!node)
			continue;
		kept = arena_new(arena, sizeof(*kept));
		kept->key = arena_copy(arena, node->key);
		if (field->kind == FIELD_MAP)
			kept->first = unknown_keep(arena, node->first, &field->inner);
		*end = kept;
		end = keep_run(arena, &kept->next, node->next, fields);
	}
	return first;
}

bool unknown_equal(const struct yaml_node *a, const struct yaml_node *b, const struct fields *fields)
{
	const struct yaml_node *left = skip_known(a, fields);
	const struct yaml_node *right = skip_known(b, fields);

	while (left && right && yaml_equal(left, right)) {
		left = skip_known(left->next, fields);
		right = skip_known(right->next, fields);
	}
	if (left || right)
		return false;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_MAP &&
			!unknown_equal(inner_keys(a, field), inner_keys(b, field), &field->inner))
			return false;
	}
	return true;
}

/* Writes the unknown keys from `node` to the next known one. */
static void write_run(struct strbuf *out, size_t indent, const struct fields *fields, const struct yaml_node *node)
{
	for (; node && !is_known(node, fields); node = node->next)
		yaml_write_node(out, indent, node);
}

void unknown_write(struct strbuf *out, size_t indent, const struct fields *fields, const void *entry,
	const struct yaml_node *keys)
{
	write_run(out, indent, fields, keys);
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		const struct yaml_node *node = find_key(keys, field);

		switch (field->kind) {
		case FIELD_TEXT:
			yaml_write_string(out, indent, field->key, field_text_of(field, entry));
			break;
		case FIELD_NUMBER:
			yaml_write_number(out, indent, field->key, field_number_of(field, entry));
			break;
		case FIELD_MAP:
			yaml_write_key(out, indent, field->key);
			unknown_write(out, indent + 2, &field->inner, entry, inner_keys(keys, field));
			break;
		}
		if (node)
			write_run(out, indent, fields, node->next);
	}
}
