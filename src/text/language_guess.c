/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text that nobody has named. */
#include "crossread/text/language_guess.h"

#include "crossread/text/script.h"
#include "crossread/text/word.h"

#include <stdlib.h>

enum {
	MOST_BYTES = 4096,
	MOST_WORD = 5,    /* bytes of the words below */
	OWN = 3,          /* points for a word of one language; a word of two gives a point to both */
	LEAST_POINTS = 9, /* of the language that is guessed */
	LEAST_SHARE = 4,  /* one point for so many words; running text has twice as many */
	CLEAR_LEAD = 60,  /* points before the next language that make the rest of the text superfluous */
};

enum language { EN, DE, FR, ES, IT, PT, LANGUAGES };

static const char *const names[LANGUAGES] = { "en", "de", "fr", "es", "it", "pt" };

/* A frequent word, folded, and the languages it belongs to, a bit each. */
struct frequent {
	const char *word;
	unsigned languages;
};

/* clang-format off */
/* Words of three languages and more tell nothing and are left out. Sorted by bytes. */
static const struct frequent frequent[] = {
	{ "aber", 1u << DE }, { "ai", 1u << IT | 1u << FR }, { "al", 1u << ES | 1u << IT },
	{ "all", 1u << EN | 1u << IT }, { "alla", 1u << IT }, { "als", 1u << DE }, { "also", 1u << EN | 1u << DE },
	{ "am", 1u << EN | 1u << DE }, { "an", 1u << EN | 1u << DE }, { "anche", 1u << IT }, { "and", 1u << EN },
	{ "ao", 1u << PT }, { "are", 1u << EN }, { "as", 1u << EN | 1u << PT }, { "at", 1u << EN }, { "au", 1u << FR },
	{ "auch", 1u << DE }, { "auf", 1u << DE }, { "aus", 1u << DE }, { "aux", 1u << FR }, { "avec", 1u << FR },
	{ "be", 1u << EN }, { "been", 1u << EN }, { "bei", 1u << DE }, { "but", 1u << EN }, { "by", 1u << EN },
	{ "c", 1u << FR | 1u << IT }, { "ce", 1u << FR }, { "ces", 1u << FR }, { "cette", 1u << FR },
	{ "che", 1u << IT }, { "com", 1u << PT }, { "como", 1u << ES }, { "con", 1u << ES | 1u << IT },
	{ "d", 1u << FR | 1u << IT }, { "dal", 1u << IT }, { "dans", 1u << FR }, { "das", 1u << DE | 1u << PT },
	{ "dass", 1u << DE }, { "dei", 1u << IT }, { "del", 1u << ES | 1u << IT }, { "dell", 1u << IT },
	{ "della", 1u << IT }, { "delle", 1u << IT }, { "dem", 1u << DE }, { "der", 1u << DE },
	{ "des", 1u << DE | 1u << FR }, { "deux", 1u << FR }, { "di", 1u << IT }, { "die", 1u << DE },
	{ "dijo", 1u << ES }, { "disse", 1u << IT | 1u << PT }, { "do", 1u << EN | 1u << PT },
	{ "dos", 1u << ES | 1u << PT }, { "du", 1u << DE | 1u << FR }, { "e", 1u << IT | 1u << PT },
	{ "ein", 1u << DE }, { "eine", 1u << DE }, { "einen", 1u << DE }, { "einer", 1u << DE }, { "el", 1u << ES },
	{ "ela", 1u << PT }, { "ele", 1u << PT }, { "elle", 1u << FR }, { "em", 1u << PT },
	{ "en", 1u << FR | 1u << ES }, { "era", 1u << ES | 1u << IT }, { "es", 1u << DE | 1u << ES },
	{ "est", 1u << FR }, { "esta", 1u << ES | 1u << PT }, { "este", 1u << ES | 1u << PT }, { "et", 1u << FR },
	{ "fait", 1u << FR }, { "foi", 1u << PT }, { "for", 1u << EN }, { "fra", 1u << IT }, { "from", 1u << EN },
	{ "fue", 1u << ES }, { "für", 1u << DE }, { "già", 1u << IT }, { "gli", 1u << IT },
	{ "ha", 1u << ES | 1u << IT }, { "had", 1u << EN }, { "has", 1u << EN }, { "hat", 1u << DE },
	{ "hatte", 1u << DE }, { "have", 1u << EN }, { "hay", 1u << ES }, { "he", 1u << EN | 1u << ES },
	{ "his", 1u << EN }, { "i", 1u << EN | 1u << IT }, { "il", 1u << FR | 1u << IT }, { "im", 1u << DE },
	{ "is", 1u << EN }, { "ist", 1u << DE }, { "it", 1u << EN }, { "its", 1u << EN }, { "l", 1u << FR | 1u << IT },
	{ "las", 1u << ES }, { "le", 1u << FR | 1u << IT }, { "les", 1u << FR }, { "leur", 1u << FR },
	{ "lo", 1u << ES | 1u << IT }, { "los", 1u << ES }, { "ma", 1u << FR | 1u << IT },
	{ "mais", 1u << FR | 1u << PT }, { "man", 1u << EN | 1u << DE }, { "mas", 1u << PT }, { "mit", 1u << DE },
	{ "muy", 1u << ES }, { "más", 1u << ES }, { "n", 1u << FR }, { "na", 1u << PT }, { "nach", 1u << DE },
	{ "nas", 1u << PT }, { "ne", 1u << FR }, { "nel", 1u << IT }, { "nella", 1u << IT }, { "nicht", 1u << DE },
	{ "noch", 1u << DE }, { "non", 1u << IT }, { "nos", 1u << FR | 1u << ES }, { "not", 1u << EN },
	{ "nous", 1u << FR }, { "nur", 1u << DE }, { "não", 1u << PT }, { "o", 1u << IT | 1u << PT },
	{ "oder", 1u << DE }, { "of", 1u << EN }, { "on", 1u << EN | 1u << FR }, { "ont", 1u << FR },
	{ "or", 1u << EN | 1u << FR }, { "os", 1u << PT }, { "ou", 1u << FR | 1u << PT }, { "par", 1u << FR },
	{ "para", 1u << ES | 1u << PT }, { "pas", 1u << FR }, { "pela", 1u << PT }, { "pelo", 1u << PT },
	{ "per", 1u << IT }, { "pero", 1u << ES }, { "più", 1u << IT }, { "plus", 1u << FR },
	{ "por", 1u << ES | 1u << PT }, { "pour", 1u << FR }, { "qu", 1u << FR }, { "qui", 1u << FR },
	{ "sa", 1u << FR }, { "said", 1u << EN }, { "sehr", 1u << DE }, { "seu", 1u << PT }, { "she", 1u << EN },
	{ "sich", 1u << DE }, { "sie", 1u << DE }, { "sin", 1u << ES }, { "so", 1u << EN | 1u << DE },
	{ "son", 1u << FR | 1u << ES }, { "sono", 1u << IT }, { "su", 1u << ES | 1u << IT },
	{ "sua", 1u << IT | 1u << PT }, { "suis", 1u << FR }, { "sul", 1u << IT }, { "suo", 1u << IT },
	{ "sur", 1u << FR }, { "sus", 1u << ES }, { "são", 1u << PT }, { "ter", 1u << PT }, { "that", 1u << EN },
	{ "the", 1u << EN }, { "their", 1u << EN }, { "they", 1u << EN }, { "this", 1u << EN }, { "to", 1u << EN },
	{ "tra", 1u << IT }, { "um", 1u << DE | 1u << PT }, { "uma", 1u << PT }, { "una", 1u << ES | 1u << IT },
	{ "und", 1u << DE }, { "une", 1u << FR }, { "vom", 1u << DE }, { "von", 1u << DE }, { "vor", 1u << DE },
	{ "vous", 1u << FR }, { "war", 1u << EN | 1u << DE }, { "was", 1u << EN | 1u << DE }, { "were", 1u << EN },
	{ "who", 1u << EN }, { "wie", 1u << DE }, { "wird", 1u << DE }, { "with", 1u << EN }, { "wurde", 1u << DE },
	{ "y", 1u << ES }, { "ya", 1u << ES }, { "you", 1u << EN }, { "zu", 1u << DE }, { "zum", 1u << DE },
	{ "è", 1u << IT }, { "é", 1u << PT }, { "été", 1u << FR }, { "über", 1u << DE },
};
/* clang-format on */

static int compare_frequent(const void *key, const void *member)
{
	return slice_compare(*(const struct slice *)key, slice_of(((const struct frequent *)member)->word));
}

static const struct frequent *find(struct slice word)
{
	return word.length > MOST_WORD ?
		NULL :
		bsearch(&word, frequent, sizeof(frequent) / sizeof(*frequent), sizeof(*frequent), compare_frequent);
}

/* The numbers of the languages with the most and the second most points. */
static void find_leaders(const unsigned points[LANGUAGES], size_t *best, size_t *next)
{
	*best = 0;
	*next = 1;
	for (size_t i = 1; i < LANGUAGES; i++) {
		if (points[i] > points[*best]) {
			*next = *best;
			*best = i;
		} else if (i > 1 && points[i] > points[*next]) {
			*next = i;
		}
	}
}

const char *language_guess(struct slice text)
{
	unsigned points[LANGUAGES] = { 0 };
	unsigned words = 0;
	size_t position = 0;
	size_t best = 0;
	size_t next = 1;
	struct strbuf folded;
	struct slice word;
	const char *by_script = script_language(text);

	if (by_script)
		return by_script;
	text = slice_part(text, 0, MOST_BYTES);
	strbuf_init(&folded);
	while (points[best] < points[next] + CLEAR_LEAD && word_next(text, &position, &word)) {
		const struct frequent *entry;
		unsigned worth;

		words++;
		if (word.length > MOST_WORD)
			continue;
		strbuf_clear(&folded);
		word_fold(word, &folded);
		entry = find(strbuf_slice(&folded));
		if (!entry)
			continue;
		worth = entry->languages & (entry->languages - 1) ? 1 : OWN;
		for (size_t i = 0; i < LANGUAGES; i++)
			points[i] += (entry->languages >> i & 1) * worth;
		find_leaders(points, &best, &next);
	}
	strbuf_release(&folded);
	if (points[best] < LEAST_POINTS || points[best] * LEAST_SHARE < words || points[best] * 2 < points[next] * 3)
		return names[EN];
	return names[best];
}
