/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text and frame of HTML pages. */
#include "html.h"

#include "plain.h"

#include "crossread/base/translate.h"
#include "crossread/text/utf8.h"

#include <string.h>

static void add_code(struct strbuf *out, uint32_t code)
{
	switch (code) {
	case '&':
		strbuf_add_text(out, "&amp;");
		break;
	case '<':
		strbuf_add_text(out, "&lt;");
		break;
	case '>':
		strbuf_add_text(out, "&gt;");
		break;
	case '"':
		strbuf_add_text(out, "&quot;");
		break;
	case '\'':
		strbuf_add_text(out, "&#39;");
		break;
	default:
		utf8_add(out, code);
	}
}

void html_add(struct strbuf *out, struct slice text)
{
	size_t position = 0;

	while (position < text.length)
		add_code(out, plain_next(text, &position));
}

void html_add_text(struct strbuf *out, const char *text)
{
	html_add(out, slice_of(text));
}

void html_add_lines(struct strbuf *out, struct slice text)
{
	size_t end;

	for (size_t start = 0; start < text.length; start = end + 1) {
		end = slice_find(text, slice_of("\n"), start);
		if (end == SIZE_MAX)
			end = text.length;
		if (start)
			strbuf_add_text(out, "<br/>");
		html_add(out, slice_part(text, start, end));
	}
}

void html_add_element(struct strbuf *out, const char *element, struct slice text)
{
	size_t name = strcspn(element, " ");

	strbuf_add_format(out, "<%s>", element);
	html_add(out, text);
	strbuf_add_format(out, "</%.*s>", (int)name, element);
}

/* True for what a language tag consists of (BCP 47). */
static bool is_language(const char *language)
{
	return *language &&
		strspn(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen(language);
}

void html_add_language(struct strbuf *out, const struct article *article)
{
	if (article->language && is_language(article->language))
		strbuf_add_format(out, " lang=\"%s\" xml:lang=\"%s\"", article->language, article->language);
	strbuf_add_text(out, " dir=\"auto\"");
}

void html_begin(struct strbuf *out, struct slice title)
{
	/* TRANSLATORS: the language of the translation, as HTML wants it: de, fr ... */
	const char *language = translate(N_("en"));

	if (!is_language(language))
		language = "en";
	strbuf_add_format(out,
		"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\" xml:lang=\"%s\">\n<head>\n"
		"<meta charset=\"utf-8\"/>\n",
		language, language);
	strbuf_add_text(out,
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; "
		"style-src &#39;unsafe-inline&#39;\"/>\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
		"<meta name=\"color-scheme\" content=\"light dark\"/>\n"
		"<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>");
	html_add(out, title);
	strbuf_add_text(out, "</title>\n<style>\n");
	for (const char *const *part = html_style; *part; part++)
		strbuf_add_text(out, *part);
	strbuf_add_text(out, "</style>\n</head>\n<body>\n<main>\n");
}

void html_end(struct strbuf *out)
{
	strbuf_add_text(out, "</main>\n</body>\n</html>\n");
}
