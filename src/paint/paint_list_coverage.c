/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of coverage: a row for each quotation and claim, a column of signs for each article. */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/text/width.h"

#include <stdint.h>
#include <stdio.h>

/* Columns of a cell: "[V]D", or "[verbatim]    D" where there is room; those that the words of a row keep at least. */
enum { NARROW = 4, WIDE = 15, LEAST_WORDS = 24, KIND = 2 };

/* One letter for each state, none of which a tag has beside it: a dot for what was not found. */
static const char *const letters[COVERAGE_STATES] = { "·", "p", "u", "a", "c", "v" };

/* Which columns are in view, and how wide each is. */
struct columns {
	size_t first;
	size_t count;
	size_t width;
};

static struct columns columns_of(const struct work *work, size_t columns)
{
	size_t room = columns > LEAST_WORDS + KIND ? columns - LEAST_WORDS - KIND : 0;
	size_t chosen = work->covering.column;
	struct columns view = { 0, work->covering.count, NARROW };

	if (view.count * WIDE <= columns / 2)
		view.width = WIDE;
	if (view.count * view.width > room)
		view.count = room / view.width ? room / view.width : 1;
	if (chosen >= view.count)
		view.first = chosen - view.count + 1;
	return view;
}

/* Puts the number of each article above its column, of the chosen one in brackets; what is left and right of them. */
void paint_list_coverage_head(const struct work *work, struct grid *grid, struct rect area)
{
	struct columns view = columns_of(work, area.columns);
	size_t end = area.column + area.columns;
	size_t column = end > view.count * view.width ? end - view.count * view.width : area.column;
	/* The shorter one where the longer one is cut; neither where words stand in the cells. */
	const char *legend = translate("v verbatim  c cut  a altered  p paraphrased  u unquoted  · not found");
	size_t room = column > area.column + 3 ? column - area.column - 3 : 0;

	if (width_of(slice_of(legend)) > room)
		legend = translate("v(erbatim) c(ut) a(ltered) p(araphrased) u(nquoted)");
	if (view.width == WIDE)
		legend = "";

	if (work->list->count == 0)
		return;
	grid_put_cut(grid, area.row, area.column + 1, area.column + 1 + room, slice_of(legend), STYLE_LABEL);
	if (view.first)
		grid_put(grid, area.row, column - 1, end, slice_of("‹"), STYLE_KEY);
	for (size_t i = 0; i < view.count; i++) {
		bool chosen = view.first + i == work->covering.column;
		char number[32];

		snprintf(number, sizeof(number), chosen ? "[%zu]" : " %zu", view.first + i + 1);
		column = grid_put(grid, area.row, column, end, slice_of(number), chosen ? STYLE_FOCUS : STYLE_LABEL) +
			view.width - width_of(slice_of(number));
	}
	if (view.first + view.count < work->covering.count)
		grid_put(grid, area.row, end - 1, end, slice_of("›"), STYLE_KEY);
}

static void put_cell(const struct work *work, struct grid *grid, size_t row_number, size_t number, size_t row,
	size_t column, size_t width, bool present)
{
	enum coverage_state state = work->covering.coverage.rows[row_number].cells[number].state;
	bool chosen = number == work->covering.column;
	style_set styles = state == COVERAGE_ABSENT ? STYLE_FURNITURE : STYLE_TEXT;
	char letter = covering_tag_letter(work, row_number, number);
	const char *sign = letters[state];
	size_t end = column + width;
	const struct tag *tag = NULL;

	if (width == WIDE)
		sign = state == COVERAGE_ABSENT ? translate("not found") : coverage_state_name(state);

	if (chosen && present) {
		styles = STYLE_FOCUS;
		column = grid_put(grid, row, column, end, slice_of("["), styles);
	} else {
		column++;
	}
	column = grid_put(grid, row, column, end, slice_of(sign), styles);
	if (chosen && present)
		column = grid_put(grid, row, column, end, slice_of("]"), styles);
	else
		column++;
	for (size_t i = 0; i < work->tags.count; i++) {
		if (work->tags.list[i].letter == letter)
			tag = &work->tags.list[i];
	}
	if (letter != ' ' && column < end)
		grid_put(grid, row, column, end, slice_from(&letter, 1),
			tag ? paint_tag_style(work, slice_of(tag->name)) : STYLE_LABEL);
}

void paint_list_coverage(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct covering *covering = &work->covering;
	const struct coverage_row *row = &covering->coverage.rows[item->number];
	struct columns view = columns_of(work, area.columns + 2);
	size_t end = area.column + area.columns;
	size_t cells = end > view.count * view.width ? end - view.count * view.width : area.column;
	size_t column = area.column;
	struct slice words = article_slice(covering->articles[row->article], coverage_text(row));

	column = grid_put(grid, area.row, column, end, slice_of(row->kind == COVERAGE_QUOTATION ? "“ " : "  "),
		STYLE_LABEL);
	if (cells > column + 2 && paint_flowing(grid, area.row, column, cells - 1, words, styles) == cells - 1)
		grid_put(grid, area.row, cells - 2, cells, slice_of("…"), STYLE_LABEL);
	for (size_t i = 0; i < view.count; i++)
		put_cell(work, grid, item->number, view.first + i, area.row, cells + i * view.width, view.width,
			(styles & STYLE_FOCUS) != 0);
}

/* Which article was chosen and what it has. */
static void add_chosen(const struct work *work, const struct coverage_row *row, struct strbuf *text)
{
	const struct covering *covering = &work->covering;
	enum coverage_state state = row->cells[covering->column].state;

	strbuf_add_format(text, "%zu/%zu ", covering->column + 1, covering->count);
	article_label(covering->articles[covering->column], text);
	strbuf_add_text(text, ": ");
	strbuf_add_text(text,
		state == COVERAGE_ABSENT ? translate("not found by this method") : coverage_state_name(state));
	strbuf_add_format(text,
		translate_count(" · in %zu article", " · in %zu articles", coverage_articles(&covering->coverage, row)),
		coverage_articles(&covering->coverage, row));
	if (row->kind == COVERAGE_QUOTATION) {
		struct slice speaker = story_quotations_speaker(&covering->quotations, covering->articles, row->article,
			row->quotation);

		strbuf_add_text(text, " · ");
		strbuf_add(text, speaker.length ? speaker : slice_of(translate("speaker unknown")));
	}
}

void paint_list_coverage_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct covering *covering = &work->covering;
	const struct coverage_row *row = &covering->coverage.rows[item->number];
	const struct coverage_cell *cell = &row->cells[covering->column];
	struct strbuf text;

	strbuf_init(&text);
	add_chosen(work, row, &text);
	paint_wrapped(grid, &area, 1, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	if (cell->state != COVERAGE_ABSENT && covering->column != row->article)
		paint_wrapped(grid, &area, area.rows > 2 ? area.rows / 2 : area.rows,
			article_slice(covering->articles[covering->column], cell->bytes), STYLE_TEXT);
	paint_wrapped(grid, &area, area.rows, article_slice(covering->articles[row->article], coverage_text(row)),
		covering->column == row->article ? STYLE_TEXT : STYLE_LABEL);
}

void paint_list_missing_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	struct strbuf text;

	if (item->missing < work->covering.count) {
		strbuf_init(&text);
		strbuf_add_text(&text, translate("not found by this method in"));
		strbuf_add_byte(&text, ' ');
		article_label(work->covering.articles[item->missing], &text);
		paint_wrapped(grid, &area, 1, strbuf_slice(&text), STYLE_LABEL);
		strbuf_release(&text);
	}
	paint_list_annotation_detail(work, grid, area, item);
}

void paint_list_missing(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	struct rect last = area;
	struct strbuf label;
	size_t columns;

	strbuf_init(&label);
	strbuf_add_text(&label, translate("not found in"));
	strbuf_add_byte(&label, ' ');
	if (item->missing < work->covering.count)
		article_label(work->covering.articles[item->missing], &label);
	columns = width_of(strbuf_slice(&label));
	if (columns > area.columns / 3)
		columns = area.columns * 2 / 5;
	last = rect_take_right(&area, columns);
	rect_take_right(&area, 1);
	grid_put_cut(grid, last.row, last.column, last.column + last.columns, strbuf_slice(&label), STYLE_LABEL);
	paint_list_annotation(work, grid, area, item, styles);
	strbuf_release(&label);
}
