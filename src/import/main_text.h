/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which blocks of a page are the article. */
#ifndef CROSSREAD_SRC_IMPORT_MAIN_TEXT_H
#define CROSSREAD_SRC_IMPORT_MAIN_TEXT_H

#include "blocks.h"
#include "facts.h"

#include "crossread/base/strbuf.h"

/*
 * Moves the blocks of the article to the front of `blocks`, in order, and cuts it behind them; none are left when
 * nothing there is running text. What stands before the first and behind the last running text is left out, and so are
 * lists of links, calls upon the reader and headings without text.
 */
void main_text_choose(struct blocks *blocks, const struct page *page, const struct facts *facts);

/* Adds the article: front matter, title, blocks. */
void main_text_write(struct strbuf *out, const struct blocks *blocks, const struct facts *facts);

/* Bytes of the text of all blocks. */
size_t main_text_length(const struct blocks *blocks);

#endif
