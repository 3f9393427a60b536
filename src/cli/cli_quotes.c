/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread quotes: who says what in articles. */
#include "verbs.h"

#include "printing.h"
#include "story_articles.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/report/quoted.h"
#include "crossread/text/visible.h"

#include <stdio.h>
#include <stdlib.h>
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

/* What --filter keeps: with it, what is tagged counts, too. Without one all is kept. */
struct kept {
	struct sidecar *sidecars; /* of each article; owned */
	size_t sidecar_count;     /* how many of them are to be released */
	bool **fits;              /* of each article, whether each of its quotations fits; owned, NULL: all do */
	size_t count;             /* articles */
};

/* Reads what is tagged in the articles; false with a message when a sidecar cannot be read. */
static bool load_sidecars(struct kept *kept, const struct options *options, const struct story_articles *read,
	const struct annotations **sets)
{
	struct error error;

	kept->sidecars = mem_new_array(read->count, sizeof(*kept->sidecars));
	for (size_t i = 0; i < read->count; i++) {
		kept->sidecar_count++;
		if (!sidecar_load_in(&kept->sidecars[i], read->articles[i], options->sidecar_dir, &error)) {
			verb_fail(error.message);
			return false;
		}
		sets[i] = &kept->sidecars[i].annotations;
	}
	return true;
}

/* Says of each quotation whether it fits. */
static void sift(struct kept *kept, const struct story_articles *read, const struct filter *filter,
	const struct annotations *const *sets)
{
	struct quoted quoted;
	struct slice values[FILTER_KEYS];

	kept->fits = mem_new_array(read->count, sizeof(*kept->fits));
	for (size_t i = 0; i < read->count; i++)
		kept->fits[i] = mem_new_array(read->found.articles[i].quotations.count, sizeof(*kept->fits[i]));
	quoted_find(&quoted, &read->found, read->articles, sets, NULL, true);
	for (size_t i = 0; i < quoted.count; i++) {
		const struct quoted_row *row = &quoted.list[i];

		quoted_values(row, &read->found, read->articles, values);
		kept->fits[row->article][row->number] = filter_fits(filter, values);
	}
	quoted_release(&quoted);
}

/* False, with a message, when a sidecar cannot be read. */
static bool keep(struct kept *kept, const struct options *options, const struct story_articles *read,
	const struct filter *filter)
{
	const struct annotations **sets;
	bool done;

	*kept = (struct kept){ .count = read->count };
	if (!options->filter)
		return true;
	sets = mem_new_array(read->count, sizeof(*sets));
	done = load_sidecars(kept, options, read, sets);
	if (done)
		sift(kept, read, filter, sets);
	free(sets);
	return done;
}

static void kept_release(struct kept *kept)
{
	for (size_t i = 0; kept->fits && i < kept->count; i++)
		free(kept->fits[i]);
	free(kept->fits);
	for (size_t i = 0; i < kept->sidecar_count; i++)
		sidecar_release(&kept->sidecars[i]);
	free(kept->sidecars);
}

static void print_article(struct strbuf *out, const struct options *options, const struct story_articles *read,
	const struct kept *kept, size_t number)
{
	const struct quotations *quotations = &read->found.articles[number].quotations;
	size_t printed = 0;

	if (options->format == FORMAT_TEXT && read->count > 1) {
		if (number)
			strbuf_add_byte(out, '\n');
		visible_add(out, slice_of(read->articles[number]->path));
		strbuf_add_text(out, "\n\n");
	}
	for (size_t i = 0; i < quotations->count; i++) {
		if (kept->fits && !kept->fits[number][i])
			continue;
		printed++;
		if (options->format == FORMAT_TEXT)
			add_text(out, read, number, i);
		else
			add_row(out, options, read, number, i);
		if (out->length > PIECE && !printing_flush(out))
			return;
	}
	if (options->format == FORMAT_TEXT && !printed)
		strbuf_add_text(out,
			quotations->count ? translate("no quotation fits the filter\n") :
					    translate("no quotations found by this method\n"));
}

/* Reads and prints all that fits. */
static int print_quotes(const struct options *options, const struct filter *filter)
{
	struct story_articles read;
	struct kept kept = { 0 };
	struct strbuf out;
	int status = story_articles_read(&read, options);

	strbuf_init(&out);
	if (read.articles && !keep(&kept, options, &read, filter)) {
		status = STATUS_TROUBLE;
	} else if (read.articles) {
		format_add_head(&out, options->format, fields, FIELDS);
		for (size_t i = 0; i < read.count; i++)
			print_article(&out, options, &read, &kept, i);
	}
	kept_release(&kept);
	story_articles_release(&read);
	return printing_end(&out, status);
}

int verb_quotes(const struct options *options)
{
	struct filter filter;
	struct error error;
	int status;

	filter_init(&filter);
	if (options->filter && !filter_parse(&filter, &quoted_scope, slice_of(options->filter), &error))
		return verb_fail(error.message);
	status = print_quotes(options, &filter);
	filter_release(&filter);
	return status;
}
