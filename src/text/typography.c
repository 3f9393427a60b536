/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text read without regard to typography. */
#include "crossread/text/typography.h"

#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

static bool is_invisible(uint32_t code)
{
	return code == 0x00AD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

static uint32_t fold(uint32_t code)
{
	if (code < 0x80)
		return code;
	if ((code >= 0x2018 && code <= 0x201B) || code == 0x2039 || code == 0x203A || code == 0x02BC || code == 0x2032)
		return '\'';
	if ((code >= 0x201C && code <= 0x201F) || code == 0x00AB || code == 0x00BB || code == 0x2033)
		return '"';
	if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
		return '-';
	return code;
}

bool typography_next(struct slice text, size_t *position, uint32_t *code)
{
	while (*position < text.length) {
		unsigned char byte = (unsigned char)text.data[*position];
		size_t behind;

		if (byte > ' ' && byte < 0x7F) {
			++*position;
			*code = byte;
			return true;
		}
		behind = space_end(text, *position);
		if (behind > *position) {
			*position = behind;
			*code = ' ';
			return true;
		}
		*code = fold(utf8_next(text, position));
		if (!is_invisible(*code))
			return true;
	}
	return false;
}

bool typography_previous(struct slice text, size_t *position, uint32_t *code)
{
	while (*position) {
		size_t start = space_start(text, *position);

		if (start < *position) {
			*position = start;
			*code = ' ';
			return true;
		}
		*position = utf8_previous(text, *position);
		*code = fold(utf8_next(text, &(size_t){ *position }));
		if (!is_invisible(*code))
			return true;
	}
	return false;
}
