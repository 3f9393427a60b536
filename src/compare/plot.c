/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot plot of two articles as a table of cells, for the screen and for reports. */
#include "crossread/compare/plot.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* number * parts / count, rounded; the product of two sizes needs more bits than one has on small machines. */
static size_t share(size_t number, size_t parts, size_t count, bool up)
{
	return (size_t)(((uint64_t)number * parts + (up ? count - 1 : 0)) / count);
}

/* The part of `parts` that holds element `number` of `count`. */
static size_t part_of(size_t number, size_t count, size_t parts)
{
	if (number >= count)
		return parts ? parts - 1 : 0;
	return share(number, parts, count, false);
}

/* The elements of part `number`: those that part_of() puts there. */
static struct span elements_of(size_t number, size_t count, size_t parts)
{
	struct span span = { 0, 0 };

	if (!parts)
		return span;
	span.start = share(number, count, parts, true);
	span.end = share(number + 1, count, parts, true);
	return span;
}

/* True when match `a` is shown before `b` where both stand in one cell. */
static bool is_stronger(const struct match *a, const struct match *b)
{
	return a->class != b->class ? a->class > b->class : a->score > b->score;
}

void plot_init(struct plot *plot, const struct matches *matches, size_t most_rows, size_t most_columns, bool possible)
{
	*plot = (struct plot){ .matches = matches };
	plot->rows = least(matches->a_count, most_rows);
	plot->columns = least(matches->b_count, most_columns);
	if (plot->columns && plot->rows > PLOT_MOST_CELLS / plot->columns) {
		plot->columns = least(plot->columns, PLOT_MOST_CELLS);
		plot->rows = PLOT_MOST_CELLS / plot->columns;
	}
	plot->cells = mem_new_array(plot->rows * plot->columns, sizeof(*plot->cells));
	if (!plot->rows || !plot->columns)
		return;
	for (size_t i = 0; i < matches->count && i < UINT32_MAX - 1; i++) {
		const struct match *match = &matches->list[i];
		uint32_t *cell;

		if (match->class < (possible ? MATCH_POSSIBLE : MATCH_LIKELY))
			continue;
		plot->shown++;
		cell = &plot->cells[plot_row(plot, match->a) * plot->columns + plot_column(plot, match->b)];
		if (!*cell || is_stronger(match, &matches->list[*cell - 1]))
			*cell = (uint32_t)(i + 1);
	}
}

void plot_release(struct plot *plot)
{
	free(plot->cells);
	*plot = (struct plot){ 0 };
}

size_t plot_match(const struct plot *plot, size_t row, size_t column)
{
	uint32_t cell = row < plot->rows && column < plot->columns ? plot->cells[row * plot->columns + column] : 0;

	return cell ? cell - 1 : PLOT_NOTHING;
}

size_t plot_row(const struct plot *plot, size_t sentence)
{
	return part_of(sentence, plot->matches->a_count, plot->rows);
}

size_t plot_column(const struct plot *plot, size_t sentence)
{
	return part_of(sentence, plot->matches->b_count, plot->columns);
}

struct span plot_row_sentences(const struct plot *plot, size_t row)
{
	return elements_of(row, plot->matches->a_count, plot->rows);
}

struct span plot_column_sentences(const struct plot *plot, size_t column)
{
	return elements_of(column, plot->matches->b_count, plot->columns);
}

bool plot_next(const struct plot *plot, bool back, size_t *row, size_t *column)
{
	size_t all = plot->rows * plot->columns;
	size_t at = *row * plot->columns + *column;

	while (back ? at > 0 : at + 1 < all) {
		at = back ? at - 1 : at + 1;
		if (!plot->cells[at])
			continue;
		*row = at / plot->columns;
		*column = at % plot->columns;
		return true;
	}
	return false;
}

const char *plot_sign(enum match_class class)
{
	static const char *const signs[] = {
		[MATCH_CANDIDATE] = "",
		[MATCH_POSSIBLE] = "·",
		[MATCH_LIKELY] = "░",
		[MATCH_STRONG] = "▒",
		[MATCH_COPIED] = "▓",
		[MATCH_VERBATIM] = "█",
	};

	return signs[class];
}
