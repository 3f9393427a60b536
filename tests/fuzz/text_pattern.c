/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody looks for, and the text in which they do: hits are in order, whole characters, and never empty. */
#include "fuzz.h"

#include "crossread/text/pattern.h"
#include "crossread/text/utf8.h"

enum { MOST_HITS = 1000 };

static void check_boundary(struct slice text, size_t byte)
{
	CHECK(byte <= text.length);
	CHECK(byte == text.length || ((unsigned char)text.data[byte] & 0xc0) != 0x80);
}

static void look(struct pattern *pattern, const struct searchable *folded, struct slice text)
{
	size_t until = folded->text.length;
	size_t from = 0;
	size_t start;
	size_t end;
	size_t last = 0;

	for (size_t hits = 0; hits < MOST_HITS; hits++) {
		size_t before = from;

		if (pattern_next(pattern, folded, &from, until, &start, &end) != PATTERN_HIT)
			break;
		CHECK(from > before && from <= until);
		CHECK(start < end && start >= last);
		check_boundary(text, start);
		check_boundary(text, end);
		last = start;
	}
}

/* The way back of each character keeps the order. */
static void check_folded(const struct searchable *folded, struct slice text)
{
	size_t step = 0;
	size_t last = 0;

	CHECK(folded->text.length == folded->lower.length);
	for (size_t at = 0; at < folded->text.length; utf8_next(strbuf_slice(&folded->text), &at)) {
		size_t origin = searchable_origin(folded, at, &step);

		CHECK(origin >= last);
		check_boundary(text, origin);
		last = origin;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice typed = fuzz_part(&rest);
	struct pattern *pattern;
	struct searchable folded;
	struct strbuf text;
	struct error error = { "" };

	/* It is typed in one line. */
	if (typed.length && typed.data[typed.length - 1] == '\n')
		typed.length--;
	strbuf_init(&text);
	utf8_clean(rest, &text);
	searchable_init(&folded);
	searchable_add(&folded, strbuf_slice(&text), 0, text.length);
	check_folded(&folded, strbuf_slice(&text));
	pattern = pattern_new(typed, &error);
	if (pattern)
		look(pattern, &folded, strbuf_slice(&text));
	else
		fuzz_check_error(&error);
	pattern_free(pattern);
	searchable_release(&folded);
	strbuf_release(&text);
	return 0;
}
