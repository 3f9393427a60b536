/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles of the story as a list. */
#include "list_kind.h"

#include "crossread/work/showing.h"

#include <stdint.h>

const struct filter_scope list_articles_scope = {
	.keys = 1U << FILTER_TITLE | 1U << FILTER_OUTLET | 1U << FILTER_DATE,
};

bool list_articles_prepare(struct work *work)
{
	digests_begin(work);
	return true;
}

void list_articles_collect(const struct work *work, struct list *list)
{
	struct strbuf tags;

	strbuf_init(&tags);
	for (size_t i = 0; i < work->digests.count; i++) {
		strbuf_clear(&tags);
		digests_add_tags(work, &work->digests.list[i], &tags);
		list_widen(&list->widest_state, strbuf_slice(&tags));
		list_widen(&list->widest_author, strbuf_slice(&work->digests.list[i].label));
		list_offer(work, list, &(struct list_item){ .document = i });
	}
	strbuf_release(&tags);
}

void list_articles_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct digest *digest = &work->digests.list[item->document];

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_TITLE] = strbuf_slice(&digest->title);
	values[FILTER_OUTLET] = strbuf_slice(&digest->label);
	values[FILTER_DATE] = strbuf_slice(&digest->published);
	values[FILTER_SIMILARITY] = slice_of(digest->similarity.percent);
}

bool list_articles_is_here(const struct work *work, const struct list_item *item)
{
	return &work->documents[item->document] == work->panes[work->active].document;
}

size_t list_articles_sentence(const struct work *work, const struct list_item *item)
{
	return list_articles_is_here(work, item) ? work->panes[work->active].focus : SIZE_MAX;
}

void list_articles_go(struct work *work, const struct list_item *item)
{
	if (showing_side(work, &work->documents[item->document]) == SIZE_MAX)
		(void)showing_begin(work, work->active, item->document);
	else
		(void)showing_reach(work, item->document);
}

bool list_articles_go_beside(struct work *work)
{
	const struct list_item *item = list_present(work->list);
	size_t document = item ? item->document : 0;

	if (!item) {
		work_complain(work, "nothing fits the filter: {edit-filter} changes it");
		return false;
	}
	if (&work->documents[document] == work_pane(work)->document) {
		work_complain(work, "this article is in the pane that stays: another one can stand beside it");
		return false;
	}
	work->list = NULL;
	work->mode = MODE_READ;
	return showing_begin(work, work->pane_count == 2 ? 1 - work->active : 1, document);
}
