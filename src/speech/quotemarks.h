/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of quotation marks over the paragraphs of an article. */
#ifndef CROSSREAD_SRC_SPEECH_QUOTEMARKS_H
#define CROSSREAD_SRC_SPEECH_QUOTEMARKS_H

#include "crossread/article/article.h"

struct quotemark_pair {
	struct span bytes; /* of the article's text, marks included */
	struct span words; /* without the marks and the white space next to them; never empty */
	size_t sentence;   /* the sentence in which it starts */
	bool closed;       /* false: it ends with its paragraph, or where the next passage opens */
	bool continues;    /* the paragraph before ended inside a pair, and this one goes on with it */
	bool single;       /* of single marks */
	bool nested;       /* lies inside another pair */
};

struct quotemarks {
	struct quotemark_pair *list; /* by start; owned */
	size_t count;
	size_t capacity;
};

/*
 * Finds the pairs of every paragraph. A mark that could be either is told by its neighbours and by what is open.
 * Single marks count only when both are there, or when a passage in single marks goes on in the next paragraph. A
 * double mark that nothing closes reaches to the end of its paragraph or to the next passage; a closing mark that
 * nothing opened is passed over. Pairs without words are left out. Linear in the length of the article.
 */
void quotemarks_find(struct quotemarks *quotemarks, const struct article *article);
void quotemarks_release(struct quotemarks *quotemarks);

#endif
