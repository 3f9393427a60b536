/* SPDX-License-Identifier: GPL-3.0-or-later */
/* White space of running text. */
#include "crossread/text/space.h"

#include "crossread/text/utf8.h"

#include <unictype.h>

static bool is_space(uint32_t code)
{
	return code < 0x80 ? slice_is_space((char)code) : uc_is_property_white_space((ucs4_t)code);
}

size_t space_end(struct slice text, size_t position)
{
	while (position < text.length) {
		size_t next = position;

		if (!is_space(utf8_next(text, &next)))
			break;
		position = next;
	}
	return position;
}

size_t space_start(struct slice text, size_t position)
{
	while (position) {
		size_t previous = utf8_previous(text, position);

		if (!is_space(utf8_next(text, &(size_t){ previous })))
			break;
		position = previous;
	}
	return position;
}

struct slice space_trim(struct slice text)
{
	size_t start = space_end(text, 0);

	if (start == text.length)
		return slice_part(text, start, start);
	return slice_part(text, start, space_start(text, text.length));
}
