/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The argument vector of a program. */
#include "crossread/base/arguments.h"

#include "crossread/base/mem.h"
#include "crossread/base/strbuf.h"

#include <stdlib.h>

void arguments_add(struct arguments *arguments, struct slice word)
{
	arguments->list = mem_grow(arguments->list, &arguments->capacity, arguments->count + 2, sizeof(char *));
	arguments->list[arguments->count++] = mem_copy(word.data, word.length);
	arguments->list[arguments->count] = NULL;
}

/* Reads the word at `*position`, which is no blank; false when it ends within quotation marks. */
static bool take_word(struct slice line, size_t *position, struct strbuf *word)
{
	char quote = '\0';

	for (; *position < line.length; (*position)++) {
		char byte = line.data[*position];

		if (!quote && slice_is_space(byte))
			break;
		if (quote ? byte == quote : byte == '"' || byte == '\'')
			quote = quote ? '\0' : byte;
		else if (byte == '\\' && quote != '\'' && *position + 1 < line.length)
			strbuf_add_byte(word, line.data[++*position]);
		else
			strbuf_add_byte(word, byte);
	}
	return !quote;
}

bool arguments_split(struct arguments *arguments, struct slice line, struct error *error)
{
	struct strbuf word;
	bool closed = true;

	strbuf_init(&word);
	for (size_t position = 0; closed;) {
		while (position < line.length && slice_is_space(line.data[position]))
			position++;
		if (position == line.length)
			break;
		strbuf_clear(&word);
		closed = take_word(line, &position, &word);
		if (closed)
			arguments_add(arguments, strbuf_slice(&word));
	}
	if (!closed) {
		/* The line is a slice, which nothing ends. */
		strbuf_clear(&word);
		strbuf_add(&word, line);
		error_set(error, "%.200s: a quotation mark is not closed", strbuf_text(&word));
	}
	strbuf_release(&word);
	return closed;
}

void arguments_release(struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		free(arguments->list[i]);
	free(arguments->list);
	*arguments = (struct arguments){ 0 };
}
