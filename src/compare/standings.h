/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which side those stand who speak in an article: by what they are called, by whom it accuses, by what they say. */
#ifndef CROSSREAD_SRC_COMPARE_STANDINGS_H
#define CROSSREAD_SRC_COMPARE_STANDINGS_H

#include "crossread/compare/story_quotations.h"
#include "crossread/compare/suggestions.h"
#include "crossread/speech/camp.h"

enum standing {
	STANDING_UNKNOWN,
	STANDING_ACCUSER, /* by office, by fate, or by what story.yaml says */
	STANDING_CHARGER, /* has raised a charge in the article */
	STANDING_ACCUSED, /* is accused in the article, or speaks for who is */
	STANDING_DENIER,  /* has denied a charge in the article */
	STANDING_JUDGE,
};

/* One for each quotation of the article. */
struct standings {
	enum standing *list; /* owned */
	size_t count;
	struct camp accused;
	struct camp accusers;
};

/* Fills the standings of article `number`, before anything is suggested for it. */
void standings_find(struct standings *standings, const struct article *const *articles, size_t number,
	const struct story_quotations *found);

/*
 * Whoever is laid a charge to in the suggestions is a charger, whoever is laid a denial to a denier, as far as their
 * standing is not known by more. True when one has changed.
 */
bool standings_learn(struct standings *standings, const struct article *const *articles, size_t number,
	const struct story_quotations *found, const struct suggestions *suggestions);
void standings_release(struct standings *standings);

#endif
