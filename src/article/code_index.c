/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes to code points and back. */
#include "code_index.h"

#include "crossread/base/bisect.h"
#include "crossread/text/utf8.h"

enum { STEP = 256 };

/* Elements of the index but the last one, which holds the number of all code points. */
static size_t steps(struct slice text)
{
	return text.length / STEP + 1;
}

size_t *code_index_new(struct arena *arena, struct slice text)
{
	size_t *index = arena_new_array(arena, steps(text) + 1, sizeof(*index));
	size_t codes = 0;

	for (size_t i = 0; i < steps(text); i++) {
		index[i] = codes;
		codes += utf8_count(slice_part(text, i * STEP, (i + 1) * STEP));
	}
	index[steps(text)] = codes;
	return index;
}

size_t code_index_length(const size_t *index, struct slice text)
{
	return index[steps(text)];
}

size_t code_index_code(const size_t *index, struct slice text, size_t byte)
{
	size_t step = byte / STEP;

	if (byte >= text.length)
		return code_index_length(index, text);
	return index[step] + utf8_count(slice_part(text, step * STEP, byte));
}

size_t code_index_byte(const size_t *index, struct slice text, size_t code)
{
	struct bisect behind = { .low = 1, .high = steps(text) };
	size_t step;
	size_t start;

	/* The last step that starts with at most `code` code points before it. */
	while (bisect_goes_on(&behind))
		bisect_step(&behind, index[behind.middle] <= code);
	step = behind.low - 1;
	start = step * STEP;
	/* A step may begin within a code point, which was counted before it. */
	return start + utf8_offset(slice_part(text, start, start + STEP + UTF8_MOST_BYTES), code - index[step]);
}
