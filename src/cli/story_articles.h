/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs about speech read: articles, the story file beside the first one, and who says what in them. */
#ifndef CROSSREAD_SRC_CLI_STORY_ARTICLES_H
#define CROSSREAD_SRC_CLI_STORY_ARTICLES_H

#include "crossread/article/story.h"
#include "crossread/cli/options.h"
#include "crossread/compare/story_quotations.h"

struct story_articles {
	struct article *loaded;          /* those that could be loaded, in order; owned */
	const struct article **articles; /* to each of them; owned */
	size_t count;
	struct story story; /* beside the first one; empty where there is none */
	struct story_quotations found;
};

/*
 * Reads the articles of a verb, at least one, and finds their quotations. Returns the status for the verb to end with:
 * STATUS_TROUBLE, told on standard error, when one of them cannot be read. Nothing is found when the story file cannot
 * be read, or no article is named. To be released in any case.
 */
int story_articles_read(struct story_articles *read, const struct options *options);
void story_articles_release(struct story_articles *read);

#endif
