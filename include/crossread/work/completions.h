/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the word being typed may become: completions that Tab walks over. */
#ifndef CROSSREAD_WORK_COMPLETIONS_H
#define CROSSREAD_WORK_COMPLETIONS_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>

enum { COMPLETIONS_MOST = 200 };

struct completion {
	char *text; /* owned */
	char *help; /* what it is or does, "" for none; owned */
};

struct completions {
	struct completion *list; /* owned */
	size_t count;            /* 0: none are shown */
	size_t capacity;
	size_t present;      /* the one that stands in the line; count: what was typed does */
	size_t from;         /* byte of the line where they stand */
	struct strbuf typed; /* what stood there before */
};

void completions_release(struct completions *completions);
void completions_clear(struct completions *completions);

/* Adds one (both copied) unless it is there already or there are COMPLETIONS_MOST. */
void completions_add(struct completions *completions, struct slice text, const char *help);

/* Sorts them by their bytes. */
void completions_sort(struct completions *completions);

/* The text of number `number`; what was typed for `count`. */
struct slice completions_text(const struct completions *completions, size_t number);

#endif
