/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An annotation in a list: its letter, where it stands, whose it is, how it fits the text, and its words. */
#include "parts.h"

#include "crossread/annotation/conflict.h"
#include "crossread/base/translate.h"
#include "crossread/text/width.h"

#include <stdio.h>

/* Columns that the author and the speaker get at most; columns of a row from which on speaker and comment are told. */
enum { MOST_AUTHOR = 12, MOST_SPEAKER = 24, LEAST_ROOMY = 98 };

/* Blanks between columns. */
enum { GAP = 2 };

/* Rows of a comment in the strip, while the words of the passage need the others. */
enum { COMMENT_ROWS = 2 };

/* What an item says: of an annotation, or of a field of any entry that is in conflict. */
struct shown {
	const struct annotation *annotation; /* NULL for other entries */
	size_t sentence;
	char letter;
	style_set letter_style;
	struct slice state; /* empty when there is nothing to say */
	struct strbuf words;
};

/* The values of a field in conflict, the field before them. */
static void add_values(const struct conflict *conflict, struct strbuf *text)
{
	strbuf_add(text, conflict->field);
	strbuf_add_text(text, ": ");
	for (size_t i = 0; i < conflict->values; i++) {
		strbuf_add_text(text, i == 0 ? "" : " | ");
		conflict_add_value(conflict, i, text);
	}
}

/* False when it is gone. The caller releases the words. */
static bool show_item(const struct work *work, const struct list_item *item, struct shown *shown)
{
	const struct article *article = &work->documents[item->document].article;
	const struct annotation *annotation = list_annotation(work, item);
	struct conflict conflict;
	bool in_conflict = list_conflict(work, item, &conflict);
	size_t code;

	if (!in_conflict && (!annotation || item->conflict))
		return false;
	*shown = (struct shown){ .annotation = annotation, .letter = '!', .letter_style = STYLE_NOTICE };
	if (annotation) {
		shown->letter = paint_tag_letter(work, annotation->tag);
		shown->letter_style = paint_tag_style(work, annotation->tag);
	}
	strbuf_init(&shown->words);
	if (in_conflict) {
		shown->state = slice_of(FILTER_CONFLICT);
		add_values(&conflict, &shown->words);
	} else {
		shown->state = slice_of(annotation->state == ANCHOR_KEPT ? "" : anchor_state_name(annotation->state));
		strbuf_add(&shown->words, annotation->selector.quote);
	}
	code = annotation ? annotation->place.start : conflict.codes.start;
	shown->sentence = article_sentence_at(article, article_byte(article, code)) + 1;
	return true;
}

/* Where it stands: the pane, when there are several articles, and the sentence. */
static void add_place(const struct work *work, const struct list_item *item, size_t sentence, struct strbuf *text)
{
	size_t most = 0;
	int digits;

	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].article.sentence_count > most)
			most = work->documents[i].article.sentence_count;
	}
	digits = snprintf(NULL, 0, "%zu", most);
	if (work->document_count > 1)
		strbuf_add_text(text, paint_side_sign(work, item->document));
	strbuf_add_format(text, "%*zu", digits, sentence);
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

/* Puts the words, and behind them the comment of an annotation where there is room for both. */
static void put_words(struct grid *grid, struct rect area, const struct shown *shown, style_set styles,
	struct slice comment)
{
	struct slice words = strbuf_slice(&shown->words);
	size_t end = area.column + area.columns;
	size_t words_end = end;

	if (comment.length) {
		words_end = end - least(width_of(comment) + GAP + 2, area.columns * 2 / 5);
		grid_put(grid, area.row, words_end, end, slice_of("# "), STYLE_LABEL);
		if (paint_flowing(grid, area.row, words_end + 2, end, comment, STYLE_LABEL) == end)
			grid_put(grid, area.row, end - 1, end, slice_of("…"), STYLE_LABEL);
		words_end -= GAP;
	}
	if (paint_flowing(grid, area.row, area.column, words_end, words, styles) == words_end &&
		width_of(words) > words_end - area.column)
		grid_put(grid, area.row, words_end - 1, words_end, slice_of("…"), STYLE_LABEL);
}

/* Puts letter, place, author and state, and the speaker where there is room; returns the column behind. */
static size_t put_head(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	const struct shown *shown, bool with_speaker)
{
	const struct list *list = work->list;
	struct slice author = shown->annotation ? shown->annotation->author : slice_of("");
	struct slice speaker = shown->annotation ? shown->annotation->speaker : slice_of("");
	size_t end = area.column + area.columns;
	size_t column = area.column;
	struct strbuf place;

	grid_put(grid, area.row, column, end, slice_from(&shown->letter, 1), shown->letter_style);
	column += 2;
	strbuf_init(&place);
	add_place(work, item, shown->sentence, &place);
	column = put_cell(grid, area.row, column, width_of(strbuf_slice(&place)), end, strbuf_slice(&place),
		STYLE_LABEL);
	strbuf_release(&place);
	column = put_cell(grid, area.row, column, least(list->widest_author, MOST_AUTHOR), end, author, STYLE_LABEL);
	column = put_cell(grid, area.row, column, list->widest_state, end, shown->state, STYLE_NOTICE);
	if (with_speaker)
		column = put_cell(grid, area.row, column, least(list->widest_speaker, MOST_SPEAKER), end, speaker,
			STYLE_LABEL);
	return column;
}

void paint_list_annotation(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	bool wide = area.rows == 0;
	bool roomy = wide && head.columns >= LEAST_ROOMY;
	struct shown shown;
	size_t column;

	if (!show_item(work, item, &shown)) {
		grid_put_cut(grid, head.row, head.column, end, slice_of(translate("- gone meanwhile")),
			STYLE_FURNITURE);
		return;
	}
	column = put_head(work, grid, head, item, &shown, roomy);
	if (wide) {
		area = head;
		rect_take_left(&area, column - head.column);
	} else {
		if (shown.annotation)
			grid_put_cut(grid, head.row, column, end, shown.annotation->speaker, STYLE_LABEL);
		rect_take_left(&area, 2);
	}
	if (area.columns)
		put_words(grid, area, &shown, styles,
			roomy && shown.annotation && !item->conflict ? shown.annotation->comment : slice_of(""));
	strbuf_release(&shown.words);
}

/* Whose it is, where, since when. */
static void add_head(const struct work *work, const struct list_item *item, const struct annotation *annotation,
	size_t sentence, struct strbuf *text)
{
	strbuf_add_format(text, translate("by %.*s"), (int)annotation->author.length, annotation->author.data);
	if (annotation->speaker.length) {
		strbuf_add_text(text, translate(" · speaker: "));
		strbuf_add(text, annotation->speaker);
	}
	strbuf_add_format(text, translate(" · sentence %zu of "), sentence);
	article_label(&work->documents[item->document].article, text);
	strbuf_add_text(text, " · ");
	strbuf_add(text, slice_part(annotation->modified, 0, 10));
}

void paint_list_annotation_head(const struct work *work, struct grid *grid, struct rect row,
	const struct list_item *item)
{
	size_t end = row.column + row.columns;
	struct shown shown;
	struct strbuf text;
	size_t column;

	if (!show_item(work, item, &shown))
		return;
	strbuf_init(&text);
	if (shown.annotation) {
		column = grid_put(grid, row.row, row.column, end, shown.annotation->tag, shown.letter_style);
		add_head(work, item, shown.annotation, shown.sentence, &text);
		grid_put_cut(grid, row.row, column + 1, end, strbuf_slice(&text), STYLE_LABEL);
	}
	strbuf_release(&text);
	strbuf_release(&shown.words);
}

void paint_list_annotation_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct annotation *annotation = list_annotation(work, item);
	struct rect comment;
	struct strbuf text;

	if (!annotation)
		return;
	paint_list_annotation_head(work, grid, rect_take_top(&area, 1), item);
	if (!annotation->comment.length) {
		paint_wrapped(grid, &area, area.rows, annotation->selector.quote, STYLE_TEXT);
		return;
	}
	strbuf_init(&text);
	strbuf_add_text(&text, "# ");
	strbuf_add(&text, annotation->comment);
	comment = rect_take_bottom(&area, least(COMMENT_ROWS, area.rows / 2));
	/* Below the passage, as near as it lets. */
	paint_wrapped(grid, &area, area.rows, annotation->selector.quote, STYLE_TEXT);
	comment.row -= area.rows;
	paint_wrapped(grid, &comment, comment.rows, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
}
