/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts, by their blocks. */
#include "crossread/text/script.h"

#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"

#include <stddef.h>
#include <stdint.h>

enum {
	MOST_BYTES = 4096,
	LEAST_KANA = 10, /* one of so many letters makes Han Japanese */
};

enum script {
	SCRIPT_OTHER,
	SCRIPT_GREEK,
	SCRIPT_CYRILLIC,
	SCRIPT_HEBREW,
	SCRIPT_ARABIC,
	SCRIPT_RIGHT_TO_LEFT, /* others that run so */
	SCRIPT_DEVANAGARI,
	SCRIPT_THAI,
	SCRIPT_HANGUL,
	SCRIPT_KANA,
	SCRIPT_HAN,
	SCRIPTS
};

/* Sorted. */
static const struct {
	uint32_t first;
	uint32_t last;
	enum script script;
} blocks[] = {
	{ 0x0370, 0x03FF, SCRIPT_GREEK },
	{ 0x0400, 0x052F, SCRIPT_CYRILLIC },
	{ 0x0590, 0x05FF, SCRIPT_HEBREW },
	{ 0x0600, 0x06FF, SCRIPT_ARABIC },
	{ 0x0700, 0x074F, SCRIPT_RIGHT_TO_LEFT },
	{ 0x0750, 0x077F, SCRIPT_ARABIC },
	{ 0x0780, 0x085F, SCRIPT_RIGHT_TO_LEFT },
	{ 0x0860, 0x08FF, SCRIPT_ARABIC },
	{ 0x0900, 0x097F, SCRIPT_DEVANAGARI },
	{ 0x0E00, 0x0E7F, SCRIPT_THAI },
	{ 0x1100, 0x11FF, SCRIPT_HANGUL },
	{ 0x1F00, 0x1FFF, SCRIPT_GREEK },
	{ 0x3041, 0x30FF, SCRIPT_KANA },
	{ 0x3400, 0x4DBF, SCRIPT_HAN },
	{ 0x4E00, 0x9FFF, SCRIPT_HAN },
	{ 0xAC00, 0xD7A3, SCRIPT_HANGUL },
	{ 0xFB1D, 0xFB4F, SCRIPT_HEBREW },
	{ 0xFB50, 0xFDFF, SCRIPT_ARABIC },
	{ 0xFE70, 0xFEFF, SCRIPT_ARABIC },
	{ 0xFF66, 0xFF9F, SCRIPT_KANA },
	{ 0x10800, 0x10FFF, SCRIPT_RIGHT_TO_LEFT },
	{ 0x1E800, 0x1EFFF, SCRIPT_RIGHT_TO_LEFT },
	{ 0x20000, 0x3FFFF, SCRIPT_HAN },
};

static enum script script_of(uint32_t code)
{
	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks) && code >= blocks[i].first; i++) {
		if (code <= blocks[i].last)
			return blocks[i].script;
	}
	return SCRIPT_OTHER;
}

/* Letters of each script, and of languages that share one with another. */
struct count {
	size_t letters[SCRIPTS];
	size_t all;
	size_t russian;   /* ы and э: neither in Bulgarian nor in Ukrainian */
	size_t ukrainian; /* є and ї */
	size_t persian;   /* its own k, y, p, g, ch */
};

static struct count count(struct slice text)
{
	struct count count = { .all = 0 };

	text = slice_part(text, 0, MOST_BYTES);
	for (size_t position = 0; position < text.length;) {
		uint32_t code = utf8_next(text, &position);

		if (!letter_is(code))
			continue;
		count.all++;
		count.letters[script_of(code)]++;
		count.russian += code == 0x044B || code == 0x044D;
		count.ukrainian += code == 0x0454 || code == 0x0457;
		count.persian += code == 0x06A9 || code == 0x06CC || code == 0x067E || code == 0x06AF || code == 0x0686;
	}
	return count;
}

static const char *cyrillic_language(const struct count *count)
{
	if (count->ukrainian)
		return "uk";
	return count->russian ? "ru" : NULL;
}

const char *script_language(struct slice text)
{
	struct count in = count(text);
	size_t east = in.letters[SCRIPT_HAN] + in.letters[SCRIPT_KANA];

	if (east * 2 > in.all)
		return in.letters[SCRIPT_KANA] * LEAST_KANA > east ? "ja" : "zh";
	if (in.letters[SCRIPT_CYRILLIC] * 2 > in.all)
		return cyrillic_language(&in);
	/* Urdu and others that write Persian letters, too, have no words of their own here. */
	if (in.letters[SCRIPT_ARABIC] * 2 > in.all)
		return in.persian ? "fa" : "ar";
	if (in.letters[SCRIPT_HANGUL] * 2 > in.all)
		return "ko";
	if (in.letters[SCRIPT_GREEK] * 2 > in.all)
		return "el";
	if (in.letters[SCRIPT_HEBREW] * 2 > in.all)
		return "he";
	if (in.letters[SCRIPT_DEVANAGARI] * 2 > in.all)
		return "hi";
	return in.letters[SCRIPT_THAI] * 2 > in.all ? "th" : NULL;
}

bool script_is_right_to_left(struct slice text)
{
	struct count in = count(text);

	return (in.letters[SCRIPT_HEBREW] + in.letters[SCRIPT_ARABIC] + in.letters[SCRIPT_RIGHT_TO_LEFT]) * 2 > in.all;
}
