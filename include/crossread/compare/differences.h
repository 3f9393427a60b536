/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two articles say differently about the same: numbers, names, quotations, speakers, footing. */
#ifndef CROSSREAD_COMPARE_DIFFERENCES_H
#define CROSSREAD_COMPARE_DIFFERENCES_H

#include "crossread/compare/matches.h"
#include "crossread/speech/quotations.h"

enum difference_kind {
	DIFFERENCE_NUMBER,
	DIFFERENCE_MONEY,
	DIFFERENCE_DATE,
	DIFFERENCE_DURATION,
	DIFFERENCE_NAME,    /* spelled otherwise */
	DIFFERENCE_QUOTE,   /* altered, cut, or without its marks: the note says which */
	DIFFERENCE_SPEAKER, /* the same words laid to somebody else */
	DIFFERENCE_FOOTING, /* hedged or attributed on one side only */
};

struct difference {
	enum difference_kind kind;
	size_t a_sentence;
	size_t b_sentence;
	struct span a; /* bytes of the left article; never empty: where a side lacks the words, its sentence */
	struct span b;
	bool lacks[2]; /* this side has no such words: its bytes are what stands beside their place */
	char note[160]; /* what differs, in words; valid UTF-8 */
};

struct differences {
	struct difference *list; /* by place in the left article; owned */
	size_t count;
	size_t capacity;
};

/*
 * What differs, each difference once, at the best place that shows it; at most 1,000. Symmetric but for the notes.
 *
 * - Values are compared in matches whose words around them are alike, sums of money for the same thing and "nearly"
 *   against "over" also without. A value that the other article holds too, in whatever words ($725million, $725
 *   million; a fortnight, two weeks), differs from nothing.
 * - Names are compared beside the same other name; a name that both articles hold differs from nothing.
 * - Quotations are found by the words they share, wherever they stand; speakers are compared for these only.
 * - Footing is compared in matches of class likely and better, of headlines in all. A sentence that has the same
 *   footing somewhere in the other article is no difference, unless a headline drops it.
 */
void differences_find(struct differences *differences, const struct article *a, const struct article *b,
	const struct matches *matches, const struct quotations *a_quotations, const struct quotations *b_quotations);
void differences_release(struct differences *differences);

/*
 * The note in the reader's language, for a screen or a page; it is in `words` or lives as long as the program. The
 * note itself, which programs read, is English.
 */
enum { DIFFERENCE_WORDS = 320 };
const char *difference_words(const struct difference *difference, char words[DIFFERENCE_WORDS]);

/* "number", "money", "date", "duration", "name", "quote", "speaker", "footing". */
const char *difference_kind_name(enum difference_kind kind);

#endif
