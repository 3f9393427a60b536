/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a sentence. */
#include "crossread/text/wrap.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"
#include "crossread/text/width.h"
#include "syllable.h"

#include <unictype.h>
#include <wchar.h>

enum {
	NO_BREAK_SPACE = 0x00A0,
	FIRST_THAI = 0x0E01,
	LAST_LAO = 0x0EDF,
	ZERO_WIDTH_SPACE = 0x200B,
	FIGURE_SPACE = 0x2007,
	NARROW_NO_BREAK_SPACE = 0x202F,
	EN_DASH = 0x2013,
	EM_DASH = 0x2014,
	WORD_JOINER = 0x2060,
	ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF,
};

/* Byte offset behind the breaking white space at `position`, or `position` itself. */
static size_t skip_space(struct slice text, size_t position)
{
	while (position < text.length) {
		size_t next = position;
		uint32_t code;

		if (slice_is_space(text.data[position])) {
			position++;
			continue;
		}
		if ((unsigned char)text.data[position] < 0x80)
			break;
		code = utf8_next(text, &next);
		if (code == NO_BREAK_SPACE || code == FIGURE_SPACE || code == NARROW_NO_BREAK_SPACE ||
			!uc_is_general_category_withtable((ucs4_t)code, UC_CATEGORY_MASK_Zs))
			break;
		position = next;
	}
	return position;
}

/*
 * True for a character of a script that breaks between any two characters. Hangul has spaces
 * between its words.
 */
static bool is_ideographic(uint32_t code)
{
	bool hangul = (code >= 0x1100 && code <= 0x11FF) || (code >= 0xA960 && code <= 0xA97F) ||
		(code >= 0xAC00 && code <= 0xD7FF);

	return code >= 0x1100 && !hangul && wcwidth((wchar_t)code) == 2;
}

static bool has_category(uint32_t code, uint32_t mask)
{
	return uc_is_general_category_withtable((ucs4_t)code, mask);
}

static bool is_opening(uint32_t code)
{
	return has_category(code, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pi | UC_CATEGORY_MASK_Sc);
}

/*
 * What must not begin a row: closing marks, stops, small kana, iteration and length marks, per
 * cent, no-break spaces.
 */
static bool is_closing(uint32_t code)
{
	static const uint32_t small_kana[] = {
		0x3041,
		0x3043,
		0x3045,
		0x3047,
		0x3049,
		0x3063,
		0x3083,
		0x3085,
		0x3087,
		0x308E,
		0x30A1,
		0x30A3,
		0x30A5,
		0x30A7,
		0x30A9,
		0x30C3,
		0x30E3,
		0x30E5,
		0x30E7,
		0x30EE,
	};

	for (size_t i = 0; i < sizeof(small_kana) / sizeof(*small_kana); i++) {
		if (code == small_kana[i])
			return true;
	}
	return has_category(code, UC_CATEGORY_MASK_Pe | UC_CATEGORY_MASK_Pf) ||
		has_category(code, UC_CATEGORY_MASK_Po | UC_CATEGORY_MASK_Pd) ||
		has_category(code, UC_CATEGORY_MASK_Lm | UC_CATEGORY_MASK_Zs) || code == WORD_JOINER ||
		code == ZERO_WIDTH_NO_BREAK_SPACE;
}

static bool is_letter(uint32_t code)
{
	return has_category(code, UC_CATEGORY_MASK_L);
}

/*
 * True when a row may end behind `before` (itself behind `earlier`, 0 at the start) and the next
 * begin with `after`.
 */
static bool may_break(uint32_t earlier, uint32_t before, uint32_t after)
{
	if (before < 0x80 && after < 0x80 && before != '-')
		return false;
	if (before == '-' || before == EN_DASH)
		return is_letter(earlier) && is_letter(after);
	if (before == EM_DASH)
		return is_letter(after) || is_opening(after);
	if (before == ZERO_WIDTH_SPACE)
		return !is_closing(after);
	/* Wide digits are one number. */
	if (has_category(before, UC_CATEGORY_MASK_Nd) && has_category(after, UC_CATEGORY_MASK_Nd))
		return false;
	return (is_ideographic(before) || is_ideographic(after)) && !is_opening(before) && !is_closing(after);
}

/* Byte offset of the end of the part of a cluster that fits, at least one place on the screen. */
static size_t cut_cluster(struct slice text, size_t position, size_t columns)
{
	size_t end = position;
	size_t width = visible_next(text, &end).width;

	while (end < text.length) {
		size_t next = end;

		width += visible_next(text, &next).width;
		if (width > columns)
			break;
		end = next;
	}
	return end;
}

/* True for ASCII that has one column and, next to its like, no place to break. */
static bool is_plain(uint32_t code)
{
	return code > ' ' && code < 0x7F && code != '-';
}

/* True when nothing but the next column is to be thought of at `position`, behind `before`. */
static bool is_plain_at(struct slice text, size_t position, uint32_t before)
{
	return is_plain(before) && is_plain((unsigned char)text.data[position]) &&
		(position + 1 == text.length || (unsigned char)text.data[position + 1] < 0x80);
}

bool wrap_next(struct slice text, size_t columns, size_t *position, struct slice *row)
{
	size_t start = skip_space(text, *position);
	size_t row_end = start; /* where the row may be broken, with the start of the next one; none yet */
	size_t next_start = start;
	size_t syllable = start; /* where it may be broken if that leaves too short a row */
	size_t filled = 0;       /* columns up to `row_end` */
	size_t width = 0;
	uint32_t earlier = 0;
	uint32_t before = 0;

	for (size_t at = start; at < text.length;) {
		bool plain = is_plain_at(text, at, before);
		size_t space = plain ? at : skip_space(text, at);
		size_t end = at;
		uint32_t code;

		if (space > at) {
			row_end = at;
			next_start = space;
			filled = width;
			width += width_of(slice_part(text, at, space));
			at = space;
			earlier = before = 0;
			continue;
		}
		code = utf8_next(text, &end);
		if (!plain && at > next_start && may_break(earlier, before, code)) {
			row_end = next_start = at;
			filled = width;
		} else if (code >= FIRST_THAI && code <= LAST_LAO && at > next_start && syllable_starts(text, at)) {
			syllable = at;
		}
		end = plain ? end : grapheme_end(text, at);
		width += end - at == 1 ? 1 : width_of(slice_part(text, at, end));
		if (width > columns) {
			if (syllable > row_end && filled < columns / 3 * 2)
				row_end = next_start = syllable;
			if (row_end == start)
				row_end = next_start =
					at > start ? at : cut_cluster(slice_part(text, 0, end), at, columns);
			*row = slice_part(text, start, row_end);
			*position = next_start;
			return true;
		}
		at = end;
		earlier = before;
		before = code;
	}
	*position = text.length;
	*row = slice_part(text, start, next_start == text.length && row_end > start ? row_end : text.length);
	return row->length > 0;
}

size_t wrap_rows(struct slice text, size_t columns)
{
	size_t rows = 0;
	struct slice row;

	for (size_t position = 0; wrap_next(text, columns, &position, &row);)
		rows++;
	return rows;
}
