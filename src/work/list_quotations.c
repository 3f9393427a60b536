/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what in all articles as a list, and tagging it there. */
#include "list_kind.h"

#include "crossread/base/bisect.h"
#include "crossread/base/translate.h"
#include "crossread/work/attributing.h"
#include "crossread/work/focus.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <stdint.h>
#include <stdio.h>

const struct quoted_row *list_quoted(const struct work *work, const struct list_item *item)
{
	const struct quoted *quoted = &work->quoting.quoted;
	struct bisect place = { .high = quoted->count };

	while (bisect_goes_on(&place)) {
		const struct quoted_row *row = &quoted->list[place.middle];

		bisect_step(&place,
			row->article < item->document ||
				(row->article == item->document && row->number < item->number));
	}
	if (place.low == quoted->count || quoted->list[place.low].article != item->document ||
		quoted->list[place.low].number != item->number)
		return NULL;
	return &quoted->list[place.low];
}

bool list_quotations_prepare(struct work *work)
{
	const struct list *list = work->list;

	if (!list) {
		quoting_open(work, true);
		quoting_hurry(work);
		/* A list that opens has something to show. */
		while (!work->quoting.quoted.count && quoting_step(work))
			;
	}
	if (!list || list->is_stale || list->entries != list_entries(work))
		quoting_list(work);
	return true;
}

void list_quotations_collect(const struct work *work, struct list *list)
{
	const struct quoted *quoted = &work->quoting.quoted;
	struct strbuf label;

	strbuf_init(&label);
	for (size_t i = 0; i < quoted->count; i++) {
		const struct quoted_row *row = &quoted->list[i];

		if (i == 0 || quoted->list[i - 1].article != row->article) {
			strbuf_clear(&label);
			article_label(work->quoting.articles[row->article], &label);
			list_widen(&list->widest_author, strbuf_slice(&label));
		}
		list_widen(&list->widest_speaker, row->group);
		list_offer(work, list, &(struct list_item){ .document = row->article, .number = row->number });
	}
	strbuf_release(&label);
	list->counts_on = quoting_goes_on(work);
}

void list_quotations_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	quoted_values(list_quoted(work, item), &work->quoting.found, work->quoting.articles, values);
}

size_t list_quotations_sentence(const struct work *work, const struct list_item *item)
{
	if (&work->documents[item->document] != work->panes[work->active].document)
		return SIZE_MAX;
	return article_sentence_at(work->quoting.articles[item->document],
		quoting_quotation(work, item->document, item->number)->words.start);
}

bool list_quotations_is_here(const struct work *work, const struct list_item *item)
{
	return list_quotations_sentence(work, item) == work->panes[work->active].focus;
}

void list_quotations_go(struct work *work, const struct list_item *item)
{
	size_t document = item->document;
	size_t number = item->number;
	const struct quotation *quotation;

	if (!showing_reach(work, document))
		return;
	quotation = quoting_quotation(work, document, number);
	/* Its file may have been changed since it was read. */
	if (!quotation) {
		work_complain(work, "%s has been changed, and this quotation is gone",
			work->documents[document].article.name);
		return;
	}
	focus_sentence(work, article_sentence_at(&work->documents[document].article, quotation->words.start));
}

/* Opens the articles of what is to be tagged. False, with a message, when one cannot be, or nothing can be kept. */
static bool open_targets(struct work *work)
{
	const struct list *list = work->list;
	bool done = true;

	quoting_hold(work, true);
	for (size_t i = 0; i < list->count && done; i++)
		done = !list_is_target(list, i) || work_open_document(work, list->items[i].document);
	quoting_hold(work, false);
	return done && list_can_change(work);
}

/* Tags one quotation, what stands between its marks; false when it has the tag already. */
static bool tag_one(struct work *work, const struct list_item *item, const struct tag *tag)
{
	const struct quotation *quotation = quoting_quotation(work, item->document, item->number);
	struct attribution attribution = { .rule = "" };
	struct span codes;
	char id[STAMP_ID_SIZE];

	if (!quotation || span_is_empty(quotation->words))
		return false;
	codes = article_codes(&work->documents[item->document].article, quotation->words);
	/* Alone or with others around. */
	if (annotations_by(&work->documents[item->document].sidecar.annotations, codes, slice_of(tag->name),
		    slice_of(work->author), span_contains))
		return false;
	attribution = attributing_find(work, item->document, codes);
	attributing_put(work, item->document, slice_of(tag->name), codes, attribution, "manual", id);
	return true;
}

bool list_quotations_retag(struct work *work, const struct tag *tag)
{
	struct list *list = work->list;
	size_t targets = list->marked ? list->marked : 1;
	size_t tagged = 0;
	char label[96];

	if (!open_targets(work))
		return false;
	snprintf(label, sizeof(label), translate("tag %zu as %.60s"), targets, tag->name);
	history_begin(work->history, label);
	for (size_t i = 0; i < list->count; i++) {
		if (list_is_target(list, i))
			tagged += tag_one(work, &list->items[i], tag);
	}
	if (tagged == targets)
		work_say(work, translate_count("%zu quotation tagged %s", "%zu quotations tagged %s", tagged), tagged,
			tag->name);
	else if (tagged)
		work_say(work, "%zu tagged %s, the others have that tag already", tagged, tag->name);
	else
		work_complain(work, "tagged %s already: {annotations} lists what is tagged", tag->name);
	quoting_list(work);
	list_collect(work, list);
	return tagged > 0;
}
