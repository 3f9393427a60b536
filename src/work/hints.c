/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys that the last row tells of. */
#include "crossread/work/hints.h"

#include "crossread/base/translate.h"
#include "crossread/text/width.h"

/* Blanks between hints, and the column that hints behind a lead begin at, at least: they do not move with its figures.
 */
enum { GAP = 2, LEAD_COLUMNS = 20 };

static const struct hint nothing = { "", "", "" };

static const struct hint *list_of(const struct work *work)
{
	if (work->mode == MODE_PROMPT || work->message_kind != MESSAGE_NONE || work->layout.too_small)
		return &nothing;
	if (work->mode == MODE_LIST && list_present(work->list) && list_present(work->list)->conflict)
		return work->conflict_hints;
	if (work->mode == MODE_LIST)
		return work->list_hints[work->list->source];
	if (work->mode == MODE_SELECT && work->selection.chooses)
		return work->choosing_hints;
	if (work->mode == MODE_READ && work->adjudicating.active)
		return work->hints[HINTS_ADJUDICATE];
	return work->hints[work->mode];
}

void hints_add_lead(const struct work *work, struct strbuf *text)
{
	const struct help *help = &work->help;
	size_t bottom = help->top + work->layout.hint.row;

	if (work->mode != MODE_HELP)
		return;
	strbuf_add_format(text, translate("%s %zu-%zu of %zu"), help->page ? help->page : translate("help"),
		help->shown_count ? help->top + 1 : 0, bottom < help->shown_count ? bottom : help->shown_count,
		help->shown_count);
	if (help->typed.length) {
		strbuf_add_text(text, "  filter: ");
		strbuf_add(text, strbuf_slice(&help->typed));
	}
}

struct hints hints_present(const struct work *work)
{
	struct rect row = work->layout.hint;
	struct hints hints = { list_of(work), row.column + 1, row.column + row.columns };
	struct strbuf lead;

	strbuf_init(&lead);
	hints_add_lead(work, &lead);
	if (lead.length)
		hints.column += width_of(strbuf_slice(&lead)) + GAP;
	if (lead.length && hints.column < LEAD_COLUMNS)
		hints.column = LEAD_COLUMNS;
	strbuf_release(&lead);
	return hints;
}

bool hints_next(struct hints *hints, struct hint_place *place)
{
	for (; hints->next->key[0]; hints->next++) {
		size_t columns = width_of(slice_of(hints->next->key)) + 1 + width_of(slice_of(hints->next->label));

		if (hints->column + columns > hints->end)
			continue;
		*place = (struct hint_place){ hints->next++, hints->column, columns };
		hints->column += columns + GAP;
		return true;
	}
	return false;
}
