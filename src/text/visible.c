/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as a terminal may get it. */
#include "crossread/text/visible.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"

#include <string.h>
#include <unictype.h>
#include <wchar.h>

enum {
	CONTROL_PICTURES = 0x2400,
	DELETE_PICTURE = 0x2421,
	NEWLINE_PICTURE = 0x2424,
	DOTTED_CIRCLE = 0x25CC,
	NON_JOINER = 0x200C,
	JOINER = 0x200D,
	BLACK_FLAG = 0x1F3F4,
	FIRST_TAG = 0xE0000,
	LAST_TAG = 0xE007F,
	FIRST_SKIN_TONE = 0x1F3FB,
	LAST_SKIN_TONE = 0x1F3FF,
};

/* What a code point is to the screen. */
enum look {
	LOOK_SPACING,   /* has columns of its own */
	LOOK_MARK,      /* stands on the code point before, without columns */
	LOOK_INVISIBLE, /* left out within a cluster; alone it gets a stand-in */
	LOOK_UNSAFE,    /* gets a stand-in wherever it stands */
};

static bool has_category(uint32_t code, uint32_t mask)
{
	return (uc_general_category((ucs4_t)code).bitmask & mask) != 0;
}

/* Sets `width`, if it has columns of its own. */
static enum look look_of(uint32_t code, int *width)
{
	*width = 1;
	if (code < 0x80)
		return code >= 0x20 && code < 0x7F ? LOOK_SPACING : LOOK_UNSAFE;
	if (uc_is_property_default_ignorable_code_point((ucs4_t)code))
		return LOOK_INVISIBLE;
	if (has_category(code, UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp))
		return LOOK_UNSAFE;
	*width = wcwidth((wchar_t)code);
	if (*width == 1 || *width == 2)
		return LOOK_SPACING;
	/*
	 * Besides marks the vowels and finals of old Hangul have no width: they are drawn into the
	 * syllable before.
	 */
	return *width == 0 ? LOOK_MARK : LOOK_UNSAFE;
}

static void add(struct visible *visible, uint32_t code)
{
	visible->length = (unsigned char)(visible->length + utf8_encode(code, visible->bytes + visible->length));
}

static struct visible only(uint32_t code, int width)
{
	struct visible visible = { .length = 0, .width = (unsigned char)width };

	add(&visible, code);
	return visible;
}

/* How a code point looks that begins a place on the screen; `width` as look_of() has it. */
static struct visible first(uint32_t code, enum look look, int width)
{
	struct visible circled;

	switch (look) {
	case LOOK_SPACING:
		if (code >= 0x80 && width == 1 && has_category(code, UC_CATEGORY_MASK_Zs))
			return only(' ', 1);
		return only(code, width);
	case LOOK_MARK:
		if (!has_category(code, UC_CATEGORY_MASK_M))
			break;
		circled = only(DOTTED_CIRCLE, 1);
		add(&circled, code);
		return circled;
	case LOOK_UNSAFE:
		if (code == '\t')
			return only(' ', 1);
		if (code < 0x20)
			return only(CONTROL_PICTURES + code, 1);
		if (code == 0x7F)
			return only(DELETE_PICTURE, 1);
		break;
	case LOOK_INVISIBLE:
		break;
	}
	return only(UTF8_REPLACEMENT, 1);
}

static bool is_skin_tone(uint32_t code)
{
	return code >= FIRST_SKIN_TONE && code <= LAST_SKIN_TONE;
}

/*
 * True for what nobody would see although it says something: tag characters that do not name a flag, and a second
 * variation selector or joiner behind the first, which form nothing but can spell out any text.
 */
static bool hides(uint32_t base, uint32_t before, uint32_t code)
{
	if (code >= FIRST_TAG && code <= LAST_TAG)
		return base != BLACK_FLAG;
	if (look_of(before, &(int){ 0 }) != LOOK_INVISIBLE)
		return false;
	return code != JOINER || before == JOINER || before == NON_JOINER;
}

static bool is_printable_ascii(struct slice text, size_t position)
{
	return text.data[position] >= 0x20 && text.data[position] < 0x7F;
}

struct visible visible_next(struct slice text, size_t *position)
{
	size_t start = *position;
	struct visible visible;
	enum look look;
	uint32_t base;
	uint32_t before;
	int width;
	int shown;
	bool unsafe = false;

	if (is_printable_ascii(text, start) && (start + 1 == text.length || is_printable_ascii(text, start + 1))) {
		++*position;
		return (struct visible){ .bytes = { text.data[start] }, .length = 1, .width = 1 };
	}
	base = before = utf8_next(text, position);
	look = look_of(base, &width);
	visible = first(base, look, width);
	shown = look == LOOK_MARK ? 2 : 1;
	for (int codes = 1; *position < text.length && codes < GRAPHEME_MOST_CODES; codes++) {
		size_t next = *position;
		uint32_t code = utf8_next(text, &next);

		if (!grapheme_joins(before, code))
			break;
		if (before == '\r') {
			*position = next;
			return only(NEWLINE_PICTURE, 1);
		}
		look = look_of(code, &width);
		if (look == LOOK_SPACING && !is_skin_tone(code))
			break;
		if (look == LOOK_INVISIBLE && hides(base, before, code))
			break;
		unsafe = unsafe || look == LOOK_UNSAFE || (look == LOOK_MARK && ++shown > VISIBLE_MOST_CODES);
		if (!unsafe && look == LOOK_MARK)
			add(&visible, code);
		before = code;
		*position = next;
	}
	if (unsafe)
		return only(UTF8_REPLACEMENT, 1);
	return visible;
}

/*
 * Byte offset behind the printable ASCII at `position` that nothing can join: the last of it is left out when something
 * else follows.
 */
static size_t plain_end(struct slice text, size_t position)
{
	size_t end = position;

	while (end < text.length && is_printable_ascii(text, end))
		end++;
	return end > position && end < text.length ? end - 1 : end;
}

void visible_add(struct strbuf *shown, struct slice text)
{
	for (size_t position = 0; position < text.length;) {
		size_t end = plain_end(text, position);

		strbuf_add(shown, slice_part(text, position, end));
		position = end;
		if (position < text.length) {
			struct visible visible = visible_next(text, &position);

			strbuf_add(shown, slice_from(visible.bytes, visible.length));
		}
	}
}

void visible_add_lines(struct strbuf *shown, struct slice text)
{
	size_t end;

	for (size_t start = 0; start < text.length; start = end + 1) {
		struct slice line;

		end = slice_find(text, slice_of("\n"), start);
		if (end == SIZE_MAX)
			end = text.length;
		line = slice_part(text, start, end);
		if (line.length && line.data[line.length - 1] == '\r')
			line.length--;
		visible_add(shown, line);
		strbuf_add_byte(shown, '\n');
	}
}

void visible_add_flowing(struct strbuf *shown, struct slice text)
{
	size_t from = 0;

	for (size_t i = 0; i <= text.length; i++) {
		if (i < text.length && !slice_is_space(text.data[i]))
			continue;
		visible_add(shown, slice_part(text, from, i));
		if (i < text.length)
			strbuf_add_byte(shown, ' ');
		from = i + 1;
	}
}

bool visible_is_plain(uint32_t code)
{
	if (code < 0x80)
		return code >= 0x20 && code < 0x7F;
	if (code == NON_JOINER || code == JOINER)
		return true;
	return !has_category(code, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf) &&
		!has_category(code, UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp) &&
		!has_category(code, UC_CATEGORY_MASK_Cs) && !uc_is_property_not_a_character((ucs4_t)code);
}
