/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row above each pane, and the last row. */
#include "parts.h"

#include "crossread/text/grapheme.h"
#include "crossread/base/translate.h"
#include "crossread/text/utf8.h"
#include "crossread/text/width.h"
#include "crossread/text/wrap.h"
#include "crossread/work/hints.h"
#include "crossread/work/signing.h"
#include "crossread/work/journaling.h"
#include "crossread/work/tagging.h"
#include "crossread/work/reviewing.h"

#include <stdio.h>
#include <string.h>

/* Blanks between a label and what follows it. */
enum { GAP = 2 };

/* Columns of an article's name that are worth showing. */
enum { LEAST_LABEL = 4 };

/* Columns that what is read leaves to an article's name, and how many more those who have read it leave. */
enum { WORTH_LABEL = 6, WORTH_MORE = 4 };

/* Columns of a name that are worth more than the word "sentence". */
enum { WORTH_NAME = 16 };

/* Columns given to how the article is kept, in few words and in more. */
enum { BRIEF_KEEPING = 12, KEEPING = 26 };

/* Columns of a row from which on it tells how the article is kept, and tells it at length. */
enum { LEAST_ROW = 36, WIDE_ROW = 64 };

/* How many annotations the pane of a side shows: adjudicating, those of whom it is about. */
static size_t shown_count(const struct work *work, size_t side)
{
	const struct document *document = work->panes[side].document;
	size_t count = 0;

	if (!work->adjudicating.active)
		return tagging_count(work, document);
	for (size_t i = 0; i < document->sidecar.annotations.count; i++)
		count += slice_equal_text(document->sidecar.annotations.list[i].author, work->adjudicating.names[side]);
	return count;
}

/* How the annotations of a document are kept, in few words or, `brief`, in fewer; "" when there is nothing to say. */
static void add_keeping(const struct work *work, size_t side, bool brief, struct strbuf *text)
{
	const struct document *document = work->panes[side].document;
	size_t count = tagging_count(work, document);
	size_t shown = shown_count(work, side);
	size_t waiting = reviewing_count(work, document);
	char annotations[48];

	snprintf(annotations, sizeof(annotations), translate_count("%zu annotation", "%zu annotations", count), count);
	if (document->sidecar.state == SIDECAR_REFUSED)
		strbuf_add_text(text, translate("read only"));
	else if (document->problem.message[0])
		strbuf_add_text(text, translate("NOT SAVED"));
	else if (document->changed && brief)
		strbuf_add_text(text, translate("unsaved"));
	else if (document->changed)
		strbuf_add_format(text, translate("%s, unsaved"), annotations);
	else if (journaling_waiting(document))
		strbuf_add_format(text, translate("%zu to recover"), journaling_waiting(document));
	else if (document->is_outdated)
		strbuf_add_text(text, translate("old text"));
	else if (waiting && (brief || waiting > count))
		strbuf_add_format(text, translate("%zu to review"), waiting);
	else if (waiting)
		strbuf_add_format(text, translate("%zu of %zu to review"), waiting, count);
	else if (document->saved_at[0] && brief)
		strbuf_add_format(text, translate("saved %s"), document->saved_at);
	else if (document->saved_at[0])
		strbuf_add_format(text, translate("saved %s %s"), annotations, document->saved_at);
	else if (shown && brief)
		strbuf_add_format(text, translate("%zu tagged"), shown);
	else if (shown)
		strbuf_add_format(text, translate_count("%zu annotation", "%zu annotations", shown), shown);
}

/*
 * Puts how a document is kept at the right end of the row. Returns the column before it, which does not depend on what
 * is said, so that nothing jumps when it changes.
 */
static size_t paint_keeping(const struct work *work, size_t side, struct grid *grid, struct rect area, style_set styles)
{
	const struct document *document = work->panes[side].document;
	bool brief = area.columns < WIDE_ROW;
	size_t columns = brief ? BRIEF_KEEPING : KEEPING;
	size_t end = area.column + area.columns - 1;
	size_t width;
	struct strbuf text;

	strbuf_init(&text);
	add_keeping(work, side, brief, &text);
	width = width_of(strbuf_slice(&text));
	if (width == 0 || area.columns < LEAST_ROW) {
		strbuf_release(&text);
		return end;
	}
	width = width < columns ? width : columns;
	grid_put_cut(grid, area.row, end - width, end, strbuf_slice(&text),
		styles | (document->problem.message[0] ? STYLE_ERROR : 0));
	strbuf_release(&text);
	return end - columns;
}

/* How much is said of the place, from all to the least. */
enum detail { DETAIL_READERS, DETAIL_READ, DETAIL_BRIEF, DETAIL_PLACE, DETAIL_NUMBER };

/* Where the focus is, what the pane shows of the annotations when that is not all, and who has read the article. */
static void add_place(const struct work *work, size_t side, enum detail detail, struct strbuf *text)
{
	const struct pane *pane = &work->panes[side];
	size_t percent = signing_percent(work, side);
	char number[48];

	if (pane->document->article.is_partial)
		snprintf(number, sizeof(number), "%zu", pane->focus + 1);
	else
		snprintf(number, sizeof(number), "%zu/%zu", pane->focus + 1, pane_sentences(pane));
	strbuf_add_format(text, detail == DETAIL_BRIEF || detail == DETAIL_NUMBER ? "%s" : translate("sentence %s"),
		number);
	if (work->adjudicating.active)
		strbuf_add_format(text, " · %s", work->adjudicating.names[side]);
	else if (work->blind)
		strbuf_add_text(text, translate(" · blind"));
	if (detail == DETAIL_READERS) {
		strbuf_add_text(text, " · ");
		signing_describe(work, side, text);
	} else if (detail >= DETAIL_PLACE) {
		return;
	} else if (percent == 100) {
		strbuf_add_text(text, translate(" · all read"));
	} else if (percent < 100) {
		strbuf_add_format(text, translate(" · %zu %% read"), percent);
	}
}

/* The place in as much detail as fits into `columns`, and leaves a name of `name` columns whole. */
static void fit_place(const struct work *work, size_t side, size_t columns, size_t name, struct strbuf *text)
{
	size_t own = signing_percent(work, side);
	enum detail detail = signing_is_told(work, side) ? DETAIL_READERS : DETAIL_PLACE;

	add_place(work, side, detail, text);
	while (detail != DETAIL_PLACE &&
		width_of(strbuf_slice(text)) + (detail == DETAIL_READERS ? WORTH_MORE : 0) > columns) {
		/* How much others have read is told when there is room for their names. */
		detail = own == SIGNING_NOTHING ? DETAIL_PLACE : (enum detail)(detail + 1);
		strbuf_clear(text);
		add_place(work, side, detail, text);
	}
	/* What identifies the article stays longest. */
	if (detail == DETAIL_PLACE &&
		width_of(strbuf_slice(text)) + (name < WORTH_NAME ? name : WORTH_NAME) > columns + WORTH_LABEL) {
		strbuf_clear(text);
		add_place(work, side, DETAIL_NUMBER, text);
	}
}

void paint_status(const struct work *work, struct grid *grid, size_t side)
{
	struct rect area = work->layout.status[side];
	const struct pane *pane = &work->panes[side];
	style_set styles = STYLE_STATUS | (side == work->active ? STYLE_ACTIVE : 0);
	size_t column = area.column + LAYOUT_MARGIN;
	size_t end;
	size_t width;
	struct strbuf label;
	struct strbuf place;

	grid_fill(grid, area, styles);
	end = paint_keeping(work, side, grid, area, styles);
	strbuf_init(&label);
	article_label(&pane->document->article, &label);
	strbuf_init(&place);
	fit_place(work, side, end > column + WORTH_LABEL + GAP ? end - column - WORTH_LABEL - GAP : 0,
		width_of(strbuf_slice(&label)), &place);
	width = width_of(strbuf_slice(&place));
	if (column + LEAST_LABEL + GAP + width < end) {
		column = grid_put_cut(grid, area.row, column, end - GAP - width, strbuf_slice(&label), styles);
		column += GAP;
	}
	grid_put(grid, area.row, column, end, strbuf_slice(&place), styles);
	strbuf_release(&place);
	strbuf_release(&label);
}

/*
 * Byte offset from which the prompt's text is shown, so that the cursor is on the screen: looked for from the cursor
 * back.
 */
static size_t visible_start(struct slice text, size_t cursor, size_t columns)
{
	size_t start = cursor;
	size_t width = 0;

	while (start > 0) {
		size_t before = utf8_previous(text, start);

		/* Marks stay with the letter that they stand on. */
		while (before > 0 && !grapheme_is_boundary(text, before))
			before = utf8_previous(text, before);
		width += width_of(slice_part(text, before, start));
		if (width >= columns)
			break;
		start = before;
	}
	return start;
}

/* At the right of a line in which words to find are typed: how many there are, or what is wrong. Columns it takes. */
static size_t paint_hits(const struct work *work, struct grid *grid, struct rect area)
{
	const struct searching *searching = &work->searching;
	bool wrong = searching->problem.message[0] != '\0';
	struct strbuf text;
	size_t hits;
	size_t columns;
	bool more;

	if (strcmp(work->prompt.command, "find") != 0 || !searching->typed.length)
		return 0;
	strbuf_init(&text);
	hits = searching_hits(work, &more);
	if (wrong)
		strbuf_add_text(&text, searching->problem.message);
	else
		strbuf_add_format(&text, translate_count("%zu%s hit", "%zu%s hits", hits), hits, more ? "+" : "");
	columns = width_of(strbuf_slice(&text));
	if (columns > area.columns * 2 / 3)
		columns = area.columns * 2 / 3;
	grid_put_cut(grid, area.row, area.column + area.columns - columns - 1, area.column + area.columns - 1,
		strbuf_slice(&text), wrong ? STYLE_ERROR : STYLE_LABEL);
	strbuf_release(&text);
	return columns + 2;
}

static void paint_prompt(const struct work *work, struct grid *grid)
{
	struct rect area = work->layout.hint;
	size_t end = area.column + area.columns - paint_hits(work, grid, area);
	struct slice text = strbuf_slice(&work->prompt.text);
	size_t column =
		grid_put(grid, area.row, area.column, end, slice_of(work->prompt.label), STYLE_PROMPT | STYLE_LABEL);
	size_t start = visible_start(text, work->prompt.cursor, end > column ? end - column : 1);

	grid_put(grid, area.row, column, end, slice_part(text, start, text.length), STYLE_PROMPT);
	grid->has_cursor = true;
	grid->cursor_row = area.row;
	grid->cursor_column = column + width_of(slice_part(text, start, work->prompt.cursor));
}

/*
 * A message that does not fit into the last row takes as many of the rows above, up to the rule or half of the panes.
 */
static void paint_message(const struct work *work, struct grid *grid)
{
	style_set styles = work->message_kind == MESSAGE_ERROR ? STYLE_ERROR : STYLE_NOTICE;
	struct rect area = work->layout.hint;
	struct slice text = slice_of(work->message);
	size_t columns = area.columns - 2;
	size_t rows = wrap_rows(text, columns);
	size_t most = work->layout.detail.rows + 1;
	size_t position = 0;
	struct slice part;

	if (most < work->layout.pane[0].rows / 2)
		most = work->layout.pane[0].rows / 2;
	if (rows > most)
		rows = most;
	if (rows == 0)
		return;
	area.row -= rows - 1;
	area.rows = rows;
	grid_fill(grid, area, STYLE_TEXT);
	for (size_t i = 0; i < rows; i++) {
		/* What is left over stands in the last row, cut. */
		if (i + 1 == rows)
			part = slice_part(text, position, text.length);
		else if (!wrap_next(text, columns, &position, &part))
			break;
		grid_put_cut(grid, area.row + i, area.column + 1, area.column + 1 + columns, part, styles);
	}
}

void paint_hint(const struct work *work, struct grid *grid)
{
	struct rect area = work->layout.hint;
	size_t end = area.column + area.columns;
	struct hints hints = hints_present(work);
	struct hint_place place;
	struct strbuf lead;

	if (work->mode == MODE_PROMPT) {
		paint_completions(work, grid);
		paint_prompt(work, grid);
		return;
	}
	if (work->message_kind != MESSAGE_NONE) {
		paint_message(work, grid);
		return;
	}
	strbuf_init(&lead);
	hints_add_lead(work, &lead);
	grid_put(grid, area.row, area.column + 1, end, strbuf_slice(&lead), STYLE_LABEL);
	strbuf_release(&lead);
	while (hints_next(&hints, &place)) {
		size_t column =
			grid_put(grid, area.row, place.column, end, slice_of(place.hint->key), STYLE_HINT | STYLE_KEY);

		grid_put(grid, area.row, column + 1, end, slice_of(place.hint->label), STYLE_HINT);
	}
}
