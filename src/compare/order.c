/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heaviest chain of matches that keeps its order in both articles: dynamic programming over a Fenwick tree. */
#include "order.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static const size_t NOTHING = SIZE_MAX;

/* Weights are whole: SCORE_UNIT for a score of 1, then TIE_BITS that only decide between equal sums. */
enum { SCORE_UNIT = 1 << 20, TIE_BITS = 20 };

/* The best way to end a chain at some match. */
struct link {
	uint64_t weight; /* of the chain up to here */
	size_t before;   /* the link before, or NOTHING */
};

/* A chain: numbers of matches, ascending. */
struct chain {
	size_t *list;
	size_t count;
};

static uint64_t weight_of(const struct match *match, uint32_t tie)
{
	double score = match->score > 0 ? match->score : 0;

	return (uint64_t)(score * SCORE_UNIT + .5) << TIE_BITS | (tie >> (32 - TIE_BITS));
}

/* The heaviest link among those in the first `end` leaves (Fenwick 1994, for maxima). */
static size_t heaviest(const size_t *tree, const struct link *links, size_t end)
{
	size_t best = NOTHING;

	for (; end; end &= end - 1) {
		size_t link = tree[end];

		if (link != NOTHING && (best == NOTHING || links[link].weight > links[best].weight))
			best = link;
	}
	return best;
}

static void enter(size_t *tree, size_t leaves, const struct link *links, size_t leaf, size_t link)
{
	for (size_t i = leaf + 1; i <= leaves; i += i & (~i + 1)) {
		if (tree[i] == NOTHING || links[link].weight > links[tree[i]].weight)
			tree[i] = link;
	}
}

/* Walks back from the link that ends the heaviest chain. */
static struct chain walk_back(const struct link *links, size_t end)
{
	struct chain chain = { NULL, 0 };
	size_t place;

	for (size_t i = end; i != NOTHING; i = links[i].before)
		chain.count++;
	chain.list = mem_new_array(chain.count, sizeof(*chain.list));
	place = chain.count;
	for (size_t i = end; i != NOTHING; i = links[i].before)
		chain.list[--place] = i;
	return chain;
}

/* The chain of matches of class `least` and above. */
static struct chain find_chain(const struct match *list, size_t count, const uint32_t *ties, enum match_class least)
{
	struct link *links = mem_new_array(count, sizeof(*links));
	struct chain chain;
	size_t leaves = 0;
	size_t *tree;

	for (size_t i = 0; i < count; i++)
		leaves = list[i].b >= leaves ? list[i].b + 1 : leaves;
	tree = mem_new_array(leaves + 1, sizeof(*tree));
	for (size_t i = 0; i <= leaves; i++)
		tree[i] = NOTHING;
	for (size_t i = 0; i < count; i++) {
		if (list[i].class < least)
			continue;
		links[i].before = heaviest(tree, links, list[i].b + 1);
		links[i].weight = weight_of(&list[i], ties[i]);
		if (links[i].before != NOTHING)
			links[i].weight += links[links[i].before].weight;
		enter(tree, leaves, links, list[i].b, i);
	}
	chain = walk_back(links, heaviest(tree, links, leaves));
	free(links);
	free(tree);
	return chain;
}

/* Both sides of the chain never fall, so that the nearest link on each side of a match decides. */
static void mark_moved(struct match *list, size_t count, const struct chain *chain)
{
	size_t behind = 0; /* the first link of the chain with a larger a */
	size_t before = 0; /* the first one with the same or a larger a */

	for (size_t i = 0; i < count; i++) {
		while (before < chain->count && list[chain->list[before]].a < list[i].a)
			before++;
		while (behind < chain->count && list[chain->list[behind]].a <= list[i].a)
			behind++;
		list[i].moved = (before && list[chain->list[before - 1]].b > list[i].b) ||
			(behind < chain->count && list[chain->list[behind]].b < list[i].b);
	}
}

/*
 * best[k] is the weight of the rungs among the first k links of the chain. A link may follow all those that lie before
 * it on both sides, and these are the first ones of the chain: everything up to the last of them.
 */
static void mark_rungs(struct match *list, const struct chain *chain, const uint32_t *ties)
{
	uint64_t *best = mem_new_array(chain->count + 1, sizeof(*best));
	size_t *follows = mem_new_array(chain->count, sizeof(*follows));
	size_t first_a = 0; /* where the links with the present a begin, and those with the present b */
	size_t first_b = 0;
	size_t k;

	for (k = 0; k < chain->count; k++) {
		const struct match *match = &list[chain->list[k]];
		uint64_t with;

		if (match->a != list[chain->list[first_a]].a)
			first_a = k;
		if (match->b != list[chain->list[first_b]].b)
			first_b = k;
		follows[k] = first_a < first_b ? first_a : first_b;
		with = best[follows[k]] + weight_of(match, ties[chain->list[k]]);
		best[k + 1] = with > best[k] ? with : best[k];
	}
	while (k) {
		if (best[k] == best[k - 1]) {
			k--;
			continue;
		}
		list[chain->list[k - 1]].rung = true;
		k = follows[k - 1];
	}
	free(best);
	free(follows);
}

void order_mark(struct match *list, size_t count, const uint32_t *ties)
{
	struct chain chain = find_chain(list, count, ties, MATCH_LIKELY);

	for (size_t i = 0; i < count; i++)
		list[i].rung = false;
	mark_moved(list, count, &chain);
	mark_rungs(list, &chain, ties);
	free(chain.list);
}

size_t order_keep(struct match *list, size_t count, const uint32_t *ties)
{
	uint32_t *kept_ties = mem_new_array(count, sizeof(*kept_ties));
	struct chain chain;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (list[i].moved)
			continue;
		kept_ties[kept] = ties[i];
		list[kept++] = list[i];
	}
	/* The marked chain is a part of this one: nothing that is left crosses it. */
	chain = find_chain(list, kept, kept_ties, MATCH_POSSIBLE);
	for (size_t i = 0; i < chain.count; i++)
		list[i] = list[chain.list[i]];
	kept = chain.count;
	free(chain.list);
	free(kept_ties);
	return kept;
}
