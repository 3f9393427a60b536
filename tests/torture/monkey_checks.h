/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be true after every key, whatever it was. */
#ifndef CROSSREAD_TESTS_TORTURE_MONKEY_CHECKS_H
#define CROSSREAD_TESTS_TORTURE_MONKEY_CHECKS_H

#include "monkey_world.h"
#include "must.h"

#include "crossread/paint/paint.h"

/* Every cell is there, and a row is as wide as the screen. */
static inline void check_grid(const struct grid *grid, size_t rows, size_t columns)
{
	CHECK(grid->rows == rows && grid->columns == columns);
	for (size_t row = 0; row < rows; row++) {
		for (size_t column = 0; column < columns; column++) {
			const struct cell *cell = grid_cell(grid, row, column);

			CHECK(cell->shown.width <= 2 && cell->shown.length <= VISIBLE_MOST_BYTES);
			if (cell->shown.width == 0)
				CHECK(column > 0 && grid_cell(grid, row, column - 1)->shown.width == 2);
			if (cell->shown.width == 2)
				CHECK(column + 1 < columns && grid_cell(grid, row, column + 1)->shown.width == 0);
		}
	}
	if (grid->has_cursor)
		CHECK(grid->cursor_row < rows && grid->cursor_column <= columns);
}

/* Half a character is never selected. */
static inline bool is_boundary(struct slice text, size_t byte)
{
	return byte == text.length || (byte < text.length && ((unsigned char)text.data[byte] & 0xc0) != 0x80);
}

static inline void check_view(const struct work *work)
{
	for (size_t side = 0; side < work->pane_count; side++) {
		const struct pane *pane = &work->panes[side];
		const struct flow *flow = &work->view.flows[work->view.is_free ? side : 0];

		CHECK(pane->document && pane->document->is_open);
		CHECK(pane->focus < pane_sentences(pane));
		if (work->layout.too_small)
			continue;
		CHECK(flow->holds[side]);
		CHECK(flow->top.block < flow->blocks.count);
		CHECK(work->view.filled[side] <= work->layout.pane[side].rows);
		for (size_t row = 0; row < work->view.filled[side]; row++) {
			const struct row *shown = &work->view.rows[side][row];

			CHECK(!shown->is_text || shown->sentence < pane_sentences(pane));
			CHECK(!shown->is_text ||
				(shown->bytes.start <= shown->bytes.end &&
					shown->bytes.end <= pane->document->article.text.length));
		}
	}
}

static inline void check_selection(const struct work *work)
{
	const struct selection *selection = &work->selection;
	struct slice text;

	CHECK(work->mode != MODE_SELECT || selection->active);
	if (!selection->active)
		return;
	/* While something is typed to be found, hits of the other article are looked at, too. */
	CHECK(work->mode == MODE_PROMPT || selection->side == work->active);
	text = work->panes[selection->side].document->article.text;
	CHECK(selection->bytes.start < selection->bytes.end && selection->bytes.end <= text.length);
	CHECK(is_boundary(text, selection->bytes.start) && is_boundary(text, selection->bytes.end));
}

/* Entries are in order, each once, each one that can be saved, at a place within the article. */
static inline void check_annotations(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];
		const struct annotations *set = &document->sidecar.annotations;
		const struct article *article = &document->article;

		for (size_t n = 0; document->is_open && n < set->count; n++) {
			const struct annotation *annotation = &set->list[n];

			/* What has lost its place may have been further back in an older text. */
			CHECK(!annotation_problem(annotation,
				annotation->state == ANCHOR_KEPT ? article->length : INT32_MAX));
			CHECK(!n || annotation_compare(&set->list[n - 1], annotation) < 0);
			CHECK(annotation->place.start <= annotation->place.end &&
				annotation->place.end <= article->length);
			CHECK(annotation->state != ANCHOR_KEPT ||
				slice_equal(article_slice(article, article_bytes(article, annotation->selector.codes)),
					annotation->selector.quote));
			CHECK(annotations_find(set, annotation->id) == annotation);
		}
	}
}

static inline void check_mode(const struct work *work)
{
	CHECK(work->active < work->pane_count);
	CHECK(work->mode < MODE_COUNT);
	CHECK(work->mode == MODE_PROMPT || work->mode == work_mode_below(work));
	CHECK(work->count <= WORK_MOST_COUNT);
	CHECK(work->follower_count <= WORK_MOST_FOLLOWERS);
	CHECK(work->match == WORK_NO_MATCH || work->match < work->matches.count);
	CHECK(work->difference == WORK_NO_DIFFERENCE || !work->has_differences ||
		work->difference < work->differences.count);
	CHECK(memchr(work->message, '\0', sizeof(work->message)));
	if (work->list)
		CHECK(work->list->present < work->list->count || work->list->present == 0);
	if (work->mode == MODE_PROMPT) {
		CHECK(work->prompt.text.length <= PROMPT_MOST_BYTES);
		CHECK(work->prompt.cursor <= work->prompt.text.length);
		CHECK(is_clean(strbuf_slice(&work->prompt.text)));
		CHECK(is_boundary(strbuf_slice(&work->prompt.text), work->prompt.cursor));
	}
}

static inline void check_all(const struct work *work, struct grid *grid, size_t rows, size_t columns)
{
	check_mode(work);
	check_view(work);
	check_selection(work);
	check_annotations(work);
	paint(work, grid, rows, columns);
	check_grid(grid, rows, columns);
}

/* All that people said, but not that something was removed, as bytes. */
static inline char *said(const struct work *work)
{
	struct strbuf all;

	strbuf_init(&all);
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];
		struct strbuf one;

		if (!document->is_open)
			continue;
		strbuf_init(&one);
		sidecar_format(&document->sidecar, &document->article, &one);
		strbuf_add(&all,
			slice_part(strbuf_slice(&one), 0, slice_find(strbuf_slice(&one), slice_of("\nremoved:"), 0)));
		strbuf_release(&one);
	}
	return strbuf_detach(&all);
}

/* What was saved reads back as what is in memory. */
static inline void check_saved(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];
		const struct annotations *ours = &document->sidecar.annotations;
		struct sidecar read;
		struct error error;

		if (!document->is_open || document->changed || document->sidecar.state == SIDECAR_NONE)
			continue;
		CHECK(sidecar_load(&read, &document->article, &error));
		CHECK(read.annotations.count == ours->count);
		CHECK(read.annotations.link_count == ours->link_count);
		CHECK(read.annotations.correction_count == ours->correction_count);
		CHECK(read.annotations.reviewed_count == ours->reviewed_count);
		CHECK(read.annotations.dismissal_count == ours->dismissal_count);
		CHECK(read.annotations.removed_count == ours->removed_count);
		for (size_t n = 0; n < ours->count; n++)
			CHECK(annotation_equal(&read.annotations.list[n], &ours->list[n]));
		for (size_t n = 0; n < ours->link_count; n++)
			CHECK(link_equal(&read.annotations.links[n], &ours->links[n]));
		for (size_t n = 0; n < ours->correction_count; n++)
			CHECK(correction_equal(&read.annotations.corrections[n], &ours->corrections[n]));
		for (size_t n = 0; n < ours->reviewed_count; n++)
			CHECK(reviewed_equal(&read.annotations.reviewed[n], &ours->reviewed[n]));
		for (size_t n = 0; n < ours->dismissal_count; n++)
			CHECK(dismissal_equal(&read.annotations.dismissals[n], &ours->dismissals[n]));
		sidecar_release(&read);
	}
}

#endif
