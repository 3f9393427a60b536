/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot: a title that names both articles, numbers of sentences at the edges, blocks, the cursor's sentences. */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/text/width.h"

#include <stdio.h>

enum {
	LEAST_LABEL = 3,    /* columns of the name of an article */
	DIGITS = 24,        /* bytes of a number */
	LABELLED_ROWS = 5,  /* every so many cells there is a number at the left */
	LEAST_PASSAGES = 3, /* rows of the strip, when what the blocks mean has one as well */
};

/* Adds what the blocks mean. */
static void add_legend(const struct work *work, struct strbuf *text)
{
	enum match_class first = work->shows_possible ? MATCH_POSSIBLE : MATCH_LIKELY;

	for (enum match_class class = first; class <= MATCH_VERBATIM; class ++)
		strbuf_add_format(text, "%s%s %s", class == first ? "" : "  ", plot_sign(class),
			match_class_name(class));
}

/* Puts "down: NAME 1-24" for a side; returns the column behind. */
static size_t put_article(const struct work *work, struct grid *grid, size_t side, size_t column, size_t end)
{
	struct rect title = work->plotting.title;
	style_set styles = STYLE_STATUS | STYLE_ACTIVE;
	const struct article *article = &work->panes[side].document->article;
	char count[DIGITS];
	struct strbuf label;
	size_t room;

	snprintf(count, sizeof(count), " 1-%zu", article->sentence_count);
	strbuf_init(&label);
	article_label(article, &label);
	column = grid_put(grid, title.row, column, end,
		slice_of(side == 0 ? translate(N_("down: ")) : translate(N_("across: "))), styles);
	room = end > column + width_of(slice_of(count)) ? end - column - width_of(slice_of(count)) : 0;
	column = grid_put_cut(grid, title.row, column, column + (room > LEAST_LABEL ? room : LEAST_LABEL),
		strbuf_slice(&label), styles);
	strbuf_release(&label);
	return grid_put(grid, title.row, column, end, slice_of(count), styles);
}

static void paint_title(const struct work *work, struct grid *grid)
{
	const struct plotting *plotting = &work->plotting;
	struct rect title = plotting->title;
	size_t end = title.column + title.columns - 1;
	size_t half = title.column + title.columns / 2 - 2;
	struct strbuf legend;
	size_t column;

	grid_fill(grid, title, STYLE_STATUS | STYLE_ACTIVE);
	column = put_article(work, grid, 0, title.column + 1, half);
	column = put_article(work, grid, 1, column + 2, end);
	strbuf_init(&legend);
	add_legend(work, &legend);
	if (column + 3 + width_of(strbuf_slice(&legend)) <= end)
		grid_put(grid, title.row, end - width_of(strbuf_slice(&legend)), end, strbuf_slice(&legend),
			STYLE_STATUS | STYLE_ACTIVE);
	strbuf_release(&legend);
}

/* Numbers of the first sentences of cells above them, as dense as they can be read, and that of the cursor. */
static void paint_axis(const struct work *work, struct grid *grid)
{
	const struct plotting *plotting = &work->plotting;
	struct rect axis = plotting->axis;
	size_t end = axis.column + axis.columns;
	size_t step = 5;
	size_t cursor = axis.column + plotting->column * plotting->cell_columns;
	char number[DIGITS];
	size_t columns;

	snprintf(number, sizeof(number), "%zu", work->matches.b_count);
	columns = width_of(slice_of(number));
	while (step * plotting->cell_columns < columns + 2)
		step *= 2;
	for (size_t i = 0; i < plotting->plot.columns; i += step) {
		snprintf(number, sizeof(number), "%zu", plot_column_sentences(&plotting->plot, i).start + 1);
		if (axis.column + i * plotting->cell_columns + width_of(slice_of(number)) <= end)
			grid_put(grid, axis.row, axis.column + i * plotting->cell_columns, end, slice_of(number),
				STYLE_LABEL);
	}
	snprintf(number, sizeof(number), "%zu", plotting->b + 1);
	columns = width_of(slice_of(number));
	if (cursor + columns > end)
		cursor = end > axis.column + columns ? end - columns : axis.column;
	/* A number that the cursor's covers in part would be read wrong. */
	grid_fill(grid, (struct rect){ axis.row, cursor > axis.column ? cursor - 1 : cursor, 1, 0 }, STYLE_TEXT);
	for (size_t at = cursor; at > axis.column && grid_cell(grid, axis.row, at - 1)->shown.bytes[0] != ' '; at--)
		grid_put(grid, axis.row, at - 1, at, slice_of(" "), STYLE_TEXT);
	for (size_t at = cursor + columns; at < end && grid_cell(grid, axis.row, at)->shown.bytes[0] != ' '; at++)
		grid_put(grid, axis.row, at, at + 1, slice_of(" "), STYLE_TEXT);
	grid_put(grid, axis.row, cursor, end, slice_of(number), STYLE_FOCUS);
}

static void paint_labels(const struct work *work, struct grid *grid)
{
	const struct plotting *plotting = &work->plotting;
	struct rect labels = plotting->labels;
	int digits = (int)labels.columns - 2;

	for (size_t row = 0; row < plotting->plot.rows; row++) {
		bool present = row == plotting->row;
		size_t place = labels.row + row * plotting->cell_rows;
		char number[DIGITS];

		if (!present && row % LABELLED_ROWS != 0)
			continue;
		snprintf(number, sizeof(number), "%s%*zu", present ? ">" : " ", digits,
			present ? plotting->a + 1 : plot_row_sentences(&plotting->plot, row).start + 1);
		grid_put(grid, place, labels.column, labels.column + labels.columns, slice_of(number),
			present ? STYLE_FOCUS : STYLE_LABEL);
	}
}

/* Fills the rows and columns of a cell. */
static void put_cell(const struct work *work, struct grid *grid, size_t row, size_t column, const char *sign,
	style_set styles)
{
	const struct plotting *plotting = &work->plotting;
	size_t top = plotting->cells.row + row * plotting->cell_rows;
	size_t left = plotting->cells.column + column * plotting->cell_columns;

	for (size_t i = 0; i < plotting->cell_rows; i++) {
		for (size_t k = 0; k < plotting->cell_columns; k++)
			grid_put(grid, top + i, left + k, left + k + 1, slice_of(sign), styles);
	}
}

static void paint_cells(const struct work *work, struct grid *grid)
{
	const struct plotting *plotting = &work->plotting;
	const struct plot *plot = &plotting->plot;

	for (size_t row = 0; row < plot->rows; row++) {
		for (size_t column = 0; column < plot->columns; column++) {
			size_t number = plot_match(plot, row, column);
			bool here = row == plotting->row && column == plotting->column;

			if (number != PLOT_NOTHING)
				put_cell(work, grid, row, column, plot_sign(work->matches.list[number].class),
					here ? STYLE_FOCUS : STYLE_TEXT);
			else if (here)
				put_cell(work, grid, row, column, "+", STYLE_FOCUS);
		}
	}
	grid->has_cursor = true;
	grid->cursor_row = plotting->cells.row + plotting->row * plotting->cell_rows;
	grid->cursor_column = plotting->cells.column + plotting->column * plotting->cell_columns;
}

/* Adds what is at the cursor: class and score of the match, numbers of the sentences, how many a cell stands for. */
static void add_here(const struct work *work, struct strbuf *text)
{
	const struct plotting *plotting = &work->plotting;
	size_t number = plotting_match(work);
	struct span down = plot_row_sentences(&plotting->plot, plotting->row);
	struct span across = plot_column_sentences(&plotting->plot, plotting->column);

	if (number == PLOT_NOTHING) {
		strbuf_add_text(text, translate(N_("no match here by this method")));
	} else {
		const struct match *match = &work->matches.list[number];

		strbuf_add_format(text, "%s %s %.2f", plot_sign(match->class), match_class_name(match->class),
			match->score);
		if (match->moved)
			strbuf_add_format(text, " · %s", translate(N_("moved")));
	}
	strbuf_add_text(text, " · ");
	strbuf_add_format(text, translate(N_("sentences %zu and %zu")), plotting->a + 1, plotting->b + 1);
	if (down.end - down.start > 1 || across.end - across.start > 1) {
		strbuf_add_text(text, " · ");
		strbuf_add_format(text, translate(N_("the strongest of %zu by %zu sentences")), down.end - down.start,
			across.end - across.start);
	}
}

static void paint_strip(const struct work *work, struct grid *grid)
{
	const struct plotting *plotting = &work->plotting;
	struct rect area = plotting->strip;
	const size_t sentences[2] = { plotting->a, plotting->b };
	struct strbuf text;

	for (size_t i = 0; i < plotting->rule.columns && plotting->rule.rows; i++)
		grid_put(grid, plotting->rule.row, i, plotting->rule.columns, slice_of("─"), STYLE_RULE);
	rect_take_left(&area, 1);
	rect_take_right(&area, 1);
	strbuf_init(&text);
	add_here(work, &text);
	paint_wrapped(grid, &area, 1, strbuf_slice(&text), STYLE_LABEL);
	if (plotting_match(work) == PLOT_NOTHING && area.rows >= LEAST_PASSAGES) {
		strbuf_clear(&text);
		add_legend(work, &text);
		paint_wrapped(grid, &area, 1, strbuf_slice(&text), STYLE_LABEL);
	}
	for (size_t side = 0; side < 2; side++) {
		size_t share = side == 0 ? (area.rows + 1) / 2 : area.rows;
		struct rect mark = area;

		if (!area.rows)
			break;
		grid_put(grid, mark.row, mark.column, mark.column + 2, slice_of(side == 0 ? "◀ " : "▶ "), STYLE_LABEL);
		rect_take_left(&area, 2);
		paint_wrapped(grid, &area, share,
			article_sentence(&work->panes[side].document->article, sentences[side]),
			side == work->active ? STYLE_TEXT : STYLE_MATCHED);
		area.column -= 2;
		area.columns += 2;
	}
	strbuf_release(&text);
}

void paint_plot(const struct work *work, struct grid *grid)
{
	paint_title(work, grid);
	paint_axis(work, grid);
	paint_labels(work, grid);
	paint_cells(work, grid);
	paint_strip(work, grid);
}
