/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread sentences: the sentences of articles. */
#include "verbs.h"

#include "printing.h"

#include "crossread/text/visible.h"

/* Output is written in pieces of about this many bytes. */
enum { PIECE = 64 * 1024 };

static const struct field fields[] = {
	{ "article", false },
	{ "n", true },
	{ "start", true },
	{ "end", true },
	{ "kind", false },
	{ "text", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_text(struct strbuf *out, const struct article *article, size_t number)
{
	const struct sentence *sentence = &article->sentences[number];

	if (sentence->starts_paragraph && number > 0)
		strbuf_add_byte(out, '\n');
	strbuf_add_format(out, "%5zu %-9s ", number + 1,
		sentence->kind == SENTENCE_TEXT ? "" : sentence_kind_name(sentence->kind));
	visible_add_flowing(out, article_sentence(article, number));
	strbuf_add_byte(out, '\n');
}

static void add_row(struct strbuf *out, const struct options *options, const struct article *article, size_t number,
	bool stand_ins)
{
	const struct sentence *sentence = &article->sentences[number];
	struct span codes = article_codes(article, sentence->bytes);
	char digits[3][PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		slice_of(article->path),
		printing_number(number + 1, digits[0]),
		printing_number(codes.start, digits[1]),
		printing_number(codes.end, digits[2]),
		slice_of(sentence_kind_name(sentence->kind)),
		article_sentence(article, number),
	};

	format_add_row(out, options->format, fields, values, FIELDS, stand_ins);
}

static void print_article(struct strbuf *out, const struct options *options, const struct article *article)
{
	bool stand_ins = printing_to_terminal();

	if (options->format == FORMAT_TEXT && options->argument_count > 2) {
		visible_add(out, slice_of(article->path));
		strbuf_add_text(out, "\n\n");
	}
	for (size_t i = 0; i < article->sentence_count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, article, i);
		else
			add_row(out, options, article, i, stand_ins);
		if (out->length > PIECE && !printing_flush(out))
			return;
	}
}

int verb_sentences(const struct options *options)
{
	int status = STATUS_FINE;
	struct strbuf out;

	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	strbuf_init(&out);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 1; i < options->argument_count; i++) {
		struct article article;

		if (!printing_load(options, i, &article)) {
			status = STATUS_TROUBLE;
			continue;
		}
		if (i > 1 && options->format == FORMAT_TEXT)
			strbuf_add_byte(&out, '\n');
		print_article(&out, options, &article);
		article_release(&article);
	}
	return printing_end(&out, status);
}
