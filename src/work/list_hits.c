/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was looked for, hit by hit, as a list. */
#include "list_kind.h"

#include <stdint.h>

/* Hits that are listed, so that a filter answers while it is typed; bytes of a sentence on either side of a hit. */
enum { MOST_HITS = 20000, MOST_AROUND = 400 };

const struct filter_scope list_hits_scope = {
	.keys = 1U << FILTER_QUOTE | 1U << FILTER_ARTICLE | 1U << FILTER_OUTLET,
};

bool list_hits_prepare(struct work *work)
{
	return work->list || searching_any(work);
}

static void widen_label(struct list *list, const struct article *article)
{
	struct strbuf label;

	strbuf_init(&label);
	article_label(article, &label);
	list_widen(&list->widest_author, strbuf_slice(&label));
	strbuf_release(&label);
}

void list_hits_collect(const struct work *work, struct list *list)
{
	bool more;
	size_t hits = searching_hits(work, &more);

	for (size_t i = 0; i < work->searching.count && list->all < MOST_HITS; i++) {
		size_t count = work->searching.searches[i].count;

		if (count)
			widen_label(list, searching_article(work, i));
		for (size_t hit = 0; hit < count && list->all < MOST_HITS; hit++)
			list_offer(work, list, &(struct list_item){ .document = i, .number = hit });
	}
	list->uncut = hits > list->all ? hits : 0;
	list->counts_on = more;
}

/* The start of the character that byte `byte` of a text is in. */
static size_t character_start(struct slice text, size_t byte)
{
	while (byte > 0 && byte < text.length && ((unsigned char)text.data[byte] & 0xC0) == 0x80)
		byte--;
	return byte;
}

bool list_hit(const struct work *work, const struct list_item *item, struct span *hit, struct span *around)
{
	const struct search *search = &work->searching.searches[item->document];
	const struct article *article = searching_article(work, item->document);
	const struct sentence *last;

	if (!article || item->number >= search->count)
		return false;
	*hit = search->hits[item->number];
	*around = article->sentences[article_sentence_at(article, hit->start)].bytes;
	last = &article->sentences[article_sentence_at(article, hit->end - 1)];
	around->end = last->bytes.end;
	if (hit->start - around->start > MOST_AROUND)
		around->start = character_start(article->text, hit->start - MOST_AROUND);
	if (around->end - hit->end > MOST_AROUND)
		around->end = character_start(article->text, hit->end + MOST_AROUND);
	return true;
}

void list_hits_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct article *article = searching_article(work, item->document);
	struct span hit;
	struct span around;

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	(void)list_hit(work, item, &hit, &around);
	values[FILTER_QUOTE] = article_slice(article, around);
	values[FILTER_ARTICLE] = slice_of(article->name);
	values[FILTER_OUTLET] = article->outlet;
}

bool list_hits_is_here(const struct work *work, const struct list_item *item)
{
	return searching_is_present(work, &work->searching.searches[item->document], item->number);
}

size_t list_hits_sentence(const struct work *work, const struct list_item *item)
{
	const struct search *search = &work->searching.searches[item->document];

	if (&work->documents[item->document] != work->panes[work->active].document)
		return SIZE_MAX;
	return article_sentence_at(&work->documents[item->document].article, search->hits[item->number].start);
}

void list_hits_go(struct work *work, const struct list_item *item)
{
	(void)searching_go_to(work, item->document, item->number);
}
