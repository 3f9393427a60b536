/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order in which the matches of two articles are walked from either side: by sentence, the best of a sentence
 * first.
 */
#ifndef CROSSREAD_WORK_WALK_H
#define CROSSREAD_WORK_WALK_H

#include "crossread/compare/matches.h"

struct walk {
	const struct matches *matches; /* borrowed */
	size_t *order[2];              /* numbers in matches.list as each side walks them; owned */
};

/* Makes the order of `matches`, which must outlive it. */
void walk_build(struct walk *walk, const struct matches *matches);
void walk_release(struct walk *walk);

/* The match at `position` (below matches.count) of the walk from `side`, as a number in matches.list. */
size_t walk_match(const struct walk *walk, size_t side, size_t position);

/* The position of the first match of a sentence of `side`; that of the next sentence is where they end. */
size_t walk_first(const struct walk *walk, size_t side, size_t sentence);

/* The sentence of a match on a side. */
size_t walk_end(const struct match *match, size_t side);

#endif
