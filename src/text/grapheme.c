/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters, by the properties of libunistring, whose own walkers split emoji sequences. */
#include "crossread/text/grapheme.h"

#include "crossread/text/utf8.h"

#include <unictype.h>
#include <unigbrk.h>

enum { FIRST_MARK = 0x0300 }; /* below it nothing joins but CR and LF */

static bool is_control(int property)
{
	return property == GBP_CONTROL || property == GBP_CR || property == GBP_LF;
}

/* GB6 to GB8: the letters of a Hangul syllable. */
static bool joins_hangul(int before, int after)
{
	switch (before) {
	case GBP_L:
		return after == GBP_L || after == GBP_V || after == GBP_LV || after == GBP_LVT;
	case GBP_LV:
	case GBP_V:
		return after == GBP_V || after == GBP_T;
	case GBP_LVT:
	case GBP_T:
		return after == GBP_T;
	default:
		return false;
	}
}

bool grapheme_joins(uint32_t before, uint32_t after)
{
	int first;
	int second;

	if (before < FIRST_MARK && after < FIRST_MARK)
		return before == '\r' && after == '\n';
	first = uc_graphemeclusterbreak_property((ucs4_t)before);
	if (is_control(first))
		return false;
	second = uc_graphemeclusterbreak_property((ucs4_t)after);
	if (second == GBP_EXTEND || second == GBP_ZWJ || second == GBP_SPACINGMARK)
		return true;
	return (first == GBP_PREPEND && !is_control(second)) || joins_hangul(first, second);
}

static bool is_regional_indicator(uint32_t code)
{
	return code >= 0x1F1E6 && code <= 0x1F1FF;
}

/* Where in a sequence of GB11 to GB13 a cluster stands. */
enum sequence {
	SEQUENCE_NONE,
	SEQUENCE_EMOJI,  /* a pictograph and what extends it */
	SEQUENCE_JOINER, /* then a ZWJ: a pictograph may follow */
	SEQUENCE_FLAG,   /* one regional indicator: its second half may follow */
};

static enum sequence sequence_start(uint32_t code)
{
	if (is_regional_indicator(code))
		return SEQUENCE_FLAG;
	return uc_is_property_extended_pictographic((ucs4_t)code) ? SEQUENCE_EMOJI : SEQUENCE_NONE;
}

/* The state behind `code`, which belongs to the cluster. */
static enum sequence sequence_after(enum sequence state, uint32_t code)
{
	enum { ZWJ = 0x200D };

	if (state == SEQUENCE_EMOJI && code == ZWJ)
		return SEQUENCE_JOINER;
	if (state == SEQUENCE_EMOJI && uc_graphemeclusterbreak_property((ucs4_t)code) == GBP_EXTEND)
		return SEQUENCE_EMOJI;
	return state == SEQUENCE_FLAG ? SEQUENCE_NONE : sequence_start(code);
}

static bool sequence_goes_on(enum sequence state, uint32_t code)
{
	if (state == SEQUENCE_JOINER)
		return sequence_start(code) == SEQUENCE_EMOJI;
	return state == SEQUENCE_FLAG && is_regional_indicator(code);
}

static bool is_ascii(struct slice text, size_t position)
{
	return (unsigned char)text.data[position] < 0x80;
}

size_t grapheme_end(struct slice text, size_t start)
{
	size_t end = start;
	uint32_t before;
	enum sequence state;

	if (is_ascii(text, start) && (start + 1 >= text.length || is_ascii(text, start + 1)) &&
		text.data[start] != '\r')
		return start + 1;
	before = utf8_next(text, &end);
	state = sequence_start(before);
	for (int codes = 1; end < text.length && codes < GRAPHEME_MOST_CODES; codes++) {
		size_t next = end;
		uint32_t after = utf8_next(text, &next);

		if (!grapheme_joins(before, after) && !sequence_goes_on(state, after))
			break;
		state = sequence_after(state, after);
		before = after;
		end = next;
	}
	return end;
}

bool grapheme_is_boundary(struct slice text, size_t position)
{
	size_t start = position;
	uint32_t after;

	if (position == 0 || position >= text.length)
		return position == 0 || position == text.length;
	if (is_ascii(text, position) && is_ascii(text, position - 1))
		return text.data[position] != '\n' || text.data[position - 1] != '\r';
	if (((unsigned char)text.data[position] & 0xC0) == 0x80)
		return false;
	/* Back to a place that no rule can join, then forward again. */
	after = utf8_next(text, &(size_t){ position });
	for (int codes = 0; start; codes++) {
		size_t previous = utf8_previous(text, start);
		uint32_t before = utf8_next(text, &(size_t){ previous });
		bool may_join = grapheme_joins(before, after) || sequence_start(after) != SEQUENCE_NONE;

		if (!may_join)
			break;
		if (codes == GRAPHEME_MOST_CODES)
			return true;
		start = previous;
		after = before;
	}
	while (start < position)
		start = grapheme_end(text, start);
	return start == position;
}
