/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What annotations say that the story lacks, as two lists: allegations without an answer, denials left out. */
#include "list_kind.h"

#include "crossread/base/mem.h"
#include "crossread/report/gaps.h"
#include "crossread/work/tagging.h"

#include <stdlib.h>
#include <string.h>

const struct filter_scope list_missing_scope = {
	.keys = 1U << FILTER_TAG | 1U << FILTER_SPEAKER | 1U << FILTER_AUTHOR | 1U << FILTER_COMMENT |
		1U << FILTER_QUOTE | 1U << FILTER_ARTICLE | 1U << FILTER_OUTLET,
};

bool list_unanswered_is_growing(const struct work *work)
{
	return covering_is_opening(work);
}

static void offer_all(const struct work *work, struct list *list, const struct gaps *gaps)
{
	for (size_t i = 0; i < gaps->count; i++) {
		const struct gap *gap = &gaps->list[i];
		size_t document = work->covering.documents[gap->article];
		const struct annotation *annotation = &work->documents[document].sidecar.annotations.list[gap->number];
		struct list_item item = { .document = document, .number = gap->number, .missing = gap->missing };

		if (tagging_is_hidden(work, annotation))
			continue;
		memcpy(item.id, annotation->id.data, annotation->id.length);
		list_annotations_widen(list, annotation);
		list_offer(work, list, &item);
	}
}

static void collect(const struct work *work, struct list *list, bool missing)
{
	const struct covering *covering = &work->covering;
	struct gaps_article *articles = mem_new_array(covering->count, sizeof(*articles));
	struct gaps gaps;

	for (size_t i = 0; i < covering->count; i++)
		articles[i] = (struct gaps_article){ covering->articles[i],
			&work->documents[covering->documents[i]].sidecar.annotations };
	if (missing)
		gaps_find_missing(&gaps, articles, covering->count, &covering->coverage);
	else
		gaps_find_unanswered(&gaps, articles, covering->count);
	offer_all(work, list, &gaps);
	gaps_release(&gaps);
	free(articles);
}

void list_unanswered_collect(const struct work *work, struct list *list)
{
	if (!covering_is_opening(work))
		collect(work, list, false);
}

void list_missing_collect(const struct work *work, struct list *list)
{
	if (work->covering.is_found)
		collect(work, list, true);
}

void list_missing_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct article *lacking = work->covering.articles[item->missing];

	list_annotations_values(work, item, values);
	/* What is asked for is who lacks it. */
	values[FILTER_ARTICLE] = slice_of(lacking->name);
	values[FILTER_OUTLET] = lacking->outlet;
}
