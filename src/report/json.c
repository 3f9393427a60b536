/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON strings. */
#include "crossread/report/json.h"

#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

static void add_escape(struct strbuf *out, uint32_t code)
{
	if (code < 0x10000)
		strbuf_add_format(out, "\\u%04x", (unsigned)code);
	else
		strbuf_add_format(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + ((code - 0x10000) >> 10)),
			(unsigned)(0xDC00 + ((code - 0x10000) & 0x3FF)));
}

void json_add_string(struct strbuf *out, struct slice text)
{
	size_t position = 0;

	strbuf_add_byte(out, '"');
	while (position < text.length) {
		size_t start = position;
		uint32_t code = utf8_next(text, &position);

		if (code == '"' || code == '\\')
			strbuf_add_format(out, "\\%c", (char)code);
		else if (code == '\n')
			strbuf_add_text(out, "\\n");
		else if (code == '\t')
			strbuf_add_text(out, "\\t");
		else if (code == UTF8_REPLACEMENT)
			/* Also for an invalid byte, which JSON must not hold. */
			strbuf_add_text(out, "\\ufffd");
		else if (visible_is_plain(code))
			strbuf_add(out, slice_part(text, start, position));
		else
			add_escape(out, code);
	}
	strbuf_add_byte(out, '"');
}

void json_add_visible(struct strbuf *out, struct slice json)
{
	for (size_t position = 0; position < json.length;) {
		size_t start = position;
		struct visible visible = visible_next(json, &position);
		struct slice bytes = slice_part(json, start, position);

		if (slice_equal(bytes, slice_from(visible.bytes, visible.length))) {
			strbuf_add(out, bytes);
			continue;
		}
		for (size_t i = 0; i < bytes.length;) {
			uint32_t code = utf8_next(bytes, &i);

			if (code < 0x80)
				strbuf_add_byte(out, (char)code);
			else
				add_escape(out, code);
		}
	}
}

void json_add_member(struct strbuf *out, const char *name, struct slice text)
{
	if (!text.length)
		return;
	strbuf_add_byte(out, ',');
	json_add_string(out, slice_of(name));
	strbuf_add_byte(out, ':');
	json_add_string(out, text);
}
