/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The YAML block that may stand before an article: what it says of title, outlet and the like. */
#ifndef CROSSREAD_ARTICLE_FRONT_MATTER_H
#define CROSSREAD_ARTICLE_FRONT_MATTER_H

#include "crossread/article/article.h"

enum { FRONT_MATTER_MOST_BYTES = 64 * 1024 };

/*
 * Sets title, outlet, byline, published, url, language and body of an article whose text, name and
 * arena are set. The block begins with a line --- at the very start and ends with a line --- or
 * ..., within FRONT_MATTER_MOST_BYTES. Without one, or with one that cannot be read (the warning
 * then says why), the body starts at 0. The language is NULL when nothing names it.
 */
void front_matter_read(struct article *article);

#endif
