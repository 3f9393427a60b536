/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of newer versions and other programs. */
#include "unknown.h"

#include "crossread/base/mem.h"
#include "crossread/yaml/yaml_write.h"

#include <stdlib.h>

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

const struct yaml_node *unknown_inner(const struct yaml_node *keys, const struct field *field)
{
	const struct yaml_node *node = find_key(keys, field);

	return node ? node->first : NULL;
}

const struct yaml_node *unknown_find(const struct yaml_node *keys, const struct fields *fields, struct slice name)
{
	const struct yaml_node *node = skip_known(keys, fields);

	while (node && !slice_equal(node->key, name))
		node = skip_known(node->next, fields);
	return node;
}

/* True when all keys are known, those of nested maps too. */
static bool all_known(const struct yaml_node *keys, const struct fields *fields)
{
	if (skip_known(keys, fields))
		return false;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_MAP && !all_known(unknown_inner(keys, field), &field->inner))
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
			!unknown_equal(unknown_inner(a, field), unknown_inner(b, field), &field->inner))
			return false;
	}
	return true;
}

struct yaml_node *unknown_value(struct arena *arena, const struct yaml_node *node)
{
	struct yaml_node *value = yaml_copy(arena, node);

	value->key = (struct slice){ NULL, 0 };
	return value;
}

size_t unknown_list(const struct yaml_node *keys, const struct fields *fields, struct unknown **list)
{
	size_t most = 0;
	size_t count = 0;

	for (const struct yaml_node *node = keys; node; node = node->next)
		most++;
	*list = mem_new_array(most, sizeof(**list));
	for (const struct yaml_node *node = keys; node && !is_known(node, fields); node = node->next)
		(*list)[count++] = (struct unknown){ 0, node };
	for (size_t i = 0; i < fields->count; i++) {
		const struct yaml_node *node = find_key(keys, &fields->list[i]);

		for (node = node ? node->next : NULL; node && !is_known(node, fields); node = node->next)
			(*list)[count++] = (struct unknown){ i + 1, node };
	}
	return count;
}

/* Adds the key of a known field behind which unknown ones stand, or which has some inside. */
static struct yaml_node **add_known(struct arena *arena, struct yaml_node **end, const struct field *field,
	const struct yaml_node *inner)
{
	*end = arena_new(arena, sizeof(**end));
	(*end)->key = arena_copy(arena, slice_of(field->key));
	/* What stands inside is never changed, so that it can be shared. */
	(*end)->first = (struct yaml_node *)inner;
	return &(*end)->next;
}

/* unknown_from(), with `inner` in place of what `keys` has inside the map of `field`. */
static struct yaml_node *build(struct arena *arena, const struct unknown *list, size_t count,
	const struct fields *fields, const struct yaml_node *keys, const struct field *changed,
	const struct yaml_node *inner)
{
	struct yaml_node *first = NULL;
	struct yaml_node **end = &first;
	size_t next = 0;

	for (size_t place = 0; place <= fields->count; place++) {
		const struct field *field = place ? &fields->list[place - 1] : NULL;
		const struct yaml_node *inside = NULL;

		if (field && field->kind == FIELD_MAP)
			inside = field == changed ? inner : unknown_inner(keys, field);
		if (field && (inside || (next < count && list[next].place == place)))
			end = add_known(arena, end, field, inside);
		for (; next < count && list[next].place == place; next++) {
			*end = yaml_copy(arena, list[next].node);
			end = &(*end)->next;
		}
	}
	return first;
}

struct yaml_node *unknown_from(struct arena *arena, const struct unknown *list, size_t count,
	const struct fields *fields, const struct yaml_node *keys)
{
	return build(arena, list, count, fields, keys, NULL, NULL);
}

struct yaml_node *unknown_with_inner(struct arena *arena, const struct yaml_node *keys, const struct fields *fields,
	const struct field *field, const struct yaml_node *inner)
{
	struct unknown *list;
	size_t count = unknown_list(keys, fields, &list);
	const struct yaml_node *copy = unknown_keep(arena, inner, &field->inner);
	struct yaml_node *changed = build(arena, list, count, fields, keys, field, copy);

	free(list);
	return changed;
}

struct yaml_node *unknown_with(struct arena *arena, const struct yaml_node *keys, const struct fields *fields,
	struct slice name, const struct yaml_node *value)
{
	const struct yaml_node *old = unknown_find(keys, fields, name);
	struct yaml_node *node = yaml_copy(arena, value);
	struct yaml_node *changed;
	struct unknown *list;
	size_t count = unknown_list(keys, fields, &list);

	node->key = arena_copy(arena, name);
	node->key_form = old ? old->key_form : YAML_DOUBLE_QUOTED;
	for (size_t i = 0; i < count; i++)
		if (list[i].node == old)
			list[i].node = node;
	if (!old) {
		list = mem_resize(list, count + 1, sizeof(*list));
		list[count++] = (struct unknown){ fields->count, node };
	}
	changed = build(arena, list, count, fields, keys, NULL, NULL);
	free(list);
	return changed;
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
		case FIELD_NODE:
			if (field_node_of(field, entry))
				yaml_write_node(out, indent, field_node_of(field, entry));
			break;
		case FIELD_MAP:
			yaml_write_key(out, indent, field->key);
			unknown_write(out, indent + 2, &field->inner, entry, unknown_inner(keys, field));
			break;
		}
		if (node)
			write_run(out, indent, fields, node->next);
	}
}
