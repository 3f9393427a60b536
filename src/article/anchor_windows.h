/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in an article a passage may stand: stretches that share its rarer words, in about the same order. */
#ifndef CROSSREAD_SRC_ARTICLE_ANCHOR_WINDOWS_H
#define CROSSREAD_SRC_ARTICLE_ANCHOR_WINDOWS_H

#include "anchor_parts.h"

enum { ANCHOR_MOST_WINDOWS = 8 };

/* Stretches of words of the article, the likeliest one first; they may overlap. */
struct anchor_windows {
	struct span list[ANCHOR_MOST_WINDOWS]; /* numbers of words */
	size_t count;
};

/*
 * Finds them: each occurrence of a rare word of the passage votes for the place where the passage would begin. Only
 * the rarest words vote, so that the work does not grow with the length of the article.
 */
void anchor_windows_find(struct anchor_windows *windows, struct anchor_probe *probe);

#endif
