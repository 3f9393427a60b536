/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An article that was renamed without its sidecar: the annotations are offered, and taken over when the reader says so.
 */
#ifndef CROSSREAD_WORK_ADOPTING_H
#define CROSSREAD_WORK_ADOPTING_H

#include "crossread/work/work.h"

/* Adds, behind other words, that another sidecar was made of exactly this text; nothing when there is none. */
void adopting_add_words(const struct document *document, struct strbuf *words);

/*
 * Gives each open article without a sidecar a copy of the one that was made of its text; that one stays, and undo does
 * not take the copy away. False, with a message, when there is none or it cannot be read or copied.
 */
bool adopting_take(struct work *work);

#endif
