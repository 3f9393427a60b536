/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quotations of all articles on a story: speakers resolved, and borrowed from one article for another. */
#ifndef CROSSREAD_COMPARE_STORY_QUOTATIONS_H
#define CROSSREAD_COMPARE_STORY_QUOTATIONS_H

#include "crossread/speech/quotations.h"
#include "crossread/speech/speakers.h"

/*
 * Who says a quotation, as the whole story tells. A fragment in marks without a source (At the heart of this “special
 * relationship” was ...) has the speaker that another article gives for the same words: then `is_borrowed` is set,
 * `article` is the other one and the spans are of its text. The quotation itself has become QUOTATION_PARTIAL, with an
 * empty speaker of its own, the rule "borrowed" and the confidence of the borrowing.
 */
struct voice {
	size_t speaker;      /* in the table of speakers; SPEAKER_UNKNOWN */
	size_t article;      /* of whose text the spans are */
	struct span written; /* as written: "they"; empty when unknown */
	struct span name;    /* where they are named in full: "A Meta spokesperson" */
	bool is_borrowed;
};

struct article_quotations {
	struct quotations quotations; /* with indirect ones, by start */
	struct voice *voices;         /* one for each quotation; owned */
};

struct story_quotations {
	struct article_quotations *articles; /* in the order given; owned */
	size_t count;
	struct speakers speakers; /* the table: story.yaml first, then guesses */
};

/*
 * Reads the articles, which are only looked at while this runs. `story` may be NULL. Linear in the length of all
 * articles, times a logarithm.
 */
void story_quotations_find(struct story_quotations *found, const struct article *const *articles, size_t count,
	const struct story *story);
void story_quotations_release(struct story_quotations *found);

/*
 * What to show as the speaker of quotation `number` of article `article`: the name that the story file gives, else the
 * fullest name in the articles, "" for unknown. Borrowed from the articles and the table. `articles` are those that
 * were read.
 */
struct slice story_quotations_speaker(const struct story_quotations *found, const struct article *const *articles,
	size_t article, size_t number);

#endif
