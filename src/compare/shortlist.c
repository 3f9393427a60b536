/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best pairs of every sentence on both sides, in small heaps. */
#include "shortlist.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

void shortlist_init(struct shortlist *shortlist, size_t row_count, size_t column_count)
{
	*shortlist = (struct shortlist){ 0 };
	shortlist->rows = mem_new_array(row_count, sizeof(*shortlist->rows));
	shortlist->columns = mem_new_array(column_count, sizeof(*shortlist->columns));
	shortlist->row_count = row_count;
	shortlist->column_count = column_count;
}

static void release_rankings(struct ranking *rankings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(rankings[i].list);
	free(rankings);
}

void shortlist_release(struct shortlist *shortlist)
{
	release_rankings(shortlist->rows, shortlist->row_count);
	release_rankings(shortlist->columns, shortlist->column_count);
	free(shortlist->kept);
	free(shortlist->starts);
	free(shortlist->pairs);
	*shortlist = (struct shortlist){ 0 };
}

static uint32_t off_diagonal(const struct score *score)
{
	return score->a > score->b ? score->a - score->b : score->b - score->a;
}

/* Among the pairs of one row or one column no two are equal in this order. */
static bool is_better(const struct score *one, const struct score *other)
{
	if (one->value > other->value || one->value < other->value)
		return one->value > other->value;
	if (off_diagonal(one) != off_diagonal(other))
		return off_diagonal(one) < off_diagonal(other);
	return (size_t)one->a + one->b < (size_t)other->a + other->b;
}

static void swap(struct score *one, struct score *other)
{
	struct score kept = *one;

	*one = *other;
	*other = kept;
}

/* Moves the pair at `i` up to where no better one stands above it. */
static void rise(struct ranking *ranking, size_t i)
{
	for (; i && is_better(&ranking->list[(i - 1) / 2], &ranking->list[i]); i = (i - 1) / 2)
		swap(&ranking->list[(i - 1) / 2], &ranking->list[i]);
}

/* Moves the pair on top down to where no worse one stands below it. */
static void sink(struct ranking *ranking)
{
	for (size_t i = 0;;) {
		size_t worst = i;

		for (size_t below = 2 * i + 1; below <= 2 * i + 2 && below < ranking->count; below++) {
			if (is_better(&ranking->list[worst], &ranking->list[below]))
				worst = below;
		}
		if (worst == i)
			return;
		swap(&ranking->list[i], &ranking->list[worst]);
		i = worst;
	}
}

static void ranking_offer(struct ranking *ranking, const struct score *score)
{
	if (ranking->count < SHORTLIST_MOST) {
		ranking->list = mem_grow(ranking->list, &ranking->capacity, ranking->count + 1, sizeof(*ranking->list));
		ranking->list[ranking->count++] = *score;
		rise(ranking, ranking->count - 1);
	} else if (is_better(score, &ranking->list[0])) {
		ranking->list[0] = *score;
		sink(ranking);
	}
}

void shortlist_offer(struct shortlist *shortlist, const struct score *score)
{
	ranking_offer(&shortlist->rows[score->a], score);
	ranking_offer(&shortlist->columns[score->b], score);
}

double ranking_best(const struct ranking *ranking)
{
	double best = 0;

	for (size_t i = 0; i < ranking->count; i++)
		best = ranking->list[i].value > best ? ranking->list[i].value : best;
	return best;
}

void shortlist_close(struct shortlist *shortlist)
{
	size_t *starts = mem_new_array(shortlist->row_count + 2, sizeof(*starts));
	size_t kept = 0;

	/* Two places ahead, so that filling moves starts[a + 1] from the start to the end of row a. */
	for (size_t b = 0; b < shortlist->column_count; b++) {
		const struct ranking *column = &shortlist->columns[b];

		for (size_t k = 0; k < column->count; k++, kept++)
			starts[column->list[k].a + 2]++;
	}
	for (size_t a = 2; a < shortlist->row_count + 2; a++)
		starts[a] += starts[a - 1];
	shortlist->kept = mem_new_array(kept, sizeof(*shortlist->kept));
	for (size_t b = 0; b < shortlist->column_count; b++) {
		const struct ranking *column = &shortlist->columns[b];

		for (size_t k = 0; k < column->count; k++)
			shortlist->kept[starts[column->list[k].a + 1]++] = &column->list[k];
	}
	shortlist->starts = starts;
}

static int compare_columns(const void *one, const void *other)
{
	const struct score *p = one;
	const struct score *q = other;

	return p->b < q->b ? -1 : p->b > q->b;
}

const struct score *shortlist_row(struct shortlist *shortlist, size_t row, size_t *count)
{
	const struct ranking *ranking = &shortlist->rows[row];
	size_t start = shortlist->starts[row];
	size_t all = ranking->count + shortlist->starts[row + 1] - start;
	struct score *pairs = mem_grow(shortlist->pairs, &shortlist->capacity, all, sizeof(*pairs));

	shortlist->pairs = pairs;
	for (size_t i = 0; i < all; i++)
		pairs[i] = i < ranking->count ? ranking->list[i] : *shortlist->kept[start + i - ranking->count];
	if (all)
		qsort(pairs, all, sizeof(*pairs), compare_columns);
	*count = 0;
	for (size_t i = 0; i < all; i++) {
		if (!*count || pairs[*count - 1].b != pairs[i].b)
			pairs[(*count)++] = pairs[i];
	}
	return pairs;
}
