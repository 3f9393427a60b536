/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bytes of a YAML text say by themselves. */
#include "yaml_scan.h"

#include <stdint.h>
#include <string.h>

static bool is_break(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* The line that begins at byte `start`, without its end. */
static struct slice line_at(struct slice bytes, size_t start)
{
	size_t end = start;

	while (end < bytes.length && !is_break(bytes.data[end]))
		end++;
	return slice_part(bytes, start, end);
}

/* The number of bytes that the line end at `position` takes, 0 at the end of the text. */
static size_t break_length(struct slice bytes, size_t position)
{
	if (position >= bytes.length)
		return 0;
	return position + 1 < bytes.length && memcmp(bytes.data + position, "\r\n", 2) == 0 ? 2 : 1;
}

static bool begins_code_point(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

void yaml_scan_place(struct slice bytes, size_t byte, size_t *line, size_t *column)
{
	size_t position = 0;

	*line = 1;
	*column = 1;
	for (;;) {
		struct slice text = line_at(bytes, position);
		size_t next = position + text.length + break_length(bytes, position + text.length);

		if (next > byte || next == bytes.length)
			break;
		position = next;
		++*line;
	}
	for (; position < byte && position < bytes.length; position++)
		*column += begins_code_point(bytes.data[position]);
}

static bool is_version(struct slice directive)
{
	size_t comment = slice_find(directive, slice_of(" #"), 0);

	directive = slice_trim(slice_part(directive, 0, comment));
	return slice_equal_text(directive, "%YAML 1.1") || slice_equal_text(directive, "%YAML 1.2");
}

/* Looks at the lines before the first content, the only place where libyaml obeys directives. */
static bool scan_directives(struct slice bytes, const char *name, struct error *error)
{
	bool versioned = false;
	size_t position = 0;

	for (size_t line = 1; position < bytes.length; line++) {
		struct slice text = line_at(bytes, position);
		struct slice content = slice_trim(text);

		if (text.length && text.data[0] == '%') {
			if (versioned || !is_version(text))
				return error_set_at(error, name, line, 1,
					"a directive line; one %%YAML 1.1 or 1.2 is allowed");
			versioned = true;
		} else if (content.length && content.data[0] != '#') {
			return true;
		}
		position += text.length;
		position += break_length(bytes, position);
	}
	return true;
}

/*
 * libyaml takes these for line ends, as YAML 1.1 did; to YAML 1.2 and to editors they are characters.
 */
static bool scan_separators(struct slice bytes, const char *name, struct error *error)
{
	static const struct {
		const char *utf8;
		const char *code;
		const char *escape;
	} separators[] = {
		{ "\xC2\x85", "U+0085", "\\x85" },
		{ "\xE2\x80\xA8", "U+2028", "\\u2028" },
		{ "\xE2\x80\xA9", "U+2029", "\\u2029" },
	};

	for (size_t byte = 0; byte < bytes.length; byte++) {
		if (bytes.data[byte] != '\xC2' && bytes.data[byte] != '\xE2')
			continue;
		for (size_t i = 0; i < sizeof(separators) / sizeof(separators[0]); i++) {
			size_t line;
			size_t column;

			if (!slice_starts(slice_part(bytes, byte, bytes.length), separators[i].utf8))
				continue;
			yaml_scan_place(bytes, byte, &line, &column);
			return error_set_at(error, name, line, column,
				"%s, a line separator; write %s in double quotes", separators[i].code,
				separators[i].escape);
		}
	}
	return true;
}

bool yaml_scan(struct slice bytes, const char *name, struct error *error)
{
	return scan_directives(bytes, name, error) && scan_separators(bytes, name, error);
}

static void walk_one(struct yaml_walk *walk)
{
	do
		walk->byte++;
	while (walk->byte < walk->bytes.length && !begins_code_point(walk->bytes.data[walk->byte]));
	walk->code++;
}

void yaml_walk_gap(struct yaml_walk *walk, size_t code)
{
	while (walk->code < code && walk->byte < walk->bytes.length) {
		walk->comments = walk->comments || walk->bytes.data[walk->byte] == '#';
		walk_one(walk);
	}
}

/* How many of the eight bytes at `bytes` continue a code point, as 10xxxxxx does. */
static size_t count_continuing(const char *bytes)
{
	const uint64_t each = 0x0101010101010101u;
	uint64_t eight;

	memcpy(&eight, bytes, sizeof(eight));
	return ((eight >> 7 & ~eight >> 6 & each) * each) >> 56;
}

void yaml_walk_scalar(struct yaml_walk *walk, size_t code)
{
	/* Nearly all of a file is walked through here. */
	while (walk->code + 8 <= code && walk->byte + 8 <= walk->bytes.length) {
		walk->code += 8 - count_continuing(walk->bytes.data + walk->byte);
		walk->byte += 8;
		while (walk->byte < walk->bytes.length && !begins_code_point(walk->bytes.data[walk->byte]))
			walk->byte++;
	}
	while (walk->code < code && walk->byte < walk->bytes.length)
		walk_one(walk);
}

void yaml_walk_header(struct yaml_walk *walk)
{
	while (walk->byte < walk->bytes.length && !is_break(walk->bytes.data[walk->byte]))
		yaml_walk_gap(walk, walk->code + 1);
}

bool yaml_walk_end(struct yaml_walk *walk)
{
	while (walk->byte < walk->bytes.length) {
		if (walk->bytes.data[walk->byte] == '#')
			yaml_walk_header(walk);
		else if (slice_is_space(walk->bytes.data[walk->byte]))
			walk_one(walk);
		else
			return false;
	}
	return true;
}
