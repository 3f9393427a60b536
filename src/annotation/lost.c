/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of journals that were left behind, entry by entry. */
#include "lost.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

/* A record as it was read. */
struct row {
	struct journal_change change;
	struct slice id;
	size_t order;
};

struct rows {
	struct row *list;
	size_t count;
	size_t capacity;
};

static int compare_rows(const void *left, const void *right)
{
	const struct row *a = left;
	const struct row *b = right;
	int order = (a->change.kind > b->change.kind) - (a->change.kind < b->change.kind);

	if (!order)
		order = slice_compare(a->id, b->id);
	return order ? order : (a->order > b->order) - (a->order < b->order);
}

static void read_rows(struct lost *lost, const struct left *left, struct rows *rows)
{
	size_t position = left->position;
	struct slice record;

	lost->unread += !left->known;
	while (records_next(strbuf_slice(&left->bytes), &position, &record)) {
		struct row row = { .order = rows->count };
		struct error error;

		if (rows->count == JOURNAL_MOST_CHANGES ||
			!journal_change_read(record, left->path, left->head.length, &lost->arena, &row.change,
				&error)) {
			lost->unread++;
			continue;
		}
		row.id = kind_id(row.change.before ? row.change.before : row.change.after);
		rows->list = mem_grow(rows->list, &rows->capacity, rows->count + 1, sizeof(*rows->list));
		rows->list[rows->count++] = row;
	}
}

/* Adds the entry to the list of its kind; returns its index, SIZE_MAX when there is none. */
static size_t add_entry(struct contents *contents, enum kind_number kind, const void *entry)
{
	struct entries *entries = &contents->lists[kind];

	if (!entry)
		return SIZE_MAX;
	entries_insert(entries, entries->count, entry);
	return entries->count - 1;
}

/* What `count` rows of one entry, the oldest first, come to. */
static void add_loss(struct lost *lost, const struct row *rows, size_t count)
{
	const struct row *last = &rows[count - 1];
	enum kind_number kind = last->change.kind;

	if (journal_change_same(kind, rows->change.before, last->change.after))
		return;
	lost->list[lost->count++] = (struct loss){
		.kind = kind,
		.before = add_entry(&lost->before, kind, rows->change.before),
		.after = add_entry(&lost->after, kind, last->change.after),
		.id = last->id,
		.author = last->change.author,
		.at = last->change.at,
	};
}

void lost_read(struct lost *lost, const struct journals *journals, const struct article *article)
{
	struct rows rows = { NULL, 0, 0 };
	size_t end;

	*lost = (struct lost){ 0 };
	arena_init(&lost->arena);
	for (enum kind_number kind = 0; kind < KINDS; kind++)
		lost->before.lists[kind].kind = lost->after.lists[kind].kind = kinds[kind];
	for (size_t i = 0; i < journals->count; i++)
		read_rows(lost, &journals->left[i], &rows);
	lost->list = mem_new_array(rows.count, sizeof(*lost->list));
	if (rows.count)
		qsort(rows.list, rows.count, sizeof(*rows.list), compare_rows);
	for (size_t i = 0; i < rows.count; i = end) {
		end = i + 1;
		while (end < rows.count && rows.list[end].change.kind == rows.list[i].change.kind &&
			slice_equal(rows.list[end].id, rows.list[i].id))
			end++;
		add_loss(lost, &rows.list[i], end - i);
	}
	free(rows.list);
	sidecar_anchor(&lost->before, article);
	sidecar_anchor(&lost->after, article);
}

void lost_release(struct lost *lost)
{
	for (enum kind_number kind = 0; kind < KINDS; kind++) {
		free(lost->before.lists[kind].list);
		free(lost->after.lists[kind].list);
	}
	free(lost->list);
	arena_release(&lost->arena);
	*lost = (struct lost){ 0 };
}

const void *lost_before(const struct lost *lost, const struct loss *loss)
{
	return loss->before == SIZE_MAX ? NULL : entries_at(&lost->before.lists[loss->kind], loss->before);
}

const void *lost_after(const struct lost *lost, const struct loss *loss)
{
	return loss->after == SIZE_MAX ? NULL : entries_at(&lost->after.lists[loss->kind], loss->after);
}
