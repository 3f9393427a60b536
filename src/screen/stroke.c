/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key, or two pressed one after the other. */
#include "crossread/screen/stroke.h"

static const char letter[] = "<Letter>";

/* True when a stroke ends at byte `at`. */
static bool ends(struct slice text, size_t at)
{
	return at == text.length || text.data[at] == ' ';
}

size_t stroke_parse(struct slice text, struct stroke *stroke)
{
	size_t first = ends(text, 0) ? 0 : key_parse(text, &stroke->key);
	struct slice rest = slice_part(text, first, text.length);
	size_t second;

	stroke->prefix = KEY_CODE_NONE;
	if (first == 0 || ends(text, first))
		return first;
	stroke->prefix = stroke->key;
	if (slice_starts(rest, letter)) {
		stroke->key = STROKE_LETTER;
		second = sizeof(letter) - 1;
	} else {
		second = key_parse(rest, &stroke->key);
	}
	return second && ends(text, first + second) ? first + second : 0;
}

/* Adds one key with brackets around a name. */
static void add_part(struct strbuf *buffer, uint32_t key)
{
	bool named = key == ' ' || key >= KEY_CODE_TAB;

	if (key == STROKE_LETTER) {
		strbuf_add_text(buffer, letter);
		return;
	}
	strbuf_add_text(buffer, named ? "<" : "");
	if (key == '<')
		strbuf_add_text(buffer, "<lt>");
	else
		key_add_name(buffer, key);
	strbuf_add_text(buffer, named ? ">" : "");
}

void stroke_add_name(struct strbuf *buffer, struct stroke stroke)
{
	if (stroke.prefix == KEY_CODE_NONE)
		key_add_name(buffer, stroke.key);
	else
		stroke_write(buffer, stroke);
}

void stroke_write(struct strbuf *buffer, struct stroke stroke)
{
	if (stroke.prefix != KEY_CODE_NONE)
		add_part(buffer, stroke.prefix);
	add_part(buffer, stroke.key);
}

bool stroke_equal(struct stroke a, struct stroke b)
{
	return a.prefix == b.prefix && a.key == b.key;
}
