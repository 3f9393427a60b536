/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words around stops. */
#include "sentence_words.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_ELIDED = 10 }; /* bytes, with the apostrophe: "Puisqu'" */

const struct language_words *sentence_words_for(const char *language)
{
	const struct language_words *words = language_words_of(language);

	return words ? words : &language_words_en;
}

static int compare_entry(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(((const struct abbreviation_entry *)member)->word));
}

static const struct abbreviation_entry *find_entry(const struct language_words *words, struct slice word)
{
	return bsearch(&word, words->abbreviations, words->abbreviation_count, sizeof(*words->abbreviations),
		compare_entry);
}

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter | 0x20) : letter;
}

/*
 * Byte offset of the apostrophe behind the elided start of a word, as in "l'art", and the offset behind it; false when
 * the word has none.
 */
static bool find_elision(struct slice word, size_t *apostrophe, size_t *behind)
{
	for (size_t i = 1; i < word.length && i < LONGEST_ELIDED; i++) {
		struct slice rest = slice_part(word, i, word.length);
		bool curly = slice_starts(rest, "\u2019");

		*apostrophe = i;
		*behind = i + (curly ? sizeof("\u2019") - 1 : 1);
		if (curly || slice_starts(rest, "'"))
			return true;
	}
	return false;
}

static enum abbreviation kind_of(const struct language_words *words, struct slice word)
{
	char small[16];
	const struct abbreviation_entry *entry = find_entry(words, word);

	/* A single capital is an initial, whatever its lower case means. */
	if (!entry && word.length > 1 && word.length <= sizeof(small)) {
		for (size_t i = 0; i < word.length; i++)
			small[i] = lower(word.data[i]);
		entry = find_entry(words, slice_from(small, word.length));
		if (!entry && small[0] != word.data[0]) {
			small[0] = word.data[0];
			entry = find_entry(words, slice_from(small, word.length));
		}
	}
	return entry ? entry->kind : ABBREVIATION_NONE;
}

enum abbreviation sentence_words_abbreviation(const struct language_words *words, struct slice word)
{
	enum abbreviation kind = kind_of(words, word);
	size_t apostrophe;
	size_t behind;

	if (kind == ABBREVIATION_NONE && find_elision(word, &apostrophe, &behind))
		kind = kind_of(words, slice_part(word, behind, word.length));
	return kind;
}

bool sentence_words_starter(const struct language_words *words, struct slice word)
{
	char start[LONGEST_ELIDED];
	size_t apostrophe;
	size_t behind;

	if (word_list_holds(&words->starters, word))
		return true;
	if (!find_elision(word, &apostrophe, &behind))
		return false;
	/* The lists have the straight apostrophe. */
	memcpy(start, word.data, apostrophe);
	start[apostrophe] = '\'';
	return word_list_holds(&words->starters, slice_from(start, apostrophe + 1));
}

bool sentence_words_after_time(const struct language_words *words, struct slice word)
{
	return word_list_holds(&words->after_time, word);
}

bool sentence_words_saying(const struct language_words *words, struct slice word)
{
	return word_list_holds(&words->sayings, word);
}

bool sentence_words_credit(const struct language_words *words, struct slice word)
{
	return word_list_holds(&words->credits, word);
}

bool sentence_words_date(const struct language_words *words, struct slice word)
{
	return word_list_holds(&words->dates, word);
}
