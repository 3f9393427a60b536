/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: decoding, encoding and counting of code points. */
#include "crossread/text/utf8.h"

#include <string.h>

/* What the first byte of a sequence says about the rest: Unicode 15, table 3-7. */
struct lead {
	unsigned char length; /* bytes of the sequence, 0: no sequence starts so */
	unsigned char lowest; /* and highest second byte: shut out overlong forms and surrogates */
	unsigned char highest;
};

static struct lead lead_of(unsigned char byte)
{
	if (byte < 0xC2 || byte > 0xF4)
		return (struct lead){ 0, 0, 0 };
	if (byte < 0xE0)
		return (struct lead){ 2, 0x80, 0xBF };
	if (byte < 0xF0)
		return (struct lead){ 3, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF };
	return (struct lead){ 4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF };
}

/*
 * Length of the well-formed sequence at `bytes`, of which `room` may be read; 0 when there is none.
 */
static size_t sequence_length(const unsigned char *bytes, size_t room)
{
	struct lead lead;

	if (bytes[0] < 0x80)
		return 1;
	lead = lead_of(bytes[0]);
	if (!lead.length || room < lead.length || bytes[1] < lead.lowest || bytes[1] > lead.highest)
		return 0;
	for (size_t i = 2; i < lead.length; i++) {
		if ((bytes[i] & 0xC0) != 0x80)
			return 0;
	}
	return lead.length;
}

uint32_t utf8_next(struct slice text, size_t *position)
{
	const unsigned char *bytes = (const unsigned char *)text.data + *position;
	size_t length;
	uint32_t code;

	if (bytes[0] < 0x80) {
		++*position;
		return bytes[0];
	}
	length = sequence_length(bytes, text.length - *position);
	if (!length) {
		++*position;
		return UTF8_REPLACEMENT;
	}
	code = bytes[0] & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++)
		code = code << 6 | (bytes[i] & 0x3Fu);
	*position += length;
	return code;
}

size_t utf8_previous(struct slice text, size_t position)
{
	do
		position--;
	while (position && ((unsigned char)text.data[position] & 0xC0) == 0x80);
	return position;
}

size_t utf8_encode(uint32_t code, char bytes[UTF8_MOST_BYTES])
{
	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		code = UTF8_REPLACEMENT;
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xC0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		bytes[0] = (char)(0xE0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | code >> 18);
	bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

void utf8_add(struct strbuf *buffer, uint32_t code)
{
	char bytes[UTF8_MOST_BYTES];
	size_t length = utf8_encode(code, bytes);

	strbuf_add(buffer, slice_from(bytes, length));
}

/* In valid UTF-8 every byte but a continuation byte starts a code point. */
static bool starts_code(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

/*
 * Continuation bytes among eight: in each byte the high bit set and the one below not; the product
 * sums them up.
 */
static size_t count_continuations(const char *bytes)
{
	uint64_t eight;

	memcpy(&eight, bytes, sizeof(eight));
	return (eight >> 7 & ~eight >> 6 & 0x0101010101010101u) * 0x0101010101010101u >> 56;
}

size_t utf8_count(struct slice text)
{
	size_t count = text.length;
	size_t i = 0;

	for (; i + 8 <= text.length; i += 8)
		count -= count_continuations(text.data + i);
	for (; i < text.length; i++)
		count -= !starts_code(text.data[i]);
	return count;
}

size_t utf8_offset(struct slice text, size_t codes)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (starts_code(text.data[i]) && count++ == codes)
			return i;
	}
	return text.length;
}

/* True when eight bytes of ASCII stand at `position`. */
static bool is_ascii_eight(struct slice bytes, size_t position)
{
	uint64_t eight;

	if (bytes.length - position < sizeof(eight))
		return false;
	memcpy(&eight, bytes.data + position, sizeof(eight));
	return !(eight & 0x8080808080808080u);
}

size_t utf8_clean(struct slice bytes, struct strbuf *text)
{
	const unsigned char *data = (const unsigned char *)bytes.data;
	size_t invalid = 0;
	size_t copied = 0;
	size_t position = 0;

	while (position < bytes.length) {
		size_t length;

		if (is_ascii_eight(bytes, position)) {
			position += 8;
			continue;
		}
		length = sequence_length(data + position, bytes.length - position);
		if (length) {
			position += length;
			continue;
		}
		strbuf_add(text, slice_part(bytes, copied, position));
		utf8_add(text, UTF8_REPLACEMENT);
		copied = ++position;
		invalid++;
	}
	strbuf_add(text, slice_part(bytes, copied, position));
	return invalid;
}
