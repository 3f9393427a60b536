/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a noun phrase of an article is about: a thing, a document, an organisation. */
#ifndef CROSSREAD_SRC_SPEECH_NOUN_PHRASE_H
#define CROSSREAD_SRC_SPEECH_NOUN_PHRASE_H

#include "crossread/article/article.h"

struct noun_phrase {
	size_t words; /* up to its noun */
	struct span
		core; /* the noun with the word before it, or from a name on: "court papers" of "secret court papers" */
	bool is_thing;    /* shows or bears words, and says nothing itself: a caption, a chart; "this" alone */
	bool is_document; /* speaks: a lawsuit, a report */
	bool is_party;    /* company, council: with an article or as a part of a name it is a body */
	bool is_body;     /* an organisation: "the company", "Leeds City Council", "the Harbour Board", "Meta" */
	bool is_one;      /* nothing says that they are several */
	bool is_it;       /* the pronoun of what is no person */
};

/*
 * Reads the words at `bytes` of the article's text up to the noun that they are about: the last one before a comma, a
 * preposition or a clause. A name of one word is taken for that of an organisation, for news gives people two. Linear.
 */
struct noun_phrase noun_phrase_read(const struct article *article, struct span bytes);

#endif
