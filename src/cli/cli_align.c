/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread align: which sentences of articles match, for every pair of them. */
#include "verbs.h"

#include "printing.h"
#include "progress.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/compare/matcher.h"
#include "crossread/report/corrections.h"
#include "crossread/text/visible.h"

#include <stdio.h>
#include <stdlib.h>

/* Output is written in pieces of about this many bytes; progress is looked at after so many steps of the matcher. */
enum { PIECE = 64 * 1024, STEPS = 1000 };

static const struct field fields[] = {
	{ "score", true },
	{ "class", false },
	{ "moved", false },
	{ "a_start", true },
	{ "a_end", true },
	{ "b_start", true },
	{ "b_end", true },
	{ "a_text", false },
	{ "b_text", false },
	{ "a_article", false },
	{ "b_article", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

struct alignment {
	const struct options *options;
	struct article *articles; /* those that are loaded */
	size_t count;
	struct story_index *index; /* numbers are those of `articles`; NULL for two: nothing to share */
	struct progress progress;
	struct strbuf out;
	bool stand_ins;
};

static void add_text(struct strbuf *out, const struct match *match, const struct article *a, const struct article *b)
{
	strbuf_add_format(out, "%.2f %s%s\n%7zu  ", match->score, translate(match_class_name(match->class)),
		match->moved ? translate(", moved") : "", match->a + 1);
	visible_add_flowing(out, article_sentence(a, match->a));
	strbuf_add_format(out, "\n%7zu  ", match->b + 1);
	visible_add_flowing(out, article_sentence(b, match->b));
	strbuf_add_text(out, "\n\n");
}

static void add_row(struct strbuf *out, const struct options *options, const struct match *match,
	const struct article *a, const struct article *b, bool stand_ins)
{
	struct span a_codes = article_codes(a, a->sentences[match->a].bytes);
	struct span b_codes = article_codes(b, b->sentences[match->b].bytes);
	char digits[4][PRINTING_DIGITS];
	char score[PRINTING_DIGITS];
	int length = snprintf(score, sizeof(score), "%.4f", match->score);
	struct slice values[FIELDS] = {
		slice_from(score, (size_t)length),
		slice_of(match_class_name(match->class)),
		slice_of(match->moved ? "yes" : "no"),
		printing_number(a_codes.start, digits[0]),
		printing_number(a_codes.end, digits[1]),
		printing_number(b_codes.start, digits[2]),
		printing_number(b_codes.end, digits[3]),
		article_sentence(a, match->a),
		article_sentence(b, match->b),
		slice_of(a->path),
		slice_of(b->path),
	};

	format_add_row(out, options->format, fields, values, FIELDS, stand_ins);
}

static void find_matches(struct alignment *alignment, struct matches *matches, size_t a, size_t b)
{
	struct matcher *matcher = alignment->index ? matcher_new_indexed(alignment->index, a, b) :
						     matcher_new(&alignment->articles[a], &alignment->articles[b]);

	if (alignment->options->order)
		matcher_keep_order(matcher);
	if (alignment->options->candidates)
		matcher_keep_candidates(matcher);
	while (matcher_step(matcher, STEPS)) {
		size_t done;
		size_t all;

		matcher_progress(matcher, &done, &all);
		progress_show(&alignment->progress, done, all);
	}
	matcher_finish(matcher, matches);
	matcher_free(matcher);
	progress_count(&alignment->progress);
}

/* `sidecar`: that of the left article, NULL when it cannot be used. */
static void print_pair(struct alignment *alignment, const struct sidecar *sidecar, size_t a_number, size_t b_number)
{
	const struct article *a = &alignment->articles[a_number];
	const struct article *b = &alignment->articles[b_number];
	bool as_text = alignment->options->format == FORMAT_TEXT;
	struct strbuf *out = &alignment->out;
	struct matches matches;

	if (as_text) {
		visible_add(out, slice_of(a->path));
		strbuf_add_text(out, " and ");
		visible_add(out, slice_of(b->path));
		strbuf_add_text(out, "\n\n");
	}
	find_matches(alignment, &matches, a_number, b_number);
	if (sidecar)
		corrections_apply(&matches, &sidecar->annotations, a, b);
	for (size_t i = 0; i < matches.count; i++) {
		if (as_text)
			add_text(out, &matches.list[i], a, b);
		else
			add_row(out, alignment->options, &matches.list[i], a, b, alignment->stand_ins);
		if (out->length > PIECE && !printing_flush(out))
			break;
	}
	if (matches.count == 0 && as_text)
		strbuf_add_text(out, translate("no matches found by this method\n\n"));
	matches_release(&matches);
}

/* Prints the pairs of an article with those behind it. False when its sidecar cannot be used. */
static bool print_pairs(struct alignment *alignment, size_t number)
{
	struct sidecar sidecar;
	struct error error;
	bool done = sidecar_load_in(&sidecar, &alignment->articles[number], alignment->options->sidecar_dir, &error);

	if (!done)
		verb_fail(error.message);
	for (size_t other = number + 1; other < alignment->count; other++)
		print_pair(alignment, done ? &sidecar : NULL, number, other);
	sidecar_release(&sidecar);
	return done;
}

static int print_all(struct alignment *alignment)
{
	size_t count = alignment->count;
	int status = STATUS_FINE;

	if (count > 2) {
		alignment->index = story_index_new();
		for (size_t i = 0; i < count; i++)
			story_index_add(alignment->index, &alignment->articles[i]);
	}
	progress_init(&alignment->progress, count * (count - 1) / 2);
	format_add_head(&alignment->out, alignment->options->format, fields, FIELDS);
	for (size_t i = 0; i + 1 < count; i++) {
		if (!print_pairs(alignment, i))
			status = STATUS_TROUBLE;
	}
	progress_release(&alignment->progress);
	story_index_free(alignment->index);
	return status;
}

int verb_align(const struct options *options)
{
	size_t count = options->argument_count - 1;
	struct alignment alignment = { .options = options, .stand_ins = printing_to_terminal() };
	int status = STATUS_TROUBLE;

	if (!printing_check(options, 2, SIZE_MAX))
		return STATUS_TROUBLE;
	if (options->order && options->candidates)
		return verb_fail(translate("align: --candidates cannot keep the --order; give one of the two"));
	strbuf_init(&alignment.out);
	alignment.articles = mem_new_array(count, sizeof(*alignment.articles));
	while (alignment.count < count &&
		printing_load(options, alignment.count + 1, &alignment.articles[alignment.count]))
		alignment.count++;
	if (alignment.count == count)
		status = print_all(&alignment);
	while (alignment.count > 0)
		article_release(&alignment.articles[--alignment.count]);
	free(alignment.articles);
	return printing_end(&alignment.out, status);
}
