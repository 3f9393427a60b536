/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a language: abbreviations, first words of sentences, function words. One file for each. */
#ifndef CROSSREAD_TEXT_LANGUAGE_WORDS_H
#define CROSSREAD_TEXT_LANGUAGE_WORDS_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_TITLE,  /* a name or a phrase follows: "Mr.", "v.", "e.g."; never the end */
	ABBREVIATION_NUMBER, /* the end unless a number follows: "No. 5", "Jan. 3" */
	ABBREVIATION_TIME,   /* "a.m.": a day or a time zone may follow */
	ABBREVIATION_OTHER,  /* the end when a word follows that mostly begins sentences: "Corp.", "U.S." */
};

/*
 * A word without the stop at its end. In lower case it stands for all cases, unless it is a single letter; capitalised
 * only for itself and capitals, because the lower case word is another one ("Mass." and "mass").
 */
struct abbreviation_entry {
	const char *word;
	enum abbreviation kind;
};

struct word_list {
	const char *const *items; /* sorted by bytes */
	size_t count;
};

#define WORD_LIST(words) \
	{ \
		(words), sizeof(words) / sizeof(*(words)) \
	}

struct language_words {
	const char *language;                           /* primary subtag */
	const struct abbreviation_entry *abbreviations; /* sorted by bytes */
	size_t abbreviation_count;
	struct word_list starters; /* frequent first words of sentences that are seldom part of a name; "L'" stands for
				      all words that begin so */
	struct word_list after_time; /* what may follow a time of day: days, months, time zones */
	struct word_list sayings;    /* verbs of saying in the third person */
	struct word_list credits;    /* labels of picture credits */
	struct word_list dates;      /* names of months and days of the week */
	struct word_list stopwords;  /* function words, folded */
	bool has_ordinals;           /* a number with a stop behind it is an ordinal: "3. Mai" */
};

extern const struct language_words language_words_en;
extern const struct language_words language_words_de;
extern const struct language_words language_words_fr;
extern const struct language_words language_words_es;
extern const struct language_words language_words_it;
extern const struct language_words language_words_pt;

/* The words of a BCP 47 language (NULL: English); NULL for a language that has none yet. */
const struct language_words *language_words_of(const char *language);

/* True when `word` is one of the list. */
bool word_list_holds(const struct word_list *list, struct slice word);

#endif
