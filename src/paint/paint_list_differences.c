/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A difference in a list: what differs, and the words of both sides. */
#include "parts.h"

#include "crossread/base/translate.h"
#include "crossread/work/differing.h"
#include "crossread/base/translate.h"

static const char *const arrows[] = { "◀ ", "▶ " };

/* Says that a side has no such words: what follows stands beside their place. Returns the column behind it. */
static size_t put_lack(struct grid *grid, struct rect area, bool lacks)
{
	size_t end = area.column + area.columns;
	size_t column = area.column;

	if (!lacks)
		return column;
	column = grid_put(grid, area.row, column, end, slice_of(translate("left out beside:")), STYLE_LABEL);
	return grid_put(grid, area.row, column, end, slice_of(" "), STYLE_LABEL);
}

/* Puts the words of a side into what is left of a row, cut with an ellipsis. */
static void put_words(struct grid *grid, struct rect area, size_t side, bool lacks, struct slice words,
	style_set styles)
{
	size_t end = area.column + area.columns;
	size_t column = grid_put(grid, area.row, area.column, end, slice_of(arrows[side]), STYLE_LABEL);

	rect_take_left(&area, column - area.column);
	column = put_lack(grid, area, lacks);
	if (paint_flowing(grid, area.row, column, end, words, styles) == end && area.columns)
		grid_put(grid, area.row, end - 1, end, slice_of("…"), STYLE_LABEL);
}

void paint_list_difference(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct difference *difference = &work->differences.list[item->number];
	bool dismissed = differing_is_dismissed(work, item->number);
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	size_t column = head.column + 1;
	char words[DIFFERENCE_WORDS];

	if (dismissed)
		styles |= STYLE_FURNITURE;
	column = grid_put(grid, head.row, column, end, slice_of(difference_kind_name(difference->kind)),
		styles | STYLE_KEY);
	column = grid_put(grid, head.row, column, end, slice_of(dismissed ? translate(" (dismissed) ") : "  "), styles);
	grid_put_cut(grid, head.row, column, end, slice_of(difference_words(difference, words)), styles);
	rect_take_left(&area, 1);
	for (size_t side = 0; side < 2; side++) {
		struct rect half = area;

		if (area.rows > 1)
			half = rect_take_top(&area, 1);
		else if (side == 0)
			half = rect_take_left(&area, area.columns / 2);
		if (side == 0 && area.rows == 1)
			rect_take_right(&half, 1);
		put_words(grid, half, side, difference->lacks[side], differing_words(work, item->number, side),
			dismissed ? STYLE_FURNITURE : STYLE_TEXT);
	}
}

void paint_list_difference_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct difference *difference = &work->differences.list[item->number];
	char words[DIFFERENCE_WORDS];
	size_t each;
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_format(&text, "%s: %s", difference_kind_name(difference->kind), difference_words(difference, words));
	if (differing_is_dismissed(work, item->number))
		strbuf_add_text(&text, translate(" · dismissed"));
	paint_wrapped(grid, &area, 1, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	each = area.rows / 2;
	for (size_t side = 0; side < 2; side++) {
		struct rect part = area;

		if (area.rows == 0)
			return;
		grid_put(grid, area.row, area.column, area.column + 2, slice_of(arrows[side]), STYLE_LABEL);
		rect_take_left(&part, 2);
		rect_take_left(&part, put_lack(grid, part, difference->lacks[side]) - part.column);
		rect_take_top(&area,
			paint_wrapped(grid, &part, side == 0 ? each : area.rows,
				differing_words(work, item->number, side), STYLE_TEXT));
	}
}
