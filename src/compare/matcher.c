/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing two articles in steps: first all sentences are read, then the left ones are compared one by one. */
#include "crossread/compare/matcher.h"

#include "crossread/base/mem.h"
#include "collect.h"
#include "corpus.h"
#include "scores.h"
#include "shortlist.h"

#include <stdlib.h>

struct matcher {
	const struct article *a;
	const struct article *b;
	struct corpus corpus;
	struct shortlist shortlist;
	struct scores *scores; /* NULL until all sentences are read */
	size_t read;           /* sentences */
	size_t compared;       /* left places */
};

struct matcher *matcher_new(const struct article *a, const struct article *b)
{
	struct matcher *matcher = mem_new(sizeof(*matcher));

	matcher->a = a;
	matcher->b = b;
	corpus_init(&matcher->corpus, a, b);
	return matcher;
}

void matcher_free(struct matcher *matcher)
{
	if (!matcher)
		return;
	scores_free(matcher->scores);
	shortlist_release(&matcher->shortlist);
	corpus_release(&matcher->corpus);
	free(matcher);
}

static void read_sentences(struct matcher *matcher, size_t sentences)
{
	struct corpus *corpus = &matcher->corpus;
	size_t read = corpus_read(corpus, sentences);

	matcher->read += read;
	if (read == sentences)
		return;
	matcher->scores = scores_new(corpus, COLLECT_POSSIBLE);
	shortlist_init(&matcher->shortlist, corpus->sides[SIDE_A].count, corpus->sides[SIDE_B].count);
}

static void compare_next(struct matcher *matcher)
{
	size_t count;
	const struct score *list = scores_next(matcher->scores, &count);

	for (size_t i = 0; i < count; i++)
		shortlist_offer(&matcher->shortlist, &list[i]);
	matcher->compared++;
}

bool matcher_step(struct matcher *matcher, size_t sentences)
{
	size_t count = sentences ? sentences : 1;

	if (!matcher->scores) {
		read_sentences(matcher, count);
		return true;
	}
	for (; count && matcher->compared < matcher->corpus.sides[SIDE_A].count; count--)
		compare_next(matcher);
	return matcher->compared < matcher->corpus.sides[SIDE_A].count;
}

void matcher_progress(const struct matcher *matcher, size_t *done, size_t *all)
{
	*done = matcher->read + matcher->compared;
	*all = matcher->a->sentence_count * 2 + matcher->b->sentence_count;
	/* Furniture is read but not compared. */
	if (matcher->scores)
		*all = matcher->read + matcher->corpus.sides[SIDE_A].count;
}

void matcher_finish(struct matcher *matcher, struct matches *matches)
{
	*matches = (struct matches){ 0 };
	matches->a_count = matcher->a->sentence_count;
	matches->b_count = matcher->b->sentence_count;
	collect_matches(matches, &matcher->corpus, &matcher->shortlist);
}
