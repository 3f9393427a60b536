/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article prepared for finding many passages in it. */
#include "anchor_parts.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

/* Some seconds of searching. */
static const size_t most_steps = (size_t)1 << 31;

struct anchor_index *anchor_index_new(const struct article *article)
{
	struct anchor_index *index = mem_new(sizeof(*index));

	index->article = article;
	index->steps = most_steps;
	return index;
}

void anchor_index_prepare(struct anchor_index *index)
{
	if (index->ready)
		return;
	folded_init(&index->folded, index->article->text);
	anchor_words_init(&index->words, strbuf_slice(&index->folded.text));
	anchor_words_sort(&index->words);
	index->ready = true;
}

void anchor_index_free(struct anchor_index *index)
{
	if (index->ready) {
		anchor_words_release(&index->words);
		folded_release(&index->folded);
	}
	free(index);
}
