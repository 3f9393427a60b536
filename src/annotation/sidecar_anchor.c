/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting what a sidecar holds on the text of the article at hand, which may have changed since. */
#include "candidates.h"
#include "sidecar_read.h"

/* How much text all searches together may go through, in bytes. */
static const size_t budget = (size_t)1 << 30;

static bool stands(const struct article *article, const struct selector *selector)
{
	struct slice there;

	if (selector->codes.end > article->length)
		return false;
	there = article_slice(article, article_bytes(article, selector->codes));
	return slice_equal(there, selector->quote);
}

static void cut(struct span *codes, size_t length)
{
	if (codes->end > length)
		codes->end = length;
	if (codes->start >= codes->end)
		codes->start = codes->end ? codes->end - 1 : 0;
}

/* Finds the passage of one entry; `*searched` is how much text was gone through so far. */
static enum anchor_state anchor(struct selector *selector, const struct article *article, size_t *searched)
{
	enum anchor_state state = ANCHOR_UNSEARCHED;
	struct span found = selector->codes;

	if (stands(article, selector))
		return ANCHOR_KEPT;
	if (*searched < budget) {
		*searched += article->text.length;
		state = anchor_find(article, selector, &found);
	}
	if (anchor_is_placed(state)) {
		selector->codes = found;
		/*
		 * The search takes one kind of quotation mark, dash or white space for another.
		 */
		selector->quote = article_slice(article, article_bytes(article, found));
	} else {
		cut(&selector->codes, article->length);
	}
	return state;
}

/* Where the passages are looked for, and how much text was gone through so far. */
struct search {
	const struct article *article;
	size_t searched;
};

static void fit(const struct kind *kind, void *entry, void *context)
{
	struct search *search = context;

	if (kind->passage)
		*kind_state(kind, entry) = anchor(kind_selector(kind, entry), search->article, &search->searched);
	else
		cut(kind_codes(kind, entry), search->article->length);
}

void sidecar_anchor_entry(const struct kind *kind, void *entry, const struct article *article)
{
	struct search search = { article, 0 };

	if (kind->span)
		fit(kind, entry, &search);
}

void sidecar_anchor(struct contents *contents, const struct article *article)
{
	struct search search = { article, 0 };

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->span && i < entries->count; i++) {
			void *entry = entries_at(entries, i);

			fit(kinds[number], entry, &search);
			conflict_refit(contents->arena, kinds[number], entry, fit, &search);
		}
	}
}

static void cut_entry(const struct kind *kind, void *entry, void *context)
{
	cut(kind_codes(kind, entry), *(const size_t *)context);
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
