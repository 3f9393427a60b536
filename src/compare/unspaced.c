/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts without spaces between words, by their blocks. */
#include "unspaced.h"

#include "crossread/text/utf8.h"

#include <stdint.h>

static const struct {
	uint32_t first;
	uint32_t last;
	size_t length;
} blocks[] = {
	{ 0x0E00, 0x0EFF, 4 },   /* Thai, Lao */
	{ 0x1000, 0x109F, 4 },   /* Myanmar */
	{ 0x1780, 0x17FF, 4 },   /* Khmer */
	{ 0x2E80, 0x2FDF, 2 },   /* radicals */
	{ 0x3005, 0x3007, 2 },   /* iteration mark, closing mark, zero */
	{ 0x3041, 0x30FF, 2 },   /* Hiragana, Katakana */
	{ 0x31F0, 0x31FF, 2 },   /* Katakana of Ainu */
	{ 0x3400, 0x4DBF, 2 },   /* Han */
	{ 0x4E00, 0x9FFF, 2 },   /* Han */
	{ 0xA9E0, 0xA9FF, 4 },   /* Myanmar */
	{ 0xAA60, 0xAA7F, 4 },   /* Myanmar */
	{ 0xF900, 0xFAFF, 2 },   /* Han */
	{ 0xFF66, 0xFF9F, 2 },   /* Katakana, narrow */
	{ 0x1B000, 0x1B16F, 2 }, /* Kana */
	{ 0x20000, 0x3FFFF, 2 }, /* Han */
};

size_t unspaced_length(struct slice word)
{
	size_t position = 0;
	uint32_t code;

	if (!word.length || (unsigned char)word.data[0] < 0x80)
		return 0;
	code = utf8_next(word, &position);
	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++) {
		if (code >= blocks[i].first && code <= blocks[i].last)
			return blocks[i].length;
	}
	return 0;
}

bool unspaced_is_function(struct slice word)
{
	for (size_t position = 0; position < word.length;) {
		uint32_t code = utf8_next(word, &position);

		if (code < 0x3041 || code > 0x309F)
			return false;
	}
	return word.length > 0;
}
