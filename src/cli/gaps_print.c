/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Allegations without an answer and denials that articles lack, printed. */
#include "coverage.h"

#include "printing.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/report/gaps.h"
#include "crossread/text/visible.h"

#include <stdlib.h>

/* missing: the article that lacks the denial; without an answer: the article itself. */
static const struct field fields[] = {
	{ "article", false },
	{ "id", false },
	{ "start", true },
	{ "end", true },
	{ "speaker", false },
	{ "missing", false },
	{ "text", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static struct slice words_of(const struct cover *cover, const struct gap *gap)
{
	const struct article *article = cover->articles[gap->article];

	return article_slice(article,
		article_bytes(article, cover->sidecars[gap->article].annotations.list[gap->number].place));
}

static void add_row(struct strbuf *out, const struct options *options, const struct cover *cover, const struct gap *gap)
{
	const struct annotation *annotation = &cover->sidecars[gap->article].annotations.list[gap->number];
	char digits[2][PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		slice_of(cover->articles[gap->article]->path),
		annotation->id,
		printing_number(annotation->place.start, digits[0]),
		printing_number(annotation->place.end, digits[1]),
		annotation->speaker,
		slice_of(cover->articles[gap->missing]->path),
		words_of(cover, gap),
	};

	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
}

/* The passage once, then the articles that lack it; returns the number of the gap behind. */
static size_t add_text(struct strbuf *out, const struct options *options, const struct cover *cover,
	const struct gaps *gaps, size_t first)
{
	const struct gap *gap = &gaps->list[first];
	const struct annotation *annotation = &cover->sidecars[gap->article].annotations.list[gap->number];
	size_t i = first;

	visible_add(out, slice_of(cover->articles[gap->article]->path));
	strbuf_add_format(out, ":%zu-%zu", annotation->place.start, annotation->place.end);
	if (annotation->speaker.length) {
		strbuf_add_text(out, "  ");
		visible_add(out, annotation->speaker);
	}
	strbuf_add_text(out, "\n    ");
	visible_add_flowing(out, words_of(cover, gap));
	if (options->missing)
		strbuf_add_format(out, "\n    %s", translate("not found by this method:"));
	for (; i < gaps->count && gaps->list[i].article == gap->article && gaps->list[i].number == gap->number; i++) {
		if (!options->missing)
			continue;
		strbuf_add_byte(out, ' ');
		visible_add(out, slice_of(cover->articles[gaps->list[i].missing]->path));
	}
	strbuf_add_byte(out, '\n');
	return i;
}

/* Why the list is empty. */
static const char *say_nothing(const struct options *options, const struct gaps *gaps)
{
	if (options->missing)
		return gaps->tagged ? translate("every denial that is tagged was found in all articles\n") :
				      translate("no denial is tagged in these articles: tag them first, this list is "
						"made of annotations\n");
	return gaps->tagged ?
		translate("every article in which an allegation is tagged has a denial or context, too\n") :
		translate("no allegation is tagged in these articles: tag them first, this list is made "
			  "of annotations\n");
}

void gaps_print(struct strbuf *out, const struct options *options, const struct cover *cover,
	const struct coverage *coverage)
{
	struct gaps_article *articles = mem_new_array(cover->count, sizeof(*articles));
	struct gaps gaps;

	for (size_t i = 0; i < cover->count; i++)
		articles[i] = (struct gaps_article){ cover->articles[i], &cover->sidecars[i].annotations };
	if (options->missing)
		gaps_find_missing(&gaps, articles, cover->count, coverage);
	else
		gaps_find_unanswered(&gaps, articles, cover->count);
	if (options->format != FORMAT_TEXT) {
		format_add_head(out, options->format, fields, FIELDS);
		for (size_t i = 0; i < gaps.count; i++)
			add_row(out, options, cover, &gaps.list[i]);
	} else {
		for (size_t i = 0; i < gaps.count;)
			i = add_text(out, options, cover, &gaps, i);
		if (!gaps.count)
			strbuf_add_text(out, say_nothing(options, &gaps));
	}
	gaps_release(&gaps);
	free(articles);
}
