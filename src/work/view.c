/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows in view, and scrolling. Work is in proportion to the rows passed over, never to the length of the
 * articles.
 */
#include "crossread/work/view.h"

#include "crossread/base/mem.h"
#include "crossread/text/wrap.h"
#include "crossread/work/work.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

/* Rows kept between the focus and the edge while scrolling. */
enum { EDGE = 2 };

static bool starts_paragraph(const struct work *work, size_t side, size_t sentence)
{
	return work->panes[side].document->article.sentences[sentence].starts_paragraph;
}

struct flow *view_flow(struct work *work, size_t side)
{
	return &work->view.flows[work->view.is_free ? side : 0];
}

/* 1 when a blank row stands above a block: a paragraph begins with it on one of its sides. */
static size_t lead_rows(const struct work *work, const struct flow *flow, size_t block)
{
	const struct block *here = &flow->blocks.list[block];

	if (block == 0)
		return 0;
	for (size_t side = 0; side < 2; side++) {
		if (flow->holds[side] && here[0].first[side] < here[1].first[side] &&
			starts_paragraph(work, side, here->first[side]))
			return 1;
	}
	return 0;
}

/* Rows of one side from the start of its block to sentence `end`, without the block's lead. */
static size_t side_rows(struct work *work, const struct flow *flow, size_t side, size_t block, size_t end)
{
	size_t first = flow->blocks.list[block].first[side];
	size_t rows = 0;

	for (size_t i = first; i < end; i++) {
		size_t height = pane_height(&work->panes[side], i);

		if (height && rows && starts_paragraph(work, side, i))
			rows++;
		rows += height;
	}
	return rows;
}

size_t view_block_rows(struct work *work, const struct flow *flow, size_t block)
{
	size_t longest = 0;

	for (size_t side = 0; side < 2; side++) {
		size_t rows = 0;

		if (flow->holds[side])
			rows = side_rows(work, flow, side, block, flow->blocks.list[block + 1].first[side]);
		if (rows > longest)
			longest = rows;
	}
	return lead_rows(work, flow, block) + longest;
}

struct place view_place(struct work *work, size_t side, size_t sentence)
{
	const struct flow *flow = view_flow(work, side);
	size_t block = blocks_at(&flow->blocks, side, sentence);
	size_t above = side_rows(work, flow, side, block, sentence);
	size_t blank = above && starts_paragraph(work, side, sentence) ? 1 : 0;

	return (struct place){ block, lead_rows(work, flow, block) + above + blank };
}

struct place view_move(struct work *work, const struct flow *flow, struct place place, long rows, long *moved)
{
	long wanted = rows;

	while (rows < 0) {
		if (place.row >= (size_t)-rows) {
			place.row -= (size_t)-rows;
			rows = 0;
		} else if (place.block == 0) {
			rows += (long)place.row;
			place.row = 0;
			break;
		} else {
			rows += (long)place.row;
			place.block--;
			place.row = view_block_rows(work, flow, place.block);
		}
	}
	while (rows > 0) {
		size_t left = view_block_rows(work, flow, place.block) - place.row;

		if (left > (size_t)rows) {
			place.row += (size_t)rows;
			rows = 0;
		} else if (place.block + 1 == flow->blocks.count) {
			place.row += left;
			rows -= (long)left;
			break;
		} else {
			rows -= (long)left;
			place.block++;
			place.row = 0;
		}
	}
	if (moved)
		*moved = wanted - rows;
	return place;
}

static bool place_is_before(struct place a, struct place b)
{
	return a.block != b.block ? a.block < b.block : a.row < b.row;
}

/* Rows from `a` down to `b`, which is not before it; more than `limit` counts as LONG_MAX / 2. */
static long rows_between(struct work *work, const struct flow *flow, struct place a, struct place b, long limit)
{
	long rows = -(long)a.row;

	for (; a.block < b.block; a.block++) {
		rows += (long)view_block_rows(work, flow, a.block);
		if (rows > limit)
			return LONG_MAX / 2;
	}
	rows += (long)b.row;
	return rows > limit ? LONG_MAX / 2 : rows;
}

long view_row(struct work *work, size_t side, size_t sentence, long limit)
{
	const struct flow *flow = view_flow(work, side);
	struct place place = view_place(work, side, sentence);

	if (place_is_before(place, flow->top))
		return -rows_between(work, flow, place, flow->top, limit);
	return rows_between(work, flow, flow->top, place, limit);
}

/* Sets the first row of the screen, but not so far down that rows below the end would show. */
static void set_top(struct work *work, struct flow *flow, struct place top)
{
	struct place end = { flow->blocks.count - 1, view_block_rows(work, flow, flow->blocks.count - 1) };
	struct place last = view_move(work, flow, end, -(long)flow->height, NULL);

	flow->top = place_is_before(last, top) ? last : top;
}

void view_put(struct work *work, size_t side, size_t sentence, long row)
{
	struct flow *flow = view_flow(work, side);

	set_top(work, flow, view_move(work, flow, view_place(work, side, sentence), -row, NULL));
}

void view_scroll(struct work *work, size_t side, long rows)
{
	struct flow *flow = view_flow(work, side);

	set_top(work, flow, view_move(work, flow, flow->top, rows, NULL));
}

void view_show(struct work *work, size_t side, size_t sentence)
{
	long height = (long)view_flow(work, side)->height;
	long rows = (long)pane_height(&work->panes[side], sentence);
	long edge = height > rows + 2 * EDGE ? EDGE : 0;
	long row = view_row(work, side, sentence, 2 * height);

	if (row >= edge && row + rows <= height - edge)
		return;
	/* One that is taller than the screen is in view when a piece of it is: paging goes through it. */
	if (rows > height && row + rows > 0 && row < height)
		return;
	if (row < -height || row > height + height / 2) {
		view_put(work, side, sentence, height / 3);
	} else if (row < edge) {
		view_scroll(work, side, row - edge);
	} else {
		long below = row + rows - (height - edge);

		view_scroll(work, side, below < row - edge ? below : row - edge);
	}
}

/* What is left to fill of one side. */
struct filling {
	struct row *rows;
	size_t skip; /* rows above the screen */
	size_t done;
	size_t height;
};

static void fill_row(struct filling *filling, struct row row)
{
	if (filling->skip)
		filling->skip--;
	else if (filling->done < filling->height)
		filling->rows[filling->done++] = row;
}

static void fill_sentence(struct filling *filling, struct pane *pane, size_t sentence)
{
	const struct article *article = &pane->document->article;
	struct slice text = article_sentence(article, sentence);
	size_t start = article->sentences[sentence].bytes.start;
	size_t position = 0;
	size_t rows = pane_height(pane, sentence);
	struct row row = { .is_text = true, .first = true, .sentence = sentence };
	struct slice part;

	if (filling->skip >= rows) {
		filling->skip -= rows;
		return;
	}
	for (; filling->done < filling->height && wrap_next(text, pane->columns, &position, &part); row.first = false) {
		row.bytes.start = start + (size_t)(part.data - text.data);
		row.bytes.end = row.bytes.start + part.length;
		fill_row(filling, row);
	}
}

static void fill_side(struct work *work, const struct flow *flow, size_t side, struct filling *filling)
{
	const struct row blank = { 0 };

	for (size_t block = flow->top.block; block < flow->blocks.count && filling->done < filling->height; block++) {
		const struct block *here = &flow->blocks.list[block];
		size_t rows = view_block_rows(work, flow, block);
		size_t filled = side_rows(work, flow, side, block, here[1].first[side]);
		size_t lead = lead_rows(work, flow, block);
		bool any = false;

		if (lead)
			fill_row(filling, blank);
		for (size_t i = here->first[side]; i < here[1].first[side] && filling->done < filling->height; i++) {
			if (pane_hides(&work->panes[side], i))
				continue;
			if (any && starts_paragraph(work, side, i))
				fill_row(filling, blank);
			fill_sentence(filling, &work->panes[side], i);
			any = true;
		}
		for (size_t i = lead + filled; i < rows && filling->done < filling->height; i++)
			fill_row(filling, blank);
	}
	while (filling->done < filling->height)
		filling->rows[filling->done++] = blank;
}

void view_fill(struct work *work)
{
	struct view *view = &work->view;

	for (size_t side = 0; side < work->pane_count; side++) {
		const struct flow *flow = view_flow(work, side);
		struct filling filling = { NULL, flow->top.row, 0, flow->height };

		if (flow->height > view->capacity[side]) {
			view->capacity[side] = flow->height;
			view->rows[side] = mem_resize(view->rows[side], flow->height, sizeof(*view->rows[side]));
		}
		view->filled[side] = flow->height;
		filling.rows = view->rows[side];
		fill_side(work, flow, side, &filling);
	}
}

void view_release(struct view *view)
{
	for (size_t side = 0; side < 2; side++) {
		blocks_release(&view->flows[side].blocks);
		free(view->rows[side]);
	}
	*view = (struct view){ 0 };
}

size_t view_sentence_near(const struct work *work, size_t side, size_t row)
{
	const struct row *rows = work->view.rows[side];
	size_t height = work->view.filled[side];

	for (size_t away = 0; away < height; away++) {
		if (row + away < height && rows[row + away].is_text)
			return rows[row + away].sentence;
		if (row >= away && row - away < height && rows[row - away].is_text)
			return rows[row - away].sentence;
	}
	return SIZE_MAX;
}
