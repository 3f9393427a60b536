/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows in view: what stands on each row of both panes, and scrolling. */
#ifndef CROSSREAD_WORK_VIEW_H
#define CROSSREAD_WORK_VIEW_H

#include "crossread/article/span.h"

#include <stdbool.h>
#include <stddef.h>

struct work;

/* A row of the aligned text: a block, and a row in it from 0. */
struct place {
	size_t block;
	size_t row;
};

/* What stands on one row of one side. */
struct row {
	bool is_text; /* false: blank, between paragraphs or to fill up a block */
	bool first;   /* the first row of its sentence */
	size_t sentence;
	struct span bytes; /* of the article's text */
};

struct view {
	struct place top;    /* the first row on the screen */
	size_t height;       /* rows of the panes */
	struct row *rows[2]; /* height rows of each side, as view_fill() left them; owned */
	size_t capacity;
};

void view_release(struct view *view);

/* Rows of a block: those of its longer side and the blank row before a paragraph. */
size_t view_block_rows(struct work *work, size_t block);

/* The place of the first row of a sentence of `side`. */
struct place view_place(struct work *work, size_t side, size_t sentence);

/* `place` moved down (up: negative) by `rows`, stopping at both ends. `*moved` (may be NULL) is how far it went. */
struct place view_move(struct work *work, struct place place, long rows, long *moved);

/* Rows from the top of the screen down to `place`; LONG_MAX / 2 or its negative when it is more than `limit` away. */
long view_distance(struct work *work, struct place place, long limit);

/* Scrolls by `rows`; the last row of the articles never goes above the last row of the panes. */
void view_scroll(struct work *work, long rows);

/*
 * Scrolls as little as possible so that all rows of a sentence are in view, two rows from the edge; far away: so that
 * it stands in the upper third.
 */
void view_show(struct work *work, size_t side, size_t sentence);

/* Lays out the rows in view. */
void view_fill(struct work *work);

/* The text sentence of `side` on or nearest to row `row` of the screen, SIZE_MAX when that side has none in view. */
size_t view_sentence_near(const struct work *work, size_t side, size_t row);

#endif
