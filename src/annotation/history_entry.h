/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What history.h offers for each struct, for an entry of whichever kind. */
#ifndef CROSSREAD_ANNOTATION_HISTORY_ENTRY_H
#define CROSSREAD_ANNOTATION_HISTORY_ENTRY_H

#include "crossread/annotation/history.h"
#include "change.h"

void history_put_entry(struct history *history, struct annotations *set, enum kind_number kind, const void *entry);
bool history_remove_entry(struct history *history, struct annotations *set, enum kind_number kind, struct slice id,
	struct slice author, struct slice at);

#endif
