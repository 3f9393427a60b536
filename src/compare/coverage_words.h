/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of all articles on a story: their quoted sentences, and where runs of words stand. */
#ifndef CROSSREAD_SRC_COMPARE_COVERAGE_WORDS_H
#define CROSSREAD_SRC_COMPARE_COVERAGE_WORDS_H

#include "account.h"
#include "utterances.h"

#include "crossread/compare/story_quotations.h"

/* Sentences of an article that are held against a passage of another one. */
enum { COVERAGE_BEST = 4 };

struct coverage_article {
	struct account account;       /* without values */
	struct quotations quotations; /* in marks only */
	size_t *numbers;              /* of these among all quotations of the article */
	struct utterances utterances;
	size_t first; /* number of its first sentence among those of all articles */
};

/* Where a pair of neighbouring words stands, or the words of a whole utterance. */
struct coverage_place {
	uint32_t hash;
	uint32_t place; /* a sentence of all articles; an utterance of its article */
	size_t article;
};

struct coverage_places {
	struct coverage_place *list; /* by hash, then in order */
	size_t count;
	size_t capacity;
};

/* The sentences of an article that share most pairs of words with a passage, the best first. */
struct coverage_best {
	uint32_t sentences[COVERAGE_BEST];
	uint32_t votes[COVERAGE_BEST]; /* 0: no further one */
};

struct coverage_words {
	struct dictionary dictionary;
	struct coverage_article *articles;
	size_t count;
	size_t sentence_count; /* of all */
	struct coverage_places pairs;
	struct coverage_places wholes; /* utterances by all their words */
	/* For coverage_words_vote(): */
	uint32_t *votes;
	uint32_t *voted;
	struct coverage_best *best;
};

void coverage_words_init(struct coverage_words *words, const struct article *const *articles, size_t count,
	const struct story_quotations *quotations);
void coverage_words_release(struct coverage_words *words);

/* Reads an article; returns how many words that were. */
size_t coverage_words_read(struct coverage_words *words, size_t article);

/* Once all articles have been read. */
void coverage_words_index(struct coverage_words *words);

/*
 * Which sentences share pairs of words with the lexemes `range` of an article: the best of each article, by article, of
 * its own, too, where it is the first. Valid until the next call.
 */
const struct coverage_best *coverage_words_vote(struct coverage_words *words, size_t article, struct span range);

/* The first utterance whose words have that hash, and how many follow; see coverage_hash(). */
const struct coverage_place *coverage_words_same(const struct coverage_words *words, uint32_t hash, size_t *count);
uint32_t coverage_hash(const struct coverage_article *article, struct span lexemes);

/* The article of a sentence of all articles. */
size_t coverage_article_of(const struct coverage_words *words, size_t sentence);

/* Bytes of lexemes; the range is not empty. */
struct span coverage_bytes(const struct coverage_article *article, struct span lexemes);

#endif
