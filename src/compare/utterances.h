/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quoted sentences of an article, and where the other article has the same words. */
#ifndef CROSSREAD_SRC_COMPARE_UTTERANCES_H
#define CROSSREAD_SRC_COMPARE_UTTERANCES_H

#include "account.h"

/* What of one quotation stands in one sentence. */
struct utterance {
	size_t quotation; /* its number in the article */
	size_t speech;    /* quotations that go on from each other are one speech; ascending */
	size_t sentence;
	struct span bytes;   /* of the text, without the marks */
	struct span lexemes; /* never empty */
};

struct utterances {
	struct utterance *list; /* by place; owned */
	size_t count;
	size_t capacity;
};

void utterances_read(struct utterances *utterances, const struct account *account);
void utterances_release(struct utterances *utterances);

/* Number of the first utterance that shares words with the range of lexemes; count when there is none. Logarithmic. */
size_t utterances_overlapping(const struct utterances *utterances, struct span lexemes);

/* Where runs of four words stand in an article. */
struct runs {
	const struct account *account; /* borrowed */
	struct run_place *list;        /* by the run's hash; owned */
	size_t count;
};

void runs_init(struct runs *runs, const struct account *account);
void runs_release(struct runs *runs);

/*
 * The sentences that share most runs of four words with the words list[range.start..range.end) of the other article,
 * the best first, at most `room` of them. Returns how many.
 */
size_t runs_find(const struct runs *runs, const struct lexemes *other, struct span range, size_t *sentences,
	size_t room);

#endif
