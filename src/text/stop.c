/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stops. */
#include "stop.h"

#include "crossread/text/letter.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

#include <unictype.h>

enum { ELLIPSIS = 0x2026, RIGHT_GUILLEMET = 0x00BB, GREEK_QUESTION_MARK = 0x037E };

static bool has_category(uint32_t code, uint32_t mask)
{
	return uc_is_general_category_withtable((ucs4_t)code, mask);
}

bool stop_is_terminator(uint32_t code)
{
	if (code < 0x80)
		return code == '.' || code == '!' || code == '?';
	return code == ELLIPSIS || code == GREEK_QUESTION_MARK || uc_is_property_sentence_terminal((ucs4_t)code);
}

/* True for a letter of the Greek alphabet before byte `position`. */
static bool is_greek_before(struct slice text, size_t position)
{
	uint32_t code = position ? utf8_next(text, &(size_t){ utf8_previous(text, position) }) : 0;

	return (code >= 0x0386 && code <= 0x03FF) || (code >= 0x1F00 && code <= 0x1FFF);
}

bool stop_begins(struct slice text, size_t position, uint32_t code)
{
	return stop_is_terminator(code) || (code == ';' && is_greek_before(text, position));
}

bool stop_is_quotation(uint32_t code)
{
	if (code < 0x80)
		return code == '"' || code == '\'';
	return has_category(code, UC_CATEGORY_MASK_Pi | UC_CATEGORY_MASK_Pf) || (code >= 0x201A && code <= 0x201F) ||
		(code >= 0x300C && code <= 0x300F) || code == 0x301D || code == 0x301E;
}

bool stop_is_opener(uint32_t code)
{
	if (code < 0x80)
		return code == '"' || code == '\'' || code == '(' || code == '[' || code == '{' || code == '-' ||
			code == '*' || code == '_' || code == '<';
	return stop_is_quotation(code) || code == 0x00BF || code == 0x00A1 ||
		has_category(code, UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pd);
}

static bool is_closing_bracket(uint32_t code)
{
	if (code < 0x80)
		return code == ')' || code == ']' || code == '}';
	return has_category(code, UC_CATEGORY_MASK_Pe);
}

/* True for a mark that nothing but opens, so that directly before a word it cannot close. */
static bool only_opens(uint32_t code)
{
	return code >= 0x80 && has_category(code, UC_CATEGORY_MASK_Pi | UC_CATEGORY_MASK_Ps);
}

static bool is_at_word_end(struct slice text, size_t position)
{
	return position >= text.length || space_end(text, position) > position;
}

/* True when a letter or digit stands at byte `position`. */
static bool is_in_word(struct slice text, size_t position)
{
	uint32_t code = position < text.length ? utf8_next(text, &position) : 0;

	return letter_is(code) || letter_is_digit(code);
}

/* Byte offset behind a reference mark like "[12]" at `position`, else `position`. */
static size_t skip_reference(struct slice text, size_t position)
{
	size_t digits = position + 1;

	if (position >= text.length || text.data[position] != '[')
		return position;
	while (digits < text.length && digits < position + 4 && text.data[digits] >= '0' && text.data[digits] <= '9')
		digits++;
	return digits > position + 1 && digits < text.length && text.data[digits] == ']' ? digits + 1 : position;
}

/* Takes the terminators at stop->end. */
static void take_terminators(struct slice text, struct stop *stop)
{
	while (stop->end < text.length) {
		size_t next = stop->end;
		size_t space = space_end(text, next);
		uint32_t code = utf8_next(text, &next);

		if (space > stop->end && stop->dots && !stop->strong && space < text.length &&
			text.data[space] == '.' && (is_at_word_end(text, space + 1) || text.data[space + 1] == '.')) {
			stop->spaced = true;
			stop->dots++;
			stop->end = space + 1;
			continue;
		}
		if (!stop_begins(text, stop->end, code))
			return;
		stop->dots += code == ELLIPSIS ? 3 : code == '.';
		stop->strong = stop->strong || (code != ELLIPSIS && code != '.');
		stop->tight = code >= 0x80 && code != GREEK_QUESTION_MARK && (code < 0x2000 || code > 0x206F);
		stop->end = next;
	}
}

/* Takes the closing marks at stop->end. */
static void take_closers(struct slice text, struct stop *stop)
{
	while (stop->end < text.length) {
		size_t blank = space_end(text, stop->end);
		size_t next = stop->end;
		uint32_t code;

		/* French sets a blank before the mark that closes. */
		if (blank > next && blank < text.length) {
			next = blank;
			if (utf8_next(text, &next) != RIGHT_GUILLEMET || is_in_word(text, next))
				return;
			stop->quoted = true;
			stop->end = next;
			continue;
		}
		code = utf8_next(text, &next);
		if (is_closing_bracket(code))
			stop->bracketed = true;
		else if (stop_is_quotation(code) && (!only_opens(code) || is_at_word_end(text, next)))
			stop->quoted = true;
		else
			next = skip_reference(text, stop->end);
		if (next == stop->end)
			return;
		stop->end = next;
	}
}

bool stop_read(struct slice text, size_t position, struct stop *stop)
{
	uint32_t code = utf8_next(text, &(size_t){ position });

	if (!stop_begins(text, position, code))
		return false;
	*stop = (struct stop){ .start = position, .end = position };
	take_terminators(text, stop);
	stop->closers = stop->end;
	for (;;) {
		size_t before = stop->end;

		take_closers(text, stop);
		if (stop->end == before)
			return true;
		take_terminators(text, stop);
	}
}
