/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences between both open articles: found when first asked for, walked, listed, dismissed. */
#ifndef CROSSREAD_WORK_DIFFERING_H
#define CROSSREAD_WORK_DIFFERING_H

#include "crossread/work/work.h"

/*
 * Finds the differences unless that is done. False, with a message, for one article or while there are no matches
 * yet.
 */
bool differing_find(struct work *work);

/* Forgets them: the matches have changed. */
void differing_forget(struct work *work);

/* True when somebody has dismissed difference `number`, in the sidecars of both articles. */
bool differing_is_dismissed(const struct work *work, size_t number);

/* The words of difference `number` on a side. Borrowed from the article. */
struct slice differing_words(const struct work *work, size_t number, size_t side);

/* Goes to difference `number`: both panes show it, and a message says what differs. */
void differing_go(struct work *work, size_t number);

/*
 * Goes to the next difference behind the focus that nobody has dismissed (negative: before it). False, with a
 * message, when there is none.
 */
bool differing_next(struct work *work, long steps);

/*
 * Dismisses difference `number` for good, with a reason that may be empty: a change of both sidecars, one step to undo.
 * Dismissed already, it comes back. False, with a message, when nothing can be kept.
 */
bool differing_dismiss(struct work *work, size_t number, struct slice reason);

#endif
