/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a page to the article in it, as a text with front matter. */
#ifndef CROSSREAD_SRC_IMPORT_PAGE_ARTICLE_H
#define CROSSREAD_SRC_IMPORT_PAGE_ARTICLE_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/*
 * Adds the article to `out`. `bytes` are used up; `encoding` as encoding_decode() takes it, `name` is for messages.
 * `*notice` becomes what to tell of an article that may be cut short, else empty. False, with nothing added, when no
 * article is found or a limit is passed.
 */
bool page_article(struct strbuf *bytes, const char *encoding, const char *name, struct strbuf *out,
	struct error *notice, struct error *error);

#endif
