/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles as the comparison sees them: sentences as folded words, and their vectors in three feature spaces. */
#ifndef CROSSREAD_COMPARE_CORPUS_H
#define CROSSREAD_COMPARE_CORPUS_H

#include "crossread/article/article.h"
#include "reading.h"
#include "vectors.h"
#include "vocabulary.h"

enum { SIDE_A, SIDE_B, SIDE_COUNT };

/* What is made of each sentence, then of each form. */
enum corpus_stage { CORPUS_READING, CORPUS_WEIGHING, CORPUS_INDEXING, CORPUS_COMPLETE };

/*
 * One article. Only the sentences that are compared count, in all numbers here: furniture takes no part. Their numbers
 * are called places. Equal sentences share a form, whichever article they stand in.
 */
struct side {
	size_t count;      /* places */
	size_t *sentences; /* by place: number in the article */
	uint32_t *forms;   /* by place */
	uint32_t *ranks;   /* by place: how many of the same form stand before it */
	/* The places of form f are in_order[starts[f]..starts[f + 1]), ascending. */
	size_t *starts;
	uint32_t *in_order;
};

struct corpus {
	struct side sides[SIDE_COUNT];
	struct vocabulary forms; /* each name is the numbers of its words, as bytes */
	uint32_t *hashes;        /* by form: a property of its folded words alone */
	size_t word_count;       /* different words */
	/*
	 * Rows are forms; the forms of the right article are indexed. Stems have parts: how much of the form's vector
	 * of words has this stem, as a length in VECTORS_UNIT, rounded up.
	 */
	struct vectors spaces[SPACE_COUNT];
	uint16_t *stop_parts; /* by form: how much of its vector of words is stop words, in the same way */
	/* Internal, until it is complete. */
	const struct article *articles[SIDE_COUNT];
	struct reading reading;
	uint32_t *squares; /* by stem, zero between forms */
	enum corpus_stage stage;
	int side;
	size_t next; /* the sentence or the form that comes next */
	size_t done; /* items, over all stages */
};

/* Both articles must outlive the reading. */
void corpus_init(struct corpus *corpus, const struct article *a, const struct article *b);
void corpus_release(struct corpus *corpus);

/* Goes on by `steps` sentences or forms. False once the corpus is complete. */
bool corpus_step(struct corpus *corpus, size_t steps);

/* Steps done and steps in all; how many these are is known, and may fall, once all sentences are read. */
void corpus_progress(const struct corpus *corpus, size_t *done, size_t *all);

/* The word numbers of a form. */
const uint32_t *corpus_words(const struct corpus *corpus, uint32_t form, size_t *count);

/* How many places of a side have this form. */
size_t side_repeats(const struct side *side, uint32_t form);

#endif
