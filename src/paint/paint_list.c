/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open list: a title, the items in view, and the present one in full. */
#include "parts.h"

#include "crossread/text/wrap.h"
#include "crossread/base/translate.h"

/* How each source paints an item in the rows of `area`, and the present one in full in at least three rows. */
static const struct {
	void (*item)(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item,
		style_set styles);
	void (*detail)(const struct work *work, struct grid *grid, struct rect area, const struct list_item *item);
} painters[LIST_SOURCES] = {
	[LIST_DIFFERENCES] = { paint_list_difference, paint_list_difference_detail },
	[LIST_ANNOTATIONS] = { paint_list_annotation, paint_list_annotation_detail },
	[LIST_ARTICLES] = { paint_list_article, paint_list_article_detail },
	[LIST_HITS] = { paint_list_hit, paint_list_hit_detail },
	[LIST_COVERAGE] = { paint_list_coverage, paint_list_coverage_detail },
	[LIST_UNANSWERED] = { paint_list_annotation, paint_list_annotation_detail },
	[LIST_MISSING] = { paint_list_missing, paint_list_missing_detail },
	[LIST_SUGGESTIONS] = { paint_list_suggestion, paint_list_suggestion_detail },
	[LIST_QUOTATIONS] = { paint_list_quotation, paint_list_quotation_detail },
	[LIST_SPEAKERS] = { paint_list_speaker, paint_list_speaker_detail },
	[LIST_REVIEW] = { paint_list_annotation, paint_list_review_detail },
	[LIST_HERE] = { paint_list_annotation, paint_list_annotation_detail },
};

size_t paint_wrapped(struct grid *grid, struct rect *area, size_t most, struct slice text, style_set styles)
{
	size_t position = 0;
	size_t rows = 0;
	struct slice part;

	if (most > area->rows)
		most = area->rows;
	while (rows < most && wrap_next(text, area->columns, &position, &part)) {
		struct rect row = rect_take_top(area, 1);
		size_t end = row.column + row.columns;
		size_t behind = paint_flowing(grid, row.row, row.column, end, part, styles);

		if (++rows == most && slice_trim(slice_part(text, position, text.length)).length)
			grid_put(grid, row.row, behind < end ? behind : end - 1, end, slice_of("…"), STYLE_LABEL);
	}
	return rows;
}

static void paint_title(const struct work *work, struct grid *grid)
{
	const struct list *list = work->list;
	struct rect area = list->title;
	size_t end = area.column + area.columns;
	size_t column;
	struct strbuf text;

	grid_fill(grid, area, STYLE_STATUS | STYLE_ACTIVE);
	strbuf_init(&text);
	strbuf_add_format(&text, translate("%s %zu/%zu"), translate(list_name(list)),
		list->count ? list->present + 1 : 0, list->count);
	if (list->count != list->all)
		strbuf_add_format(&text, translate(" of %zu"), list->all);
	if (list->uncut)
		strbuf_add_format(&text, translate(" · the first %zu of %zu"), list->all, list->uncut);
	if (list->counts_on)
		strbuf_add_text(&text, "+");
	if (list->marked)
		strbuf_add_format(&text, translate(" · %zu marked"), list->marked);
	if (list->source == LIST_HERE)
		strbuf_add_format(&text, " · %s", work->asked.question);
	if (list->order)
		strbuf_add_format(&text, translate(" · by %s"), list_order_name(list));
	if (list->typed.length && !list->problem.message[0] && work->mode != MODE_PROMPT)
		strbuf_add_format(&text, " · %s", strbuf_text(&list->typed));
	else if (list_about(list)[0] && !list->typed.length)
		strbuf_add_format(&text, " · %s", translate(list_about(list)));
	column = grid_put_cut(grid, area.row, area.column + 1, end, strbuf_slice(&text), STYLE_STATUS | STYLE_ACTIVE);
	if (list->problem.message[0])
		grid_put_cut(grid, area.row, column + 2, end, slice_of(list->problem.message),
			STYLE_STATUS | STYLE_ACTIVE | STYLE_ERROR);
	strbuf_release(&text);
}

/* Why there are no items. */
static void paint_nothing(const struct work *work, struct grid *grid, struct rect area)
{
	struct strbuf text;

	strbuf_init(&text);
	if (list_is_growing(work))
		covering_add_progress(work, &text);
	else
		wording_add(work, &text, "nothing fits the filter: {edit-filter} changes it");
	grid_put_cut(grid, area.row, area.column + 1, area.column + area.columns, strbuf_slice(&text), STYLE_LABEL);
	strbuf_release(&text);
}

static void paint_items(const struct work *work, struct grid *grid)
{
	const struct list *list = work->list;
	struct rect left = list->rows;

	if (list->count == 0)
		paint_nothing(work, grid, left);
	for (size_t i = list->top; i < list->count && left.rows >= list->item_rows; i++) {
		struct rect area = rect_take_top(&left, list->item_rows);
		struct rect signs = rect_take_left(&area, 2);
		bool present = i == list->present;

		/* A number typed before Enter takes that one. */
		if (list->source == LIST_HERE && i < 9)
			grid_put(grid, signs.row, signs.column + 1, signs.column + 2,
				slice_of((const char[]){ (char)('1' + i), '\0' }), STYLE_KEY);
		if (list->items[i].marked)
			grid_put(grid, signs.row, signs.column + 1, signs.column + 2, slice_of("*"), STYLE_KEY);
		painters[list->source].item(work, grid, area, &list->items[i], present ? STYLE_FOCUS : STYLE_TEXT);
		if (!present)
			continue;
		grid_put(grid, signs.row, signs.column, signs.column + 1, slice_of(">"), STYLE_FOCUS);
		grid->has_cursor = true;
		grid->cursor_row = signs.row;
		grid->cursor_column = signs.column;
	}
}

void paint_list(const struct work *work, struct grid *grid)
{
	const struct list *list = work->list;
	const struct list_item *present = list_present(list);
	struct rect area = work->layout.list;
	struct rect detail = list->detail;

	grid->has_cursor = false;
	grid_fill(grid, area, STYLE_TEXT);
	for (size_t i = 0; i < area.rows && area.column > 0; i++)
		grid_put(grid, area.row + i, area.column, area.column + 1, slice_of("│"), STYLE_RULE);
	paint_title(work, grid);
	if (list->head.rows)
		paint_list_coverage_head(work, grid, list->head);
	paint_items(work, grid);
	for (size_t i = 0; i < list->rule.columns && list->rule.rows; i++)
		grid_put(grid, list->rule.row, list->rule.column + i, list->rule.column + list->rule.columns,
			slice_of("─"), STYLE_RULE);
	rect_take_left(&detail, 1);
	rect_take_right(&detail, 1);
	if (present && detail.rows)
		painters[list->source].detail(work, grid, detail, present);
}
