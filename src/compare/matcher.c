/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comparing two articles in steps: both are read, then the left sentences are compared one by one, then links are
 * collected.
 */
#include "crossread/compare/matcher.h"

#include "crossread/base/mem.h"
#include "collect.h"
#include "corpus.h"
#include "scores.h"
#include "shortlist.h"

#include <stdlib.h>

/* How long comparing a sentence takes, in steps. */
enum { COMPARE_STEPS = 8 };

struct matcher {
	const struct article *a;
	const struct article *b;
	struct corpus corpus;
	struct scores *scores; /* NULL until the corpus is complete */
	struct shortlist shortlist;
	struct collection collection;
	bool in_order;
	size_t compared;  /* left places */
	size_t collected; /* left places */
};

static struct matcher *new_matcher(const struct article *a, const struct article *b)
{
	struct matcher *matcher = mem_new(sizeof(*matcher));

	matcher->a = a;
	matcher->b = b;
	collection_init(&matcher->collection, a->sentence_count, b->sentence_count);
	return matcher;
}

struct matcher *matcher_new(const struct article *a, const struct article *b)
{
	struct matcher *matcher = new_matcher(a, b);

	corpus_init(&matcher->corpus, a, b);
	return matcher;
}

struct matcher *matcher_new_indexed(struct story_index *index, size_t a, size_t b)
{
	struct matcher *matcher = new_matcher(story_index_article(index, a), story_index_article(index, b));

	corpus_init_indexed(&matcher->corpus, index, a, b);
	return matcher;
}

void matcher_free(struct matcher *matcher)
{
	if (!matcher)
		return;
	scores_free(matcher->scores);
	shortlist_release(&matcher->shortlist);
	collection_release(&matcher->collection);
	corpus_release(&matcher->corpus);
	free(matcher);
}

void matcher_keep_order(struct matcher *matcher)
{
	matcher->in_order = true;
}

void matcher_keep_candidates(struct matcher *matcher)
{
	matcher->collection.with_candidates = true;
}

static size_t left_places(const struct matcher *matcher)
{
	return matcher->corpus.sides[SIDE_A].count;
}

static void read_next(struct matcher *matcher)
{
	struct corpus *corpus = &matcher->corpus;

	if (corpus_step(corpus, 1))
		return;
	matcher->scores =
		scores_new(corpus, matcher->collection.with_candidates ? COLLECT_CANDIDATE : COLLECT_POSSIBLE);
	shortlist_init(&matcher->shortlist, corpus->sides[SIDE_A].count, corpus->sides[SIDE_B].count);
}

static void compare_next(struct matcher *matcher)
{
	size_t count;
	const struct score *list = scores_next(matcher->scores, &count);

	for (size_t i = 0; i < count; i++)
		shortlist_offer(&matcher->shortlist, &list[i]);
	if (++matcher->compared == left_places(matcher))
		shortlist_close(&matcher->shortlist);
}

/* Does what comes next and returns how many steps that took, 0 when all is done. */
static size_t step(struct matcher *matcher)
{
	if (!matcher->scores) {
		read_next(matcher);
		return 1;
	}
	if (matcher->compared < left_places(matcher)) {
		compare_next(matcher);
		return COMPARE_STEPS;
	}
	if (matcher->collected < left_places(matcher)) {
		collection_add(&matcher->collection, &matcher->corpus, &matcher->shortlist, matcher->collected++);
		return 1;
	}
	return 0;
}

bool matcher_step(struct matcher *matcher, size_t steps)
{
	size_t taken = 1;

	for (size_t all = 0; taken && (all < steps || all == 0); all += taken)
		taken = step(matcher);
	return taken > 0;
}

void matcher_progress(const struct matcher *matcher, size_t *done, size_t *all)
{
	size_t compared = left_places(matcher);

	corpus_progress(&matcher->corpus, done, all);
	if (!matcher->scores)
		compared = matcher->a->sentence_count;
	*done += matcher->compared * COMPARE_STEPS + matcher->collected;
	*all += compared * (COMPARE_STEPS + 1);
}

void matcher_finish(struct matcher *matcher, struct matches *matches)
{
	collection_finish(&matcher->collection, matcher->in_order, matches);
}
