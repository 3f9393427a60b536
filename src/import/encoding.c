/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a page as text. */
#include "encoding.h"

#include "crossread/article/decode.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

/* Where a page must have said its encoding: the first bytes of HTML's rule are 1024, many are late. */
enum { BEGINNING = 4096, LABEL_SIZE = 41 };

/* What pages call it, and what they mean (WHATWG Encoding, "Names and labels"). */
static const struct {
	const char *label;
	const char *encoding;
} meant[] = {
	{ "iso-8859-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "us-ascii", "windows-1252" },
	{ "ascii", "windows-1252" },
	{ "iso-8859-9", "windows-1254" },
	{ "x-sjis", "CP932" },
	{ "shift_jis", "CP932" },
	{ "gb2312", "GB18030" },
	{ "gbk", "GB18030" },
	{ "euc-kr", "CP949" },
	{ "ks_c_5601-1987", "CP949" },
	{ "utf-16", "utf-8" },
	{ "utf-16le", "utf-8" },
	{ "utf-16be", "utf-8" },
};

/* The name behind the next "charset=" or "encoding=" at or after `*at`; false when there is none. */
static bool next_label(struct slice page, size_t *at, char label[LABEL_SIZE])
{
	for (; *at < page.length; (*at)++) {
		struct slice rest = slice_part(page, *at, page.length);
		size_t behind = rest.length > 8 && strncasecmp(rest.data, "charset", 7) == 0 ? 7 :
			rest.length > 9 && strncasecmp(rest.data, "encoding", 8) == 0        ? 8 :
											       0;
		size_t length = 0;

		if (!behind)
			continue;
		while (behind < rest.length && (slice_is_space(rest.data[behind]) || strchr("=\"'", rest.data[behind])))
			behind++;
		while (behind + length < rest.length && length < LABEL_SIZE - 1 &&
			(isalnum((unsigned char)rest.data[behind + length]) ||
				strchr("-_:.", rest.data[behind + length])))
			length++;
		memcpy(label, rest.data + behind, length);
		label[length] = '\0';
		*at += behind;
		if (length)
			return true;
	}
	return false;
}

/* The encoding that `label` means. */
static const char *meaning(const char *label)
{
	for (size_t i = 0; i < sizeof(meant) / sizeof(meant[0]); i++) {
		if (strcasecmp(label, meant[i].label) == 0)
			return meant[i].encoding;
	}
	return label;
}

static bool has_mark(struct slice bytes)
{
	return slice_starts(bytes, "\xEF\xBB\xBF") || slice_starts(bytes, "\xFF\xFE") ||
		slice_starts(bytes, "\xFE\xFF") || slice_starts(slice_part(bytes, 2, bytes.length), "\xFE\xFF");
}

bool encoding_decode(struct strbuf *bytes, const char *encoding, const char *name, struct strbuf *text,
	struct error *error)
{
	struct decode decode;
	struct error unknown;
	char label[LABEL_SIZE];
	size_t at = 0;
	bool done;

	if (encoding || has_mark(strbuf_slice(bytes))) {
		done = decode_text(strbuf_slice(bytes), name, encoding, text, &decode, error);
	} else {
		struct slice beginning = slice_part(strbuf_slice(bytes), 0, BEGINNING);

		for (size_t i = 0; i < bytes->length; i++)
			bytes->data[i] = bytes->data[i] ? bytes->data[i] : ' ';
		done = next_label(beginning, &at, label) &&
			decode_text(strbuf_slice(bytes), name, meaning(label), text, &decode, &unknown);
		if (!done) {
			strbuf_clear(text);
			done = decode_text(strbuf_slice(bytes), name, NULL, text, &decode, error);
		}
	}
	for (size_t i = 0; i < text->length; i++)
		text->data[i] = text->data[i] ? text->data[i] : ' ';
	return done;
}
