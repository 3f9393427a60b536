/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the reader in the reader's language, with the keys that are bound now. */
#include "crossread/work/wording.h"

#include "crossread/base/translate.h"
#include "crossread/work/work.h"

#include <stdio.h>

/* Bytes of a command line in braces: what is longer is text. */
enum { MOST_LINE = 40 };

/* Length of the command line behind an opening brace, up to the closing one; 0 when there is none. */
static size_t line_length(const char *text)
{
	size_t length = 0;

	while ((text[length] >= 'a' && text[length] <= 'z') || (length && (text[length] == '-' || text[length] == ' ')))
		length++;
	return text[length] == '}' && length < MOST_LINE ? length : 0;
}

static void add_key(struct key_names names, const char *line, struct strbuf *out)
{
	size_t before = out->length;

	if (names.add)
		names.add(names.keymap, line, out);
	if (out->length == before)
		strbuf_add_format(out, ":%s", line);
}

/* In a format a key that is a per cent sign must not begin a conversion. */
static void add_keys(struct key_names names, const char *text, bool is_format, struct strbuf *out)
{
	for (; *text; text++) {
		size_t length = *text == '{' ? line_length(text + 1) : 0;
		char line[MOST_LINE];
		struct strbuf key;

		if (!length) {
			strbuf_add_byte(out, *text);
			continue;
		}
		snprintf(line, sizeof(line), "%.*s", (int)length, text + 1);
		strbuf_init(&key);
		add_key(names, line, &key);
		for (const char *byte = strbuf_text(&key); *byte; byte++)
			strbuf_add_text(out, *byte == '%' && is_format ? "%%" : (const char[]){ *byte, '\0' });
		strbuf_release(&key);
		text += length + 1;
	}
}

void wording_add_keys(struct key_names names, const char *text, struct strbuf *out)
{
	add_keys(names, text, false, out);
}

/* The format with the names of keys, which ask for no arguments: it takes those of `format`. */
__attribute__((format_arg(2))) static const char *with_keys(const struct work *work, const char *format,
	struct strbuf *keyed)
{
	add_keys(work->key_names, format, true, keyed);
	return strbuf_text(keyed);
}

void wording_add_arguments(const struct work *work, struct strbuf *out, const char *format, va_list arguments)
{
	struct strbuf keyed;
	char text[WORK_MESSAGE_SIZE];

	strbuf_init(&keyed);
	vsnprintf(text, sizeof(text), with_keys(work, translate(format), &keyed), arguments);
	strbuf_add_text(out, text);
	strbuf_release(&keyed);
}

void wording_add(const struct work *work, struct strbuf *out, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	wording_add_arguments(work, out, format, arguments);
	va_end(arguments);
}
