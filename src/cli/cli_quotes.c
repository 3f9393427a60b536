/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread quotes: who says what in articles. */
#include "verbs.h"

#include "printing.h"
#include "story_articles.h"

#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <stdio.h>
#include <string.h>

/* Output is written in pieces of about this many bytes. */
enum { PIECE = 64 * 1024 };

static const struct field fields[] = {
	{ "article", false },
	{ "start", true },
	{ "end", true },
	{ "kind", false },
	{ "speaker", false },
	{ "speaker_start", true },
	{ "speaker_end", true },
	{ "cue", false },
	{ "confidence", true },
	{ "rule", false },
	{ "text", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]), CONFIDENCE_SIZE = 16 };

static void add_text(struct strbuf *out, const struct story_articles *read, size_t number, size_t index)
{
	const struct article *article = read->articles[number];
	const struct quotation *quotation = &read->found.articles[number].quotations.list[index];
	const struct voice *voice = &read->found.articles[number].voices[index];
	const struct article *other = read->articles[voice->article];
	struct slice speaker = story_quotations_speaker(&read->found, read->articles, number, index);
	struct slice written = article_slice(other, voice->written);

	strbuf_add_format(out, "%5zu %-8s ", article_sentence_at(article, quotation->bytes.start) + 1,
		quotation_kind_name(quotation->kind));
	if (quotation->kind != QUOTATION_TERM) {
		strbuf_add_format(out, "%.2f ", quotation->confidence);
		visible_add_flowing(out, speaker.length ? speaker : slice_of(translate("unknown")));
		if (written.length && !slice_equal(written, speaker)) {
			strbuf_add_text(out, " (");
			visible_add_flowing(out, written);
			strbuf_add_text(out, ")");
		}
		strbuf_add_text(out, ", ");
		strbuf_add_text(out, *quotation->rule ? quotation->rule : translate("nobody named"));
		if (voice->is_borrowed) {
			strbuf_add_text(out, " ");
			visible_add(out, slice_of(other->path));
		}
		strbuf_add_text(out, "\n      ");
	}
	visible_add_flowing(out, article_slice(article, quotation->bytes));
	strbuf_add_byte(out, '\n');
}

static void add_row(struct strbuf *out, const struct options *options, const struct story_articles *read, size_t number,
	size_t index)
{
	const struct article *article = read->articles[number];
	const struct quotation *quotation = &read->found.articles[number].quotations.list[index];
	struct span codes = article_codes(article, quotation->bytes);
	struct span speaker = article_codes(article, quotation->speaker);
	bool is_written = !span_is_empty(quotation->speaker);
	char confidence[CONFIDENCE_SIZE];
	char digits[4][PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		slice_of(article->path),
		printing_number(codes.start, digits[0]),
		printing_number(codes.end, digits[1]),
		slice_of(quotation_kind_name(quotation->kind)),
		story_quotations_speaker(&read->found, read->articles, number, index),
		is_written ? printing_number(speaker.start, digits[2]) : slice_of(""),
		is_written ? printing_number(speaker.end, digits[3]) : slice_of(""),
		article_slice(article, quotation->cue),
		slice_from(confidence, (size_t)snprintf(confidence, sizeof(confidence), "%.2f", quotation->confidence)),
		slice_of(quotation->rule),
		article_slice(article, quotation->bytes),
	};

	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
}

static void print_article(struct strbuf *out, const struct options *options, const struct story_articles *read,
	size_t number)
{
	const struct quotations *quotations = &read->found.articles[number].quotations;

	if (options->format == FORMAT_TEXT && read->count > 1) {
		if (number)
			strbuf_add_byte(out, '\n');
		visible_add(out, slice_of(read->articles[number]->path));
		strbuf_add_text(out, "\n\n");
	}
	if (options->format == FORMAT_TEXT && !quotations->count)
		strbuf_add_text(out, translate("no quotations found by this method\n"));
	for (size_t i = 0; i < quotations->count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, read, number, i);
		else
			add_row(out, options, read, number, i);
		if (out->length > PIECE && !printing_flush(out))
			return;
	}
}

int verb_quotes(const struct options *options)
{
	struct story_articles read;
	struct strbuf out;
	int status = story_articles_read(&read, options);

	if (!read.articles) {
		story_articles_release(&read);
		return status;
	}
	strbuf_init(&out);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 0; i < read.count; i++)
		print_article(&out, options, &read, i);
	story_articles_release(&read);
	return printing_end(&out, status);
}
