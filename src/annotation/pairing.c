/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairing the passages of two people. */
#include "crossread/annotation/pairing.h"

#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>

struct candidate {
	size_t left;
	size_t right;
	size_t shared; /* lengths: of what both have, of what either has */
	size_t either;
	bool same_tag;
	struct span outer; /* for an order that does not depend on the side */
	struct span inner;
};

struct candidates {
	struct candidate *list;
	size_t count;
	size_t capacity;
	size_t looked_at;
};

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static int compare(const void *left, const void *right)
{
	const struct candidate *a = left;
	const struct candidate *b = right;
	/* Texts have at most 2^26 code points: the products fit. */
	uint64_t a_share = (uint64_t)a->shared * b->either;
	uint64_t b_share = (uint64_t)b->shared * a->either;
	int order;

	if (a->same_tag != b->same_tag)
		return a->same_tag ? -1 : 1;
	if (a_share != b_share)
		return a_share > b_share ? -1 : 1;
	order = span_compare(a->outer, b->outer);
	if (!order)
		order = span_compare(a->inner, b->inner);
	if (order)
		return order;
	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return (a->right > b->right) - (a->right < b->right);
}

static void consider(struct candidates *candidates, const struct pairing_passage *left, size_t left_index,
	const struct pairing_passage *right, size_t right_index, enum pairing_rule rule)
{
	struct candidate candidate = { .left = left_index, .right = right_index, .same_tag = left->tag == right->tag };

	if (!span_overlaps(left->span, right->span) || (rule == PAIRING_HALF && !candidate.same_tag))
		return;
	candidate.inner.start = larger(left->span.start, right->span.start);
	candidate.inner.end = smaller(left->span.end, right->span.end);
	candidate.outer.start = smaller(left->span.start, right->span.start);
	candidate.outer.end = larger(left->span.end, right->span.end);
	candidate.shared = candidate.inner.end - candidate.inner.start;
	candidate.either = candidate.outer.end - candidate.outer.start;
	if (rule == PAIRING_HALF && 2 * candidate.shared < candidate.either)
		return;
	candidates->list =
		mem_grow(candidates->list, &candidates->capacity, candidates->count + 1, sizeof(*candidates->list));
	candidates->list[candidates->count++] = candidate;
}

/*
 * Both sides in one walk from left to right: each passage meets those of the other side that began before it and have
 * not ended. What has ended is dropped from the open ones when it is met, so that only overlaps are looked at twice.
 */
struct open_passages {
	size_t *list;
	size_t count;
};

static bool meet(struct candidates *candidates, struct open_passages *open, size_t start,
	const struct pairing_passage *left, const struct pairing_passage *right, size_t index, bool index_is_left,
	enum pairing_rule rule)
{
	size_t kept = 0;

	for (size_t i = 0; i < open->count; i++) {
		size_t other = open->list[i];

		if ((index_is_left ? right : left)[other].span.end <= start)
			continue;
		open->list[kept++] = other;
		if (++candidates->looked_at > PAIRING_MOST_CANDIDATES)
			return false;
		if (index_is_left)
			consider(candidates, &left[index], index, &right[other], other, rule);
		else
			consider(candidates, &left[other], other, &right[index], index, rule);
	}
	open->count = kept;
	return true;
}

static bool collect(struct candidates *candidates, const struct pairing_passage *left, size_t left_count,
	const struct pairing_passage *right, size_t right_count, enum pairing_rule rule)
{
	struct open_passages open[2] = { { mem_new_array(left_count, sizeof(size_t)), 0 },
		{ mem_new_array(right_count, sizeof(size_t)), 0 } };
	bool done = true;
	size_t i = 0;
	size_t k = 0;

	while (done && (i < left_count || k < right_count)) {
		bool take_left = k == right_count || (i < left_count && left[i].span.start <= right[k].span.start);

		if (take_left) {
			done = meet(candidates, &open[1], left[i].span.start, left, right, i, true, rule);
			open[0].list[open[0].count++] = i++;
		} else {
			done = meet(candidates, &open[0], right[k].span.start, left, right, k, false, rule);
			open[1].list[open[1].count++] = k++;
		}
	}
	free(open[0].list);
	free(open[1].list);
	return done;
}

bool pairing_make(struct pairing_passage *left, size_t left_count, struct pairing_passage *right, size_t right_count,
	enum pairing_rule rule)
{
	struct candidates candidates = { 0 };
	bool done = collect(&candidates, left, left_count, right, right_count, rule);

	for (size_t i = 0; i < left_count; i++)
		left[i].partner = SIZE_MAX;
	for (size_t i = 0; i < right_count; i++)
		right[i].partner = SIZE_MAX;
	if (done && candidates.count)
		qsort(candidates.list, candidates.count, sizeof(*candidates.list), compare);
	for (size_t i = 0; done && i < candidates.count; i++) {
		struct pairing_passage *a = &left[candidates.list[i].left];
		struct pairing_passage *b = &right[candidates.list[i].right];

		if (a->partner != SIZE_MAX || b->partner != SIZE_MAX)
			continue;
		a->partner = candidates.list[i].right;
		b->partner = candidates.list[i].left;
	}
	free(candidates.list);
	return done;
}
