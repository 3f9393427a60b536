/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far several people agree in what they tagged, where they have read the same: per tag and for all tags, in one
 * article or several.
 */
#ifndef CROSSREAD_ANNOTATION_AGREEMENT_H
#define CROSSREAD_ANNOTATION_AGREEMENT_H

#include "crossread/annotation/annotations.h"
#include "crossread/annotation/ranges.h"
#include "crossread/annotation/ratings.h"
#include "crossread/article/article.h"
#include "crossread/base/error.h"

enum {
	AGREEMENT_MOST_AUTHORS = RATINGS_MOST_RATERS,
	AGREEMENT_MOST_TAGS = 64,
};

/* What two people have in common, added up over all pairs of people who read the same. */
struct tally {
	size_t agreed; /* what one has and the other, too */
	size_t had;    /* what one has and what the other has */
	bool unknown;  /* too much to be counted */
};

/*
 * One tag. Passages count for two people where they lie within what both have read; orphans, other passages not found
 * in the text, and what was adjudicated do not. Comments and speakers are not looked at.
 */
struct agreement_row {
	struct slice tag;                        /* empty: all tags, added up */
	size_t passages[AGREEMENT_MOST_AUTHORS]; /* within what somebody else has read, too */
	struct tally exact;                      /* passages with the same ends */
	struct tally half;                       /* passages one to one by PAIRING_HALF */
	struct tally characters;                 /* code points below at least one passage */
	/*
	 * 1 for a sentence that has the tag, on however little of it, 0 for one that has not, a gap where the person
	 * has not read all of it. Furniture is left out. All tags: each sentence once per tag.
	 */
	struct ratings ratings;
};

struct agreement {
	struct slice authors[AGREEMENT_MOST_AUTHORS]; /* borrowed */
	size_t author_count;
	struct slice tag;           /* the only one that counts; empty: all */
	struct agreement_row *rows; /* owned; in the order of their tags' bytes, when agreement_end() has put them so */
	size_t row_count;
	size_t row_capacity;
	struct agreement_row all;
	size_t sentences;   /* without furniture */
	size_t compared;    /* of these, read by two or more */
	size_t outside;     /* passages that nobody else has read in full */
	size_t unplaced;    /* passages that are not found in the text */
	size_t adjudicated; /* passages that settle a disagreement: nobody's own */
	/* Internal: the ratings of a tag that nobody has used so far. */
	struct ratings unused;
};

/*
 * Makes it empty, for these people: 2 to AGREEMENT_MOST_AUTHORS, whose names are borrowed; for one tag only, or for all
 * where `tag` is empty.
 */
void agreement_init(struct agreement *agreement, const struct slice *authors, size_t author_count, struct slice tag);
void agreement_release(struct agreement *agreement);

/*
 * Adds an article and what was tagged in it; `read` has for each person what they have read of it, in code points,
 * settled. Tags are borrowed from `set`. False when there are more than AGREEMENT_MOST_TAGS tags.
 */
bool agreement_add(struct agreement *agreement, const struct article *article, const struct annotations *set,
	const struct ranges *read, struct error *error);

/* Sorts the tags and adds them up; nothing is added afterwards. */
void agreement_end(struct agreement *agreement);

/* F1: twice what both have, by what one has and the other has; undefined when neither has anything. */
struct measure tally_f1(const struct tally *tally);

/* ratings_kappa(), ratings_observed() of exactly two people; undefined for more. */
struct measure agreement_kappa(const struct agreement *agreement, const struct agreement_row *row);
struct measure agreement_observed(const struct agreement *agreement, const struct agreement_row *row);

/* True when somebody tagged something that another who has read it did not tag so, to the character. */
bool agreement_differs(const struct agreement *agreement);

/* True when it counts for its author: found in the text, and not there to settle what others disagreed on. */
bool agreement_counts(const struct annotation *annotation);

#endif
