/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A speaker in a list: the name, whether it is a guess, the side, how much they say, and their other names. */
#include "parts.h"

#include "crossread/base/translate.h"

/* Columns of the parts of a row. */
enum { MOST_NAME = 24, SIDE = 9, COUNT = 5, GAP = 1 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Adds the other names, with a comma between. */
static void add_aliases(const struct speaker *speaker, struct strbuf *text)
{
	for (size_t i = 0; i < speaker->alias_count; i++) {
		strbuf_add_text(text, i ? ", " : "");
		strbuf_add(text, speaker->aliases[i]);
	}
}

void paint_list_speaker(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct speaker *speaker = list_speaker(work, item);
	struct rect head = rect_take_top(&area, 1);
	size_t end = head.column + head.columns;
	size_t column = head.column;
	size_t columns = least(work->list->widest_speaker, MOST_NAME);
	struct strbuf text;

	if (!speaker)
		return;
	strbuf_init(&text);
	/* A guess is told by a question mark, whatever the colours. */
	grid_put(grid, head.row, column, end, slice_of(speaker->is_guess ? "?" : " "), STYLE_NOTICE);
	column += 2;
	grid_put_cut(grid, head.row, column, least(column + columns, end), speaker->name, styles);
	column += columns + GAP;
	strbuf_add(&text, speaker->side);
	if (speaker->side.length && speaker->side_is_guess)
		strbuf_add_text(&text, "?");
	if (column < end)
		grid_put_cut(grid, head.row, column, least(column + SIDE, end), strbuf_slice(&text), STYLE_NOTICE);
	column += SIDE;
	strbuf_clear(&text);
	strbuf_add_format(&text, "%4zu", work->naming.rows[item->number].quotations);
	if (column < end)
		grid_put(grid, head.row, column, end, strbuf_slice(&text), STYLE_LABEL);
	column += COUNT + GAP;
	if (area.rows) {
		head = rect_take_top(&area, 1);
		column = head.column + 2;
	}
	strbuf_clear(&text);
	add_aliases(speaker, &text);
	if (column < end)
		grid_put_cut(grid, head.row, column, end, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
}

void paint_list_speaker_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct speaker *speaker = list_speaker(work, item);
	struct strbuf text;
	size_t quotations;

	if (!speaker)
		return;
	quotations = work->naming.rows[item->number].quotations;
	strbuf_init(&text);
	strbuf_add(&text, speaker->name);
	strbuf_add_text(&text, " · ");
	strbuf_add_text(&text,
		translate(speaker->is_guess ? N_("a guess, written nowhere until you confirm it") :
					      N_("confirmed, in story.yaml")));
	strbuf_add_text(&text, " · ");
	strbuf_add_format(&text, translate_count("%zu quotation", "%zu quotations", quotations), quotations);
	paint_wrapped(grid, &area, 2, strbuf_slice(&text), STYLE_LABEL);
	strbuf_clear(&text);
	add_aliases(speaker, &text);
	paint_wrapped(grid, &area, area.rows, strbuf_slice(&text), STYLE_TEXT);
	strbuf_release(&text);
}
