/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many columns text takes on a terminal. */
#include "crossread/text/width.h"

#include "crossread/text/grapheme.h"
#include "crossread/text/visible.h"

size_t width_of(struct slice text)
{
	size_t columns = 0;

	for (size_t position = 0; position < text.length;)
		columns += visible_next(text, &position).width;
	return columns;
}

size_t width_fit(struct slice text, size_t columns)
{
	size_t fitting = 0;

	while (fitting < text.length) {
		size_t end = grapheme_end(text, fitting);
		size_t width = width_of(slice_part(text, fitting, end));

		if (width > columns)
			break;
		columns -= width;
		fitting = end;
	}
	return fitting;
}
