/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first words of a passage, for a message. */
#include "excerpt.h"

#include "crossread/text/width.h"

#include <stdio.h>

#define ELLIPSIS "\xe2\x80\xa6"

/* The largest end at or before `end` that is between two characters. */
static size_t between_characters(struct slice text, size_t end)
{
	while (end > 0 && end < text.length && ((unsigned char)text.data[end] & 0xC0) == 0x80)
		end--;
	return end;
}

/* The same between two words; text without blanks ends where it is. */
static size_t between_words(struct slice text, size_t end)
{
	size_t word = end;

	while (word > 0 && text.data[word] != ' ' && text.data[word] != '\n')
		word--;
	return word ? word : end;
}

void excerpt_take(struct slice text, char excerpt[EXCERPT_SIZE])
{
	size_t room = between_characters(text, EXCERPT_SIZE - sizeof(ELLIPSIS));
	size_t end = room < text.length ? room : text.length;
	bool fits = end == text.length && width_of(text) <= EXCERPT_COLUMNS;

	if (!fits) {
		end = width_fit(slice_part(text, 0, end), EXCERPT_COLUMNS - 1);
		end = between_words(text, end < text.length ? end : text.length - 1);
	}
	snprintf(excerpt, EXCERPT_SIZE, "%.*s%s", (int)end, text.data ? text.data : "", fits ? "" : ELLIPSIS);
}
