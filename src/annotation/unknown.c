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

const struct yaml_node *unknown_keep(struct arena *arena, const struct yaml_node *keys, const struct fields *fields)
{
	struct yaml_node *first = NULL;
	struct yaml_node **end;

	if (!skip_known(keys, fields))
		return NULL;
	end = keep_run(arena, &first, keys, fields);
	for (size_t i = 0; i < fields->count; i++)
		for (const struct yaml_node *node = keys; node; node = node->next)
			if (slice_equal_text(node->key, fields->list[i].key)) {
				*end = arena_new(arena, sizeof(**end));
				(*end)->key = arena_copy(arena, node->key);
				end = keep_run(arena, &(*end)->next, node->next, fields);
			}
	return first;
}

bool unknown_equal(const struct yaml_node *a, const struct yaml_node *b, const struct fields *fields)
{
	a = skip_known(a, fields);
	b = skip_known(b, fields);
	while (a && b && yaml_equal(a, b)) {
		a = skip_known(a->next, fields);
		b = skip_known(b->next, fields);
	}
	return !a && !b;
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

		if (field->kind == FIELD_NUMBER)
			yaml_write_number(out, indent, field->key, field_number_of(field, entry));
		else
			yaml_write_string(out, indent, field->key, field_text_of(field, entry));
		for (const struct yaml_node *node = keys; node; node = node->next)
			if (slice_equal_text(node->key, field->key))
				write_run(out, indent, fields, node->next);
	}
}
