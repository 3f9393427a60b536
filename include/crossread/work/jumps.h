/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader has been: places before jumps, and places marked by name. */
#ifndef CROSSREAD_WORK_JUMPS_H
#define CROSSREAD_WORK_JUMPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct work;

enum { JUMPS_MOST = 100, JUMPS_MARKS = 26 };

struct jump {
	bool set;
	size_t document; /* number in work.documents */
	size_t sentence;
};

struct jumps {
	struct jump list[JUMPS_MOST]; /* the oldest first */
	size_t count;
	size_t at;                      /* the place gone back to, below count; count: none */
	struct jump before;             /* where one was before the latest jump */
	struct jump marks[JUMPS_MARKS]; /* of the letters a to z */
};

/* Where the focus is. */
struct jump jumps_here(const struct work *work);

/* A jump was made from there: remembers it, unless the focus is still there. What one had gone back from is forgotten.
 */
void jumps_note(struct work *work, struct jump from);

/* Goes back by `jumps` (negative: forward) places. False, with a message, when there is none. */
bool jumps_go(struct work *work, long jumps);

/* Goes to where one was before the latest jump; again: back. False, with a message, when there was none. */
bool jumps_swap(struct work *work);

/*
 * Names the place of the focus by a letter from a to z, or goes to the place of that name. False, with a message, for
 * another letter or one without a place.
 */
bool jumps_mark(struct work *work, uint32_t letter);
bool jumps_go_mark(struct work *work, uint32_t letter);

#endif
