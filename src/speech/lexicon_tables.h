/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a lexicon, as src/speech/lexicons.sh writes them from lexicons/LANGUAGE.txt. */
#ifndef CROSSREAD_SRC_SPEECH_LEXICON_TABLES_H
#define CROSSREAD_SRC_SPEECH_LEXICON_TABLES_H

#include "lexicon.h"

struct lexicon_form {
	const char *word;
	size_t verb; /* in the verbs */
	enum verb_form form;
};

struct lexicon_word {
	const char *word;
	enum word_class class;
};

struct lexicon_item {
	const char *word;
	enum lexicon_list list;
};

struct lexicon_phrase {
	const char *words; /* a blank between; "..." stands for some words */
	enum cue_class cue;
};

/* Each table is sorted by bytes; the verbs are in the order of the file. */
struct lexicon {
	const char *language; /* primary subtag */
	const struct lexicon_form *forms;
	size_t form_count;
	const struct reporting_verb *verbs;
	size_t verb_count;
	const struct lexicon_word *words;
	size_t word_count;
	const struct lexicon_item *lists;
	size_t list_count;
	const struct lexicon_phrase *phrases;
	size_t phrase_count;
	/* "" where the language has none. */
	const char *adverb_ending;
	const char *negation_ending;
	const char *participle_ending;
	const char *gerund_ending;
};

/* Ended by NULL. */
extern const struct lexicon *const lexicons[];

#endif
