/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting what a sidecar holds on the text of the article at hand, which may have changed since. */
#include "candidates.h"
#include "sidecar_read.h"

#include "crossread/annotation/annotations.h"

#include "annotations_entry.h"

/* Where passages are followed to. */
struct follower {
	struct anchor_index *index;
	const struct article *article;
};

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

/* The words that stand there now become the passage of what has moved. */
static void follow_entry(const struct kind *kind, void *entry, void *context)
{
	struct follower *follower = context;

	find(follower->index, kind, entry, follower->article->length);
	if (!kind->passage || kind_state_of(kind, entry) != ANCHOR_MOVED)
		return;
	*kind_selector(kind, entry) = anchor_select(follower->article, kind_place_of(kind, entry));
	*kind_state(kind, entry) = ANCHOR_KEPT;
}

void sidecar_follow(struct contents *contents, const struct article *article)
{
	struct follower follower = { anchor_index_new(article), article };

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->span && i < entries->count; i++) {
			follow_entry(kinds[number], entries_at(entries, i), &follower);
			conflict_refit(contents->arena, kinds[number], entries_at(entries, i), follow_entry, &follower);
		}
	}
	anchor_index_free(follower.index);
	contents->article = sidecar_stated(article);
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
