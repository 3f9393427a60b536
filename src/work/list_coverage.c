/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of coverage as a list: its rows; the column is chosen beside them. */
#include "list_kind.h"

#include "crossread/work/focus.h"
#include "crossread/work/showing.h"

#include <stdint.h>

static const char *state_name(size_t number)
{
	return number < COVERAGE_STATES ? coverage_state_name((enum coverage_state)number) : NULL;
}

/* The state is that of the chosen article. */
const struct filter_scope list_coverage_scope = {
	.keys = 1U << FILTER_KIND | 1U << FILTER_QUOTE | 1U << FILTER_SPEAKER | 1U << FILTER_TAG | 1U << FILTER_STATE,
	.state_name = state_name,
};

bool list_coverage_prepare(struct work *work)
{
	if (!covering_begin(work))
		return false;
	covering_name_speakers(work);
	covering_find_tags(work);
	return true;
}

bool list_coverage_is_growing(const struct work *work)
{
	return covering_is_finding(work);
}

void list_coverage_collect(const struct work *work, struct list *list)
{
	for (size_t i = 0; work->covering.is_found && i < work->covering.coverage.count; i++)
		list_offer(work, list, &(struct list_item){ .number = i });
}

void list_coverage_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct covering *covering = &work->covering;
	const struct coverage_row *row = &covering->coverage.rows[item->number];

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_KIND] = slice_of(coverage_kind_name(row->kind));
	values[FILTER_QUOTE] = article_slice(covering->articles[row->article], coverage_text(row));
	values[FILTER_STATE] = slice_of(coverage_state_name(row->cells[covering->column].state));
	if (row->kind == COVERAGE_QUOTATION)
		values[FILTER_SPEAKER] = story_quotations_speaker(&covering->quotations, covering->articles,
			row->article, row->quotation);
	if (covering->tags)
		values[FILTER_TAG] = strbuf_slice(&covering->tags[item->number]);
}

bool list_coverage_is_here(const struct work *work, const struct list_item *item)
{
	(void)work;
	(void)item;
	return true;
}

size_t list_coverage_sentence(const struct work *work, const struct list_item *item)
{
	const struct covering *covering = &work->covering;
	size_t column = covering_column(work, (size_t)(work->panes[work->active].document - work->documents));
	const struct coverage_cell *cell;

	if (column == SIZE_MAX)
		return SIZE_MAX;
	cell = &covering->coverage.rows[item->number].cells[column];
	return cell->state == COVERAGE_ABSENT ? SIZE_MAX : cell->sentence;
}

bool list_coverage_can_go(struct work *work, const struct list_item *item)
{
	const struct covering *covering = &work->covering;

	if (covering->coverage.rows[item->number].cells[covering->column].state != COVERAGE_ABSENT)
		return true;
	work_complain(work, "not found by this method in this article: choose another one");
	return false;
}

void list_coverage_go(struct work *work, const struct list_item *item)
{
	const struct covering *covering = &work->covering;

	if (showing_reach(work, covering->documents[covering->column]))
		focus_sentence(work, covering->coverage.rows[item->number].cells[covering->column].sentence);
}

bool list_coverage_choose(struct work *work, long columns)
{
	if (covering_move(work, columns) && work->list->filter.count)
		list_touch(work);
	return true;
}

bool list_coverage_go_beside(struct work *work)
{
	return list_coverage_choose(work, covering_is_last(work) ? -(long)work->covering.count : 1);
}
