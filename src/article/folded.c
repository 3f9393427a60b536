/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text without its typography, and the way back. */
#include "folded.h"

#include "crossread/base/mem.h"
#include "crossread/text/typography.h"

#include <stdlib.h>

enum { STEP = 256 }; /* folded bytes; the way back is walked from the mark before */

/* Remembers a character, the first one that ends behind each further step. */
static void add_mark(struct folded *folded, size_t source, size_t start)
{
	while (folded->mark_count * STEP < folded->text.length) {
		folded->marks =
			mem_grow(folded->marks, &folded->mark_capacity, folded->mark_count + 1, sizeof(*folded->marks));
		folded->marks[folded->mark_count++] = (struct folded_mark){ source, start };
	}
}

void folded_init(struct folded *folded, struct slice source)
{
	*folded = (struct folded){ .source = source };
	strbuf_init(&folded->text);
	for (size_t position = 0; position < source.length;) {
		size_t before = position;
		size_t start = folded->text.length;

		typography_fold(source, &position, &folded->text);
		add_mark(folded, before, start);
	}
}

void folded_release(struct folded *folded)
{
	strbuf_release(&folded->text);
	free(folded->marks);
	*folded = (struct folded){ 0 };
}

/* The character whose folded form holds byte `byte`: its bytes in the source and in the folded text. */
static void find_character(const struct folded *folded, size_t byte, struct span *source, struct span *bytes)
{
	struct folded_mark mark = folded->marks[byte / STEP];
	size_t position = mark.source;
	struct strbuf form;

	strbuf_init(&form);
	bytes->end = mark.folded;
	do {
		source->start = position;
		bytes->start = bytes->end;
		strbuf_clear(&form);
		typography_fold(folded->source, &position, &form);
		bytes->end += form.length;
	} while (bytes->end <= byte);
	source->end = position;
	strbuf_release(&form);
}

bool folded_source(const struct folded *folded, struct span bytes, struct span *source)
{
	struct span first;
	struct span last;
	struct span first_bytes;
	struct span last_bytes;

	find_character(folded, bytes.start, &first, &first_bytes);
	find_character(folded, bytes.end - 1, &last, &last_bytes);
	*source = (struct span){ first.start, last.end };
	return first_bytes.start == bytes.start && last_bytes.end == bytes.end;
}
