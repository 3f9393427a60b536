/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text without its typography, and the way back to the text as it is. */
#ifndef CROSSREAD_SRC_ARTICLE_FOLDED_H
#define CROSSREAD_SRC_ARTICLE_FOLDED_H

#include "crossread/article/span.h"
#include "crossread/base/strbuf.h"

/* Where a character of the source stands, and its folded form. Byte offsets. */
struct folded_mark {
	size_t source;
	size_t folded;
};

struct folded {
	struct slice source; /* borrowed */
	struct strbuf text;  /* typography_fold() of all of it */
	struct folded_mark *marks;
	size_t mark_count;
	size_t mark_capacity;
};

/* `source` is valid UTF-8 and must outlive it. Linear. */
void folded_init(struct folded *folded, struct slice source);
void folded_release(struct folded *folded);

/*
 * The bytes of the source whose folded form is `bytes` of the folded text, not empty. False when these begin or end
 * within a character. Constant time.
 */
bool folded_source(const struct folded *folded, struct span bytes, struct span *source);

#endif
