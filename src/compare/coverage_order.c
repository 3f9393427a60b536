/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the story: the first article's rows by place, what another one adds behind the row that it follows. */
#include "crossread/base/mem.h"
#include "coverage_finder.h"

#include <stdint.h>
#include <stdlib.h>

struct standing {
	size_t start; /* in the present article */
	size_t row;
};

static int compare_standings(const void *left, const void *right)
{
	const struct standing *a = left;
	const struct standing *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

/* The rows that an article has, by place. */
static size_t list_standings(const struct coverage *coverage, size_t article, struct standing *list)
{
	size_t count = 0;

	for (size_t i = 0; i < coverage->count; i++) {
		const struct coverage_cell *cell = &coverage->rows[i].cells[article];

		if (cell->state != COVERAGE_ABSENT)
			list[count++] = (struct standing){ cell->bytes.start, i };
	}
	if (count)
		qsort(list, count, sizeof(*list), compare_standings);
	return count;
}

void coverage_order(struct coverage *coverage)
{
	size_t none = coverage->count; /* stands before the first and behind the last one */
	size_t *next = mem_new_array(coverage->count + 1, sizeof(*next));
	bool *placed = mem_new_array(coverage->count + 1, sizeof(*placed));
	struct standing *list = mem_new_array(coverage->count, sizeof(*list));
	struct coverage_row *rows = mem_new_array(coverage->count, sizeof(*rows));

	next[none] = none;
	for (size_t article = 0; article < coverage->article_count; article++) {
		size_t count = list_standings(coverage, article, list);
		size_t before = none;

		for (size_t i = 0; i < count; i++) {
			size_t row = list[i].row;

			if (!placed[row]) {
				next[row] = next[before];
				next[before] = row;
				placed[row] = true;
			}
			before = row;
		}
	}
	for (size_t row = next[none], i = 0; row != none; row = next[row])
		rows[i++] = coverage->rows[row];
	free(coverage->rows);
	coverage->rows = rows;
	coverage->capacity = coverage->count;
	free(next);
	free(placed);
	free(list);
}
