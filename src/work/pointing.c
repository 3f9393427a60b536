/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where the mouse points. */
#include "crossread/work/pointing.h"

#include "crossread/text/width.h"
#include "crossread/work/hints.h"

static bool is_inside(struct rect rect, size_t row, size_t column)
{
	return row >= rect.row && row - rect.row < rect.rows && column >= rect.column &&
		column - rect.column < rect.columns;
}

/* The byte that stands `columns` columns behind the start of a row of text; its last one when it is shorter. */
static size_t byte_at(const struct article *article, struct span row, size_t columns)
{
	struct slice text = article_slice(article, row);
	size_t byte = row.start + width_fit(text, columns);

	return byte < row.end || row.end == row.start ? byte : row.end - 1;
}

static struct point point_in_pane(const struct work *work, size_t side, size_t row, size_t column)
{
	const struct pane *pane = &work->panes[side];
	struct point point = { .kind = POINT_PANE, .side = side };
	size_t start = work->layout.pane[side].column + LAYOUT_MARGIN;
	const struct row *here;

	if (row >= work->view.filled[side])
		return point;
	here = &work->view.rows[side][row];
	if (!here->is_text)
		return point;
	point.kind = POINT_TEXT;
	point.sentence = here->sentence;
	point.byte = byte_at(&pane->document->article, here->bytes, column > start ? column - start : 0);
	return point;
}

static struct point point_in_list(const struct list *list, size_t row, size_t column)
{
	struct point point = { .kind = POINT_LIST };

	if (!is_inside(list->rows, row, column) || !list->item_rows)
		return point;
	point.item = list->top + (row - list->rows.row) / list->item_rows;
	/* Items are shown whole or not at all. */
	if (point.item < list->count && (row - list->rows.row) / list->item_rows < list->rows.rows / list->item_rows)
		point.kind = POINT_ITEM;
	return point;
}

static struct point point_in_hints(const struct work *work, size_t column)
{
	struct hints hints = hints_present(work);
	struct hint_place place;

	while (hints_next(&hints, &place)) {
		if (column >= place.column && column - place.column < place.columns)
			return (struct point){ .kind = POINT_HINT, .hint = place.hint };
	}
	return (struct point){ .kind = POINT_NOTHING };
}

struct point pointing_at(const struct work *work, size_t row, size_t column)
{
	const struct layout *layout = &work->layout;

	if (layout->too_small)
		return (struct point){ .kind = POINT_NOTHING };
	if (is_inside(layout->hint, row, column))
		return point_in_hints(work, column);
	if (work->mode == MODE_HELP)
		return (struct point){ .kind = POINT_NOTHING };
	if (work->list && is_inside(layout->list, row, column))
		return point_in_list(work->list, row, column);
	for (size_t side = 0; side < work->pane_count; side++) {
		if (is_inside(layout->pane[side], row, column))
			return point_in_pane(work, side, row - layout->pane[side].row, column);
		if (is_inside(layout->status[side], row, column))
			return (struct point){ .kind = POINT_PANE, .side = side };
	}
	return (struct point){ .kind = POINT_NOTHING };
}
