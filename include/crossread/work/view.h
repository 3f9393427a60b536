/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows in view: what stands on each row of both panes, and scrolling. */
#ifndef CROSSREAD_WORK_VIEW_H
#define CROSSREAD_WORK_VIEW_H

#include "crossread/article/span.h"
#include "crossread/work/blocks.h"

#include <stdbool.h>
#include <stddef.h>

struct work;

/* A row of a flow: a block, and a row in it from 0. */
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

/* What scrolls as one: both panes with their matches on one row, or one pane by itself. */
struct flow {
	struct blocks blocks;
	bool holds[2]; /* the sides in it */
	struct place top;
	size_t height; /* rows of its panes */
};

struct view {
	bool is_free; /* each side has its own flow; else the first one holds both */
	struct flow flows[2];
	struct row *rows[2]; /* the rows in view of each side, as view_fill() left them; owned */
	size_t filled[2];    /* that many; 0 before the first view_fill() */
	size_t capacity[2];
	size_t followed; /* the match that a free pane was last scrolled to */
};

void view_release(struct view *view);

/* The flow of a side. */
struct flow *view_flow(struct work *work, size_t side);

/* Cuts the flows anew: the sentences or their matches are others. The focused sentence keeps its row on the screen. */
void view_cut(struct work *work);

/* An article of a pane is about to be another one: nothing that was laid out holds any more. */
void view_forget(struct work *work);

/* Where a pane stands: a sentence, and the row of the screen on which it begins. */
struct stand {
	size_t sentence;
	long row;
};

/* Where both panes stand on the screen that was filled last, and back there: the active one exactly. */
void view_remember(struct work *work, struct stand stands[2]);
void view_restore(struct work *work, const struct stand stands[2]);

/* Gives each pane a flow of its own, or both the same one. Their places are lost. */
void view_set_free(struct work *work, bool is_free);

/* In free panes: brings the other end of the present match to the row of the focus, once for each match. */
void view_follow(struct work *work);

/* Rows of a block: those of its longest side and the blank row before a paragraph. */
size_t view_block_rows(struct work *work, const struct flow *flow, size_t block);

/* The place of the first row of a sentence of `side` in its flow. */
struct place view_place(struct work *work, size_t side, size_t sentence);

/* `place` moved down (up: negative) by `rows`, stopping at both ends. `*moved` (may be NULL) is how far it went. */
struct place view_move(struct work *work, const struct flow *flow, struct place place, long rows, long *moved);

/*
 * The row of the screen, from the first one of its pane, on which a sentence begins; LONG_MAX / 2 or its negative when
 * that is more than `limit` away.
 */
long view_row(struct work *work, size_t side, size_t sentence, long limit);

/* Scrolls so that a sentence begins on row `row` of its pane, as far as the ends of the flow allow. */
void view_put(struct work *work, size_t side, size_t sentence, long row);

/* Scrolls the flow of a side by `rows`; its last row never goes above the last row of the panes. */
void view_scroll(struct work *work, size_t side, long rows);

/*
 * Scrolls as little as possible so that all rows of a sentence are in view, two rows from the edge; far away: so that
 * it stands in the upper third.
 */
void view_show(struct work *work, size_t side, size_t sentence);

/* Lays out the rows in view. */
void view_fill(struct work *work);

/* The text sentence of `side` on or nearest to row `row` of its pane, SIZE_MAX when that side has none in view. */
size_t view_sentence_near(const struct work *work, size_t side, size_t row);

#endif
