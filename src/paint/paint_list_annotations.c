/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An annotation in a list: its letter, where it stands, whose it is, how it fits the text, and its words. */
#include "parts.h"

#include "crossread/text/width.h"
#include "crossread/work/reviewing.h"

#include <stdio.h>

/* Columns that the author and the speaker get at most; columns of a row from which on speaker and comment are told. */
enum { MOST_AUTHOR = 12, MOST_SPEAKER = 24, LEAST_FOR_SPEAKER = 98, LEAST_FOR_COMMENT = 98 };

/* Blanks between columns. */
enum { GAP = 2 };

/* Rows of a comment in the strip, while the words of the passage need the others. */
enum { COMMENT_ROWS = 2 };

/* The number of the sentence where an annotation stands, or stood. */
static size_t sentence_of(const struct work *work, const struct list_item *item, const struct annotation *annotation)
{
	const struct article *article = &work->panes[item->side].document->article;

	return article_sentence_at(article, article_byte(article, annotation->place.start));
}

/* Where it stands: the pane, when there are two articles, and the sentence. */
static void add_place(const struct work *work, const struct list_item *item, const struct annotation *annotation,
	struct strbuf *text)
{
	size_t most = 0;
	int digits;

	for (size_t side = 0; side < work->pane_count; side++) {
		if (pane_sentences(&work->panes[side]) > most)
			most = pane_sentences(&work->panes[side]);
	}
	digits = snprintf(NULL, 0, "%zu", most);
	if (work->document_count > 1)
		strbuf_add_text(text, item->side == 0 ? "◀ " : "▶ ");
	strbuf_add_format(text, "%*zu", digits, sentence_of(work, item, annotation) + 1);
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Puts text into a column of the table and returns where the next one begins; a column that is empty takes none. */
static size_t put_cell(struct grid *grid, size_t row, size_t column, size_t columns, size_t end, struct slice text,
	style_set styles)
{
	if (columns == 0)
		return column;
	grid_put_cut(grid, row, column, least(column + columns, end), text, styles);
	return column + columns + GAP;
}

/* Puts the words of the passage, and behind them the comment where there is room for both. */
static void put_words(struct grid *grid, struct rect area, const struct annotation *annotation, style_set styles,
	bool with_comment)
{
	size_t end = area.column + area.columns;
	size_t words_end = end;

	if (with_comment && annotation->comment.length) {
		size_t wanted = width_of(annotation->comment) + GAP + 2;

		words_end = end - least(wanted, area.columns * 2 / 5);
		grid_put(grid, area.row, words_end, end, slice_of("# "), STYLE_LABEL);
		if (paint_flowing(grid, area.row, words_end + 2, end, annotation->comment, STYLE_LABEL) == end)
			grid_put(grid, area.row, end - 1, end, slice_of("…"), STYLE_LABEL);
		words_end -= GAP;
	}
	if (paint_flowing(grid, area.row, area.column, words_end, annotation->selector.quote, styles) == words_end &&
		width_of(annotation->selector.quote) > words_end - area.column)
		grid_put(grid, area.row, words_end - 1, words_end, slice_of("…"), STYLE_LABEL);
}

void paint_list_annotation(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct list *list = work->list;
	const struct annotation *annotation = list_annotation(work, item);
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	size_t column = head.column;
	bool wide = area.rows == 0;
	struct strbuf place;
	char letter;

	if (!annotation) {
		grid_put_cut(grid, head.row, column, end, slice_of("- removed meanwhile"), STYLE_FURNITURE);
		return;
	}
	letter = paint_tag_letter(work, annotation->tag);
	grid_put(grid, head.row, column, end, slice_from(&letter, 1), paint_tag_style(annotation->tag));
	column += 2;
	strbuf_init(&place);
	add_place(work, item, annotation, &place);
	column = put_cell(grid, head.row, column, width_of(strbuf_slice(&place)), end, strbuf_slice(&place),
		STYLE_LABEL);
	strbuf_release(&place);
	column = put_cell(grid, head.row, column, least(list->widest_author, MOST_AUTHOR), end, annotation->author,
		STYLE_LABEL);
	column = put_cell(grid, head.row, column, list->widest_state, end,
		slice_of(annotation->state == ANCHOR_KEPT ? "" : anchor_state_name(annotation->state)), STYLE_NOTICE);
	if (!wide)
		grid_put_cut(grid, head.row, column, end, annotation->speaker, STYLE_LABEL);
	else if (head.columns >= LEAST_FOR_SPEAKER)
		column = put_cell(grid, head.row, column, least(list->widest_speaker, MOST_SPEAKER), end,
			annotation->speaker, STYLE_LABEL);
	if (wide) {
		area = head;
		rect_take_left(&area, column - head.column);
	} else {
		rect_take_left(&area, 2);
	}
	if (area.columns)
		put_words(grid, area, annotation, styles, wide && head.columns >= LEAST_FOR_COMMENT);
}

/* Whose it is, where, since when. */
static void add_head(const struct work *work, const struct list_item *item, const struct annotation *annotation,
	struct strbuf *text)
{
	strbuf_add_text(text, "by ");
	strbuf_add(text, annotation->author);
	if (annotation->speaker.length) {
		strbuf_add_text(text, " · speaker: ");
		strbuf_add(text, annotation->speaker);
	}
	strbuf_add_format(text, " · sentence %zu of ", sentence_of(work, item, annotation) + 1);
	article_label(&work->panes[item->side].document->article, text);
	strbuf_add_text(text, " · ");
	strbuf_add(text, slice_part(annotation->modified, 0, 10));
}

void paint_list_annotation_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct annotation *annotation = list_annotation(work, item);
	struct rect head = rect_take_top(&area, 1);
	struct strbuf text;
	size_t column;

	if (!annotation)
		return;
	strbuf_init(&text);
	column = grid_put(grid, head.row, head.column, head.column + head.columns, annotation->tag,
		paint_tag_style(annotation->tag));
	add_head(work, item, annotation, &text);
	grid_put_cut(grid, head.row, column + 1, head.column + head.columns, strbuf_slice(&text), STYLE_LABEL);
	strbuf_clear(&text);
	if (annotation->comment.length) {
		struct rect comment;

		strbuf_add_text(&text, "# ");
		strbuf_add(&text, annotation->comment);
		comment = rect_take_bottom(&area, least(COMMENT_ROWS, area.rows / 2));
		/* Below the passage, as near as it lets. */
		comment.row -=
			area.rows - paint_wrapped(grid, &area, area.rows, annotation->selector.quote, STYLE_TEXT);
		paint_wrapped(grid, &comment, comment.rows, strbuf_slice(&text), STYLE_LABEL);
	} else {
		paint_wrapped(grid, &area, area.rows, annotation->selector.quote, STYLE_TEXT);
	}
	strbuf_release(&text);
}
