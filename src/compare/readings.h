/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles read for comparison in one language: each sentence once, however many articles it will be compared with. */
#ifndef CROSSREAD_SRC_COMPARE_READINGS_H
#define CROSSREAD_SRC_COMPARE_READINGS_H

#include "crossread/article/article.h"
#include "reading.h"
#include "rows.h"
#include "vocabulary.h"

/*
 * One article. Only the sentences that are compared count: furniture takes no part. Their numbers are called places.
 * Equal sentences share a form, whichever article they stand in.
 */
struct read_article {
	size_t next;       /* the sentence that is read next */
	size_t count;      /* places */
	size_t *sentences; /* by place: number in the article */
	uint32_t *forms;   /* by place */
};

struct readings {
	struct reading reading;
	struct vocabulary forms; /* by what tells sentences apart: the first readings_words() of a name are its words */
	struct numbers lengths;  /* by form: words */
	struct numbers hashes;   /* by form: a property of its folded words alone */
	struct rows rows[SPACE_COUNT]; /* by form; features are the numbers of reading.vocabularies */
	/* Internal. */
	struct read_article *articles;
	size_t article_count;
	size_t capacity;
	struct strbuf name; /* of the form being looked up */
};

/* `language` (BCP 47) is that of all sentences; it is borrowed. */
void readings_init(struct readings *readings, const char *language);
void readings_release(struct readings *readings);

/*
 * Reads the next sentence of `article`, which is known here by the small number `number`. False when it has no more;
 * it may be asked again.
 */
bool readings_step(struct readings *readings, size_t number, const struct article *article);

/* An article that has been stepped through. Valid until the next step. */
const struct read_article *readings_article(const struct readings *readings, size_t number);

/* How many sentences of an article have been read, furniture too. */
size_t readings_done(const struct readings *readings, size_t number);

/* The words of a form, as numbers, in the order of the text. */
const uint32_t *readings_words(const struct readings *readings, uint32_t form, size_t *count);

#endif
