/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that hold an article, but not as text, or hold what is said of one. */
#ifndef CROSSREAD_SRC_ARTICLE_FOREIGN_H
#define CROSSREAD_SRC_ARTICLE_FOREIGN_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * True when the bytes begin as a page of the web, a PDF or a document of an office program does; the message then says
 * how to make an article of it. `path` is for that. True for a sidecar, too: it is no article.
 */
bool foreign_is(struct slice bytes, const char *path, struct error *error);

#endif
