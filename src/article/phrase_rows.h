/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases of furniture as a table. */
#ifndef CROSSREAD_ARTICLE_PHRASE_ROWS_H
#define CROSSREAD_ARTICLE_PHRASE_ROWS_H

#include "phrase.h"

#include <stddef.h>

/* Where in a paragraph a phrase stands. */
enum phrase_where {
	WHOLE, /* the paragraph is nothing else */
	START,
	START_ONLY_OPEN, /* at the start of a paragraph without a stop at its end */
	ANYWHERE,
	ANYWHERE_OPEN,
};

struct phrase_row {
	const char *words; /* folded words with a blank between them */
	enum phrase_where where;
	size_t most_words; /* of the paragraph: a sentence that begins like a call is longer */
	enum phrase phrase;
};

extern const struct phrase_row phrase_rows[];
extern const size_t phrase_row_count;

#endif
