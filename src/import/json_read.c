/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON of strangers, as a tree under limits. */
#include "json_read.h"

#include "crossread/base/strbuf.h"
#include "crossread/text/utf8.h"

#include <stdint.h>

struct reading {
	struct slice bytes;
	size_t at;
	size_t values;
	struct arena *arena;
};

static void skip_space(struct reading *reading)
{
	while (reading->at < reading->bytes.length && slice_is_space(reading->bytes.data[reading->at]))
		reading->at++;
}

/* The byte at hand, NUL at the end. */
static char peek(const struct reading *reading)
{
	return reading->at < reading->bytes.length ? reading->bytes.data[reading->at] : '\0';
}

static bool take(struct reading *reading, char byte)
{
	skip_space(reading);
	if (peek(reading) != byte || reading->at == reading->bytes.length)
		return false;
	reading->at++;
	return true;
}

/* Four hexadecimal digits at byte `at`; false when they are not there. */
static bool read_unit(const struct reading *reading, size_t at, uint32_t *unit)
{
	*unit = 0;
	for (size_t i = at; i < at + 4; i++) {
		char byte = i < reading->bytes.length ? reading->bytes.data[i] : '\0';

		if (byte >= '0' && byte <= '9')
			*unit = *unit * 16 + (uint32_t)(byte - '0');
		else if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f')
			*unit = *unit * 16 + (uint32_t)((byte | 0x20) - 'a' + 10);
		else
			return false;
	}
	return true;
}

/* Behind \u: one unit, or a pair of them. */
static bool read_code(struct reading *reading, struct strbuf *text)
{
	uint32_t high;
	uint32_t low;

	if (!read_unit(reading, reading->at, &high))
		return false;
	reading->at += 4;
	if (high >= 0xD800 && high < 0xDC00 && peek(reading) == '\\' && read_unit(reading, reading->at + 2, &low) &&
		low >= 0xDC00 && low < 0xE000) {
		reading->at += 6;
		high = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
	}
	utf8_add(text, high ? high : UTF8_REPLACEMENT);
	return true;
}

static bool read_escape(struct reading *reading, struct strbuf *text)
{
	char byte = peek(reading);

	reading->at++;
	switch (byte) {
	case 'u':
		return read_code(reading, text);
	case 'n':
	case 'r':
		strbuf_add_byte(text, '\n');
		return true;
	case 't':
	case 'b':
	case 'f':
		strbuf_add_byte(text, ' ');
		return true;
	case '"':
	case '\\':
	case '/':
		strbuf_add_byte(text, byte);
		return true;
	default:
		return false;
	}
}

/* Behind its first quotation mark. */
static bool read_string(struct reading *reading, struct slice *string)
{
	struct strbuf text;
	bool done = false;

	strbuf_init(&text);
	while (reading->at < reading->bytes.length) {
		char byte = reading->bytes.data[reading->at++];

		if (byte == '"') {
			*string = arena_copy(reading->arena, strbuf_slice(&text));
			done = true;
			break;
		}
		if (byte != '\\')
			strbuf_add_byte(&text, byte);
		else if (!read_escape(reading, &text))
			break;
	}
	strbuf_release(&text);
	return done;
}

static bool read_value(struct reading *reading, struct json *value, size_t depth);

/* The members of an object or the items of a list, behind its first brace or bracket. */
static bool read_members(struct reading *reading, struct json *value, size_t depth)
{
	bool is_object = value->kind == JSON_IS_OBJECT;
	struct json **link = &value->first;

	if (take(reading, is_object ? '}' : ']'))
		return true;
	do {
		struct slice key = slice_of("");

		if (reading->values++ == JSON_MOST_VALUES)
			return false;
		if (is_object && (!take(reading, '"') || !read_string(reading, &key) || !take(reading, ':')))
			return false;
		*link = arena_new(reading->arena, sizeof(**link));
		(*link)->key = key;
		if (!read_value(reading, *link, depth + 1))
			return false;
		link = &(*link)->next;
	} while (take(reading, ','));
	return take(reading, is_object ? '}' : ']');
}

static bool read_value(struct reading *reading, struct json *value, size_t depth)
{
	size_t start;

	if (depth > JSON_MOST_DEPTH)
		return false;
	if (take(reading, '"')) {
		value->kind = JSON_IS_STRING;
		return read_string(reading, &value->text);
	}
	if (take(reading, '{')) {
		value->kind = JSON_IS_OBJECT;
		return read_members(reading, value, depth);
	}
	if (take(reading, '[')) {
		value->kind = JSON_IS_LIST;
		return read_members(reading, value, depth);
	}
	value->kind = JSON_IS_OTHER;
	start = reading->at;
	while ((peek(reading) >= '0' && peek(reading) <= '9') || (peek(reading) >= 'a' && peek(reading) <= 'z') ||
		peek(reading) == '-' || peek(reading) == '+' || peek(reading) == '.' || peek(reading) == 'E')
		reading->at++;
	value->text = slice_part(reading->bytes, start, reading->at);
	return reading->at > start;
}

struct json *json_read(struct slice bytes, struct arena *arena)
{
	struct reading reading = { .bytes = bytes, .arena = arena };
	struct json *value = arena_new(arena, sizeof(*value));

	return read_value(&reading, value, 0) ? value : NULL;
}

const struct json *json_get(const struct json *value, const char *key)
{
	for (const struct json *member = value && value->kind == JSON_IS_OBJECT ? value->first : NULL; member;
		member = member->next) {
		if (slice_equal_text(member->key, key))
			return member;
	}
	return NULL;
}
