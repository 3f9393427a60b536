/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread list: the annotations of articles. */
#include "verbs.h"

#include "printing.h"

#include "crossread/annotation/filter.h"
#include "crossread/annotation/sidecar.h"
#include "crossread/annotation/tag.h"
#include "crossread/text/visible.h"
#include "crossread/text/word.h"

static const struct field fields[] = {
	{ "article", false },
	{ "id", false },
	{ "tag", false },
	{ "start", true },
	{ "end", true },
	{ "state", false },
	{ "author", false },
	{ "speaker", false },
	{ "comment", false },
	{ "quote", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

/* True when `whole` contains `part`, without regard to case. */
static bool contains(struct slice whole, const char *part)
{
	struct strbuf folded[2];
	bool found;

	strbuf_init(&folded[0]);
	strbuf_init(&folded[1]);
	word_fold(whole, &folded[0]);
	word_fold(slice_of(part), &folded[1]);
	found = slice_find(strbuf_slice(&folded[0]), strbuf_slice(&folded[1]), 0) != SIZE_MAX;
	strbuf_release(&folded[0]);
	strbuf_release(&folded[1]);
	return found;
}

static bool is_wanted(const struct options *options, const struct filter *filter, const struct article *article,
	const struct annotation *annotation)
{
	struct slice values[FILTER_KEYS];

	filter_annotation_values(annotation, slice_of(article->name), values);
	if (!filter_fits(filter, values))
		return false;
	if (options->tag && !slice_equal_text(annotation->tag, options->tag))
		return false;
	if (options->author && !slice_equal_text(annotation->author, options->author))
		return false;
	if (options->state && !slice_equal_text(slice_of(anchor_state_name(annotation->state)), options->state))
		return false;
	return !options->speaker || contains(annotation->speaker, options->speaker);
}

static void add_text(struct strbuf *out, const struct article *article, const struct annotation *annotation)
{
	struct span codes = annotation->place;

	visible_add(out, slice_of(article->path));
	strbuf_add_format(out, ":%zu-%zu  ", codes.start, codes.end);
	visible_add(out, annotation->tag);
	strbuf_add_text(out, "  by ");
	visible_add(out, annotation->author);
	if (annotation->speaker.length) {
		strbuf_add_text(out, "  speaker: ");
		visible_add(out, annotation->speaker);
	}
	if (annotation->state != ANCHOR_KEPT)
		strbuf_add_format(out, "  %s", anchor_state_name(annotation->state));
	strbuf_add_text(out, "\n    ");
	visible_add_flowing(out, annotation->selector.quote);
	if (annotation->comment.length) {
		strbuf_add_text(out, "\n    # ");
		visible_add_flowing(out, annotation->comment);
	}
	strbuf_add_byte(out, '\n');
}

static void add_row(struct strbuf *out, const struct options *options, const struct article *article,
	const struct annotation *annotation)
{
	char digits[2][PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		slice_of(article->path),
		annotation->id,
		annotation->tag,
		printing_number(annotation->place.start, digits[0]),
		printing_number(annotation->place.end, digits[1]),
		slice_of(anchor_state_name(annotation->state)),
		annotation->author,
		annotation->speaker,
		annotation->comment,
		annotation->selector.quote,
	};

	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
}

/*
 * Prints the annotations of one article; false when it or its sidecar cannot be read. Sets `*tag_seen` when one has the
 * tag asked for.
 */
static bool print_article(struct strbuf *out, const struct options *options, const struct filter *filter, size_t number,
	bool *tag_seen)
{
	struct article article;
	struct sidecar sidecar;
	struct error error;
	bool done;

	if (!printing_load(options, number, &article))
		return false;
	done = sidecar_load_in(&sidecar, &article, options->sidecar_dir, &error);
	if (done && sidecar.state == SIDECAR_NONE)
		done = error_set(&error, "standard input has no sidecar: name the file");
	if (!done)
		verb_fail(error.message);
	for (size_t i = 0; done && i < sidecar.annotations.count; i++) {
		const struct annotation *annotation = &sidecar.annotations.list[i];

		if (options->tag && slice_equal_text(annotation->tag, options->tag))
			*tag_seen = true;
		if (!is_wanted(options, filter, &article, annotation))
			continue;
		if (options->format == FORMAT_TEXT)
			add_text(out, &article, annotation);
		else
			add_row(out, options, &article, annotation);
	}
	sidecar_release(&sidecar);
	article_release(&article);
	return done;
}

/* No article has that tag, and the set has not: it is mistyped. */
static int refuse_tag(const struct options *options)
{
	struct strbuf names;
	struct error error;

	strbuf_init(&names);
	tags_add_names(options->tags, &names);
	error_set(&error, "--tag=%.100s: no such tag: there are %.300s, and nothing here has another", options->tag,
		strbuf_text(&names));
	strbuf_release(&names);
	return verb_fail(error.message);
}

int verb_list(const struct options *options)
{
	enum anchor_state state;
	int status = STATUS_FINE;
	bool tag_seen = !options->tag || tags_find(options->tags, slice_of(options->tag));
	struct filter filter;
	struct error error;
	struct strbuf out;

	filter_init(&filter);
	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	if (options->state && !anchor_state_find(slice_of(options->state), &state)) {
		error_set(&error,
			"--state=%.100s: the states are kept, moved, reworded, ambiguous, orphan and unsearched",
			options->state);
		return verb_fail(error.message);
	}
	if (options->filter && !filter_parse(&filter, &filter_annotations, slice_of(options->filter), &error))
		return verb_fail(error.message);
	strbuf_init(&out);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 1; i < options->argument_count; i++) {
		if (!print_article(&out, options, &filter, i, &tag_seen))
			status = STATUS_TROUBLE;
		if (!printing_flush(&out))
			break;
	}
	filter_release(&filter);
	status = printing_end(&out, status);
	if (tag_seen)
		return status;
	return refuse_tag(options);
}
