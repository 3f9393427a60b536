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
	struct quotation own; /* internal: a borrowed one as its own article has it */
};

struct article_quotations {
	struct quotations quotations; /* with indirect ones, by start */
	struct voice *voices;         /* one for each quotation; owned */
	size_t longest;               /* internal: bytes of the longest one */
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

/*
 * The same piece by piece: begins with `count` articles of which none is read; reads article `number`, or reads it
 * anew; says who the speakers are, as often as there is something new, from all that was read. There an article that
 * was not read is NULL. Until that is done the voices are not to be asked for.
 */
void story_quotations_begin(struct story_quotations *found, size_t count);
void story_quotations_read(struct story_quotations *found, size_t number, const struct article *article);
void story_quotations_settle(struct story_quotations *found, const struct article *const *articles,
	const struct story *story);
void story_quotations_release(struct story_quotations *found);

/*
 * What to show as the speaker of quotation `number` of article `article`: the name that the story file gives, else the
 * fullest name in the articles, "" for unknown. Borrowed from the articles and the table. `articles` are those that
 * were read.
 */
struct slice story_quotations_speaker(const struct story_quotations *found, const struct article *const *articles,
	size_t article, size_t number);

/*
 * The name in the table under which the speaker of a quotation is known, which may be a guess: "Meta" for "they", else
 * their name as written; "" for unknown. Borrowed likewise.
 */
struct slice story_quotations_group(const struct story_quotations *found, const struct article *const *articles,
	size_t article, size_t number);

/*
 * The number of the first quotation of an article, at or after number `from`, that overlaps `bytes`; their count when
 * there is none. Logarithmic in those passed over for `from` 0.
 */
size_t story_quotations_overlapping(const struct story_quotations *found, size_t article, struct span bytes,
	size_t from);

/*
 * The quotation that a passage is about: that of which most stands in `bytes`, in marks before reported ones. SIZE_MAX
 * when somebody speaks in none, or when at least half as much in it is by somebody else.
 */
size_t story_quotations_main(const struct story_quotations *found, const struct article *const *articles,
	size_t article, struct span bytes);

#endif
