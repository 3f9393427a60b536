/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a passage look like: a sentence, a title, a fragment. */
#include "passage.h"

#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

enum {
	LONGEST_TITLE = 8, /* words */
	SHORT_WORD = 3,    /* bytes: of, the, and stay small in titles */
	SHORTEST_OPEN = 3, /* words of a sentence that ends without any sign */
};

static bool is_stop(uint32_t code)
{
	return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002;
}

/* The last character before closing marks; 0 when there is none. */
static uint32_t last_code(struct slice words)
{
	while (words.length) {
		size_t start = utf8_previous(words, words.length);
		uint32_t code = utf8_next(words, &(size_t){ start });

		if (code != '\'' && code != '"' && code != 0x2019 && code != 0x201D)
			return code;
		words.length = start;
	}
	return 0;
}

char passage_last(struct slice words)
{
	uint32_t code = last_code(words);

	return code && code < 0x80 ? (char)code : '-';
}

enum passage_shape passage_shape(struct slice words, bool ends)
{
	size_t position = 0;
	struct slice word;
	size_t count = 0;
	size_t capitals = 0;
	size_t small = 0; /* words without a capital that a title would give one */
	bool capital_first = false;
	uint32_t last = last_code(words);

	while (count <= LONGEST_TITLE && word_next(words, &position, &word)) {
		uint32_t first = utf8_next(word, &(size_t){ 0 });
		bool capital = letter_is_upper(first) || letter_is_digit(first);

		if (!count)
			capital_first = capital;
		count++;
		capitals += capital;
		small += !capital && word.length > SHORT_WORD;
	}
	if (count >= 2 && count <= LONGEST_TITLE && capitals >= 2 && capital_first && !small && last != '!' &&
		last != '?')
		return PASSAGE_TITLE;
	if (count >= 2 && capital_first && (is_stop(last) || last == ','))
		return PASSAGE_SENTENCE;
	if (count >= SHORTEST_OPEN && capital_first && ends)
		return PASSAGE_SENTENCE;
	return count < 2 ? PASSAGE_WORD : PASSAGE_FRAGMENT;
}
