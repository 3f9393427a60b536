/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Journals of the open articles: kept, and what they tell at the start: changes that were lost, other readers. Nothing
 * of it takes a key or is applied by itself.
 */
#ifndef CROSSREAD_WORK_JOURNALING_H
#define CROSSREAD_WORK_JOURNALING_H

#include "crossread/work/work.h"

/*
 * From now on each change is written down at once; looks for what was left behind. Nothing to do where no journals are
 * kept, for an article without a sidecar that could be saved, and the second time.
 */
void journaling_start(struct work *work);

/* Ends it: a journal stays behind when changes could not be saved, under another name when nobody wanted them. */
void journaling_end(struct work *work);

/* Adds what should be known of the document at the start: lost changes and how to get them, who else reads it. */
void journaling_add_words(const struct document *document, struct strbuf *words);

/* How many lost changes of the document wait for the reader to decide. */
size_t journaling_waiting(const struct document *document);

/*
 * After each event: says once, in place of another message, that changes cannot be written down, and starts what could
 * not be started before.
 */
void journaling_tell(struct work *work);

/*
 * Puts all lost changes back, as one step that can be undone, and saves. False, with a message, when there are none or
 * they cannot be put back.
 */
bool journaling_recover(struct work *work);

/* Moves the lost changes aside. False, with a message, when there are none. */
bool journaling_discard(struct work *work);

/* Shows the lost changes as a page. False, with a message, when there are none. */
bool journaling_look(struct work *work);

#endif
