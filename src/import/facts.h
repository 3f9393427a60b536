/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says of its article: title, outlet, byline, date, address, language. */
#ifndef CROSSREAD_SRC_IMPORT_FACTS_H
#define CROSSREAD_SRC_IMPORT_FACTS_H

#include "blocks.h"
#include "page.h"

/* All borrowed from the page or static; empty: not said. */
struct facts {
	struct slice title;
	struct slice outlet;
	struct slice byline;
	struct slice published; /* ISO 8601 where the page has it so */
	struct slice url;       /* of http or https */
	struct slice language;  /* a language tag */
	bool is_paid;           /* the page says that its text is not free to read */
	struct slice body;      /* the text as the page's JSON-LD has it, paragraphs parted by line feeds */
};

/*
 * Takes, in this order: JSON-LD (schema.org's NewsArticle and its kin), OpenGraph and other <meta>, microdata and
 * <link>, elements (<h1>, <time>, class byline), <title>.
 */
void facts_find(struct facts *facts, struct page *page);

/* Sets what JSON-LD says and is not yet known. */
void facts_take_json_ld(struct facts *facts, struct page *page);

/* Sets a fact that is not yet known, in one line and without control characters; too long a text is none. */
void facts_set(struct page *page, struct slice *fact, struct slice text);

#endif
