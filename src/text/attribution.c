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
	MOST_UNCASED = 40,    /* code points of a name and a verb of saying */
};

/* Arabic and Hebrew: "said", "asked", "added" in the third person; before the name. */
static const char *const verbs_first[] = { "قال", "قالت", "قالوا", "يقول", "تقول", "صرح", "صرّح", "صرحت", "أضاف",
	"أضافت", "أكد", "أكدت", "تساءل", "تساءلت", "אמר", "אמרה", "אמרו", "אומר", "אומרת", "שאל", "שאלה", "שואל",
	"שואלת", "הוסיף", "הוסיפה", "טען", "טענה", "הצהיר", "הצהירה", "סיפר", "סיפרה", "כתב", "כתבה" };

/* Chinese and Hindi: at the end of the sentence. */
static const char *const verbs_last[] = { "说", "說", "道", "表示", "问", "問", "称", "稱", " कहा", " कहा है", " कहा था",
	" पूछा", " बताया", " बोला", " बोली", " बोले", " कहते हैं", " कहती हैं" };

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

static bool ends_with(struct slice text, const char *end)
{
	size_t length = slice_of(end).length;

	return text.length > length && slice_starts(slice_part(text, text.length - length, text.length), end);
}

bool attribution_uncased_follows(struct slice text, size_t position)
{
	struct slice first = follow_word(text, position);
	size_t end = position;

	for (size_t i = 0; i < sizeof(verbs_first) / sizeof(*verbs_first); i++) {
		if (slice_equal_text(first, verbs_first[i]))
			return true;
	}
	for (int codes = 0; end < text.length; codes++) {
		size_t next = end;
		uint32_t code = utf8_next(text, &next);

		if (stop_is_terminator(code))
			break;
		if (codes == MOST_UNCASED || (!follow_is_word_code(code) && code != ' '))
			return false;
		end = next;
	}
	for (size_t i = 0; i < sizeof(verbs_last) / sizeof(*verbs_last); i++) {
		if (ends_with(slice_part(text, position, end), verbs_last[i]))
			return true;
	}
	return false;
}
