/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text read without regard to typography. */
#include "crossread/text/typography.h"

#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>

enum { MOST_MARKS = 32 };

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

/* Byte offset behind the marks that begin at byte `position`. */
static size_t marks_end(struct slice text, size_t position)
{
	for (int marks = 0; marks < MOST_MARKS && position < text.length; marks++) {
		size_t next = position;

		if ((unsigned char)text.data[position] < 0x80 || uc_combining_class(utf8_next(text, &next)) == 0)
			break;
		position = next;
	}
	return position;
}

/* Adds a letter with its marks decomposed. */
static void add_decomposed(struct strbuf *folded, struct slice character)
{
	uint8_t room[256];
	size_t length = sizeof(room);
	uint8_t *bytes = u8_normalize(UNINORM_NFD, (const uint8_t *)character.data, character.length, room, &length);

	if (!bytes) {
		strbuf_add(folded, character);
		return;
	}
	strbuf_add(folded, slice_from((const char *)bytes, length));
	if (bytes != room)
		free(bytes);
}

/* True for an ASCII character that is neither white space nor a control, with none but ASCII behind it. */
static bool stands_alone(struct slice text, size_t position)
{
	unsigned char byte = (unsigned char)text.data[position];

	return byte > ' ' && byte < 0x7F &&
		(position + 1 == text.length || (unsigned char)text.data[position + 1] < 0x80);
}

void typography_fold(struct slice text, size_t *position, struct strbuf *folded)
{
	size_t start = *position;
	size_t behind;
	uint32_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	uint32_t code;

	if (stands_alone(text, start)) {
		strbuf_add_byte(folded, text.data[start]);
		++*position;
		return;
	}
	behind = space_end(text, start);
	if (behind > start) {
		*position = behind;
		strbuf_add_byte(folded, ' ');
		return;
	}
	code = fold(utf8_next(text, position));
	if (is_invisible(code))
		return;
	behind = marks_end(text, *position);
	if (behind == *position && (code < 0x80 || uc_canonical_decomposition(code, parts) < 0)) {
		utf8_add(folded, code);
		return;
	}
	*position = behind;
	add_decomposed(folded, slice_part(text, start, behind));
}
