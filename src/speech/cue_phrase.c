/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the phrases of a lexicon in a text. */
#include "crossread/speech/cue_phrase.h"

#include "lexicon_tables.h"

#include "crossread/base/bisect.h"
#include "crossread/text/word.h"

#include <string.h>

enum { MOST_SKIPPED = 3 }; /* words that "..." stands for */

/* Takes the next word of a text, folded as in a lexicon, and its bytes; false at the end. */
static bool next_word(struct slice text, size_t *position, char folded[LEXICON_WORD_SIZE], struct slice *word,
	struct span *bytes)
{
	struct slice found;

	if (!word_next(text, position, &found))
		return false;
	*word = slice_from(folded, lexicon_fold(found, folded));
	bytes->start = (size_t)(found.data - text.data);
	bytes->end = bytes->start + found.length;
	return true;
}

/* The next word of a phrase; empty at its end. */
static struct slice next_part(const char **rest)
{
	struct slice part = { *rest, strcspn(*rest, " ") };

	*rest += part.length + ((*rest)[part.length] == ' ');
	return part;
}

/* Where the phrase ends that goes on with `rest` at byte `position`; 0 when it is not there. */
static size_t match(const char *rest, struct slice text, size_t position)
{
	struct span bytes = { position, position };
	size_t skip = 0;
	struct slice part = next_part(&rest);

	while (part.length) {
		char folded[LEXICON_WORD_SIZE];
		struct slice word;
		size_t behind = bytes.end;

		if (slice_equal_text(part, "...")) {
			skip = MOST_SKIPPED;
			part = next_part(&rest);
		}
		if (!next_word(text, &position, folded, &word, &bytes) ||
			memchr(text.data + behind, '.', bytes.start - behind))
			return 0;
		if (slice_equal(word, part)) {
			part = next_part(&rest);
			skip = 0;
		} else if (!skip--) {
			return 0;
		}
	}
	return bytes.end;
}

/* The first phrase that begins with `word` or a later one. */
static size_t first_phrase(const struct lexicon *lexicon, struct slice word)
{
	struct bisect place = { .high = lexicon->phrase_count };

	while (bisect_goes_on(&place))
		bisect_step(&place, slice_compare(slice_of(lexicon->phrases[place.middle].words), word) < 0);
	return place.low;
}

bool cue_phrase_next(const char *language, struct slice text, size_t *position, struct cue_phrase *phrase)
{
	const struct lexicon *lexicon = lexicon_of(language);
	char folded[LEXICON_WORD_SIZE];
	struct slice word;
	struct span bytes;

	while (next_word(text, position, folded, &word, &bytes)) {
		size_t longest = 0;

		/* A space sorts before all of a word: those that begin with this word stand first. */
		for (size_t i = first_phrase(lexicon, word); word.length && i < lexicon->phrase_count; i++) {
			const char *rest = lexicon->phrases[i].words;
			size_t end;

			if (!slice_equal(next_part(&rest), word))
				break;
			end = match(rest, text, bytes.end);
			if (end > longest) {
				longest = end;
				phrase->cue = lexicon->phrases[i].cue;
			}
		}
		if (longest) {
			phrase->bytes = (struct span){ bytes.start, longest };
			*position = longest;
			return true;
		}
	}
	return false;
}
