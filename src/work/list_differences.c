/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences as a list. */
#include "list_kind.h"

#include "crossread/work/differing.h"

const struct filter_scope list_differences_scope = {
	.keys = 1U << FILTER_KIND | 1U << FILTER_NOTE | 1U << FILTER_LEFT | 1U << FILTER_RIGHT | 1U << FILTER_STATE,
	.state_name = list_dismissal_name,
};

bool list_differences_prepare(struct work *work)
{
	return differing_find(work);
}

void list_differences_collect(const struct work *work, struct list *list)
{
	for (size_t i = 0; i < work->differences.count; i++)
		list_offer(work, list, &(struct list_item){ .number = i });
}

void list_differences_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct difference *difference = &work->differences.list[item->number];

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_KIND] = slice_of(difference_kind_name(difference->kind));
	values[FILTER_NOTE] = slice_of(difference->note);
	values[FILTER_LEFT] = differing_words(work, item->number, 0);
	values[FILTER_RIGHT] = differing_words(work, item->number, 1);
	values[FILTER_STATE] = slice_of(list_dismissal_name(differing_is_dismissed(work, item->number)));
}

bool list_differences_is_here(const struct work *work, const struct list_item *item)
{
	return item->number == work->difference;
}

size_t list_differences_sentence(const struct work *work, const struct list_item *item)
{
	const struct difference *difference = &work->differences.list[item->number];

	return work->active == 0 ? difference->a_sentence : difference->b_sentence;
}

void list_differences_go(struct work *work, const struct list_item *item)
{
	differing_go(work, item->number);
}

bool list_differences_remove(struct work *work)
{
	return list_can_change(work) && differing_dismiss(work, list_present(work->list)->number, slice_of(""));
}
