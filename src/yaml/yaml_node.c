/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at the tree that was read. */
#include "crossread/yaml/yaml_read.h"

struct yaml_node *yaml_get(const struct yaml_node *map, const char *key)
{
	if (!map || map->kind != YAML_IS_MAP)
		return NULL;
	for (struct yaml_node *child = map->first; child; child = child->next)
		if (slice_equal_text(child->key, key))
			return child;
	return NULL;
}

bool yaml_number(const struct yaml_node *node, size_t *number)
{
	size_t sum = 0;

	if (!node || node->kind != YAML_IS_SCALAR || node->form != YAML_PLAIN || !node->text.length)
		return false;
	if (node->text.length > 1 && node->text.data[0] == '0')
		return false;
	for (size_t i = 0; i < node->text.length; i++) {
		char digit = node->text.data[i];

		if (digit < '0' || digit > '9' || sum > (SIZE_MAX / 2 - (size_t)(digit - '0')) / 10)
			return false;
		sum = sum * 10 + (size_t)(digit - '0');
	}
	*number = sum;
	return true;
}

bool yaml_is_null(const struct yaml_node *node)
{
	return node->kind == YAML_IS_SCALAR && node->form == YAML_PLAIN && node->text.length == 0;
}

bool yaml_equal(const struct yaml_node *a, const struct yaml_node *b)
{
	if (a->kind != b->kind || a->count != b->count || !slice_equal(a->key, b->key) ||
		!slice_equal(a->text, b->text))
		return false;
	a = a->first;
	b = b->first;
	while (a && b) {
		if (!yaml_equal(a, b))
			return false;
		a = a->next;
		b = b->next;
	}
	return !a && !b;
}

struct yaml_node *yaml_copy(struct arena *arena, const struct yaml_node *node)
{
	struct yaml_node *copy = arena_new(arena, sizeof(*copy));
	struct yaml_node **end = &copy->first;

	*copy = *node;
	copy->first = NULL;
	copy->next = NULL;
	if (node->key.data)
		copy->key = arena_copy(arena, node->key);
	if (node->text.data)
		copy->text = arena_copy(arena, node->text);
	for (const struct yaml_node *child = node->first; child; child = child->next) {
		*end = yaml_copy(arena, child);
		end = &(*end)->next;
	}
	return copy;
}
