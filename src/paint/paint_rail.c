/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rail beside a pane: the whole article in as many rows as the pane has. A letter where passages are tagged, a dot
 * where hits are, a line where what is in view lies; elsewhere a small dot where there are matches, nothing where only
 * this article says something. Each row is asked for by halving, whatever the article has.
 */
#include "parts.h"

#include "crossread/base/bisect.h"
#include "crossread/work/focus.h"
#include "crossread/base/translate.h"
#include "crossread/work/searching.h"
#include "crossread/work/tagging.h"

/* The part of an article that a row stands for. */
struct part {
	struct span codes;
	struct span bytes;
};

static struct part part_of(const struct article *article, size_t row, size_t rows)
{
	size_t start = article_code(article, article->sentences[0].bytes.start);
	size_t end = article_code(article, article->sentences[article->sentence_count - 1].bytes.end);
	struct span codes = { start + (end - start) * row / rows, start + (end - start) * (row + 1) / rows };

	return (struct part){ codes, article_bytes(article, codes) };
}

/*
 * The first shown annotation that begins in a part, NULL without one. They stand in the order that the file has, which
 * is that of the text unless it was rearranged since: one that has changed sides then may be left out here.
 */
static const struct annotation *first_tagged(const struct work *work, size_t side, struct span codes)
{
	const struct annotations *set = &work->panes[side].document->sidecar.annotations;
	struct bisect place = { .high = set->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, set->list[place.middle].place.start < codes.start);
	for (; place.low < set->count && set->list[place.low].place.start < codes.end; place.low++) {
		if (tagging_shows(work, side, &set->list[place.low]))
			return &set->list[place.low];
	}
	return NULL;
}

static bool has_hit(const struct search *search, struct span bytes)
{
	struct bisect place = { .high = search ? search->count : 0 };

	while (bisect_goes_on(&place))
		bisect_step(&place, search->hits[place.middle].start < bytes.start);
	return search && place.low < search->count && search->hits[place.low].start < bytes.end;
}

/* True when a sentence in this part has a match that is shown; in view the gutter tells that. */
static bool has_match(const struct work *work, size_t side, struct span bytes)
{
	const struct article *article = &work->panes[side].document->article;
	size_t first;
	size_t last;

	if (!work->walk.matches || span_is_empty(bytes))
		return false;
	first = article_sentence_at(article, bytes.start);
	last = article_sentence_at(article, bytes.end - 1);
	/* Matches that are only possible are passed over: those of all rows together are as many as there are. */
	for (size_t i = walk_first(&work->walk, side, first); i < walk_first(&work->walk, side, last + 1); i++) {
		if (focus_shows(work, &work->matches.list[walk_match(&work->walk, side, i)]))
			return true;
	}
	return false;
}

/* The bytes of the article that are in view; empty when there are none. */
static struct span in_view(const struct work *work, size_t side)
{
	struct span view = { SIZE_MAX, 0 };

	for (size_t i = 0; i < work->view.filled[side]; i++) {
		const struct row *row = &work->view.rows[side][i];

		if (!row->is_text)
			continue;
		view.start = row->bytes.start < view.start ? row->bytes.start : view.start;
		view.end = row->bytes.end > view.end ? row->bytes.end : view.end;
	}
	return view;
}

/*
 * A column without text, apart from it where there is room: in the gutter, beside the right pane, before the signs of
 * panes that have no gutter.
 */
static size_t column_of(const struct work *work, const struct grid *grid, size_t side)
{
	struct rect pane = work->layout.pane[side];
	size_t behind = pane.column + pane.columns;
	size_t end = work->layout.list.column ? work->layout.list.column : grid->columns;
	size_t text_end = pane.column + LAYOUT_MARGIN + work->layout.text_columns[side];

	if (work->layout.form == LAYOUT_PANES_BESIDE)
		return behind < end ? behind : behind - 1;
	return text_end + 1 < behind ? text_end + 1 : text_end;
}

void paint_rail(const struct work *work, struct grid *grid, size_t side)
{
	const struct article *article = &work->panes[side].document->article;
	const struct search *search = searching_shown(work, side);
	struct rect pane = work->layout.pane[side];
	struct span view = in_view(work, side);
	size_t column = column_of(work, grid, side);

	if (!work->shows_rail || article->sentence_count == 0)
		return;
	for (size_t row = 0; row < pane.rows; row++) {
		struct part part = part_of(article, row, pane.rows);
		const struct annotation *annotation = first_tagged(work, side, part.codes);
		char letter[] = { annotation ? paint_tag_letter(work, annotation->tag) : '\0', '\0' };

		if (annotation)
			grid_put(grid, pane.row + row, column, column + 1, slice_of(letter),
				paint_tag_style(work, annotation->tag));
		else if (has_hit(search, part.bytes))
			grid_put(grid, pane.row + row, column, column + 1, slice_of("•"), STYLE_HIT);
		else if (part.bytes.start < view.end && part.bytes.end > view.start)
			grid_put(grid, pane.row + row, column, column + 1, slice_of("│"), STYLE_RULE);
		else if (has_match(work, side, part.bytes))
			grid_put(grid, pane.row + row, column, column + 1, slice_of("·"), STYLE_RULE);
	}
}
