/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers of bare quotations, taken from another article that says whose the words are. */
#ifndef CROSSREAD_SRC_COMPARE_BORROWING_H
#define CROSSREAD_SRC_COMPARE_BORROWING_H

#include "crossread/compare/story_quotations.h"

/*
 * Gives quotations in marks without a speaker, or with one that is little more than a guess, that of the surest passage
 * in another article that holds the same words; see struct voice. Names and single words are left alone. The voices
 * are there already.
 */
void borrowing_apply(struct story_quotations *found, const struct article *const *articles);

#endif
