/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The suggestions as a list. */
#include "list_kind.h"

#include "crossread/work/focus.h"
#include "crossread/work/showing.h"
#include "crossread/work/suggesting.h"

#include <stdint.h>

const struct filter_scope list_suggestions_scope = {
	.keys = 1U << FILTER_TAG | 1U << FILTER_SCORE | 1U << FILTER_STATE | 1U << FILTER_QUOTE | 1U << FILTER_ARTICLE,
	.state_name = list_dismissal_name,
};

const struct suggested *list_suggestion(const struct work *work, const struct list_item *item)
{
	const struct suggestions *suggestions = suggesting_of(work, item->document);

	return suggestions && item->number < suggestions->count ? &suggestions->list[item->number] : NULL;
}

bool list_suggestions_prepare(struct work *work)
{
	suggesting_finish(work);
	work->suggesting.is_shown = true;
	return true;
}

void list_suggestions_collect(const struct work *work, struct list *list)
{
	for (size_t i = 0; i < work->suggesting.list_count; i++) {
		const struct suggestions *suggestions = suggesting_of(work, i);

		for (size_t j = 0; suggestions && j < suggestions->count; j++) {
			/* One that is settled is an annotation, and listed there. */
			if (suggesting_state(work, i, &suggestions->list[j]) != SUGGESTION_SETTLED)
				list_offer(work, list, &(struct list_item){ .document = i, .number = j });
		}
	}
}

void list_suggestions_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct suggested *suggestion = list_suggestion(work, item);

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_TAG] = slice_of(suggestion->tag);
	values[FILTER_SCORE] = slice_of(suggestion->percent);
	values[FILTER_STATE] = slice_of(
		list_dismissal_name(suggesting_state(work, item->document, suggestion) == SUGGESTION_DISMISSED));
	values[FILTER_QUOTE] = article_sentence(&work->documents[item->document].article, suggestion->sentence);
	values[FILTER_ARTICLE] = slice_of(work->documents[item->document].article.name);
}

bool list_suggestions_is_here(const struct work *work, const struct list_item *item)
{
	return list_suggestions_sentence(work, item) == work->panes[work->active].focus;
}

size_t list_suggestions_sentence(const struct work *work, const struct list_item *item)
{
	const struct suggested *suggestion = list_suggestion(work, item);

	if (!suggestion || &work->documents[item->document] != work->panes[work->active].document)
		return SIZE_MAX;
	return suggestion->sentence;
}

void list_suggestions_go(struct work *work, const struct list_item *item)
{
	const struct suggested *suggestion = list_suggestion(work, item);

	if (suggestion && showing_reach(work, item->document))
		focus_sentence(work, suggestion->sentence);
}
