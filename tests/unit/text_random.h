/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random texts, the same in every run: the input of tests that hold for any text. */
#ifndef CROSSREAD_TESTS_UNIT_TEXT_RANDOM_H
#define CROSSREAD_TESTS_UNIT_TEXT_RANDOM_H

#include "crossread/base/strbuf.h"
#include "crossread/text/utf8.h"
#include "random.h"

/*
 * Replaces `text` by up to `most` characters: letters, stops, quotation marks, blanks, and what is
 * hard to lay out.
 */
static inline void random_text(uint64_t *state, size_t most, struct strbuf *text)
{
	static const uint32_t pool[] = {
		'a',
		'b',
		'e',
		'x',
		'A',
		'B',
		'U',
		'S',
		'1',
		'2',
		' ',
		' ',
		' ',
		' ',
		'.',
		'.',
		'!',
		'?',
		',',
		'-',
		'"',
		'\'',
		'(',
		')',
		'[',
		']',
		'\n',
		'\t',
		'\r',
		0x00,
		0x1B,
		0x7F,
		0x85,
		0xA0,
		0xAB,
		0xAD,
		0xBB,
		0xC9,
		0xE9,
		0x301,
		0x308,
		0x5D0,
		0x600,
		0x61F,
		0x627,
		0x915,
		0x93E,
		0x94D,
		0x964,
		0xE01,
		0xE33,
		0x1100,
		0x1161,
		0x11A8,
		0x2003,
		0x200B,
		0x200D,
		0x2013,
		0x2014,
		0x2018,
		0x2019,
		0x201C,
		0x201D,
		0x2022,
		0x2026,
		0x2028,
		0x202E,
		0x20AC,
		0x2764,
		0x3000,
		0x3002,
		0x300C,
		0x300D,
		0x3042,
		0x3063,
		0x4E2D,
		0xAC00,
		0xE000,
		0xFE0F,
		0xFEFF,
		0xFFFD,
		0xFFFF,
		0x1F1E9,
		0x1F1EA,
		0x1F3FD,
		0x1F468,
		0x1F469,
		0xE0061,
		0x10FFFF,
	};
	size_t length = random_below(state, most + 1);

	strbuf_clear(text);
	for (size_t i = 0; i < length; i++)
		utf8_add(text, pool[random_below(state, sizeof(pool) / sizeof(*pool))]);
}

#endif
