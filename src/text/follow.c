/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows a stop. */
#include "follow.h"

#include "crossread/text/letter.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "stop.h"

bool follow_is_word_code(uint32_t code)
{
	return letter_is(code) || letter_is_digit(code) || letter_is_mark(code) || code == '\'' || code == 0x2019;
}

struct slice follow_word(struct slice text, size_t start)
{
	size_t end = start;

	while (end < text.length && end - start < FOLLOW_MOST_BYTES) {
		size_t next = end;

		if (!follow_is_word_code(utf8_next(text, &next)))
			break;
		end = next;
	}
	return slice_part(text, start, end);
}

/*
 * True for a lower case word that is written with a capital inside, as "iPhone": it may begin a
 * sentence.
 */
static bool has_inner_capital(struct slice word)
{
	for (size_t i = 0; i < word.length;) {
		if (letter_is_upper(utf8_next(word, &i)))
			return true;
	}
	return false;
}

/* True for the start of a web address, whose case says nothing. */
static bool is_address(struct slice word)
{
	return slice_equal_text(word, "http") || slice_equal_text(word, "https") || slice_equal_text(word, "www");
}

struct follow follow_read(struct slice text, size_t position)
{
	struct follow follow = { FOLLOW_SIGN, { NULL, 0 }, position };
	size_t at = position;
	uint32_t code = utf8_next(text, &at);

	/* Marks that open, with or without blanks between them. */
	for (int marks = 0; marks < 4 && stop_is_opener(code) && at < text.length; marks++) {
		position = space_end(text, at);
		if (position >= text.length)
			return follow;
		at = position;
		code = utf8_next(text, &at);
	}
	follow.word = follow_word(text, position);
	follow.end = position + follow.word.length;
	if (is_address(follow.word))
		return follow;
	if (letter_is_upper(code))
		follow.kind = FOLLOW_UPPER;
	else if (letter_is_lower(code))
		follow.kind = has_inner_capital(follow.word) ? FOLLOW_UPPER : FOLLOW_LOWER;
	else if (letter_is_digit(code))
		follow.kind = FOLLOW_DIGIT;
	else if (letter_is(code))
		follow.kind = FOLLOW_LETTER;
	else if (code == ',' || code == ';' || code == ':' || code == ')' || code == ']')
		follow.kind = FOLLOW_CLOSER;
	return follow;
}
