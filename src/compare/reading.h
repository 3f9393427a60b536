/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a sentence for comparison: its words, content stems and character 4-grams as numbers. */
#ifndef CROSSREAD_COMPARE_READING_H
#define CROSSREAD_COMPARE_READING_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"
#include "crossread/text/stem.h"
#include "unspaced.h"
#include "vocabulary.h"

#include <stdbool.h>

/* What sentences are compared by. */
enum space {
	SPACE_WORDS, /* folded words; in scripts without spaces all runs of unspaced_length() characters */
	SPACE_STEMS, /* content stems: no stop words, zero to twenty as digits */
	SPACE_GRAMS, /* character 4-grams of the folded words, joined by single blanks */
	SPACE_COUNT,
};

struct numbers {
	uint32_t *list;
	size_t count;
	size_t capacity;
};

void numbers_add(struct numbers *numbers, uint32_t number);

struct reading {
	const char *language;
	struct vocabulary vocabularies[SPACE_COUNT];
	/* The present sentence. */
	struct numbers features[SPACE_COUNT]; /* in the order of the text */
	struct strbuf text;                   /* the folded words joined by blanks, of which the 4-grams are */
	bool has_runs;                        /* some are runs of characters: then the words do not tell the text */
	/* Internal. */
	struct stem *stem;
	struct numbers stems; /* by word: its stem */
	struct strbuf word;
	/* The run of characters of an unspaced script that is being read. */
	struct strbuf run;
	size_t run_length;                /* what unspaced_length() says of them */
	size_t run_count;                 /* characters */
	size_t run_starts[UNSPACED_MOST]; /* where the last ones begin, in turn */
	size_t run_end;                   /* in the sentence */
};

/* `language` (BCP 47) is that of all sentences; it is borrowed. */
void reading_init(struct reading *reading, const char *language);
void reading_release(struct reading *reading);

/*
 * Sets words and stems of the present sentence. What lies behind the 4,096th word counts as one word, so that a flood
 * stays cheap and only equal floods are equal.
 */
void reading_take(struct reading *reading, struct slice sentence);

/* The stem of a word that was taken before, false when it is a stop word. */
bool reading_stem(const struct reading *reading, uint32_t word, uint32_t *stem);

/* Sets the 4-grams of the present sentence, of its first 32 KiB at most. A shorter text than four is one gram. */
void reading_take_grams(struct reading *reading);

#endif
