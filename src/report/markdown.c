/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of articles in Markdown (CommonMark): nothing in it becomes markup, HTML, a link or the start of a list. */
#include "markdown.h"

#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "plain.h"

#include <stdint.h>
#include <string.h>

/* Where in its line a character stands, which decides whether it is markup. */
enum position { LINE_START, LINE_NUMBER, LINE_INSIDE };

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* `before` and `after` are the bytes beside it, 0 where there is none. */
static bool is_markup(uint32_t code, char before, char after, enum position position)
{
	if (code >= 0x80 || !code)
		return false;
	/* Emphasis, code, links, HTML, entities, tables, strikes, formulas, attributes; addresses by their @. */
	if (strchr("\\`*_{}[]<>|~&^$@#", (int)code))
		return true;
	/* Lists, rules; "1." and "1)". */
	if (position == LINE_START && strchr("+-=", (int)code))
		return true;
	if (position == LINE_NUMBER && strchr(".)", (int)code))
		return true;
	/* "www." is an address, and so is "http:" and "mailto:", but not a time of day. */
	if (code == ':')
		return after && after != ' ' && !is_digit((uint32_t)after);
	return code == '.' && (before == 'w' || before == 'W');
}

void markdown_add_line(struct strbuf *out, struct slice line)
{
	enum position where = LINE_START;
	size_t position = 0;

	line = space_trim(line);
	while (position < line.length) {
		size_t start = position;
		uint32_t code = plain_next(line, &position);

		if (is_markup(code, start ? line.data[start - 1] : '\0',
			    position < line.length ? line.data[position] : '\0', where))
			strbuf_add_byte(out, '\\');
		utf8_add(out, code);
		where = is_digit(code) && where != LINE_INSIDE ? LINE_NUMBER : LINE_INSIDE;
	}
}

void markdown_add_text(struct strbuf *out, const char *indent, struct slice text)
{
	bool first = true;
	size_t end;

	for (size_t start = 0; start < text.length; start = end + 1) {
		struct slice line;

		end = slice_find(text, slice_of("\n"), start);
		if (end == SIZE_MAX)
			end = text.length;
		line = space_trim(slice_part(text, start, end));
		if (!line.length)
			continue;
		if (!first)
			strbuf_add_format(out, "\\\n%s", indent);
		markdown_add_line(out, line);
		first = false;
	}
	strbuf_add_byte(out, '\n');
}
