/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotations as Markdown (CommonMark), for a memo: the quotations with tag, speaker, comment. Nothing in an article
 * or a comment can become markup, HTML, a link or the start of a list.
 */
#include "exports.h"

#include "crossread/base/translate.h"
#include "crossread/text/space.h"
#include "crossread/text/utf8.h"
#include "plain.h"

#include <stdint.h>
#include <string.h>

/* Where in its line a character stands, which decides whether it is markup. */
enum position { LINE_START, LINE_NUMBER, LINE_INSIDE };

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* `before` and `after` are the bytes beside it, 0 where there is none. */
static bool is_markup(uint32_t code, char before, char after, enum position position)
{
	if (code >= 0x80 || !code)
		return false;
	/* Emphasis, code, links, HTML, entities, tables, strikes, formulas, attributes; addresses by their @. */
	if (strchr("\\`*_{}[]<>|~&^$@#", (int)code))
		return true;
	/* Lists, rules; "1." and "1)". */
	if (position == LINE_START && strchr("+-=", (int)code))
		return true;
	if (position == LINE_NUMBER && strchr(".)", (int)code))
		return true;
	/* "www." is an address, and so is "http:" and "mailto:", but not a time of day. */
	if (code == ':')
		return after && after != ' ' && !is_digit((uint32_t)after);
	return code == '.' && (before == 'w' || before == 'W');
}

/* Adds one line, without white space at its ends. */
static void add_line(struct strbuf *out, struct slice line)
{
	enum position where = LINE_START;
	size_t position = 0;

	line = space_trim(line);
	while (position < line.length) {
		size_t start = position;
		uint32_t code = utf8_next(line, &position);

		if (is_markup(code, start ? line.data[start - 1] : '\0',
			    position < line.length ? line.data[position] : '\0', where))
			strbuf_add_byte(out, '\\');
		if (space_end(line, start) > start && plain_code(code) != code)
			strbuf_add_byte(out, ' ');
		else
			utf8_add(out, plain_code(code));
		where = is_digit(code) && where != LINE_INSIDE ? LINE_NUMBER : LINE_INSIDE;
	}
}

/* Adds the lines of a text with hard breaks between and `indent` before all but the first; empty ones are left out. */
static void add_text(struct strbuf *out, const char *indent, struct slice text)
{
	bool first = true;
	size_t end;

	for (size_t start = 0; start < text.length; start = end + 1) {
		struct slice line;

		end = slice_find(text, slice_of("\n"), start);
		if (end == SIZE_MAX)
			end = text.length;
		line = space_trim(slice_part(text, start, end));
		if (!line.length)
			continue;
		if (!first)
			strbuf_add_format(out, "\\\n%s", indent);
		add_line(out, line);
		first = false;
	}
	strbuf_add_byte(out, '\n');
}

/* Adds "- Speaker: text"; nothing when the text is empty. */
static void add_item(struct strbuf *out, const char *label, struct slice text)
{
	if (!text.length)
		return;
	strbuf_add_format(out, "- %s: ", translate(label));
	add_text(out, "  ", text);
}

static void add_annotation(struct strbuf *out, const struct extract *extract, const struct annotation *annotation)
{
	struct strbuf conflict;

	strbuf_add_text(out, "\n> ");
	add_text(out, "> ", extract_words(extract, annotation));
	strbuf_add_byte(out, '\n');
	add_item(out, N_("Tag"), annotation->tag);
	add_item(out, N_("Speaker"), annotation->speaker);
	add_item(out, N_("Comment"), annotation->comment);
	add_item(out, N_("By"), annotation->author);
	add_item(out, N_("Changed"), annotation->modified);
	if (extract_is_placed(extract, annotation))
		strbuf_add_format(out, "- %s: %zu-%zu\n", translate(N_("Characters")), annotation->place.start,
			annotation->place.end);
	if (annotation->state != ANCHOR_KEPT)
		add_item(out, N_("State"), slice_of(anchor_state_name(annotation->state)));
	strbuf_init(&conflict);
	extract_add_conflict(extract, annotation, &conflict);
	add_item(out, N_("Conflict"), strbuf_slice(&conflict));
	strbuf_release(&conflict);
	add_item(out, N_("Id"), annotation->id);
}

static void add_article(struct strbuf *out, const struct extract *extract, bool first)
{
	const struct article *article = extract->article;

	strbuf_add_text(out, first ? "## " : "\n## ");
	if (article->title.length)
		add_line(out, article->title);
	else
		add_line(out, slice_of(article->name));
	strbuf_add_text(out, "\n\n");
	add_item(out, N_("Outlet"), article->outlet);
	add_item(out, N_("Published"), article->published);
	add_item(out, N_("Address"), article->url);
	add_item(out, N_("File"), slice_of(article->name));
	strbuf_add_format(out, "- %s: %zu\n", translate(N_("Annotations")), extract->count);
	for (size_t i = 0; i < extract->count; i++) {
		if (i == extract->placed)
			strbuf_add_format(out, "\n### %s\n",
				translate(N_("The article has changed: these do not stand in it for certain")));
		add_annotation(out, extract, extract->list[i]);
	}
}

void export_markdown(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	(void)losses;
	for (size_t i = 0; i < count; i++)
		add_article(out, &extracts[i], i == 0);
}
