/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each code point is shown in its one documented form, is named, found and copied as what it is. */
#include "places.h"
#include "text_classes.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"

#include <stdlib.h>
#include <wchar.h>

enum {
	WIDE_ROWS = 200,
	WIDE_COLUMNS = 1900,
	ENTRIES = 140,
	CODES = 0x110000,
	MOST_PAGES = 2000,
	COPY_LIMIT = 1000,
	MOST_BYTES = 1 << 24
};

/* Redraws everything. */
#define REDRAW "\014"

/* What visible.h promises to show behind a "[", written down a second time. */
static void add_form(struct strbuf *out, uint32_t code)
{
	enum text_class class = text_class(code);
	int width = wcwidth((wchar_t)code);
	bool joins = code == 0x200C || code == 0x200D || (code >= 0x1F3FB && code <= 0x1F3FF) ||
		(text_is_ignorable(code) && class == TEXT_MARK);

	if (code == '\t' || code == '\v' || code == '\f')
		strbuf_add_byte(out, ' ');
	else if (code < 0x20)
		utf8_add(out, 0x2400 + code);
	else if (code < 0x7F)
		utf8_add(out, code);
	else if (code == 0x7F)
		utf8_add(out, 0x2421);
	else if (joins)
		return; /* left out: it forms nothing with the bracket */
	else if (class == TEXT_SPACE && width == 1)
		strbuf_add_byte(out, ' ');
	else if (text_is_ignorable(code) || (class >= TEXT_CONTROL && class <= TEXT_UNASSIGNED))
		utf8_add(out, 0xFFFD);
	else
		utf8_add(out, width > 0 || class >= TEXT_MARK ? code : 0xFFFD);
}

/* What no line of an article can hold. */
static bool ends_lines(uint32_t code)
{
	return code == '\n' || code == '\r' || (code >= 0xD800 && code <= 0xDFFF);
}

static size_t put_entries(struct session *session)
{
	struct strbuf text;
	size_t count = 0;

	strbuf_init(&text);
	for (uint32_t code = 1; code < CODES; code++) {
		if (ends_lines(code) || !hostile_wants(session->reach, code))
			continue;
		if (count++ % ENTRIES == 0)
			strbuf_add_text(&text, count > 1 ? "end.\n" : "");
		strbuf_add_format(&text, "%06X[", (unsigned)code);
		utf8_add(&text, code);
		strbuf_add_text(&text, "] ");
	}
	session_put(session, "left.txt", strbuf_slice(&text));
	strbuf_release(&text);
	return count;
}

/* Marks the code points whose entries stand on the screen in their form; tells of those that stand in another. Returns
 * how many were not marked before. */
static size_t read_entries(struct session *session, bool *seen)
{
	size_t count = 0;
	struct slice text = strbuf_slice(&session->vt.text);
	struct strbuf form;
	size_t bracket = 0;

	strbuf_init(&form);
	while ((bracket = slice_find(text, slice_of("["), bracket)) != SIZE_MAX) {
		unsigned code = 0;
		size_t start = ++bracket;

		if (start < 7 || sscanf(text.data + start - 7, "%6X[", &code) != 1 || code >= CODES)
			continue;
		strbuf_clear(&form);
		add_form(&form, code);
		strbuf_add_byte(&form, ']');
		if (slice_equal(slice_part(text, start, start + form.length), strbuf_slice(&form)) ||
			/* The cursor passed over a blank. */
			(form.data[0] == ' ' && slice_equal_text(slice_part(text, start, start + 2), "\n]")))
			count += !seen[code], seen[code] = true;
		else if (!seen[code] && slice_find(slice_part(text, start, start + 24), slice_of("]"), 0) != SIZE_MAX)
			session_fail(session, "U+%04X is not shown in its form but as \"%.16s\"", code,
				text.data + start);
	}
	strbuf_release(&form);
	return count;
}

/* Types the keys, then copies, and waits for that: all of it has been done then. False when there is no copy. */
static bool copy_behind(struct session *session, const char *keys)
{
	size_t copies = session->vt.copies;

	if (*keys)
		session_press(session, keys, 1);
	session_press(session, "y", 1);
	for (int i = 0; i < COPY_LIMIT && session->vt.copies == copies; i++)
		session_rest(session);
	return session->vt.copies > copies;
}

static void show_forms(struct session *session)
{
	bool *seen = mem_new_array(CODES, sizeof(*seen));
	size_t count = put_entries(session);
	size_t missing = 0;
	size_t read = 0;

	session->rows = WIDE_ROWS;
	session->columns = WIDE_COLUMNS;
	put_articles(session, NULL);
	put_entries(session);
	session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", NULL);
	for (size_t page = 0; page < MOST_PAGES && read < count; page++) {
		size_t before = read;

		strbuf_clear(&session->vt.text);
		copy_behind(session, REDRAW);
		read += read_entries(session, seen);
		/* The cursor, which copies, comes along; a page of nothing new is the last one. */
		if (read == before)
			break;
		session_press(session, PAGE, 1);
	}
	strbuf_clear(&session->vt.text);
	copy_behind(session, "G" REDRAW);
	read_entries(session, seen);
	for (uint32_t code = 1; code < CODES; code++)
		missing += !seen[code] && !ends_lines(code) && hostile_wants(session->reach, code);
	if (missing)
		session_fail(session, "of %zu code points %zu were not on the screen", count, missing);
	/* The tally of stand-ins is of what is kept. */
	session->shown += count - missing;
	session_press(session, "q", 1);
	session_end(session);
	free(seen);
}

/* The words of the article that are in the copy, without what names their source. */
static struct slice copied(const struct session *session)
{
	struct slice copy = strbuf_slice(&session->vt.copy);
	size_t dash = slice_find(copy, slice_of("\n— "), 0);

	return slice_trim(slice_part(copy, 0, dash == SIZE_MAX ? copy.length : dash));
}

/* Every sentence copied holds the very bytes of the article, and together they hold all of them. */
static void show_copies(struct session *session)
{
	struct hostile lines;
	struct strbuf text;
	size_t position = 0;
	bool goes_on;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_TEXT);
	strbuf_init(&text);
	for (size_t i = 0; i < lines.count; i++) {
		struct slice line = hostile_line(&lines, i);

		/* As a loader makes it: valid, no carriage returns, no breaks of lines. */
		for (size_t j = 0; j < line.length;) {
			uint32_t code = utf8_next(line, &j);

			if (code != '\n' && code != '\r')
				utf8_add(&text, code);
		}
		strbuf_add_byte(&text, '\n');
	}
	session_put(session, "left.txt", strbuf_slice(&text));
	session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", NULL);
	do {
		struct slice copy;
		size_t found;

		goes_on = copy_behind(session, position ? "j" : "");
		copy = copied(session);
		found = slice_find(strbuf_slice(&text), copy, position);
		if (found == SIZE_MAX) {
			session_fail(session, "a copy is not what stands behind byte %zu: \"%.*s\"", position,
				(int)(copy.length < 60 ? copy.length : 60), copy.data);
			break;
		}
		if (slice_trim(slice_part(strbuf_slice(&text), position, found)).length) {
			session_fail(session, "bytes %zu to %zu are in no copy", position, found);
			break;
		}
		position = found + copy.length;
	} while (goes_on && slice_trim(slice_part(strbuf_slice(&text), position, text.length)).length);
	if (slice_trim(slice_part(strbuf_slice(&text), position, text.length)).length)
		session_fail(session, "only %zu of %zu bytes were copied", position, text.length);
	session_press(session, "q", 1);
	session_end(session);
	strbuf_release(&text);
	hostile_release(&lines);
}

/* What hides is found by its number and by itself, named in the detail strip, and copied as it is. */
static void show_hits(struct session *session)
{
	static const struct {
		uint32_t code;
		const char *name;
	} hidden[] = {
		{ 0x01, "U+0001 SOH" },
		{ 0x07, "U+0007 BEL" },
		{ 0x1B, "U+001B ESC" },
		{ 0x7F, "U+007F DEL" },
		{ 0x9B, "U+009B CSI" },
		{ 0xAD, "U+00AD SOFT HYPHEN" },
		{ 0x61C, "U+061C ARABIC LETTER MARK" },
		{ 0x200B, "U+200B ZERO WIDTH SPACE" },
		{ 0x200E, "U+200E LEFT-TO-RIGHT MARK" },
		{ 0x202E, "U+202E RIGHT-TO-LEFT OVERRIDE" },
		{ 0x2028, "U+2028 LINE SEPARATOR" },
		{ 0x2060, "U+2060 WORD JOINER" },
		{ 0x2066, "U+2066 LEFT-TO-RIGHT ISOLATE" },
		{ 0x3164, "U+3164 HANGUL FILLER" },
		{ 0xE000, "U+E000 <private-use>" },
		{ 0xFEFF, "U+FEFF ZERO WIDTH NO-BREAK SPACE" },
		{ 0xFFFE, "U+FFFE <noncharacter>" },
		{ 0xE0041, "U+E0041 TAG LATIN CAPITAL LETTER A" },
		{ 0x10FFFF, "U+10FFFF <noncharacter>" },
		/* Left out within a word, so not named; but found and copied. */
		{ 0x200C, NULL },
		{ 0x200D, NULL },
		{ 0xFE0F, NULL },
	};
	struct strbuf text;
	char bytes[UTF8_MOST_BYTES];

	strbuf_init(&text);
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++) {
		strbuf_add_format(&text, "Number %zu was said by Har", i);
		utf8_add(&text, hidden[i].code);
		strbuf_add_text(&text, "bour to the court.\nNothing was hidden in what followed.\n");
	}
	session_put(session, "left.txt", strbuf_slice(&text));
	session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", NULL);
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++) {
		struct slice code = slice_from(bytes, utf8_encode(hidden[i].code, bytes));

		for (size_t way = 0; way < 2; way++) {
			char number[40];

			/* Controls are keys, or ends of pastes; to paste an end of a line is to leave one out. */
			if (way == 1 && (hidden[i].code < 0xA0 || hidden[i].code == 0x2028))
				continue;
			session_press(session, "G/", 1);
			snprintf(number, sizeof(number), "\\x{%X}\r", (unsigned)hidden[i].code);
			if (way == 1)
				session_paste(session, code);
			session_press(session, way == 0 ? number : "\r", 1);
			strbuf_clear(&session->vt.text);
			copy_behind(session, REDRAW);
			if (slice_find(copied(session), code, 0) == SIZE_MAX)
				session_fail(session, "U+%04X is not found by %s, or not copied: \"%.*s\"",
					(unsigned)hidden[i].code, way ? "itself" : "its number",
					(int)copied(session).length, copied(session).data);
			if (hidden[i].name &&
				slice_find(strbuf_slice(&session->vt.text), slice_of(hidden[i].name), 0) == SIZE_MAX)
				session_fail(session, "\"%s\" is not named in the detail strip", hidden[i].name);
		}
	}
	session_press(session, "q", 1);
	session_end(session);
	strbuf_release(&text);
}

/* Quotes in the sidecar keep what is not sent: the joiners as they are, others as escapes. */
static void show_quotes(struct session *session)
{
	static const char sentence[] = "Nam\xE2\x80\x8C"
				       "eh of \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 is\xE2\x80\xAE so\xC2\xAD"
				       "ld.";
	static const char quote[] = "quote: \"Nam\xE2\x80\x8C"
				    "eh of \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 is\\u202E so\\xADld.\"\n";
	struct strbuf yaml;
	struct error error;

	session_put(session, "left.txt", slice_of(sentence));
	session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", NULL);
	copy_behind(session, "d");
	if (!slice_equal(copied(session), slice_of(sentence)))
		session_fail(session, "the copy is not the sentence");
	session_press(session, "q", 1);
	session_end(session);
	strbuf_init(&yaml);
	if (!file_read("left.txt.crossread.yaml", MOST_BYTES, &yaml, &error))
		session_fail(session, "%s", error.message);
	else if (slice_find(strbuf_slice(&yaml), slice_of(quote), 0) == SIZE_MAX)
		session_fail(session, "the quote in the sidecar is another one: %.400s", strbuf_text(&yaml));
	strbuf_release(&yaml);
}

const struct place stand_in_places[] = {
	{ "forms", show_forms, 300 },
	{ "copies", show_copies, 300 },
	{ "hits", show_hits, 2 },
	{ "quotes", show_quotes, 2 },
	{ 0 },
};
