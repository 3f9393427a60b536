/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article prepared for finding many passages in it. */
#ifndef CROSSREAD_ARTICLE_ANCHOR_INDEX_H
#define CROSSREAD_ARTICLE_ANCHOR_INDEX_H

#include "crossread/article/article.h"

struct anchor_index;

/*
 * An index of `article`, which must outlive it. Costs nothing until a passage must be searched for;
 * then it reads the article once and takes about ten times its bytes.
 */
struct anchor_index *anchor_index_new(const struct article *article);
void anchor_index_free(struct anchor_index *index);

#endif
