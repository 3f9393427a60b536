/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence from who speaks, added to that of words. */
#ifndef CROSSREAD_SRC_COMPARE_WEIGHING_H
#define CROSSREAD_SRC_COMPARE_WEIGHING_H

#include "crossread/compare/suggestions.h"

/* Everything is borrowed; evidence is added to that of `suggestions`, behind what is there. */
struct weighing {
	struct suggestions *suggestions;
	const struct article *article;
	const struct article_quotations *own; /* of the article */
	const struct story_quotations *found;
	const struct article *const *articles; /* of the story */
};

/*
 * What each quotation says of its sentences by its speaker and cue. Before that the evidence is by sentence; what the
 * accused only repeat loses weight there.
 */
void weighing_add_quotations(struct weighing *weighing);

/* Denials of somebody unknown right behind a charge. Tags have been chosen. */
void weighing_add_answers(struct weighing *weighing);

/* What goes on from a sentence that is a denial or an allegation, by the tags that have been chosen. */
void weighing_add_speeches(struct weighing *weighing);

#endif
