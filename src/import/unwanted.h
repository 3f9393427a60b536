/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a page is not the article, by what its makers call it. */
#ifndef CROSSREAD_SRC_IMPORT_UNWANTED_H
#define CROSSREAD_SRC_IMPORT_UNWANTED_H

#include "page.h"

/* True when the element is hidden or plays a part (ARIA role) that is never an article's. */
bool unwanted_by_meaning(const struct node *node);

/* True when a word of its class or id says so: menu, related, newsletter, caption, comments ... */
bool unwanted_by_name(const struct node *node);

/* True when its class or id says that it holds what readers wrote. */
bool unwanted_is_comment(const struct node *node);

/* True for a short line that calls upon the reader or belongs to the page: "Read more: ...", "Advertisement". */
bool unwanted_line(struct slice text);

#endif
