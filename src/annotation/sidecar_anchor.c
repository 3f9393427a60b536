/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting what a sidecar holds on the text of the article at hand, which may have changed since. */
#include "candidates.h"
#include "sidecar_read.h"

#include "crossread/annotation/annotations.h"

#include "annotations_entry.h"

static void find(struct anchor_index *index, const struct kind *kind, void *entry, size_t length)
{
	struct span *codes = kind_codes(kind, entry);

	if (kind->passage)
		*kind_state(kind, entry) = anchor_find(index, kind_selector_of(kind, entry), kind_place(kind, entry));
	else
		*codes = span_cut(*codes, length);
}

void sidecar_anchor_entry(const struct kind *kind, void *entry, const struct article *article)
{
	struct anchor_index *index = anchor_index_new(article);

	if (kind->span)
		find(index, kind, entry, article->length);
	anchor_index_free(index);
}

void sidecar_anchor(struct contents *contents, const struct article *article)
{
	struct anchor_index *index = anchor_index_new(article);

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->span && i < entries->count; i++)
			find(index, kinds[number], entries_at(entries, i), article->length);
	}
	anchor_index_free(index);
}

/* The article in which passages are found and to which they are moved. */
struct target {
	struct anchor_index *index;
	const struct article *article;
};

/* Finds the passage and makes its place what is stored; what is not found for certain keeps its numbers. */
static void move_entry(const struct kind *kind, void *entry, void *context)
{
	const struct target *target = context;
	struct selector *selector;

	find(target->index, kind, entry, target->article->length);
	if (!kind->passage || !anchor_is_placed(kind_state_of(kind, entry)))
		return;
	selector = kind_selector(kind, entry);
	selector->codes = kind_place_of(kind, entry);
	selector->quote = article_slice(target->article, article_bytes(target->article, selector->codes));
}

void sidecar_move(struct contents *contents, const struct article *article)
{
	struct target target = { anchor_index_new(article), article };

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->span && i < entries->count; i++) {
			move_entry(kinds[number], entries_at(entries, i), &target);
			conflict_refit(contents->arena, kinds[number], entries_at(entries, i), move_entry, &target);
		}
	}
	contents->article = sidecar_stated(article);
	anchor_index_free(target.index);
}

static void cut_entry(const struct kind *kind, void *entry, void *context)
{
	struct span *codes = kind_codes(kind, entry);

	*codes = span_cut(*codes, *(const size_t *)context);
}

void sidecar_cut(struct contents *contents)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->span && i < entries->count; i++) {
			cut_entry(kinds[number], entries_at(entries, i), &contents->article.length);
			conflict_refit(contents->arena, kinds[number], entries_at(entries, i), cut_entry,
				&contents->article.length);
		}
	}
}

void sidecar_fit(struct annotations *set, size_t length)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		struct entries entries = annotations_entries(set, number);
		bool cut = false;

		for (size_t i = 0; entries.kind->span && i < entries.count; i++) {
			void *entry = entries_at(&entries, i);
			bool reaches = kind_codes_of(entries.kind, entry).end > length;

			conflict_refit(&set->arena, entries.kind, entry, cut_entry, &length);
			if (!reaches)
				continue;
			cut_entry(entries.kind, entry, &length);
			cut = true;
		}
		if (cut)
			entries_sort(&entries);
	}
}
