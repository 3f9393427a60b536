/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that tell where sentences end and begin, asked of the tables of a language. */
#ifndef CROSSREAD_TEXT_SENTENCE_WORDS_H
#define CROSSREAD_TEXT_SENTENCE_WORDS_H

#include "crossread/base/slice.h"
#include "language_words.h"

#include <stdbool.h>

/* The words of a BCP 47 language (NULL: English); English for a language that has none yet. */
const struct language_words *sentence_words_for(const char *language);

/* The kind of `word`, which stands before a stop and holds no stop at its end. */
enum abbreviation sentence_words_abbreviation(const struct language_words *words, struct slice word);

/*
 * True for a capitalised word that mostly begins a sentence: "The", "However"; also for one behind an elided word that
 * does: "L'avocat".
 */
bool sentence_words_starter(const struct language_words *words, struct slice word);

/* True for what follows a time of day: names of days and months, time zones. */
bool sentence_words_after_time(const struct language_words *words, struct slice word);

/* True for a verb of saying in the third person: "said", "asks". */
bool sentence_words_saying(const struct language_words *words, struct slice word);

/* True for a label that begins a credit behind a caption: "Photo", before a colon. */
bool sentence_words_credit(const struct language_words *words, struct slice word);

/* True for the name of a month or a day of the week. */
bool sentence_words_date(const struct language_words *words, struct slice word);

#endif
