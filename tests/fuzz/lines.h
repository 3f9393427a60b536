/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Changing inputs by lines, for formats in which changed bytes are mostly refused: lines with all that is indented more
 * than they are, which in YAML are entries and lists, are doubled, moved, swapped or taken out.
 */
#ifndef CROSSREAD_TESTS_FUZZ_LINES_H
#define CROSSREAD_TESTS_FUZZ_LINES_H

#include "crossread/article/span.h"
#include "crossread/base/strbuf.h"

#include <stdint.h>
#include <string.h>

/* libFuzzer's own changes, and the one that it calls in their place. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

static inline size_t line_end(struct slice text, size_t start)
{
	const char *feed = start < text.length ? memchr(text.data + start, '\n', text.length - start) : NULL;

	return feed ? (size_t)(feed - text.data) + 1 : text.length;
}

static inline size_t line_indent(struct slice text, size_t start)
{
	size_t indent = 0;

	while (start + indent < text.length && text.data[start + indent] == ' ')
		indent++;
	return indent;
}

/* The line that holds a byte and, when `deep`, those behind it that are indented more. */
static inline struct span lines_at(struct slice text, size_t byte, bool deep)
{
	size_t start = byte < text.length ? byte : text.length;
	size_t end;

	while (start && text.data[start - 1] != '\n')
		start--;
	end = line_end(text, start);
	while (deep && end < text.length && line_indent(text, end) > line_indent(text, start))
		end = line_end(text, end);
	return (struct span){ start, end };
}

static inline void lines_add(struct strbuf *out, struct slice text, struct span span)
{
	strbuf_add(out, slice_part(text, span.start, span.end));
}

/* Writes to `out` what becomes of the text; `numbers` decide. */
static inline void lines_change(struct slice text, const uint32_t numbers[3], struct strbuf *out)
{
	struct span a = lines_at(text, numbers[1] % (text.length + 1), numbers[0] & 8);
	struct span b = lines_at(text, numbers[2] % (text.length + 1), numbers[0] & 8);
	const struct span all = { 0, text.length };

	switch (numbers[0] & 3) {
	case 0: /* a is gone */
		lines_add(out, text, (struct span){ 0, a.start });
		lines_add(out, text, (struct span){ a.end, text.length });
		break;
	case 1: /* a stands before b as well */
		lines_add(out, text, (struct span){ 0, b.start });
		lines_add(out, text, a);
		lines_add(out, text, (struct span){ b.start, text.length });
		break;
	case 2: /* a stands in place of b */
		lines_add(out, text, (struct span){ 0, b.start });
		lines_add(out, text, a);
		lines_add(out, text, (struct span){ b.end, text.length });
		break;
	default: /* a and b are swapped */
		if (span_overlaps(a, b) || b.start < a.end) {
			lines_add(out, text, all);
			break;
		}
		lines_add(out, text, (struct span){ 0, a.start });
		lines_add(out, text, b);
		lines_add(out, text, (struct span){ a.end, b.start });
		lines_add(out, text, a);
		lines_add(out, text, (struct span){ b.end, text.length });
	}
}

/* Every second input is changed by lines, the others as libFuzzer does. */
static inline size_t lines_mutate(uint8_t *data, size_t size, size_t most, unsigned seed)
{
	uint64_t random = seed;
	uint32_t numbers[3];
	struct strbuf out;

	for (size_t i = 0; i < 3; i++) {
		/* Knuth, The Art of Computer Programming 2, 3.3.4. */
		random = random * 6364136223846793005u + 1442695040888963407u;
		numbers[i] = (uint32_t)(random >> 33);
	}
	if (numbers[0] & 16)
		return LLVMFuzzerMutate(data, size, most);
	strbuf_init(&out);
	lines_change(slice_from((const char *)data, size), numbers, &out);
	if (out.length && out.length <= most) {
		memcpy(data, out.data, out.length);
		size = out.length;
	}
	strbuf_release(&out);
	return size;
}

/* A target that changes its inputs so says this once. */
#define LINES_MUTATOR \
	size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed) \
	{ \
		return lines_mutate(data, size, most, seed); \
	}

#endif
