/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The known word nearest to a mistyped one. */
#include "crossread/base/suggestion.h"

#include "crossread/base/translate.h"

#include <stdint.h>
#include <stdio.h>

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edits between two words of at most SUGGESTION_MOST_WORD bytes: three rows of the table, taken in turn. */
static size_t distance_of(struct slice a, struct slice b)
{
	size_t rows[3][SUGGESTION_MOST_WORD + 1];

	for (size_t j = 0; j <= b.length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *second = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b.length; j++) {
			bool same = a.data[i - 1] == b.data[j - 1];

			row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + !same);
			if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1])
				row[j] = least(row[j], second[j - 2] + 1);
		}
	}
	return rows[a.length % 3][b.length];
}

static size_t most_edits(size_t length)
{
	return length < 4 ? 1 : length < 8 ? 2 : 3;
}

void suggestion_init(struct suggestion *suggestion, struct slice typed)
{
	*suggestion = (struct suggestion){ typed, NULL, SIZE_MAX };
}

void suggestion_offer(struct suggestion *suggestion, const char *word)
{
	struct slice typed = suggestion->typed;
	struct slice offered = slice_of(word);
	size_t distance;

	if (typed.length == 0 || typed.length > SUGGESTION_MOST_WORD || offered.length > SUGGESTION_MOST_WORD)
		return;
	if (typed.length > 1 && slice_equal(slice_part(offered, 0, typed.length), typed))
		distance = 1;
	else
		distance = distance_of(typed, offered);
	/* Changing every byte is no way to mistype a word. */
	if (distance > most_edits(typed.length) || distance >= typed.length || distance >= suggestion->distance)
		return;
	suggestion->word = word;
	suggestion->distance = distance;
}

const char *suggestion_tell(const struct suggestion *suggestion, char text[SUGGESTION_SIZE])
{
	text[0] = '\0';
	if (suggestion->word)
		snprintf(text, SUGGESTION_SIZE, translate(": did you mean \"%s\""), suggestion->word);
	return text;
}
