/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread align: which sentences of articles match, for every pair of them. */
#include "verbs.h"

#include "printing.h"
#include "progress.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/annotation/verdicts.h"
#include "crossread/base/mem.h"
#include "crossread/compare/corrected.h"
#include "crossread/compare/matcher.h"
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

static void add_text(struct strbuf *out, const struct match *match, const struct article *a, const struct article *b)
{
	strbuf_add_format(out, "%.2f %s%s\n%7zu  ", match->score, match_class_name(match->class),
		match->moved ? ", moved" : "", match->a + 1);
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

static void find_matches(struct matches *matches, const struct options *options, struct progress *progress,
	const struct article *a, const struct article *b)
{
	struct matcher *matcher = matcher_new(a, b);

	if (options->order)
		matcher_keep_order(matcher);
	while (matcher_step(matcher, STEPS)) {
		size_t done;
		size_t all;

		matcher_progress(matcher, &done, &all);
		progress_show(progress, done, all);
	}
	matcher_finish(matcher, matches);
	matcher_free(matcher);
	progress_count(progress);
}

/* Applies what people corrected by hand in the sidecar of `a`; false when it cannot be used. */
static bool correct(struct matches *matches, const struct article *a, const struct article *b)
{
	struct sidecar sidecar;
	struct verdict *verdicts;
	struct error error;
	bool done = sidecar_load(&sidecar, a, &error);
	size_t count = 0;

	if (done) {
		count = verdicts_list(&sidecar.annotations, a, b, &verdicts);
		for (size_t i = 0; i < count; i++) {
			if (verdicts[i].linked)
				corrected_link(matches, verdicts[i].a, verdicts[i].b);
			else
				corrected_unlink(matches, verdicts[i].a, verdicts[i].b);
		}
		free(verdicts);
	} else {
		verb_fail(error.message);
	}
	if (count)
		corrected_settle(matches);
	sidecar_release(&sidecar);
	return done;
}

static bool print_pair(struct strbuf *out, const struct options *options, struct progress *progress,
	const struct article *a, const struct article *b)
{
	bool stand_ins = printing_to_terminal();
	struct matches matches;
	bool done;

	if (options->format == FORMAT_TEXT) {
		visible_add(out, slice_of(a->path));
		strbuf_add_text(out, " and ");
		visible_add(out, slice_of(b->path));
		strbuf_add_text(out, "\n\n");
	}
	find_matches(&matches, options, progress, a, b);
	done = correct(&matches, a, b);
	for (size_t i = 0; i < matches.count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, &matches.list[i], a, b);
		else
			add_row(out, options, &matches.list[i], a, b, stand_ins);
		if (out->length > PIECE && !printing_flush(out))
			break;
	}
	if (matches.count == 0 && options->format == FORMAT_TEXT)
		strbuf_add_text(out, "no matches found by this method\n\n");
	matches_release(&matches);
	return done;
}

int verb_align(const struct options *options)
{
	size_t count = options->argument_count - 1;
	struct article *articles;
	size_t loaded = 0;
	int status = STATUS_TROUBLE;
	struct strbuf out;

	if (!printing_check(options, 2, SIZE_MAX))
		return STATUS_TROUBLE;
	strbuf_init(&out);
	articles = mem_new_array(count, sizeof(*articles));
	while (loaded < count && printing_load(options, loaded + 1, &articles[loaded]))
		loaded++;
	if (loaded == count) {
		struct progress progress;

		status = STATUS_FINE;
		progress_init(&progress, count * (count - 1) / 2);
		format_add_head(&out, options->format, fields, FIELDS);
		for (size_t i = 0; i < count; i++) {
			for (size_t j = i + 1; j < count; j++)
				if (!print_pair(&out, options, &progress, &articles[i], &articles[j]))
					status = STATUS_TROUBLE;
		}
		progress_release(&progress);
	}
	while (loaded > 0)
		article_release(&articles[--loaded]);
	free(articles);
	return printing_end(&out, status);
}
