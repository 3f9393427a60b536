/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations as the rows of a list: who speaks, by whichever name, and what people have tagged them as. */
#ifndef CROSSREAD_REPORT_QUOTED_H
#define CROSSREAD_REPORT_QUOTED_H

#include "crossread/annotation/annotations.h"
#include "crossread/annotation/filter.h"
#include "crossread/compare/story_quotations.h"

struct quoted_row {
	size_t article; /* number of its article, and its own there */
	size_t number;
	struct slice group;   /* the name that the story knows the speaker by, "Meta"; empty for unknown */
	struct slice speaker; /* the fullest name, "A Meta spokesperson", or what an annotation of it says */
	struct slice names;   /* all of these and the name as written, "they": what speaker: looks in */
	struct slice tags;    /* of the annotations on it, each once */
};

struct quoted {
	struct quoted_row *list; /* by article and place; owned */
	size_t count;
	size_t capacity;
	struct arena arena; /* owns texts */
};

/*
 * Lists what somebody says; words in marks that nobody speaks only with `terms`. `articles` are those that were read
 * (NULL: not), as far as they are settled; `sets` what is annotated in each (NULL: nothing known), of which only that
 * of `author` counts (NULL: everybody's). Texts are borrowed from the articles and what was found in them, but
 * not from the annotations. Linear in quotations and the annotations on them.
 */
void quoted_find(struct quoted *quoted, const struct story_quotations *found, const struct article *const *articles,
	const struct annotations *const *sets, const char *author, bool terms);
void quoted_release(struct quoted *quoted);

/* What filters may name, and the values of a row: tag, speaker, kind, quote, article, outlet. */
extern const struct filter_scope quoted_scope;
void quoted_values(const struct quoted_row *row, const struct story_quotations *found,
	const struct article *const *articles, struct slice values[FILTER_KEYS]);

#endif
