/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in an article a passage may stand: votes of its rarer words. */
#include "anchor_windows.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

enum {
	FEW_VOTES = 512,   /* enough once some words have voted */
	FEW_VOTERS = 6,    /* some words */
	MOST_VOTES = 8192, /* no word that would exceed them votes */
	VOTE_STEPS = 64,   /* what counting one vote takes */
};

/* A word of the passage that may vote. */
struct voter {
	size_t number;
	size_t count; /* occurrences in the article */
};

/* For the passage to begin at word `start - words of the passage`. */
struct vote {
	size_t start;
	size_t weight; /* 0: counted for a window already */
};

struct votes {
	struct vote *list;
	size_t count;
	size_t capacity;
};

static int compare_voters(const void *left, const void *right)
{
	const struct voter *a = left;
	const struct voter *b = right;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

static int compare_votes(const void *left, const void *right)
{
	const struct vote *a = left;
	const struct vote *b = right;

	return (a->start > b->start) - (a->start < b->start);
}

/* How much it says that a word of `count` occurrences among `all` stands somewhere: the bits of information. */
static size_t weight_of(size_t count, size_t all)
{
	size_t bits = 1;

	while (count * 2 <= all) {
		count *= 2;
		bits++;
	}
	return bits;
}

static void add_votes(struct votes *votes, const struct anchor_probe *probe, const struct voter *voter)
{
	const struct anchor_words *words = &probe->index->words;
	uint32_t key = probe->words.list[voter->number].key;
	size_t weight = weight_of(voter->count, words->count);
	size_t count;
	const uint32_t *numbers = anchor_words_with(words, key, &count);

	votes->list = mem_grow(votes->list, &votes->capacity, votes->count + count, sizeof(*votes->list));
	for (size_t i = 0; i < count; i++)
		if (words->list[numbers[i]].key == key)
			votes->list[votes->count++] =
				(struct vote){ numbers[i] + probe->words.count - voter->number, weight };
}

static void vote(struct votes *votes, struct anchor_probe *probe)
{
	size_t count = probe->context.end - probe->context.start;
	struct voter *voters = mem_new_array(count, sizeof(*voters));
	size_t voted = 0;

	for (size_t i = 0; i < count; i++) {
		voters[i].number = probe->context.start + i;
		anchor_words_with(&probe->index->words, probe->words.list[voters[i].number].key, &voters[i].count);
	}
	qsort(voters, count, sizeof(*voters), compare_voters);
	for (size_t i = 0; i < count && (votes->count < FEW_VOTES || voted < FEW_VOTERS); i++) {
		if (voters[i].count == 0)
			continue;
		if (voters[i].count > MOST_VOTES || votes->count + voters[i].count > MOST_VOTES)
			break;
		add_votes(votes, probe, &voters[i]);
		voted++;
	}
	free(voters);
	if (votes->count)
		qsort(votes->list, votes->count, sizeof(*votes->list), compare_votes);
}

/* The votes within `reach` words that weigh most: [first, end) of the list; false when none is left. */
static bool find_majority(const struct votes *votes, size_t reach, struct span *majority)
{
	size_t best = 0;
	size_t sum = 0;
	size_t first = 0;

	for (size_t i = 0; i < votes->count; i++) {
		sum += votes->list[i].weight;
		while (votes->list[i].start - votes->list[first].start > reach)
			sum -= votes->list[first++].weight;
		if (sum > best) {
			best = sum;
			*majority = (struct span){ first, i + 1 };
		}
	}
	return best > 0;
}

void anchor_windows_find(struct anchor_windows *windows, struct anchor_probe *probe)
{
	size_t length = probe->words.count;
	size_t all = probe->index->words.count;
	size_t slack = 4 + length / 8;
	struct votes votes = { 0 };
	struct span majority;

	windows->count = 0;
	vote(&votes, probe);
	while (windows->count < ANCHOR_MOST_WINDOWS && anchor_probe_spend(probe, votes.count * VOTE_STEPS / 8 + 1) &&
		find_majority(&votes, 2 * slack, &majority)) {
		size_t first = votes.list[majority.start].start;
		size_t last = votes.list[majority.end - 1].start;
		struct span *window = &windows->list[windows->count++];

		window->start = first > length + slack ? first - length - slack : 0;
		window->end = last + slack < all ? last + slack : all;
		for (size_t i = majority.start; i < majority.end; i++)
			votes.list[i].weight = 0;
	}
	free(votes.list);
}
