/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person must look at, because the program will not decide: annotations whose article has changed since, those
 * whose words only stand elsewhere too, and values that a merge could not choose between.
 */
#ifndef CROSSREAD_WORK_REVIEWING_H
#define CROSSREAD_WORK_REVIEWING_H

#include "crossread/work/work.h"

/* True for an annotation that waits for a person; for one whose words stand elsewhere. Both are listed for review. */
bool reviewing_wants(const struct annotation *annotation);
bool reviewing_is_moved(const struct annotation *annotation);

/* How many of a document wait for a person, conflicts too; of all open ones; what is hidden does not count. */
size_t reviewing_count(const struct work *work, const struct document *document);
size_t reviewing_count_all(const struct work *work);

/* How many of those are values in conflict. */
size_t reviewing_count_conflicts(const struct work *work);

/*
 * Makes the place that was found the passage of the marked annotations of the open list, or of the present one: of
 * those MOVED and REWORDED. One step to undo. False, with a message, when there is none.
 */
bool reviewing_accept(struct work *work);

/*
 * Closes the open list to let the reader select another passage for its present annotation: it begins with the words
 * found, or those about where it stood. reviewing_set_passage() takes the selection, reviewing_keep_passage() gives up;
 * both open the list again. False, with a message, when there is nothing to choose for.
 */
bool reviewing_choose(struct work *work);
bool reviewing_set_passage(struct work *work);
void reviewing_keep_passage(struct work *work);

/*
 * Gives the field in conflict that the present item is about its value number `value` (from 0). One step to undo.
 * False, with a message, when it is about none.
 */
bool reviewing_take(struct work *work, size_t value);

/* A state in words: "the words are not in the article any more". Static. */
const char *reviewing_words(enum anchor_state state);

#endif
