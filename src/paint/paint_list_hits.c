/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hit in a list: where it is, and the words around it, with all hits below each other. */
#include "parts.h"

#include "crossread/text/width.h"
#include "crossread/base/translate.h"
#include "crossread/text/wrap.h"

#include <stdio.h>

enum { MOST_LABEL = 22, GAP = 2 };

/* Puts text without a break of line in it, from the word on that lets it end before `end`; an ellipsis tells of a cut.
 */
static void put_before(struct grid *grid, size_t row, size_t column, size_t end, struct slice text, style_set styles)
{
	size_t from = 0;

	while (from < text.length && width_of(slice_part(text, from, text.length)) > end - column) {
		while (from < text.length && !slice_is_space(text.data[from]))
			from++;
		while (from < text.length && slice_is_space(text.data[from]))
			from++;
	}
	text = slice_part(text, from, text.length);
	end -= width_of(text);
	if (from && end > column + 1)
		grid_put(grid, row, end - 2, end - 1, slice_of("…"), STYLE_LABEL);
	paint_flowing(grid, row, end, end + width_of(text), text, styles);
}

/* The words of a part of an article, in one line. */
static void add_line(const struct article *article, struct span bytes, struct strbuf *line)
{
	struct slice text = article_slice(article, bytes);

	for (size_t i = 0; i < text.length; i++)
		strbuf_add_byte(line, slice_is_space(text.data[i]) ? ' ' : text.data[i]);
}

/* The words around a hit, which begins two fifths from the left. */
static void put_words(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct article *article = searching_article(work, item->document);
	size_t end = area.column + area.columns;
	size_t column = area.column + area.columns * 2 / 5;
	struct strbuf before;
	struct span hit;
	struct span around;

	if (!list_hit(work, item, &hit, &around) || area.columns == 0)
		return;
	strbuf_init(&before);
	add_line(article, (struct span){ around.start, hit.start }, &before);
	put_before(grid, area.row, area.column, column, strbuf_slice(&before), styles);
	strbuf_release(&before);
	column = paint_flowing(grid, area.row, column, end, article_slice(article, hit), styles | STYLE_HIT);
	column = paint_flowing(grid, area.row, column, end,
		article_slice(article, (struct span){ hit.end, around.end }), styles);
	if (column == end)
		grid_put(grid, area.row, end - 1, end, slice_of("…"), STYLE_LABEL);
}

/* Which article, at most so many columns of it, and the sentence; returns the column behind. */
static size_t put_place(const struct work *work, struct grid *grid, struct rect row, const struct list_item *item)
{
	const struct article *article = searching_article(work, item->document);
	size_t most = work->list->widest_author < MOST_LABEL ? work->list->widest_author : MOST_LABEL;
	size_t end = row.column + row.columns;
	size_t column = row.column;
	char number[24];
	struct strbuf label;
	struct span hit;
	struct span around;

	if (!list_hit(work, item, &hit, &around))
		return column;
	strbuf_init(&label);
	article_label(article, &label);
	column = grid_put(grid, row.row, column, end, slice_of(paint_side_sign(work, item->document)), STYLE_LABEL);
	grid_put_cut(grid, row.row, column, column + most < end ? column + most : end, strbuf_slice(&label),
		STYLE_LABEL);
	strbuf_release(&label);
	column += most + 1;
	snprintf(number, sizeof(number), "%4zu", article_sentence_at(article, hit.start) + 1);
	if (column < end)
		column = grid_put(grid, row.row, column, end, slice_of(number), STYLE_LABEL);
	return column + GAP;
}

void paint_list_hit(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	struct rect head = rect_take_top(&area, 1);
	size_t column = put_place(work, grid, head, item);

	if (area.rows) {
		rect_take_left(&area, 2);
	} else {
		area = head;
		rect_take_left(&area, column - head.column < head.columns ? column - head.column : head.columns);
	}
	put_words(work, grid, area, item, styles);
}

/* The part of `text` in `bytes` that lies in `part` of it. */
static struct slice common(struct slice text, struct slice part, struct span bytes)
{
	size_t start = (size_t)(part.data - text.data);
	size_t end = start + part.length;

	start = bytes.start > start ? bytes.start : start;
	end = bytes.end < end ? bytes.end : end;
	return start < end ? slice_part(text, start, end) : slice_of("");
}

void paint_list_hit_detail(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item)
{
	const struct article *article = searching_article(work, item->document);
	struct rect head = rect_take_top(&area, 1);
	struct span hit;
	struct span around;
	struct slice text;
	struct slice part;
	size_t position = 0;
	struct strbuf label;

	if (!list_hit(work, item, &hit, &around))
		return;
	strbuf_init(&label);
	strbuf_add_format(&label, translate("sentence %zu of "), article_sentence_at(article, hit.start) + 1);
	article_label(article, &label);
	grid_put_cut(grid, head.row, head.column, head.column + head.columns, strbuf_slice(&label), STYLE_LABEL);
	strbuf_release(&label);
	text = article_slice(article, around);
	hit = (struct span){ hit.start - around.start, hit.end - around.start };
	while (area.rows && wrap_next(text, area.columns, &position, &part)) {
		struct rect row = rect_take_top(&area, 1);
		size_t end = row.column + row.columns;
		const struct span parts[] = { { 0, hit.start }, hit, { hit.end, text.length } };
		size_t column = row.column;

		for (size_t i = 0; i < 3; i++)
			column = paint_flowing(grid, row.row, column, end, common(text, part, parts[i]),
				i == 1 ? STYLE_HIT : STYLE_TEXT);
	}
}
