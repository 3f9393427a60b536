/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an article: text, colours of tags, and the margin that says the same in letters. */
#include "parts.h"

#include "crossread/text/width.h"
#include "crossread/work/suggesting.h"
#include "crossread/work/tagging.h"

/* What one row of a pane is painted from. */
struct line {
	const struct pane *pane;
	const struct row *row;
	size_t screen_row;
	size_t column; /* of the text */
	size_t end;    /* behind the text */
};

static style_set sentence_style(const struct work *work, size_t side, size_t sentence, bool live)
{
	const struct pane *pane = &work->panes[side];
	enum sentence_kind kind = pane->document->article.sentences[sentence].kind;
	style_set styles = STYLE_TEXT;

	if (kind == SENTENCE_FURNITURE)
		styles |= STYLE_FURNITURE;
	if (kind == SENTENCE_HEADING)
		styles |= STYLE_HEADING;
	if (live && sentence == pane->focus) {
		if (side == work->active)
			styles |= STYLE_FOCUS;
		else if (work->match != WORK_NO_MATCH || work->adjudicating.active)
			styles |= STYLE_MATCHED;
	}
	return styles;
}

/* Adds a style to the part of a line that lies within `bytes` of the article. */
static void style_bytes(struct grid *grid, const struct line *line, struct span bytes, style_set styles)
{
	const struct article *article = &line->pane->document->article;
	struct span row = line->row->bytes;
	struct span part = { bytes.start > row.start ? bytes.start : row.start,
		bytes.end < row.end ? bytes.end : row.end };
	struct rect rect = { line->screen_row, line->column, 1, 0 };

	if (part.start >= part.end)
		return;
	rect.column += width_of(article_slice(article, (struct span){ row.start, part.start }));
	rect.columns = width_of(article_slice(article, part));
	if (rect.column >= line->end)
		return;
	if (rect.column + rect.columns > line->end)
		rect.columns = line->end - rect.column;
	grid_add_style(grid, rect, styles);
}

/* The margin before a row: one place for the mark of the focus, one for a letter, and a blank before the text. */
enum { LETTER_PLACE = 1 };

/*
 * Puts the letter of an annotation that begins in this row into the margin. A second one pushes the first into the
 * place of the focus mark, which paint_focus() can take back; a third one becomes a '+'.
 */
static void paint_letter(const struct work *work, struct grid *grid, const struct line *line, struct slice tag,
	size_t number)
{
	char letter = number < 2 ? paint_tag_letter(work, tag) : '+';
	size_t place = line->column - LAYOUT_MARGIN + LETTER_PLACE;
	const struct cell *first = grid_cell(grid, line->screen_row, place);

	if (number == 1)
		grid_put(grid, line->screen_row, place - 1, place, slice_from(first->shown.bytes, first->shown.length),
			first->styles);
	grid_put(grid, line->screen_row, place, line->column, slice_from(&letter, 1), paint_tag_style(work, tag));
}

/* Marks the row of the focus. Letters that it leaves no place for are a '+'; the strip below names them. */
static void paint_focus(struct grid *grid, const struct line *line, size_t letters)
{
	size_t place = line->column - LAYOUT_MARGIN;

	grid_put(grid, line->screen_row, place, line->column, slice_of(">"), STYLE_FOCUS);
	if (letters > 1)
		grid_put(grid, line->screen_row, place + LETTER_PLACE, line->column, slice_of("+"), STYLE_FOCUS);
	grid->has_cursor = true;
	grid->cursor_row = line->screen_row;
	grid->cursor_column = place;
}

/*
 * True when a row is the first to show a passage: it begins here, or in an earlier sentence and this one goes on with
 * it.
 */
static bool begins_on(const struct line *line, struct span bytes)
{
	const struct article *article = &line->pane->document->article;
	struct span row = line->row->bytes;

	if (bytes.start >= row.start)
		return true;
	if (line->row->first && bytes.start < article->sentences[line->row->sentence].bytes.start)
		return true;
	/* Begun in the white space at which the row above was broken. */
	return slice_trim(article_slice(article, (struct span){ bytes.start, row.start })).length == 0;
}

/* Returns how many letters it put into the margin. */
static size_t paint_annotations(const struct work *work, struct grid *grid, const struct line *line, size_t side)
{
	const struct article *article = &line->pane->document->article;
	const struct annotations *set = &line->pane->document->sidecar.annotations;
	struct span codes = article_codes(article, line->row->bytes);
	size_t letters = 0;

	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		const struct annotation *annotation = &set->list[i];
		struct span bytes;

		if (!tagging_shows(work, side, annotation))
			continue;
		bytes = article_bytes(article, annotation->place);
		style_bytes(grid, line, bytes, paint_tag_style(work, annotation->tag));
		if (begins_on(line, bytes))
			paint_letter(work, grid, line, annotation->tag, letters++);
	}
	return letters;
}

/*
 * A suggestion that begins in this row, where no annotation does: a question mark and a small letter. In the focused
 * sentence the words it rests on are marked.
 */
static void paint_suggestion(const struct work *work, struct grid *grid, const struct line *line, size_t letters,
	bool is_focus)
{
	size_t number = (size_t)(line->pane->document - work->documents);
	const struct suggested *suggestion = suggesting_at(work, line->pane->document, line->row->sentence);
	char signs[] = { '?', '\0', '\0' };

	if (!suggestion)
		return;
	signs[1] = paint_suggestion_letter(work, suggestion);
	if (line->row->first && !letters)
		grid_put(grid, line->screen_row, line->column - LAYOUT_MARGIN, line->column, slice_of(signs),
			STYLE_LABEL);
	for (size_t i = suggestion->first; is_focus && i < suggestion->end; i++)
		style_bytes(grid, line, work->suggesting.list[number].evidence.list[i].bytes, STYLE_HIT);
}

/* Marks the words that the other sentence of the present match does not have. */
static void paint_difference(const struct work *work, struct grid *grid, const struct line *line, size_t side)
{
	size_t start = line->pane->document->article.sentences[line->row->sentence].bytes.start;

	for (size_t i = 0; i < work->worddiff.count[side]; i++) {
		const struct word_run *run = &work->worddiff.runs[side][i];
		struct span bytes = { start + run->bytes.start, start + run->bytes.end };

		if (run->change == WORD_ONLY)
			style_bytes(grid, line, bytes, STYLE_DIFFERENCE);
	}
}

/* Marks what was looked for. */
static void paint_hits(const struct work *work, struct grid *grid, const struct line *line, size_t side)
{
	const struct search *search = searching_shown(work, side);

	if (!search)
		return;
	for (size_t i = searching_first(search, line->row->bytes.start);
		i < search->count && search->hits[i].start < line->row->bytes.end; i++)
		style_bytes(grid, line, search->hits[i],
			searching_is_present(work, search, i) ? STYLE_PRESENT_HIT : STYLE_HIT);
}

void paint_article(const struct work *work, struct grid *grid, size_t side, bool live)
{
	struct rect area = work->layout.pane[side];
	bool differs;
	bool focused = false;
	struct line line = { .pane = &work->panes[side], .column = area.column + LAYOUT_MARGIN };

	line.end = line.column + work->layout.text_columns[side];
	differs = live && work->match != WORK_NO_MATCH && paint_shows_difference(work);
	for (size_t i = 0; i < work->view.filled[side]; i++) {
		const struct row *row = &work->view.rows[side][i];
		style_set styles;
		size_t letters;

		if (!row->is_text)
			continue;
		line.row = row;
		line.screen_row = area.row + i;
		styles = sentence_style(work, side, row->sentence, live);
		paint_flowing(grid, line.screen_row, line.column, line.end,
			article_slice(&line.pane->document->article, row->bytes), styles);
		letters = paint_annotations(work, grid, &line, side);
		if (live)
			paint_suggestion(work, grid, &line, letters,
				side == work->active && row->sentence == line.pane->focus);
		if (differs && row->sentence == line.pane->focus)
			paint_difference(work, grid, &line, side);
		if (live)
			paint_hits(work, grid, &line, side);
		if (live && work->selection.active && work->selection.side == side)
			style_bytes(grid, &line, work->selection.bytes, STYLE_SELECTION);
		/* On the first row in view, also when the sentence begins above it. */
		if (live && !focused && side == work->active && row->sentence == line.pane->focus) {
			focused = true;
			paint_focus(grid, &line, letters);
		}
	}
}
