/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in an article, weighed by who says it. */
#ifndef CROSSREAD_SRC_COMPARE_WEIGHING_H
#define CROSSREAD_SRC_COMPARE_WEIGHING_H

#include "standings.h"

/* Confidence of a quotation below which nobody is taken to have said it. */
#define LEAST_CONFIDENCE 0.35

struct weighing {
	struct suggestions *suggestions;
	const struct article *article;
	const struct article_quotations *own;
	const struct story_quotations *found;
	const struct article *const *articles;
	size_t number; /* of the article */
	struct standings standings;
};

/* The standing of who says quotation `index`; on the side of those who accuse, of those who are accused. */
enum standing weighing_standing(const struct weighing *weighing, size_t index);
bool weighing_is_accuser(const struct weighing *weighing, size_t index);
bool weighing_is_accused(const struct weighing *weighing, size_t index);

/* The words that show who speaks, within the sentence: the cue, the speaker, or else what is said. */
struct span weighing_words(const struct quotation *quotation, struct span sentence);

/* Adds a piece of evidence to the suggestions. */
void weighing_add(struct weighing *weighing, size_t sentence, enum evidence_side side, struct span bytes,
	const char *rule, double weight);

/* Adds what each quotation speaks for by who says it. */
void weighing_quotations(struct weighing *weighing);

/*
 * What the accused repeat of the charges in their own speech is no allegation: “the lawsuit says so, but ...”; nor is
 * it when they accuse in their turn.
 */
void weighing_discount(struct weighing *weighing);

#endif
