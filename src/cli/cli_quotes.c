/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread quotes: who says what in articles. */
#include "verbs.h"

#include "printing.h"

#include "crossread/article/story.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/compare/story_quotations.h"
#include "crossread/text/visible.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* What is read for one run. */
struct reading {
	struct article *loaded;          /* those that could be loaded, in order; owned */
	const struct article **articles; /* to each of them; owned */
	size_t count;
	struct story story; /* beside the first one */
	bool has_story;
	struct story_quotations found;
};

static void add_text(struct strbuf *out, const struct reading *reading, size_t number, size_t index)
{
	const struct article *article = reading->articles[number];
	const struct quotation *quotation = &reading->found.articles[number].quotations.list[index];
	const struct voice *voice = &reading->found.articles[number].voices[index];
	const struct article *other = reading->articles[voice->article];
	struct slice speaker = story_quotations_speaker(&reading->found, reading->articles, number, index);
	struct slice written = article_slice(other, voice->written);

	strbuf_add_format(out, "%5zu %-8s ", article_sentence_at(article, quotation->bytes.start) + 1,
		quotation_kind_name(quotation->kind));
	if (quotation->kind != QUOTATION_TERM) {
		strbuf_add_format(out, "%.2f ", quotation->confidence);
		visible_add_flowing(out, speaker.length ? speaker : slice_of("unknown"));
		if (written.length && !slice_equal(written, speaker)) {
			strbuf_add_text(out, " (");
			visible_add_flowing(out, written);
			strbuf_add_text(out, ")");
		}
		strbuf_add_text(out, ", ");
		strbuf_add_text(out, *quotation->rule ? quotation->rule : "nobody named");
		if (voice->is_borrowed) {
			strbuf_add_text(out, " ");
			visible_add(out, slice_of(other->path));
		}
		strbuf_add_text(out, "\n      ");
	}
	visible_add_flowing(out, article_slice(article, quotation->bytes));
	strbuf_add_byte(out, '\n');
}

static void add_row(struct strbuf *out, const struct options *options, const struct reading *reading, size_t number,
	size_t index)
{
	const struct article *article = reading->articles[number];
	const struct quotation *quotation = &reading->found.articles[number].quotations.list[index];
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
		story_quotations_speaker(&reading->found, reading->articles, number, index),
		is_written ? printing_number(speaker.start, digits[2]) : slice_of(""),
		is_written ? printing_number(speaker.end, digits[3]) : slice_of(""),
		article_slice(article, quotation->cue),
		slice_from(confidence, (size_t)snprintf(confidence, sizeof(confidence), "%.2f", quotation->confidence)),
		slice_of(quotation->rule),
		article_slice(article, quotation->bytes),
	};

	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
}

static void print_article(struct strbuf *out, const struct options *options, const struct reading *reading,
	size_t number)
{
	const struct quotations *quotations = &reading->found.articles[number].quotations;

	if (options->format == FORMAT_TEXT && reading->count > 1) {
		if (number)
			strbuf_add_byte(out, '\n');
		visible_add(out, slice_of(reading->articles[number]->path));
		strbuf_add_text(out, "\n\n");
	}
	if (options->format == FORMAT_TEXT && !quotations->count)
		strbuf_add_text(out, "no quotations found by this method\n");
	for (size_t i = 0; i < quotations->count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, reading, number, i);
		else
			add_row(out, options, reading, number, i);
		if (out->length > PIECE && !printing_flush(out))
			return;
	}
}

/* Reads the story file beside `path`, if there is one; false with a message when it cannot be read. */
static bool read_story(struct reading *reading, const char *path)
{
	struct strbuf name;
	struct error error;
	bool done = true;
	const char *base = file_base_name(path);

	strbuf_init(&name);
	strbuf_add(&name, slice_from(path, (size_t)(base - path)));
	strbuf_add_text(&name, STORY_FILE);
	if (strcmp(path, "-") != 0 && access(strbuf_text(&name), F_OK) == 0) {
		done = story_load(&reading->story, strbuf_text(&name), &error);
		reading->has_story = done;
		if (!done)
			verb_fail(error.message);
	}
	strbuf_release(&name);
	return done;
}

/* Loads all articles that can be loaded; false when one cannot. */
static bool load(struct reading *reading, const struct options *options)
{
	size_t most = options->argument_count - 1;
	bool done = true;

	reading->loaded = mem_new_array(most, sizeof(*reading->loaded));
	reading->articles = mem_new_array(most, sizeof(*reading->articles));
	for (size_t i = 1; i <= most; i++) {
		if (printing_load(options, i, &reading->loaded[reading->count])) {
			reading->articles[reading->count] = &reading->loaded[reading->count];
			reading->count++;
		} else {
			done = false;
		}
	}
	return done;
}

static void release(struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++)
		article_release(&reading->loaded[i]);
	free(reading->loaded);
	free(reading->articles);
	if (reading->has_story)
		story_release(&reading->story);
}

int verb_quotes(const struct options *options)
{
	struct reading reading = { 0 };
	struct strbuf out;
	int status = STATUS_FINE;

	if (!printing_check(options, 1, SIZE_MAX) || !read_story(&reading, options->arguments[1]))
		return STATUS_TROUBLE;
	strbuf_init(&out);
	if (!load(&reading, options))
		status = STATUS_TROUBLE;
	story_quotations_find(&reading.found, reading.articles, reading.count,
		reading.has_story ? &reading.story : NULL);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 0; i < reading.count; i++)
		print_article(&out, options, &reading, i);
	story_quotations_release(&reading.found);
	release(&reading);
	return printing_end(&out, status);
}
