/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to text. UTF-8 is decoded here, all else by the C library's iconv. */
#include "crossread/article/decode.h"

#include "crossread/text/utf8.h"
#include "crossread/base/translate.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

/*
 * An encoding that a byte order mark announces. Longer marks first: that of UTF-32LE begins with
 * that of UTF-16LE.
 */
struct mark {
	struct slice bytes;
	const char *encoding;
};

static const struct mark marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, "UTF-8" },
	{ { "\xFF\xFE\0\0", 4 }, "UTF-32LE" },
	{ { "\0\0\xFE\xFF", 4 }, "UTF-32BE" },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
};

static const struct mark *find_mark(struct slice bytes)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const struct mark *mark = &marks[i];

		if (slice_equal(slice_part(bytes, 0, mark->bytes.length), mark->bytes))
			return mark;
	}
	return NULL;
}

static bool is_utf8(const char *encoding)
{
	return strcasecmp(encoding, "utf-8") == 0 || strcasecmp(encoding, "utf8") == 0;
}

/* Bytes of the smallest unit: what is passed over when a unit cannot be decoded. */
static size_t unit_size(const char *encoding)
{
	if (strncasecmp(encoding, "utf-16", 6) == 0 || strncasecmp(encoding, "utf16", 5) == 0 ||
		strncasecmp(encoding, "ucs-2", 5) == 0)
		return 2;
	if (strncasecmp(encoding, "utf-32", 6) == 0 || strncasecmp(encoding, "utf32", 5) == 0 ||
		strncasecmp(encoding, "ucs-4", 5) == 0)
		return 4;
	return 1;
}

/* Adds what the open converter makes of `bytes`; returns the number of units that became U+FFFD. */
static size_t convert(iconv_t converter, struct slice bytes, size_t unit, struct strbuf *text)
{
	char *in = (char *)bytes.data; /* iconv() changes the pointer, not the bytes */
	size_t left = bytes.length;
	size_t invalid = 0;

	for (;;) {
		char chunk[4096];
		char *out = chunk;
		size_t room = sizeof(chunk);
		bool at_end = left == 0;
		/* Without input iconv() gives what it held back to see whether a mark follows. */
		size_t result = iconv(converter, at_end ? NULL : &in, at_end ? NULL : &left, &out, &room);
		size_t skipped = unit < left ? unit : left;

		strbuf_add(text, slice_from(chunk, sizeof(chunk) - room));
		if (result == (size_t)-1 && errno == E2BIG)
			continue;
		if (at_end)
			return invalid;
		if (result != (size_t)-1)
			continue;
		utf8_add(text, UTF8_REPLACEMENT);
		invalid++;
		in += skipped;
		left -= skipped;
	}
}

static bool decode_other(struct slice bytes, const char *name, const char *encoding, struct strbuf *text,
	struct decode *decode, struct error *error)
{
	/*
	 * To iconv no name is the locale's encoding, and a slash begins options ("//IGNORE"), which
	 * hide invalid bytes.
	 */
	bool is_name = *encoding && !strchr(encoding, '/');
	iconv_t converter = is_name ? iconv_open("UTF-8", encoding) : (iconv_t)-1;

	if (converter == (iconv_t)-1)
		return error_set(error,
			"%.200s: unknown encoding %.100s; utf-8, utf-16le, latin1, windows-1252 "
			"and the like are known (iconv -l names all)",
			name, encoding);
	decode->invalid = convert(converter, bytes, unit_size(encoding), text);
	iconv_close(converter);
	return true;
}

/*
 * True when valid UTF-8 holds more U+FFFD from `invalid` bytes than code points beyond ASCII that
 * were in the file.
 */
static bool is_mostly_invalid(struct slice text, size_t invalid)
{
	size_t leads = 0;

	for (size_t i = 0; i < text.length; i++)
		leads += (unsigned char)text.data[i] >= 0xC0;
	return invalid > leads - invalid;
}

static bool decode_utf8(struct slice bytes, const char *name, bool may_guess, struct strbuf *text,
	struct decode *decode, struct error *error)
{
	decode->invalid = utf8_clean(bytes, text);
	if (!may_guess || !decode->invalid || !is_mostly_invalid(strbuf_slice(text), decode->invalid))
		return true;
	strbuf_clear(text);
	decode->warning = translate("not UTF-8; read as windows-1252, a guess (--encoding names another)");
	return decode_other(bytes, name, "WINDOWS-1252", text, decode, error);
}

/* Drops a byte order mark at the start, makes LF of CR LF and CR. */
static void tidy(struct strbuf *text)
{
	size_t from = slice_starts(strbuf_slice(text), "\xEF\xBB\xBF") ? 3 : 0;
	size_t to = 0;

	if (!from && (!text->length || !memchr(text->data, '\r', text->length)))
		return;
	for (; from < text->length; from++) {
		char byte = text->data[from];

		if (byte == '\r' && from + 1 < text->length && text->data[from + 1] == '\n')
			continue;
		text->data[to++] = byte == '\r' ? '\n' : byte;
	}
	strbuf_cut(text, to);
}

bool decode_text(struct slice bytes, const char *name, const char *encoding, struct strbuf *text, struct decode *decode,
	struct error *error)
{
	const struct mark *mark = encoding ? NULL : find_mark(bytes);
	const char *used = encoding ? encoding : mark ? mark->encoding : "UTF-8";
	bool done;

	*decode = (struct decode){ 0, NULL };
	strbuf_clear(text);
	if (unit_size(used) == 1 && bytes.length && memchr(bytes.data, '\0', bytes.length))
		return error_set(error,
			"%.300s: holds NUL bytes, so it is no text; an article is text in UTF-8 "
			"or UTF-16 with a byte order mark",
			name);
	if (is_utf8(used))
		done = decode_utf8(bytes, name, !encoding && !mark, text, decode, error);
	else
		done = decode_other(bytes, name, used, text, decode, error);
	tidy(text);
	return done;
}
