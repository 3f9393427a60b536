/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported of one article. */
#include "crossread/report/extract.h"

#include "crossread/annotation/conflict.h"
#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

void extract_init(struct extract *extract, const struct article *article, const struct annotations *set)
{
	*extract = (struct extract){ .article = article, .set = set };
}

void extract_release(struct extract *extract)
{
	free((void *)extract->list);
	*extract = (struct extract){ 0 };
}

void extract_add(struct extract *extract, const struct annotation *annotation)
{
	extract->list = mem_grow((void *)extract->list, &extract->capacity, extract->count + 1, sizeof(*extract->list));
	extract->list[extract->count++] = annotation;
}

bool extract_is_placed(const struct extract *extract, const struct annotation *annotation)
{
	struct span place = annotation->place;

	return anchor_is_placed(annotation->state) && !span_is_empty(place) && place.end <= extract->article->length;
}

static int compare_places(const void *a, const void *b)
{
	const struct annotation *const *left = a;
	const struct annotation *const *right = b;
	int order = span_compare((*left)->place, (*right)->place);

	return order ? order : slice_compare((*left)->id, (*right)->id);
}

static int compare_stored(const void *a, const void *b)
{
	const struct annotation *const *left = a;
	const struct annotation *const *right = b;

	return annotation_compare(*left, *right);
}

void extract_sort(struct extract *extract)
{
	size_t placed = 0;

	if (!extract->count)
		return;
	for (size_t i = 0; i < extract->count; i++) {
		const struct annotation *annotation = extract->list[i];

		if (!extract_is_placed(extract, annotation))
			continue;
		extract->list[i] = extract->list[placed];
		extract->list[placed++] = annotation;
	}
	extract->placed = placed;
	qsort((void *)extract->list, placed, sizeof(*extract->list), compare_places);
	qsort((void *)(extract->list + placed), extract->count - placed, sizeof(*extract->list), compare_stored);
}

size_t extract_near(const struct extract *extract, size_t code)
{
	size_t longest = extract->set->longest;
	struct bisect place = { .high = extract->placed };

	while (bisect_goes_on(&place))
		bisect_step(&place, extract->list[place.middle]->place.start + longest < code);
	return place.low;
}

struct slice extract_words(const struct extract *extract, const struct annotation *annotation)
{
	if (!extract_is_placed(extract, annotation))
		return annotation->selector.quote;
	return article_slice(extract->article, article_bytes(extract->article, annotation->place));
}

void extract_add_conflict(const struct extract *extract, const struct annotation *annotation, struct strbuf *out)
{
	struct conflict *list;
	size_t count;

	if (!annotation->conflict)
		return;
	count = conflict_list_of(extract->set, annotation->id, &list);
	for (size_t i = 0; i < count; i++) {
		strbuf_add_text(out, i ? ", " : "");
		strbuf_add(out, list[i].field);
	}
	free(list);
}
