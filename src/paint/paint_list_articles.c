/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a list: the pane it is in, its outlet, date, tags, how much of it stands in the left one, its title. */
#include "parts.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/work/showing.h"

#include <stdint.h>
#include <stdlib.h>

enum { MOST_LABEL = 28, MOST_TAGS = 16, DATE = 10, SIMILARITY = 5, GAP = 2 };

const char *paint_side_sign(const struct work *work, size_t document)
{
	size_t side = showing_side(work, &work->documents[document]);

	if (side == SIZE_MAX)
		return "· ";
	return side == 0 ? "◀ " : "▶ ";
}

/* Puts text into a column of the table and returns where the next one begins; a column that is empty takes none. */
static size_t put_cell(struct grid *grid, struct rect row, size_t column, size_t columns, struct slice text,
	style_set styles)
{
	size_t end = row.column + row.columns;

	if (columns == 0 || column >= end)
		return column;
	grid_put_cut(grid, row.row, column, column + columns < end ? column + columns : end, text, styles);
	return column + columns + GAP;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Outlet, date, tags and similarity; returns the column behind. */
static size_t put_head(const struct work *work, struct grid *grid, struct rect row, size_t document, style_set styles)
{
	const struct digest *digest = &work->digests.list[document];
	const char *sign = paint_side_sign(work, document);
	size_t column = grid_put(grid, row.row, row.column, row.column + row.columns, slice_of(sign), STYLE_LABEL);
	struct strbuf text;

	strbuf_init(&text);
	column = put_cell(grid, row, column, least(work->list->widest_author, MOST_LABEL), strbuf_slice(&digest->label),
		styles);
	column = put_cell(grid, row, column, DATE, slice_part(strbuf_slice(&digest->published), 0, DATE), STYLE_LABEL);
	digests_add_tags(work, digest, &text);
	column = put_cell(grid, row, column, least(work->list->widest_state, MOST_TAGS), strbuf_slice(&text), styles);
	strbuf_clear(&text);
	if (!digest->is_known)
		strbuf_add_text(&text, "    …");
	else if (digest->similarity.percent[0] && !digest->problem.message[0])
		strbuf_add_format(&text, "%3d %%", atoi(digest->similarity.percent));
	column = put_cell(grid, row, column, SIMILARITY, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	return column;
}

void paint_list_article(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
	style_set styles)
{
	const struct digest *digest = &work->digests.list[item->document];
	struct rect head = rect_take_top(&area, 1);
	size_t column = put_head(work, grid, head, item->document, styles);
	struct slice words =
		digest->problem.message[0] ? slice_of(digest->problem.message) : strbuf_slice(&digest->title);
	style_set words_styles = digest->problem.message[0] ? STYLE_ERROR : styles;

	if (!words.length)
		words = slice_of(file_base_name(work->documents[item->document].path));
	if (area.rows)
		grid_put_cut(grid, area.row, area.column + GAP, area.column + area.columns, words, words_styles);
	else if (column < head.column + head.columns)
		grid_put_cut(grid, head.row, column, head.column + head.columns, words, words_styles);
}

void paint_list_article_detail(const struct work *work, struct grid *grid, struct rect area,
	const struct list_item *item)
{
	const struct digest *digest = &work->digests.list[item->document];
	struct rect head = rect_take_top(&area, 1);
	size_t tagged = digests_tagged(work, digest);
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_text(&text, file_base_name(work->documents[item->document].path));
	if (digest->is_beginning)
		strbuf_add_format(&text, " · %s", translate("long: tags and likeness are known once it is open"));
	else if (digest->sentences)
		strbuf_add_format(&text,
			translate_count(" · %zu sentences · %zu annotation", " · %zu sentences · %zu annotations",
				tagged),
			digest->sentences, tagged);
	if (digest->similarity.percent[0] && !digest->problem.message[0])
		strbuf_add_format(&text, translate(" · %d %% of its word pairs stand in the left one, too"),
			atoi(digest->similarity.percent));
	grid_put_cut(grid, head.row, head.column, head.column + head.columns, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
	if (digest->problem.message[0])
		paint_wrapped(grid, &area, area.rows, slice_of(digest->problem.message), STYLE_ERROR);
	else
		paint_wrapped(grid, &area, area.rows, strbuf_slice(&digest->title), STYLE_TEXT);
}
