/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New memory for a set, without what nobody needs any more. */
#include "renewal.h"

#include "annotations_entry.h"
#include "crossread/base/mem.h"
#include "pool.h"
#include "unknown.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_SIZE = 64 };

struct moved_tree {
	const struct yaml_node *from; /* NULL in a free slot */
	const struct yaml_node *to;
};

/* The slot of the tree, or the free one where it belongs. */
static struct moved_tree *find_tree(struct moved_tree *trees, size_t size, const struct yaml_node *from)
{
	/* Nodes stand side by side: the high bits of a product with the golden ratio spread them. */
	size_t at = (size_t)((uint64_t)(uintptr_t)from * 0x9e3779b97f4a7c15 >> 32) & (size - 1);

	while (trees[at].from && trees[at].from != from)
		at = (at + 1) & (size - 1);
	return &trees[at];
}

static void grow(struct renewal *renewal)
{
	size_t size = renewal->size * 2;
	struct moved_tree *trees = mem_new_array(size, sizeof(*trees));

	for (size_t i = 0; i < renewal->size; i++)
		if (renewal->trees[i].from)
			*find_tree(trees, size, renewal->trees[i].from) = renewal->trees[i];
	free(renewal->trees);
	renewal->trees = trees;
	renewal->size = size;
}

/* Where the tree is now; it moves when it has not yet. With `fields` it is a list of keys besides these. */
static const struct yaml_node *move_tree(struct renewal *renewal, const struct yaml_node *from,
	const struct fields *fields)
{
	struct arena *arena = &renewal->set->arena;
	struct moved_tree *moved;
	const struct yaml_node *to;

	if (!from)
		return NULL;
	moved = find_tree(renewal->trees, renewal->size, from);
	if (moved->from)
		return moved->to;
	to = fields ? unknown_keep(arena, from, fields) : yaml_copy(arena, from);
	*moved = (struct moved_tree){ from, to };
	if (++renewal->count > renewal->size / 2)
		grow(renewal);
	return to;
}

void renewal_keep(struct renewal *renewal, enum kind_number number, void *copy)
{
	const struct kind *kind = kinds[number];

	annotations_keep_texts(renewal->set, kind, copy);
	*kind_unknown(kind, copy) = move_tree(renewal, kind_unknown_of(kind, copy), &kind->fields);
	if (kind->recorded)
		*kind_conflict(kind, copy) = move_tree(renewal, kind_conflict_of(kind, copy), NULL);
}

void renewal_begin(struct renewal *renewal, struct annotations *set)
{
	*renewal = (struct renewal){
		.set = set,
		.old = set->arena,
		.trees = mem_new_array(FIRST_SIZE, sizeof(*renewal->trees)),
		.size = FIRST_SIZE,
	};
	arena_init(&set->arena);
	pool_free(set->pool);
	set->pool = pool_new();
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries entries = annotations_entries(set, number);

		for (size_t i = 0; i < entries.count; i++)
			renewal_keep(renewal, number, entries_at(&entries, i));
	}
}

void renewal_end(struct renewal *renewal)
{
	arena_release(&renewal->old);
	free(renewal->trees);
	renewal->set->renewed = renewal->set->arena.size;
}
