/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs of a text: one per line, or lines that were wrapped by hand and belong together. */
#ifndef CROSSREAD_ARTICLE_PARAGRAPHS_H
#define CROSSREAD_ARTICLE_PARAGRAPHS_H

#include "crossread/article/article.h"

struct paragraph {
	struct span bytes; /* of the text, without white space at both ends; never empty */
	enum sentence_kind kind;
};

struct paragraphs {
	struct paragraph *items;
	size_t count;
	size_t capacity;
};

void paragraphs_init(struct paragraphs *paragraphs);
void paragraphs_release(struct paragraphs *paragraphs);

/*
 * Adds the paragraphs of `text` from byte `body` on, all of them SENTENCE_TEXT. Lines are joined
 * when the text as a whole is wrapped by hand: nearly every line that a further one follows is so
 * full that the next word had no room, and many break off within a sentence. A list item begins a
 * paragraph. Stops and returns false at more than `most`. Linear.
 */
bool paragraphs_find(struct paragraphs *paragraphs, struct slice text, size_t body, size_t most);

#endif
