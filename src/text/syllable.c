/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Syllables of Thai and Lao, which has its letters in the same order in the block behind. */
#include "syllable.h"

#include "crossread/text/utf8.h"

#include <stddef.h>
#include <stdint.h>

enum {
	FIRST_THAI = 0x0E01,
	LAST_LAO = 0x0EDF,
	LAO_OFFSET = 0x80,
	HO_HIP = 0x0E2B, /* leads a consonant: one syllable */
	RO_RUA = 0x0E23, /* second ones of clusters, with the next two */
	LO_LING = 0x0E25,
	WO_WAEN = 0x0E27,
	MOST_MARKS = 4,
};

/* The Thai letter, also of a Lao one; 0 for other scripts. */
static uint32_t thai_of(uint32_t code)
{
	if (code < FIRST_THAI || code > LAST_LAO)
		return 0;
	return code >= 0x0E80 ? code - LAO_OFFSET : code;
}

static uint32_t letter_at(struct slice text, size_t position)
{
	return position < text.length ? thai_of(utf8_next(text, &position)) : 0;
}

static bool is_consonant(uint32_t letter)
{
	return letter >= 0x0E01 && letter <= 0x0E2E;
}

static bool is_first_vowel(uint32_t letter)
{
	return letter >= 0x0E40 && letter <= 0x0E44;
}

/* Vowels above, below and behind their consonant. */
static bool is_borne_vowel(uint32_t letter)
{
	return (letter >= 0x0E30 && letter <= 0x0E39) || letter == 0x0E45;
}

static bool is_tone(uint32_t letter)
{
	return letter >= 0x0E47 && letter <= 0x0E4E;
}

/* The letter before byte `position`, tones and borne vowels passed over; 0 when there is none. */
static uint32_t consonant_before(struct slice text, size_t position, bool *bears)
{
	*bears = false;
	for (int marks = 0; position && marks < MOST_MARKS; marks++) {
		uint32_t letter;

		position = utf8_previous(text, position);
		letter = letter_at(text, position);
		if (!is_tone(letter) && !is_borne_vowel(letter))
			return letter;
		*bears = true;
	}
	return 0;
}

static bool is_one_of(uint32_t letter, const uint32_t *letters, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (letter == letters[i])
			return true;
	}
	return false;
}

/* True when two consonants are spoken as one, or one of them is silent: "กร", "หม". */
static bool is_cluster(uint32_t first, uint32_t second)
{
	static const uint32_t firsts[] = { 0x0E01, 0x0E02, 0x0E04, 0x0E08, 0x0E0B, 0x0E14, 0x0E15, 0x0E17, 0x0E1A,
		0x0E1B, 0x0E1C, 0x0E1E, 0x0E1F, 0x0E28, 0x0E2A };
	static const uint32_t seconds[] = { RO_RUA, LO_LING, WO_WAEN };
	static const uint32_t led[] = { 0x0E07, 0x0E0D, 0x0E19, 0x0E21, 0x0E22, RO_RUA, LO_LING, WO_WAEN };

	if (first == HO_HIP)
		return is_one_of(second, led, sizeof(led) / sizeof(*led));
	return is_one_of(second, seconds, sizeof(seconds) / sizeof(*seconds)) &&
		is_one_of(first, firsts, sizeof(firsts) / sizeof(*firsts));
}

/* The letter behind the one at byte `*position`, behind which that moves, tones passed over. */
static uint32_t letter_behind(struct slice text, size_t *position)
{
	uint32_t letter;

	utf8_next(text, position);
	for (int marks = 0; (letter = letter_at(text, *position)) && is_tone(letter) && marks < MOST_MARKS; marks++)
		utf8_next(text, position);
	return letter;
}

bool syllable_starts(struct slice text, size_t position)
{
	size_t at = position;
	uint32_t letter = letter_at(text, position);
	uint32_t before;
	uint32_t after;
	bool bears;

	if (!letter || !letter_at(text, utf8_previous(text, position)))
		return false;
	if (is_first_vowel(letter))
		return true;
	if (!is_consonant(letter))
		return false;
	before = consonant_before(text, position, &bears);
	if (is_first_vowel(before) || (!bears && is_cluster(before, letter)))
		return false;
	after = letter_behind(text, &at);
	if (is_cluster(letter, after))
		after = letter_behind(text, &at);
	return is_borne_vowel(after);
}
