/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is quoted. */
#include "attribution.h"

#include "crossread/text/letter.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "sentence_words.h"
#include "stop.h"

enum {
	MOST_SPEAKER = 4,     /* words between a quoted question and "asked" */
	MOST_SIGNATURE = 100, /* bytes of a name behind a dash that ends a paragraph */
};

bool attribution_speaker_follows(const struct language_words *words, struct slice text, const struct follow *follow)
{
	size_t at = follow->end;

	if (sentence_words_starter(words, follow->word))
		return false;
	for (int passed = 1; passed < MOST_SPEAKER; passed++) {
		size_t start = space_end(text, at);
		struct slice word;

		if (start == at || start >= text.length)
			return false;
		word = follow_word(text, start);
		if (sentence_words_saying(words, word))
			return true;
		if (!word.length || !letter_is_upper(utf8_next(word, &(size_t){ 0 })))
			return false;
		at = start + word.length;
	}
	return false;
}

bool attribution_signature_follows(struct slice text, size_t position)
{
	size_t at = position;
	uint32_t code = utf8_next(text, &at);

	if ((code != '-' && code != 0x2013 && code != 0x2014) || text.length - at > MOST_SIGNATURE)
		return false;
	at = space_end(text, at);
	if (at == text.length || !letter_is_upper(utf8_next(text, &(size_t){ at })))
		return false;
	while (at < text.length) {
		if (stop_is_terminator(utf8_next(text, &at)))
			return false;
	}
	return true;
}
