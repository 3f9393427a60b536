/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quotation in a list: its tags, who speaks, where it stands, and the words. */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/text/width.h"

#include <stdio.h>

/* Columns that the speaker and the article get at most. */
enum { MOST_SPEAKER = 20, MOST_LABEL = 12, MOST_LETTERS = 2, GAP = 2 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Puts the letters of the tags, which are parted by blanks. */
static void put_letters(const struct work *work, struct grid *grid, struct rect row, struct slice tags)
{
	size_t column = row.column;
	size_t from = 0;

	while (from < tags.length && column < row.column + MOST_LETTERS) {
		size_t end = slice_find(tags, slice_of(" "), from);
		struct slice tag = slice_part(tags, from, end);
		const char letter[] = { paint_tag_letter(work, tag), '\0' };

		column = grid_put(grid, row.row, column, row.column + row.columns, slice_of(letter),
			paint_tag_style(work, tag));
		from = end < tags.length ? end + 1 : tags.length;
	}
}

/* True when the item before it is listed under the same speaker: one name heads them all. */
static bool goes_on(const struct work *work, const struct list_item *item, const struct quoted_row *row)
{
	const struct list *list = work->list;
	const struct quoted_row *before;

	if (list->order != 1 || item == list->items || item == &list->items[list->top])
		return false;
	before = list_quoted(work, item - 1);
	return before && slice_equal(before->group, row->group);
}

/* Puts tags, speaker and place; returns the column behind. */
static size_t put_head(const struct work *work, struct grid *grid, struct rect row, const struct list_item *item,
	const struct quoted_row *quoted)
{
	const struct article *article = work->quoting.articles[item->document];
	const struct quotation *quotation = quoting_quotation(work, item->document, item->number);
	size_t end = row.column + row.columns;
	size_t columns = least(work->list->widest_speaker > 7 ? work->list->widest_speaker : 7, MOST_SPEAKER);
	size_t column = row.column + MOST_LETTERS + 1;
	struct strbuf text;

	put_letters(work, grid, row, quoted->tags);
	if (!goes_on(work, item, quoted))
		grid_put_cut(grid, row.row, column, least(column + columns, end),
			quoted->group.length ? quoted->group : slice_of(translate("unknown")),
			quoted->group.length ? STYLE_KEY : STYLE_LABEL);
	column += columns + 1;
	if (column >= end)
		return end;
	column = grid_put(grid, row.row, column, end, slice_of(paint_side_sign(work, item->document)), STYLE_LABEL);
	strbuf_init(&text);
	article_label(article, &text);
	columns = least(work->list->widest_author, MOST_LABEL);
	grid_put_cut(grid, row.row, column, least(column + columns, end), strbuf_slice(&text), STYLE_LABEL);
	column += columns;
	strbuf_clear(&text);
	strbuf_add_format(&text, "%4zu", article_sentence_at(article, quotation->words.start) + 1);
	if (column < end)
		column = grid_put(grid, row.row, column, end, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	return column + GAP;
}

void paint_list_quotation(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct quoted_row *row = list_quoted(work, item);
	const struct quotation *quotation = quoting_quotation(work, item->document, item->number);
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	size_t column;
	struct slice words;

	if (!row || !quotation)
		return;
	column = put_head(work, grid, head, item, row);
	words = article_slice(work->quoting.articles[item->document], quotation->bytes);
	if (area.rows) {
		head = rect_take_top(&area, 1);
		column = head.column + MOST_LETTERS + 1;
	}
	if (column < end && paint_flowing(grid, head.row, column, end, words, styles) == end &&
		width_of(words) > end - column)
		grid_put(grid, head.row, end - 1, end, slice_of("…"), STYLE_LABEL);
}

/* Adds the words by which it is known who speaks. */
static void add_evidence(const struct work *work, const struct list_item *item, struct strbuf *text)
{
	const struct quotation *quotation = quoting_quotation(work, item->document, item->number);
	const struct voice *voice = quoting_voice(work, item->document, item->number);
	struct slice written = article_slice(work->quoting.articles[voice->article], voice->written);

	if (!*quotation->rule) {
		strbuf_add_text(text, translate(" · nobody is named"));
		return;
	}
	if (written.length) {
		strbuf_add_text(text, translate(" · written as "));
		strbuf_add(text, written);
	}
	if (!span_is_empty(quotation->cue)) {
		strbuf_add_text(text, " · ");
		strbuf_add(text, article_slice(work->quoting.articles[item->document], quotation->cue));
	}
	strbuf_add_format(text, translate(" · rule “%s” %.2f"), quotation->rule, quotation->confidence);
	if (voice->is_borrowed) {
		strbuf_add_text(text, translate(" from "));
		article_label(work->quoting.articles[voice->article], text);
	}
}

void paint_list_quotation_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct quoted_row *row = list_quoted(work, item);
	const struct quotation *quotation = quoting_quotation(work, item->document, item->number);
	const struct article *article = work->quoting.articles[item->document];
	struct strbuf text;

	if (!row || !quotation)
		return;
	strbuf_init(&text);
	strbuf_add(&text, row->speaker.length ? row->speaker : slice_of(translate("unknown")));
	strbuf_add_format(&text, " · %s", quotation_kind_name(quotation->kind));
	add_evidence(work, item, &text);
	strbuf_add_format(&text, translate(" · sentence %zu of "),
		article_sentence_at(article, quotation->words.start) + 1);
	article_label(article, &text);
	paint_wrapped(grid, &area, area.rows > 3 ? 2 : 1, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	paint_wrapped(grid, &area, area.rows, article_slice(article, quotation->bytes), STYLE_TEXT);
}
