/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of list items: bullets, numbers, letters. */
#ifndef CROSSREAD_TEXT_LIST_MARK_H
#define CROSSREAD_TEXT_LIST_MARK_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

struct list_mark {
	uint32_t bullet; /* 0: none */
	unsigned number; /* of "7.", "7)", "7.)", "(7)"; the letter's code of "g."; 0: none */
	char style;      /* what stands around the number, so that only like marks are one list */
	size_t end;      /* byte offset behind the mark and the blanks after it */
};

/*
 * Reads the mark at byte `start`; false when none stands there. Blanks must follow it, and
 * something behind them.
 */
bool list_mark_read(struct slice text, size_t start, struct list_mark *mark);

/* True when `next` continues the list of `mark`: the same bullet, or the next number. */
bool list_mark_continues(const struct list_mark *mark, const struct list_mark *next);

#endif
