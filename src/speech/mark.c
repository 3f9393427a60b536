/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single quotation marks of a paragraph, and which way they face. */
#include "mark.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

#include <stdint.h>
#include <stdlib.h>

enum { MOST_PASSED = 3 }; /* marks next to a mark that are looked past */

bool mark_is_single(enum mark_style style)
{
	return style >= MARK_SINGLE_LEFT && style <= MARK_SINGLE_STRAIGHT;
}

bool mark_closes(enum mark_style right, enum mark_style left)
{
	switch (right) {
	case MARK_DOUBLE_LEFT:
		return left == MARK_DOUBLE_LOW;
	case MARK_DOUBLE_RIGHT:
	case MARK_DOUBLE_STRAIGHT:
		return left >= MARK_DOUBLE_LEFT && left <= MARK_DOUBLE_STRAIGHT;
	case MARK_SINGLE_LEFT:
		return left == MARK_SINGLE_LOW;
	case MARK_SINGLE_RIGHT:
	case MARK_SINGLE_STRAIGHT:
		return left >= MARK_SINGLE_LEFT && left <= MARK_SINGLE_STRAIGHT;
	case MARK_ANGLE_LEFT:
		return left == MARK_ANGLE_RIGHT;
	case MARK_ANGLE_RIGHT:
		return left == MARK_ANGLE_LEFT || left == MARK_ANGLE_RIGHT;
	case MARK_POINT_LEFT:
		return left == MARK_POINT_RIGHT;
	case MARK_POINT_RIGHT:
		return left == MARK_POINT_LEFT || left == MARK_POINT_RIGHT;
	case MARK_CORNER_RIGHT:
		return left == MARK_CORNER_LEFT;
	case MARK_HOLLOW_RIGHT:
		return left == MARK_HOLLOW_LEFT;
	default:
		return false;
	}
}

static enum mark_style style_of(uint32_t code)
{
	static const struct {
		uint32_t code;
		enum mark_style style;
	} table[] = {
		{ '"', MARK_DOUBLE_STRAIGHT },
		{ '\'', MARK_SINGLE_STRAIGHT },
		{ 0x2018, MARK_SINGLE_LEFT },
		{ 0x2019, MARK_SINGLE_RIGHT },
		{ 0x201C, MARK_DOUBLE_LEFT },
		{ 0x201D, MARK_DOUBLE_RIGHT },
		{ 0x00AB, MARK_ANGLE_LEFT },
		{ 0x00BB, MARK_ANGLE_RIGHT },
		{ 0x201A, MARK_SINGLE_LOW },
		{ 0x201B, MARK_SINGLE_LEFT },
		{ 0x201E, MARK_DOUBLE_LOW },
		{ 0x201F, MARK_DOUBLE_LEFT },
		{ 0x2039, MARK_POINT_LEFT },
		{ 0x203A, MARK_POINT_RIGHT },
		{ 0x300C, MARK_CORNER_LEFT },
		{ 0x300D, MARK_CORNER_RIGHT },
		{ 0x300E, MARK_HOLLOW_LEFT },
		{ 0x300F, MARK_HOLLOW_RIGHT },
		{ 0xFF02, MARK_DOUBLE_STRAIGHT },
		{ 0xFF07, MARK_SINGLE_STRAIGHT },
	};

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		if (table[i].code == code)
			return table[i].style;
	}
	return MARK_NONE;
}

/* Most bytes of most texts begin no mark. */
static bool may_be_mark(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == '`' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
		byte == 0xEF;
}

enum mark_style mark_style_at(struct slice text, size_t position, size_t *length)
{
	size_t next = position;
	size_t second;
	uint32_t code;
	enum mark_style style;

	*length = 0;
	if (position >= text.length || !may_be_mark((unsigned char)text.data[position]))
		return MARK_NONE;
	code = utf8_next(text, &next);
	style = style_of(code);
	second = next;
	if ((code == '`' || style == MARK_SINGLE_STRAIGHT || style == MARK_SINGLE_LEFT || style == MARK_SINGLE_RIGHT) &&
		next < text.length && utf8_next(text, &second) == code) {
		static const enum mark_style doubled[] = {
			[MARK_NONE] = MARK_DOUBLE_LEFT,
			[MARK_SINGLE_LEFT] = MARK_DOUBLE_LEFT,
			[MARK_SINGLE_RIGHT] = MARK_DOUBLE_RIGHT,
			[MARK_SINGLE_STRAIGHT] = MARK_DOUBLE_STRAIGHT,
		};

		next = second;
		style = doubled[style];
	}
	*length = style == MARK_NONE ? 0 : next - position;
	return style;
}

/* What stands next to a mark. */
enum beside {
	BESIDE_SPACE, /* or the edge of the paragraph */
	BESIDE_WORD,
	BESIDE_OPENER, /* what a passage may follow closely: brackets, dashes */
	BESIDE_CLOSER, /* what ends a passage or follows one closely */
	BESIDE_OTHER,
};

static enum beside beside_of(uint32_t code)
{
	switch (code) {
	case '(':
	case '[':
	case '{':
	case '/':
	case '-':
	case '>':
	case 0x2013:
	case 0x2014:
		return BESIDE_OPENER;
	case '.':
	case ',':
	case ';':
	case ':':
	case '!':
	case '?':
	case ')':
	case ']':
	case 0x3001:
	case 0x3002:
	case 0xFF0C:
		return BESIDE_CLOSER;
	default:
		return letter_is(code) || letter_is_digit(code) ? BESIDE_WORD : BESIDE_OTHER;
	}
}

/* What stands before byte `position`, past a few other marks. */
static enum beside beside_before(struct slice text, struct span paragraph, size_t position)
{
	for (int i = 0; position > paragraph.start; i++) {
		size_t start;
		uint32_t code;

		if (space_start(text, position) < position)
			return BESIDE_SPACE;
		start = utf8_previous(text, position);
		code = utf8_next(text, &(size_t){ start });
		if (style_of(code) == MARK_NONE || i == MOST_PASSED)
			return beside_of(code);
		position = start;
	}
	return BESIDE_SPACE;
}

/* What stands at byte `position`, behind a mark, past a few other marks. */
static enum beside beside_after(struct slice text, struct span paragraph, size_t position)
{
	for (int i = 0; position < paragraph.end; i++) {
		uint32_t code;

		if (space_end(text, position) > position)
			return BESIDE_SPACE;
		code = utf8_next(text, &position);
		if (style_of(code) == MARK_NONE || i == MOST_PASSED)
			return beside_of(code);
	}
	return BESIDE_SPACE;
}

/* True for an apostrophe at the start of a shortened word at `position`: ’90s, ’til, ’em, ’n’. */
static bool is_elision(struct slice text, size_t position)
{
	static const char *const words[] = { "em", "n", "tis", "til", "twas" };
	struct slice rest = slice_part(text, position, position + 5);
	size_t length = 0;

	if (rest.length >= 3 && rest.data[0] >= '0' && rest.data[0] <= '9' && rest.data[1] >= '0' &&
		rest.data[1] <= '9' && rest.data[2] == 's')
		return true;
	while (length < rest.length && letter_is((unsigned char)rest.data[length]))
		length++;
	rest.length = length;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (slice_equal_text(rest, words[i]))
			return true;
	}
	return false;
}

/* Says which way a mark faces; false when it is none. */
static bool face_mark(struct mark *mark, struct slice text, struct span paragraph)
{
	enum beside before = beside_before(text, paragraph, mark->bytes.start);
	enum beside after = beside_after(text, paragraph, mark->bytes.end);
	bool fits_left = before == BESIDE_SPACE || before == BESIDE_OPENER;
	bool fits_open = fits_left && after != BESIDE_SPACE;

	switch (mark->style) {
	case MARK_DOUBLE_LEFT:
	case MARK_ANGLE_LEFT:
	case MARK_POINT_LEFT:
		mark->face = before == BESIDE_SPACE ? MARK_OPENS : MARK_TURNS;
		return true;
	case MARK_DOUBLE_RIGHT:
	case MARK_ANGLE_RIGHT:
	case MARK_POINT_RIGHT:
		mark->face = fits_open && after != BESIDE_CLOSER ? MARK_TURNS : MARK_CLOSES;
		return true;
	case MARK_DOUBLE_STRAIGHT:
		if (fits_open && after != BESIDE_CLOSER)
			mark->face = MARK_OPENS;
		else if (fits_left || (before == BESIDE_CLOSER && after == BESIDE_WORD))
			mark->face = MARK_TURNS;
		else
			mark->face = MARK_CLOSES;
		return true;
	case MARK_SINGLE_LEFT:
	case MARK_SINGLE_LOW:
		mark->face = fits_left ? MARK_OPENS : MARK_TURNS;
		return before != BESIDE_WORD || after != BESIDE_WORD ? !is_elision(text, mark->bytes.end) : false;
	case MARK_SINGLE_RIGHT:
		mark->face = MARK_CLOSES;
		return before != BESIDE_SPACE && after != BESIDE_WORD;
	case MARK_SINGLE_STRAIGHT:
		mark->face = fits_open ? MARK_OPENS : MARK_CLOSES;
		if (fits_open)
			return !is_elision(text, mark->bytes.end);
		return before != BESIDE_SPACE && after != BESIDE_WORD;
	case MARK_CORNER_RIGHT:
	case MARK_HOLLOW_RIGHT:
		mark->face = MARK_CLOSES;
		return true;
	default:
		mark->face = MARK_OPENS;
		return true;
	}
}

/* True for what may as well be the apostrophe of a plural's possessive: users’ data. */
static bool may_be_possessive(const struct mark *mark, struct slice text)
{
	size_t before = mark->bytes.start;
	size_t behind = space_end(text, mark->bytes.end);

	return before && text.data[before - 1] == 's' && behind > mark->bytes.end && behind < text.length &&
		letter_is_lower(utf8_next(text, &behind));
}

/* Drops possessives before a mark that surely closes the passage. */
static void drop_possessives(struct marks *marks, struct slice text)
{
	size_t kept = marks->count;
	bool closed_later = false;

	for (size_t i = marks->count; i-- > 0;) {
		const struct mark *mark = &marks->list[i];

		if (!mark_is_single(mark->style) || mark->face != MARK_CLOSES)
			closed_later = false;
		else if (!may_be_possessive(mark, text))
			closed_later = true;
		else if (closed_later)
			continue;
		marks->list[--kept] = *mark;
	}
	for (size_t i = kept; i < marks->count; i++)
		marks->list[i - kept] = marks->list[i];
	marks->count -= kept;
}

void marks_find(struct marks *marks, struct slice text, struct span paragraph)
{
	marks->count = 0;
	for (size_t i = paragraph.start; i < paragraph.end;) {
		struct mark mark;
		size_t length;

		mark.style = mark_style_at(text, i, &length);
		if (mark.style == MARK_NONE) {
			/* Bytes within a character never look like the start of a mark. */
			i++;
			continue;
		}
		mark.bytes = (struct span){ i, i + length };
		i += length;
		if (!face_mark(&mark, text, paragraph))
			continue;
		marks->list = mem_grow(marks->list, &marks->capacity, marks->count + 1, sizeof(*marks->list));
		marks->list[marks->count++] = mark;
	}
	drop_possessives(marks, text);
}

void marks_release(struct marks *marks)
{
	free(marks->list);
	*marks = (struct marks){ NULL, 0, 0 };
}
