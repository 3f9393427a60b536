/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles as the comparison sees them: sentences as folded words, and their vectors in three feature spaces. */
#ifndef CROSSREAD_COMPARE_CORPUS_H
#define CROSSREAD_COMPARE_CORPUS_H

#include "crossread/compare/story_index.h"
#include "readings.h"
#include "vectors.h"

enum { SIDE_A, SIDE_B, SIDE_COUNT };

/* What is made of each sentence, of each place, then of each form. */
enum corpus_stage { CORPUS_READING, CORPUS_GATHERING, CORPUS_WEIGHING, CORPUS_INDEXING, CORPUS_COMPLETE };

/* One article; places and forms are those of readings.h, but forms and features are numbered for this pair alone. */
struct side {
	size_t count;      /* places */
	size_t *sentences; /* by place: number in the article */
	uint32_t *forms;   /* by place */
	uint32_t *ranks;   /* by place: how many of the same form stand before it */
	/* The places of form f are in_order[starts[f]..starts[f + 1]), ascending. */
	size_t *starts;
	uint32_t *in_order;
	uint32_t digest; /* of the folded words in their order */
};

struct corpus {
	struct side sides[SIDE_COUNT];
	size_t form_count;
	uint32_t *hashes;  /* by form: a property of its folded words alone */
	size_t word_count; /* different words */
	/*
	 * Rows are forms; the forms of the right article are indexed. Stems have parts: how much of the form's vector
	 * of words has this stem, as a length in VECTORS_UNIT, rounded up.
	 */
	struct vectors spaces[SPACE_COUNT];
	uint16_t *stop_parts; /* by form: how much of its vector of words is stop words, in the same way */
	/* The words of form f are words[word_starts[f]..word_starts[f + 1]), numbered as in their space. */
	uint32_t *words;
	size_t *word_starts;
	/* Internal, until it is complete. */
	const struct article *articles[SIDE_COUNT];
	size_t numbers[SIDE_COUNT]; /* of the articles in the index */
	struct story_index *own_index;
	struct readings *readings; /* NULL once all is taken over from them */
	uint32_t *form_numbers;    /* by form of the readings: the form here plus 1, 0 while it has none */
	uint32_t *stems;           /* by word: its stem plus 1, 0 for a stop word */
	uint32_t *squares;         /* by stem, zero between forms */
	size_t words_capacity;
	size_t stems_capacity;
	enum corpus_stage stage;
	int side;
	size_t next; /* the place or the form that comes next */
	size_t done; /* items, over all stages but reading */
};

/*
 * For two articles of an index, which must stay until the corpus is complete or released; corpora of one index may be
 * stepped in turn. corpus_init() reads both articles for itself alone, and needs them only until it is complete.
 */
void corpus_init_indexed(struct corpus *corpus, struct story_index *index, size_t a, size_t b);
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
