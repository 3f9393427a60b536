/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases by which furniture is known whatever stands around it. */
#ifndef CROSSREAD_ARTICLE_PHRASE_H
#define CROSSREAD_ARTICLE_PHRASE_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

enum phrase {
	PHRASE_NONE,
	PHRASE_FURNITURE,
	PHRASE_END, /* furniture too; late in an article nothing else follows it */
};

/* A longer paragraph is only looked at for markup and a disclaimer. */
enum { PHRASE_MOST_WORDS = 60 };

/*
 * What the phrases say of a paragraph of `words` words (counted up to PHRASE_MOST_WORDS + 1) that
 * is closed by a stop or not. `scratch` is overwritten.
 */
enum phrase phrase_find(struct slice paragraph, size_t words, bool is_closed, struct strbuf *scratch);

#endif
