/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing text. */
#include "crossread/base/strbuf.h"

#include "crossread/base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void strbuf_init(struct strbuf *buffer)
{
	*buffer = (struct strbuf){ NULL, 0, 0 };
}

void strbuf_release(struct strbuf *buffer)
{
	free(buffer->data);
	strbuf_init(buffer);
}

void strbuf_clear(struct strbuf *buffer)
{
	strbuf_cut(buffer, 0);
}

/* Room for `more` bytes and the NUL. */
static void reserve(struct strbuf *buffer, size_t more)
{
	if (more >= SIZE_MAX - buffer->length)
		abort();
	buffer->data = mem_grow(buffer->data, &buffer->capacity, buffer->length + more + 1, 1);
}

void strbuf_add(struct strbuf *buffer, struct slice bytes)
{
	if (!bytes.length)
		return;
	reserve(buffer, bytes.length);
	memcpy(buffer->data + buffer->length, bytes.data, bytes.length);
	buffer->length += bytes.length;
	buffer->data[buffer->length] = '\0';
}

void strbuf_add_text(struct strbuf *buffer, const char *text)
{
	strbuf_add(buffer, slice_of(text));
}

void strbuf_add_byte(struct strbuf *buffer, char byte)
{
	strbuf_add(buffer, slice_from(&byte, 1));
}

void strbuf_add_repeated(struct strbuf *buffer, char byte, size_t count)
{
	reserve(buffer, count);
	memset(buffer->data + buffer->length, byte, count);
	buffer->length += count;
	buffer->data[buffer->length] = '\0';
}

void strbuf_add_format(struct strbuf *buffer, const char *format, ...)
{
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length <= 0)
		return;
	reserve(buffer, (size_t)length);
	va_start(arguments, format);
	vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, arguments);
	va_end(arguments);
	buffer->length += (size_t)length;
}

void strbuf_cut(struct strbuf *buffer, size_t length)
{
	if (length > buffer->length || !buffer->data)
		return;
	buffer->length = length;
	buffer->data[length] = '\0';
}

const char *strbuf_text(const struct strbuf *buffer)
{
	return buffer->data ? buffer->data : "";
}

struct slice strbuf_slice(const struct strbuf *buffer)
{
	return slice_from(buffer->data, buffer->length);
}

char *strbuf_detach(struct strbuf *buffer)
{
	char *text = buffer->data ? buffer->data : mem_copy("", 0);

	strbuf_init(buffer);
	return text;
}
