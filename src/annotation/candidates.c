/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a part in conflict: gathered, ordered, kept in the entry as YAML. */
#include "candidates.h"

#include "crossread/yaml/yaml_write.h"

#include <stdlib.h>

void candidates_add(struct candidates *candidates, struct arena *arena, const struct kind *kind,
	const struct part *part, const void *entry)
{
	const struct yaml_node *values = conflict_values(kind_conflict_of(kind, entry), part->name);
	const struct yaml_node *value;

	if (!values) {
		value = part_value(arena, kind, part, entry);
		if (value)
			candidates->list[candidates->count++] = value;
		return;
	}
	for (value = values->first; value; value = value->next)
		candidates->list[candidates->count++] = value;
}

int candidates_compare(const struct yaml_node *a, const struct yaml_node *b)
{
	bool texts = a->kind == YAML_IS_SCALAR && b->kind == YAML_IS_SCALAR;
	int order = texts ? slice_compare(a->text, b->text) : 0;
	struct strbuf left;
	struct strbuf right;

	if (order || (texts && a->form == b->form))
		return order;
	strbuf_init(&left);
	strbuf_init(&right);
	yaml_write_node(&left, 0, a);
	yaml_write_node(&right, 0, b);
	order = slice_compare(strbuf_slice(&left), strbuf_slice(&right));
	strbuf_release(&left);
	strbuf_release(&right);
	return order;
}

static int compare(const void *left, const void *right)
{
	return candidates_compare(*(const struct yaml_node *const *)left, *(const struct yaml_node *const *)right);
}

size_t candidates_order(struct candidates *candidates)
{
	size_t count = 0;

	qsort(candidates->list, candidates->count, sizeof(candidates->list[0]), compare);
	for (size_t i = 0; i < candidates->count; i++)
		if (!i || compare(&candidates->list[count - 1], &candidates->list[i]) != 0)
			candidates->list[count++] = candidates->list[i];
	if (count <= CONFLICT_MOST) {
		candidates->count = count;
		return 0;
	}
	candidates->list[CONFLICT_MOST - 1] = candidates->list[count - 1];
	candidates->count = CONFLICT_MOST;
	return count - CONFLICT_MOST;
}

void conflict_map_init(struct conflict_map *map, struct arena *arena)
{
	*map = (struct conflict_map){ .arena = arena };
}

static struct yaml_node *new_block(struct arena *arena, enum yaml_kind kind, struct slice key)
{
	struct yaml_node *node = arena_new(arena, sizeof(*node));

	*node = (struct yaml_node){
		.kind = kind,
		.form = YAML_BLOCK,
		.key_form = YAML_PLAIN,
		.key = arena_copy(arena, key),
	};
	return node;
}

/* Whether a key can stand as it is, as those of this program do. */
static bool is_word(struct slice key)
{
	for (size_t i = 0; i < key.length; i++)
		if (!(key.data[i] >= 'a' && key.data[i] <= 'z'))
			return false;
	return key.length > 0;
}

bool conflict_map_add(struct conflict_map *map, struct slice name, const struct candidates *candidates)
{
	struct yaml_node *list;
	struct yaml_node **end;

	if (candidates->count < 2)
		return true;
	if (map->node && map->node->count == CONFLICT_MOST_FIELDS)
		return false;
	if (!map->node) {
		map->node = new_block(map->arena, YAML_IS_MAP, slice_of("conflict"));
		map->end = &map->node->first;
	}
	list = new_block(map->arena, YAML_IS_LIST, name);
	if (!is_word(name))
		list->key_form = YAML_DOUBLE_QUOTED;
	list->count = candidates->count;
	end = &list->first;
	for (size_t i = 0; i < candidates->count; i++) {
		*end = yaml_copy(map->arena, candidates->list[i]);
		end = &(*end)->next;
	}
	*map->end = list;
	map->end = &list->next;
	map->node->count++;
	return true;
}

const struct yaml_node *conflict_values(const struct yaml_node *conflict, struct slice name)
{
	const struct yaml_node *values = conflict ? conflict->first : NULL;

	while (values && !slice_equal(values->key, name))
		values = values->next;
	return values;
}

/* Adds the values of a list as they are. */
static void add_list(struct candidates *candidates, const struct yaml_node *values)
{
	for (const struct yaml_node *value = values->first; value; value = value->next)
		candidates->list[candidates->count++] = value;
}

const struct yaml_node *conflict_with(struct arena *arena, const struct yaml_node *conflict, struct slice name,
	const struct candidates *candidates)
{
	struct conflict_map map;

	conflict_map_init(&map, arena);
	for (const struct yaml_node *values = conflict->first; values; values = values->next) {
		struct candidates same = { .count = 0 };

		add_list(&same, values);
		conflict_map_add(&map, values->key, slice_equal(values->key, name) ? candidates : &same);
	}
	return map.node;
}

static bool is_decided(struct arena *arena, const struct kind *kind, const struct yaml_node *values, const void *entry)
{
	const struct yaml_node *last = values->first;
	const struct yaml_node *value;
	struct part part;

	if (!part_find(kind, values->key, &part))
		return true;
	while (last->next)
		last = last->next;
	value = part_value(arena, kind, &part, entry);
	return !value || candidates_compare(value, last) != 0;
}

const struct yaml_node *conflict_undecided(struct arena *arena, const struct kind *kind, const void *entry)
{
	const struct candidates none = { .count = 0 };
	const struct yaml_node *conflict = kind_conflict_of(kind, entry);
	const struct yaml_node *values = conflict ? conflict->first : NULL;

	for (; values; values = values->next)
		if (is_decided(arena, kind, values, entry))
			conflict = conflict_with(arena, conflict, values->key, &none);
	return conflict;
}

/* Adds a value of the passage as `fit` moves it; the greatest one so far is kept in `best`. */
static void add_refitted(struct candidates *candidates, struct arena *arena, const struct kind *kind,
	const struct part *passage, const union kind_entry *moved, union kind_entry *best)
{
	const struct yaml_node *value = part_value(arena, kind, passage, moved);

	if (!candidates->count || candidates_compare(value, part_value(arena, kind, passage, best)) > 0)
		*best = *moved;
	candidates->list[candidates->count++] = value;
}

void conflict_refit(struct arena *arena, const struct kind *kind, void *entry,
	void (*fit)(const struct kind *kind, void *entry, void *context), void *context)
{
	const struct yaml_node *conflict = kind_conflict_of(kind, entry);
	const struct yaml_node *values = conflict_values(conflict, slice_of("passage"));
	struct candidates candidates = { .count = 0 };
	union kind_entry best = { 0 };
	struct part passage;

	if (!values || !part_find(kind, slice_of("passage"), &passage))
		return;
	for (const struct yaml_node *value = values->first; value; value = value->next) {
		union kind_entry moved;

		kind_copy(kind, &moved, entry);
		if (!part_set(arena, kind, &passage, &moved, value))
			continue;
		fit(kind, &moved, context);
		add_refitted(&candidates, arena, kind, &passage, &moved, &best);
	}
	candidates_order(&candidates);
	part_copy(arena, kind, &passage, entry, &best);
	*kind_conflict(kind, entry) = conflict_with(arena, conflict, passage.name, &candidates);
}
