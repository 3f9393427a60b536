/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for files that people open. */
#include "plain.h"

#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

enum { PICTURES = 0x2400, PICTURE_OF_DELETE = 0x2421 };

uint32_t plain_next(struct slice text, size_t *position)
{
	size_t start = *position;
	uint32_t code = utf8_next(text, position);

	if (visible_is_plain(code))
		return code;
	if (space_end(text, start) > start)
		return ' ';
	if (code < ' ')
		return PICTURES + code;
	return code == 0x7F ? PICTURE_OF_DELETE : UTF8_REPLACEMENT;
}

void plain_add(struct strbuf *out, struct slice text)
{
	size_t position = 0;

	while (position < text.length)
		utf8_add(out, plain_next(text, &position));
}

static bool is_label_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
		byte == '-' || byte == '_';
}

void plain_add_label(struct strbuf *out, struct slice name)
{
	for (size_t i = 0; i < name.length; i++) {
		if (is_label_byte(name.data[i]))
			strbuf_add_byte(out, name.data[i]);
		else
			strbuf_add_format(out, "_%02X", (unsigned)(unsigned char)name.data[i]);
	}
}
