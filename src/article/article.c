/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article, as it is asked about. */
#include "crossread/article/article.h"

#include "code_index.h"

#include "crossread/base/bisect.h"
#include "crossread/base/translate.h"

#include <string.h>

void article_release(struct article *article)
{
	arena_release(&article->arena);
	memset(article, 0, sizeof(*article));
}

size_t article_code(const struct article *article, size_t byte)
{
	return code_index_code(article->code_index, article->text, byte);
}

size_t article_byte(const struct article *article, size_t code)
{
	return code_index_byte(article->code_index, article->text, code);
}

struct span article_codes(const struct article *article, struct span bytes)
{
	return (struct span){ article_code(article, bytes.start), article_code(article, bytes.end) };
}

struct span article_bytes(const struct article *article, struct span codes)
{
	return (struct span){ article_byte(article, codes.start), article_byte(article, codes.end) };
}

struct slice article_slice(const struct article *article, struct span bytes)
{
	return slice_part(article->text, bytes.start, bytes.end);
}

struct slice article_sentence(const struct article *article, size_t sentence)
{
	return article_slice(article, article->sentences[sentence].bytes);
}

size_t article_sentence_at(const struct article *article, size_t byte)
{
	struct bisect place = { .high = article->sentence_count };

	while (bisect_goes_on(&place))
		bisect_step(&place, article->sentences[place.middle].bytes.end <= byte);
	return place.low < article->sentence_count || place.low == 0 ? place.low : place.low - 1;
}

void article_label(const struct article *article, struct strbuf *buffer)
{
	struct slice name = slice_of(article->name);
	const char *dot = strrchr(article->name, '.');

	if (article->outlet.length)
		strbuf_add(buffer, article->outlet);
	else if (strcmp(article->name, "-") == 0)
		strbuf_add_text(buffer, translate("standard input"));
	else if (dot && dot != article->name)
		strbuf_add(buffer, slice_from(name.data, (size_t)(dot - name.data)));
	else
		strbuf_add(buffer, name);
}

const char *sentence_kind_name(enum sentence_kind kind)
{
	switch (kind) {
	case SENTENCE_HEADING:
		return "heading";
	case SENTENCE_FURNITURE:
		return "furniture";
	case SENTENCE_TEXT:
		break;
	}
	return "text";
}
