/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What needs a look in full: the state of a tagged passage in words, the words that were and are with what differs, or
 * the values in conflict.
 */
#include "parts.h"

#include "crossread/annotation/conflict.h"
#include "crossread/base/translate.h"
#include "crossread/compare/worddiff.h"
#include "crossread/text/visible.h"
#include "crossread/text/width.h"
#include "crossread/text/wrap.h"
#include "crossread/work/reviewing.h"

/* Columns before the words, for "was" and "now". */
enum { INDENT = 5 };

static const char *const sides[] = { "was", "now" };

/* Adds the words that only one wording has. */
static void add_only(struct strbuf *text, const struct worddiff *worddiff, size_t side, struct slice words)
{
	bool any = false;

	for (size_t i = 0; i < worddiff->count[side]; i++) {
		const struct word_run *run = &worddiff->runs[side][i];

		if (run->change != WORD_ONLY)
			continue;
		strbuf_add_text(text,
			any               ? " … " :
				side == 0 ? translate(" · only then: ") :
					    translate(" · only now: "));
		visible_add_flowing(text, slice_part(words, run->bytes.start, run->bytes.end));
		any = true;
	}
}

/* Underlines the runs of `side` within the part [start, start + length) of the words, which stands at a place of the
 * grid. */
static void mark_runs(struct grid *grid, size_t row, size_t column, struct slice words, struct span part,
	const struct worddiff *worddiff, size_t side)
{
	for (size_t i = 0; i < worddiff->count[side]; i++) {
		const struct word_run *run = &worddiff->runs[side][i];
		struct span bytes = run->bytes;
		struct rect rect = { row, column, 1, 0 };

		if (run->change != WORD_ONLY || !span_overlaps(bytes, part))
			continue;
		bytes.start = bytes.start > part.start ? bytes.start : part.start;
		bytes.end = bytes.end < part.end ? bytes.end : part.end;
		rect.column += width_of(slice_part(words, part.start, bytes.start));
		rect.columns = width_of(slice_part(words, bytes.start, bytes.end));
		grid_add_style(grid, rect, STYLE_DIFFERENCE);
	}
}

/* Puts one wording into at most `most` rows of `*area`, behind its name. */
static void put_wording(struct grid *grid, struct rect *area, size_t most, size_t side, struct slice words,
	const struct worddiff *worddiff)
{
	size_t end = area->column + area->columns;
	size_t column = area->column + INDENT;
	size_t position = 0;
	struct slice part;

	for (size_t i = 0; i < most && area->rows && wrap_next(words, end - column, &position, &part); i++) {
		struct rect row = rect_take_top(area, 1);
		size_t start = (size_t)(part.data - words.data);
		size_t behind;

		if (i == 0)
			grid_put(grid, row.row, row.column, column, slice_of(sides[side]), STYLE_LABEL);
		behind = paint_flowing(grid, row.row, column, end, part, STYLE_TEXT);
		mark_runs(grid, row.row, column, words, (struct span){ start, start + part.length }, worddiff, side);
		if (i + 1 == most && slice_trim(slice_part(words, position, words.length)).length)
			grid_put(grid, row.row, behind < end ? behind : end - 1, end, slice_of("…"), STYLE_LABEL);
	}
}

static void put_both(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	const struct annotation *annotation)
{
	const struct article *article = &work->documents[item->document].article;
	struct slice was = annotation->selector.quote;
	struct slice now = article_slice(article, article_bytes(article, annotation->place));
	struct worddiff worddiff;
	struct strbuf text;
	size_t rows;

	worddiff_find(&worddiff, was, now);
	strbuf_init(&text);
	strbuf_add_text(&text, reviewing_words(annotation->state));
	add_only(&text, &worddiff, 0, was);
	add_only(&text, &worddiff, 1, now);
	/* Words that differ matter more than the rest of the wording, but that must be seen. */
	paint_wrapped(grid, &area, area.rows > 3 ? area.rows / 3 : 1, strbuf_slice(&text), STYLE_NOTICE);
	strbuf_release(&text);
	if (area.rows && area.columns > 2 * INDENT) {
		rows = wrap_rows(was, area.columns - INDENT);
		put_wording(grid, &area, rows < area.rows / 2 ? rows : (area.rows + 1) / 2, 0, was, &worddiff);
		put_wording(grid, &area, area.rows, 1, now, &worddiff);
	}
	worddiff_release(&worddiff);
}

/* Puts the values of a field in conflict, numbered as the commands that take them count. */
static void put_values(struct grid *grid, struct rect area, const struct conflict *conflict)
{
	struct rect head = rect_take_top(&area, 1);
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_format(&text, translate("in conflict: the %s was changed in different ways: %.*s"),
		translate(conflict->noun), (int)conflict->field.length, conflict->field.data);
	grid_put_cut(grid, head.row, head.column, head.column + head.columns, strbuf_slice(&text), STYLE_NOTICE);
	for (size_t i = 0; i < conflict->values && area.rows; i++) {
		size_t left = conflict->values - i < area.rows ? conflict->values - i : area.rows;
		struct rect part = area;

		strbuf_clear(&text);
		strbuf_add_format(&text, "%zu", i + 1);
		grid_put(grid, area.row, area.column, area.column + INDENT, strbuf_slice(&text), STYLE_LABEL);
		rect_take_left(&part, INDENT);
		strbuf_clear(&text);
		conflict_add_value(conflict, i, &text);
		rect_take_top(&area, paint_wrapped(grid, &part, area.rows / left, strbuf_slice(&text), STYLE_TEXT));
		if (!text.length)
			rect_take_top(&area, 1);
	}
	strbuf_release(&text);
}

void paint_list_review_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct annotation *annotation = list_annotation(work, item);
	struct conflict conflict;
	struct rect head;

	if (list_conflict(work, item, &conflict)) {
		if (annotation && area.rows > 3) {
			head = rect_take_top(&area, 1);
			paint_list_annotation_head(work, grid, head, item);
		}
		put_values(grid, area, &conflict);
		return;
	}
	if (!annotation || annotation->state == ANCHOR_KEPT) {
		paint_list_annotation_detail(work, grid, area, item);
		return;
	}
	/* What became of it matters most on a low screen. */
	if (area.rows > 3) {
		head = rect_take_top(&area, 1);
		paint_list_annotation_head(work, grid, head, item);
	}
	if (annotation->state == ANCHOR_REWORDED) {
		put_both(work, grid, area, item, annotation);
		return;
	}
	paint_wrapped(grid, &area, 1, slice_of(reviewing_words(annotation->state)), STYLE_NOTICE);
	paint_wrapped(grid, &area, area.rows, annotation->selector.quote, STYLE_TEXT);
}
