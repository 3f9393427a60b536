/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread suggest: which tag sentences might get. */
#include "verbs.h"

#include "printing.h"
#include "story_articles.h"

#include "crossread/base/translate.h"
#include "crossread/compare/suggestions.h"
#include "crossread/text/visible.h"

#include <stdio.h>

/* Output is written in pieces of about this many bytes. */
enum { PIECE = 64 * 1024 };

static const struct field fields[] = {
	{ "article", false },
	{ "start", true },
	{ "end", true },
	{ "tag", false },
	{ "score", true },
	{ "evidence", false },
	{ "text", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]), SCORE_SIZE = 16 };

static void add_text(struct strbuf *out, const struct article *article, const struct suggestions *suggestions,
	const struct suggested *suggestion)
{
	strbuf_add_format(out, "%5zu %-10s %.2f ", suggestion->sentence + 1, suggestion->tag, suggestion->score);
	visible_add_flowing(out, article_sentence(article, suggestion->sentence));
	strbuf_add_byte(out, '\n');
	for (size_t i = suggestion->first; i < suggestion->end; i++) {
		const struct evidence *evidence = &suggestions->evidence.list[i];

		strbuf_add_format(out, "      %c ", suggested_rests_on(suggestion, evidence) ? '+' : ' ');
		strbuf_add_text(out, translate(evidence->rule));
		strbuf_add_text(out, ": ");
		visible_add_flowing(out, article_slice(article, evidence->bytes));
		strbuf_add_byte(out, '\n');
	}
}

static void add_row(struct strbuf *out, const struct options *options, const struct article *article,
	const struct suggestions *suggestions, const struct suggested *suggestion)
{
	struct span codes = article_codes(article, article->sentences[suggestion->sentence].bytes);
	char score[SCORE_SIZE];
	char digits[2][PRINTING_DIGITS];
	struct strbuf evidence;

	strbuf_init(&evidence);
	suggested_describe(suggestions, suggestion, article, &evidence);
	format_add_row(out, options->format, fields,
		(const struct slice[FIELDS]){
			slice_of(article->path),
			printing_number(codes.start, digits[0]),
			printing_number(codes.end, digits[1]),
			slice_of(suggestion->tag),
			slice_from(score, (size_t)snprintf(score, sizeof(score), "%.2f", suggestion->score)),
			strbuf_slice(&evidence),
			article_sentence(article, suggestion->sentence),
		},
		FIELDS, printing_to_terminal());
	strbuf_release(&evidence);
}

static void print_article(struct strbuf *out, const struct options *options, const struct story_articles *read,
	size_t number)
{
	const struct article *article = read->articles[number];
	struct suggestions suggestions;

	if (options->format == FORMAT_TEXT && read->count > 1) {
		if (number)
			strbuf_add_byte(out, '\n');
		visible_add(out, slice_of(article->path));
		strbuf_add_text(out, "\n\n");
	}
	suggestions_find(&suggestions, read->articles, number, &read->found);
	if (options->format == FORMAT_TEXT && !suggestions.count) {
		strbuf_add_text(out, translate("no suggestions by this method"));
		strbuf_add_byte(out, '\n');
	}
	for (size_t i = 0; i < suggestions.count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, article, &suggestions, &suggestions.list[i]);
		else
			add_row(out, options, article, &suggestions, &suggestions.list[i]);
		if (out->length > PIECE && !printing_flush(out))
			break;
	}
	suggestions_release(&suggestions);
}

int verb_suggest(const struct options *options)
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
