/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Borrowed runs of bytes. */
#include "crossread/base/slice.h"

#include <stdint.h>
#include <string.h>

struct slice slice_of(const char *text)
{
	return (struct slice){ text, text ? strlen(text) : 0 };
}

struct slice slice_from(const char *data, size_t length)
{
	return (struct slice){ data, length };
}

struct slice slice_part(struct slice whole, size_t start, size_t end)
{
	if (end > whole.length)
		end = whole.length;
	if (start > end)
		start = end;
	return (struct slice){ whole.data ? whole.data + start : NULL, end - start };
}

bool slice_equal(struct slice a, struct slice b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

bool slice_equal_text(struct slice a, const char *text)
{
	size_t i = 0;

	/* Most that are compared differ at once: no strlen(). */
	while (i < a.length && text[i] != '\0' && text[i] == a.data[i])
		i++;
	return i == a.length && text[i] == '\0';
}

bool slice_starts(struct slice whole, const char *start)
{
	size_t length = strlen(start);

	return whole.length >= length && (length == 0 || memcmp(whole.data, start, length) == 0);
}

int slice_compare(struct slice a, struct slice b)
{
	size_t shared = a.length < b.length ? a.length : b.length;
	int order = shared ? memcmp(a.data, b.data, shared) : 0;

	if (order)
		return order;
	return (a.length > b.length) - (a.length < b.length);
}

struct slice slice_trim(struct slice s)
{
	while (s.length && slice_is_space(s.data[0])) {
		s.data++;
		s.length--;
	}
	while (s.length && slice_is_space(s.data[s.length - 1]))
		s.length--;
	return s;
}

size_t slice_find(struct slice whole, struct slice part, size_t from)
{
	const char *place;

	if (from > whole.length || part.length > whole.length - from)
		return SIZE_MAX;
	if (part.length == 0)
		return from;
	place = memmem(whole.data + from, whole.length - from, part.data, part.length);
	return place ? (size_t)(place - whole.data) : SIZE_MAX;
}

bool slice_is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
