/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot of two articles as SVG inside of a page. */
#include "html.h"

#include "crossread/base/translate.h"
#include "crossread/compare/plot.h"

enum {
	MOST_CELLS = 150, /* in each direction: what can be told apart in a page */
	LEAST_SIZE = 240, /* of the longer side, in pixels */
	MOST_CELL = 10,   /* pixels of a cell */
	LEFT = 28,        /* room for numbers */
	TOP = 14,
	LABELLED = 10, /* every so many cells have a number */
};

/* Pixels of a cell, so that the plot is neither tiny nor larger than a page. */
static size_t cell_size(const struct plot *plot)
{
	size_t longer = plot->rows > plot->columns ? plot->rows : plot->columns;
	size_t size = longer ? 2 * LEAST_SIZE / longer : 1;

	return size < 4 ? 4 : size > MOST_CELL ? MOST_CELL : size;
}

/* A square in the middle of its cell, the larger the stronger. */
static void add_dot(struct strbuf *out, const struct plot *plot, size_t number, size_t row, size_t column,
	const struct match *match)
{
	size_t cell = cell_size(plot);
	size_t tenths = match->class >= MATCH_COPIED ? 10 : match->class == MATCH_STRONG ? 7 : 5;
	size_t side = cell * tenths;
	size_t x = (LEFT + column * cell) * 10 + (cell * 10 - side) / 2;
	size_t y = (TOP + row * cell) * 10 + (cell * 10 - side) / 2;

	strbuf_add_format(out, "<a href=\"#p%zua%zu\"><title>%zu, %zu: %s %.2f</title>", number + 1, match->a + 1,
		match->a + 1, match->b + 1, match_class_name(match->class), match->score);
	strbuf_add_format(out, "<rect class=\"%s\" x=\"%zu.%zu\" y=\"%zu.%zu\" width=\"%zu.%zu\" height=\"%zu.%zu\"/>",
		match_class_name(match->class), x / 10, x % 10, y / 10, y % 10, side / 10, side % 10, side / 10,
		side % 10);
	strbuf_add_text(out, "</a>\n");
}

static void add_numbers(struct strbuf *out, const struct plot *plot)
{
	size_t cell = cell_size(plot);

	for (size_t i = 0; i < plot->columns; i += LABELLED)
		strbuf_add_format(out, "<text x=\"%zu\" y=\"%d\">%zu</text>\n", LEFT + i * cell, TOP - 4,
			plot_column_sentences(plot, i).start + 1);
	for (size_t i = 0; i < plot->rows; i += LABELLED)
		strbuf_add_format(out, "<text x=\"%d\" y=\"%zu\" text-anchor=\"end\">%zu</text>\n", LEFT - 4,
			TOP + i * cell + cell, plot_row_sentences(plot, i).start + 1);
}

static void add_svg(struct strbuf *out, const struct plot *plot, size_t number)
{
	size_t cell = cell_size(plot);
	size_t width = LEFT + plot->columns * cell + 1;
	size_t height = TOP + plot->rows * cell + 1;

	strbuf_add_format(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %zu %zu\" width=\"%zu\" height=\"%zu\" "
		"role=\"group\" aria-labelledby=\"plot%zu\">\n",
		width, height, width, height, number + 1);
	strbuf_add_format(out, "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%zu\" height=\"%zu\"/>\n", LEFT, TOP,
		plot->columns * cell, plot->rows * cell);
	add_numbers(out, plot);
	for (size_t row = 0; row < plot->rows; row++) {
		for (size_t column = 0; column < plot->columns; column++) {
			size_t match = plot_match(plot, row, column);

			if (match != PLOT_NOTHING)
				add_dot(out, plot, number, row, column, &plot->matches->list[match]);
		}
	}
	strbuf_add_text(out, "</svg>\n");
}

void html_add_plot(struct strbuf *out, const struct report *report, size_t number)
{
	const struct report_pair *pair = &report->pairs[number];
	struct plot plot;
	struct strbuf text;

	plot_init(&plot, &pair->matches, MOST_CELLS, MOST_CELLS, false);
	strbuf_add_text(out, "<figure>\n");
	add_svg(out, &plot, number);
	strbuf_init(&text);
	strbuf_add_format(&text,
		translate_count("%zu match. Sentences of the first article go down, of the second across; the larger "
				"a dot, the stronger the match. A diagonal is text in the same order, as when one "
				"copies; scattered dots are text that was rewritten.",
			"%zu matches. Sentences of the first article go down, of the second across; the larger "
			"a dot, the stronger the match. A diagonal is text in the same order, as when one "
			"copies; scattered dots are text that was rewritten.",
			plot.shown),
		plot.shown);
	strbuf_add_format(out, "<figcaption id=\"plot%zu\">", number + 1);
	html_add(out, strbuf_slice(&text));
	strbuf_add_text(out, "</figcaption>\n</figure>\n");
	strbuf_release(&text);
	plot_release(&plot);
}
