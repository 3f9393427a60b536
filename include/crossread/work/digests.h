/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list of articles says of each, also of those that were not opened: found in steps, while the list is open. */
#ifndef CROSSREAD_WORK_DIGESTS_H
#define CROSSREAD_WORK_DIGESTS_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"
#include "crossread/compare/word_pairs.h"

struct work;

struct digest {
	bool is_known;     /* false: not read yet */
	bool is_beginning; /* only the beginning of a long article that is not open was read: no tags, no similarity */
	struct error problem; /* why it cannot be read; "" when it can */
	struct strbuf label;  /* what to call it: outlet, else the name of its file without the ending */
	struct strbuf title;
	struct strbuf published;
	size_t sentences;
	size_t *tags; /* how many annotations have each tag of work.tags, and behind them: any other; owned */
	struct word_pairs pairs;
	struct {
		bool is_known;
		size_t left;     /* number of the article on the left that it is to */
		char percent[8]; /* "042" */
	} similarity;
};

struct digests {
	struct digest *list; /* one for each of work.documents; owned; NULL before digests_begin() */
	size_t count;
};

void digests_release(struct digests *digests);

/* Makes room; what is known stays. Tags of open articles are counted anew. */
void digests_begin(struct work *work);

/*
 * Reads one more article (of one over 1 MiB that is not open, the beginning), or finds how much of one stands in the
 * left one. True while there is more to do; nothing while no list of articles is open.
 */
bool digests_step(struct work *work);

/* The annotations of an article in all. */
size_t digests_tagged(const struct work *work, const struct digest *digest);

/* Adds how many annotations have which tag: "3A 1D". */
void digests_add_tags(const struct work *work, const struct digest *digest, struct strbuf *text);

#endif
