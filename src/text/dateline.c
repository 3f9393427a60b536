/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Datelines and dates. */
#include "dateline.h"

#include "crossread/text/letter.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "follow.h"
#include "sentence_words.h"

#include <string.h>

enum {
	LEAST_PLACE = 4,  /* bytes of capitals: "ROME" */
	MOST_PLACE = 48,  /* bytes, with the name of a state */
	MOST_AGENCY = 24, /* bytes between the brackets */
	MOST_DATE = 48,   /* bytes */
	LEAST_DATE = 4,   /* words: the day of the week, the day, the month, the year */
	MOST_BEFORE = 16, /* bytes of a function word */
};

static bool is_dash(uint32_t code)
{
	return code == '-' || code == 0x2013 || code == 0x2014;
}

/* True for "(AP) —" at byte `bracket`. */
static bool is_agency(struct slice text, size_t bracket)
{
	struct slice reach = slice_part(text, bracket + 1, bracket + 1 + MOST_AGENCY);
	size_t close = slice_find(reach, slice_of(")"), 0);
	size_t dash;

	if (close == SIZE_MAX || close < 2 || !letter_is_upper(utf8_next(reach, &(size_t){ 0 })))
		return false;
	for (size_t at = 0; at < close;) {
		uint32_t code = utf8_next(reach, &at);

		if (!letter_is(code) && code != ' ' && code != '/' && code != '.')
			return false;
	}
	dash = space_end(text, bracket + 1 + close + 1);
	return dash < text.length && is_dash(utf8_next(text, &dash)) && space_end(text, dash) > dash;
}

/* Byte offset of the start of the letters that end at byte `end`; only capitals when `capitals`. */
static size_t letters_start(struct slice text, size_t start, size_t end, bool capitals)
{
	while (end > start) {
		size_t previous = utf8_previous(text, end);
		uint32_t code = utf8_next(text, &(size_t){ previous });

		if (capitals ? !letter_is_upper(code) && code != '-' : !letter_is(code))
			break;
		end = previous;
	}
	return end;
}

/* Byte offset of the end of the place's name, before the state in "DOVER, Del." that ends at byte `end`; else `end`. */
static size_t skip_state(struct slice text, size_t start, size_t end)
{
	size_t state = end;

	if (state > start && text.data[state - 1] == '.')
		state--;
	state = space_start(text, letters_start(text, start, state, false));
	return state > start && text.data[state - 1] == ',' ? state - 1 : end;
}

size_t dateline_start(struct slice text, size_t start, size_t bracket)
{
	size_t limit = bracket - start > MOST_PLACE ? bracket - MOST_PLACE : start;
	size_t end = space_start(text, bracket);
	size_t place;

	if (end == bracket || end <= limit || !is_agency(text, bracket))
		return bracket;
	end = skip_state(text, limit, end);
	place = end;
	for (;;) {
		size_t word = letters_start(text, limit, place, true);

		if (word == place)
			break;
		place = word;
		word = space_start(text, place);
		if (word == place || word <= limit || letters_start(text, limit, word, true) == word)
			break;
		place = word;
	}
	return end - place >= LEAST_PLACE ? place : bracket;
}

/* True for a function word at the end of `text`: "on" before a date. */
static bool ends_with_function_word(const struct language_words *words, struct slice text)
{
	size_t end = space_start(text, text.length);
	struct slice word = slice_part(text, letters_start(text, 0, end, false), end);
	char folded[MOST_BEFORE];

	if (!word.length || word.length > sizeof(folded))
		return !word.length && end && text.data[end - 1] == ',';
	for (size_t i = 0; i < word.length; i++)
		folded[i] = word.data[i] >= 'A' && word.data[i] <= 'Z' ? (char)(word.data[i] | 0x20) : word.data[i];
	return word_list_holds(&words->stopwords, slice_from(folded, word.length));
}

static bool is_number(struct slice word)
{
	for (size_t i = 0; i < word.length; i++) {
		if (word.data[i] < '0' || word.data[i] > '9')
			return false;
	}
	return word.length && word.length <= 4;
}

bool dateline_is_date(const struct language_words *words, struct slice text, size_t position)
{
	struct slice word = { NULL, 0 };
	size_t count = 0;
	size_t at = position;

	if (text.length - position > MOST_DATE || !letter_is_upper(utf8_next(text, &(size_t){ position })))
		return false;
	while (at < text.length) {
		word = follow_word(text, at);
		if (!sentence_words_date(words, word) && !(count && is_number(word)))
			return false;
		count++;
		at += word.length;
		/* A stop at the end closes a sentence; one inside makes an ordinal. */
		if (at + 1 < text.length && (text.data[at] == ',' || text.data[at] == '.'))
			at++;
		at = space_end(text, at);
	}
	return count >= LEAST_DATE && word.length == 4 && is_number(word) && slice_is_space(text.data[position - 1]) &&
		!ends_with_function_word(words, slice_part(text, 0, position));
}
