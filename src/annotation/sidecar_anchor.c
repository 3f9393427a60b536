/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting what a sidecar holds on the text of the article at hand, which may have changed since. */
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

void sidecar_anchor(struct contents *contents, const struct article *article)
{
	size_t searched = 0;

	for (size_t i = 0; i < contents->annotation_count; i++) {
		struct annotation *annotation = &contents->annotations[i];
		struct selector *selector = &annotation->selector;
		struct span found = selector->codes;

		annotation->state = ANCHOR_KEPT;
		if (stands(article, selector))
			continue;
		annotation->state = ANCHOR_UNSEARCHED;
		if (searched < budget) {
			searched += article->text.length;
			annotation->state = anchor_find(article, selector, &found);
		}
		if (annotation->state == ANCHOR_KEPT || annotation->state == ANCHOR_MOVED) {
			selector->codes = found;
			/*
			 * The search takes one kind of quotation mark, dash or white space for another.
			 */
			selector->quote = article_slice(article, article_bytes(article, found));
		} else {
			cut(&selector->codes, article->length);
		}
	}
}
