/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that tell where sentences end and begin, by language. */
#ifndef CROSSREAD_TEXT_SENTENCE_WORDS_H
#define CROSSREAD_TEXT_SENTENCE_WORDS_H

#include "crossread/base/slice.h"

#include <stdbool.h>

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_TITLE,  /* a name or a phrase follows: "Mr.", "v.", "e.g."; never the end */
	ABBREVIATION_NUMBER, /* the end unless a number follows: "No. 5", "Jan. 3" */
	ABBREVIATION_TIME,   /* "a.m.": a day or a time zone may follow */
	ABBREVIATION_OTHER,  /* the end when a word follows that mostly begins sentences: "Corp.",
				"U.S." */
};

/* The words of one language. */
struct sentence_words;

/* The table of a BCP 47 language (NULL: English); English for a language that has none yet. */
const struct sentence_words *sentence_words_for(const char *language);

/* The kind of `word`, which stands before a stop and holds no stop at its end. */
enum abbreviation sentence_words_abbreviation(const struct sentence_words *table, struct slice word);

/* True for a capitalised word that mostly begins a sentence: "The", "However". */
bool sentence_words_starter(const struct sentence_words *table, struct slice word);

/* True for what follows a time of day: names of days and months, time zones. */
bool sentence_words_after_time(const struct sentence_words *table, struct slice word);

/* True for a verb of saying in the third person: "said", "asks". */
bool sentence_words_saying(const struct sentence_words *table, struct slice word);

/* True for a label that begins a credit behind a caption: "Photo", before a colon. */
bool sentence_words_credit(const struct sentence_words *table, struct slice word);

#endif
