/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotations as a table for spreadsheets (RFC 4180: CRLF, UTF-8 without a byte order mark).
 *
 * A spreadsheet runs a field that begins with = + - or @ as a formula, whoever wrote it. Such a text gets an apostrophe
 * before it, and so does one that begins with an apostrophe, so that a program which takes one leading apostrophe away
 * has exactly what was there.
 */
#include "exports.h"

#include "crossread/text/utf8.h"

#include <stdint.h>
#include <string.h>

static const char *const columns[] = { "article", "title", "outlet", "published", "url", "sha256", "id", "tag", "start",
	"end", "state", "conflict", "quote", "speaker", "comment", "author", "created", "modified", "origin" };

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* True for what a spreadsheet takes for the start of a formula, or may drop before one; the apostrophe is our guard. */
static bool is_guarded(struct slice text)
{
	size_t position = 0;
	uint32_t code = ' ';

	while (code == ' ' && position < text.length)
		code = utf8_next(text, &position);
	switch (code) {
	case '=':
	case '+':
	case '-':
	case '@':
	case '\t':
	case '\r':
	case '\n':
	/* The full-width forms, which some programs fold first. */
	case 0xFF1D:
	case 0xFF0B:
	case 0xFF0D:
	case 0xFF20:
		return true;
	default:
		return text.length && text.data[0] == '\'';
	}
}

static void add_text(struct strbuf *out, struct slice text)
{
	size_t position = 0;

	strbuf_add_byte(out, '"');
	if (is_guarded(text))
		strbuf_add_byte(out, '\'');
	while (position < text.length) {
		uint32_t code = utf8_next(text, &position);

		if (code == '"')
			strbuf_add_byte(out, '"');
		utf8_add(out, code);
	}
	strbuf_add_byte(out, '"');
}

static void add_next(struct strbuf *out, struct slice text)
{
	strbuf_add_byte(out, ',');
	add_text(out, text);
}

static void add_row(const struct extract *extract, const struct annotation *annotation, struct strbuf *out)
{
	const struct article *article = extract->article;
	struct strbuf conflict;

	add_text(out, slice_of(article->path));
	add_next(out, article->title);
	add_next(out, article->outlet);
	add_next(out, article->published);
	add_next(out, article->url);
	add_next(out, slice_of(article->sha256));
	add_next(out, annotation->id);
	add_next(out, annotation->tag);
	if (extract_is_placed(extract, annotation))
		strbuf_add_format(out, ",%zu,%zu", annotation->place.start, annotation->place.end);
	else
		strbuf_add_text(out, ",,");
	add_next(out, slice_of(anchor_state_name(annotation->state)));
	strbuf_init(&conflict);
	extract_add_conflict(extract, annotation, &conflict);
	add_next(out, strbuf_slice(&conflict));
	strbuf_release(&conflict);
	add_next(out, extract_words(extract, annotation));
	add_next(out, annotation->speaker);
	add_next(out, annotation->comment);
	add_next(out, annotation->author);
	add_next(out, annotation->created);
	add_next(out, annotation->modified);
	add_next(out, annotation->origin);
	strbuf_add_text(out, "\r\n");
}

void export_csv(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	(void)losses;
	for (size_t i = 0; i < COLUMNS; i++)
		strbuf_add_format(out, "%s%s", i ? "," : "", columns[i]);
	strbuf_add_text(out, "\r\n");
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < extracts[i].count; k++)
			add_row(&extracts[i], extracts[i].list[k], out);
	}
}
