/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The known word that somebody who mistyped one most likely meant. */
#ifndef CROSSREAD_BASE_SUGGESTION_H
#define CROSSREAD_BASE_SUGGESTION_H

#include "crossread/base/slice.h"

/* Words longer than this (bytes) are neither suggested nor get a suggestion: a mistyped word is short. */
enum { SUGGESTION_MOST_WORD = 40, SUGGESTION_SIZE = SUGGESTION_MOST_WORD + 32 };

struct suggestion {
	struct slice typed;
	const char *word; /* the nearest one offered so far that is near enough, NULL when there is none; borrowed */
	size_t distance;  /* of it */
};

void suggestion_init(struct suggestion *suggestion, struct slice typed);

/*
 * Offers a word, which must outlive the suggestion. Near enough is what needs one edit, two from 4 bytes typed on,
 * three from 8 on, or what begins with the two or more bytes that were typed; of equally near ones the first counts.
 * An edit inserts, deletes or changes a byte, or swaps two neighbours: the distance of Damerau and Levenshtein in its
 * restricted form (Damerau, CACM 7(3), 1964; Wagner and Lowrance, JACM 22(2), 1975).
 */
void suggestion_offer(struct suggestion *suggestion, const char *word);

/* Writes `: did you mean "WORD"`, or nothing, and a NUL. Returns `text`. */
const char *suggestion_tell(const struct suggestion *suggestion, char text[SUGGESTION_SIZE]);

#endif
