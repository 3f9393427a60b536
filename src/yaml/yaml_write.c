/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field a line, strings in double quotes. */
#include "crossread/yaml/yaml_write.h"

#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

static void add_escape(struct strbuf *out, uint32_t code)
{
	switch (code) {
	case '"':
		strbuf_add_text(out, "\\\"");
		return;
	case '\\':
		strbuf_add_text(out, "\\\\");
		return;
	case '\n':
		strbuf_add_text(out, "\\n");
		return;
	case '\r':
		strbuf_add_text(out, "\\r");
		return;
	case '\t':
		strbuf_add_text(out, "\\t");
		return;
	default:
		break;
	}
	if (code <= 0xFF)
		strbuf_add_format(out, "\\x%02X", (unsigned)code);
	else if (code <= 0xFFFF)
		strbuf_add_format(out, "\\u%04X", (unsigned)code);
	else
		strbuf_add_format(out, "\\U%08X", (unsigned)code);
}

void yaml_write_quoted(struct strbuf *out, struct slice text)
{
	size_t plain = 0; /* start of the bytes that stand as they are and are not added yet */
	size_t position = 0;

	strbuf_add_byte(out, '"');
	while (position < text.length) {
		size_t start = position;
		uint32_t code = utf8_next(text, &position);
		bool invalid = code == UTF8_REPLACEMENT && position == start + 1;

		if (code != '"' && code != '\\' && !invalid && visible_is_plain(code))
			continue;
		strbuf_add(out, slice_part(text, plain, start));
		add_escape(out, code);
		plain = position;
	}
	strbuf_add(out, slice_part(text, plain, position));
	strbuf_add_byte(out, '"');
}

void yaml_write_string(struct strbuf *out, size_t indent, const char *key, struct slice text)
{
	strbuf_add_repeated(out, ' ', indent);
	strbuf_add_text(out, key);
	strbuf_add_text(out, ": ");
	yaml_write_quoted(out, text);
	strbuf_add_byte(out, '\n');
}

void yaml_write_number(struct strbuf *out, size_t indent, const char *key, size_t number)
{
	strbuf_add_repeated(out, ' ', indent);
	strbuf_add_format(out, "%s: %zu\n", key, number);
}

void yaml_write_key(struct strbuf *out, size_t indent, const char *key)
{
	strbuf_add_repeated(out, ' ', indent);
	strbuf_add_text(out, key);
	strbuf_add_text(out, ":\n");
}
