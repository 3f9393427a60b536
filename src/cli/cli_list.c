/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread list: the annotations of articles. */
#include "verbs.h"

#include "printing.h"
#include "wanted.h"

#include "crossread/annotation/filter.h"
#include "crossread/annotation/sidecar.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

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

static void add_text(struct strbuf *out, const struct article *article, const struct annotation *annotation)
{
	struct span codes = annotation->place;

	visible_add(out, slice_of(article->path));
	strbuf_add_format(out, ":%zu-%zu  ", codes.start, codes.end);
	visible_add(out, annotation->tag);
	strbuf_add_text(out, translate("  by "));
	visible_add(out, annotation->author);
	if (annotation->speaker.length) {
		strbuf_add_text(out, translate("  speaker: "));
		visible_add(out, annotation->speaker);
	}
	if (annotation->state != ANCHOR_KEPT)
		strbuf_add_format(out, "  %s", anchor_state_name(annotation->state));
	if (annotation->conflict)
		strbuf_add_text(out, "  " FILTER_CONFLICT);
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

/* Prints the annotations of one article; false when it or its sidecar cannot be read. */
static bool print_article(struct strbuf *out, const struct options *options, struct wanted *wanted, size_t number)
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

		if (!wanted_has(wanted, &article, annotation))
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

int verb_list(const struct options *options)
{
	int status = STATUS_FINE;
	struct wanted wanted;
	struct error error;
	struct strbuf out;

	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	if (!wanted_init(&wanted, options, &error))
		return verb_fail(error.message);
	strbuf_init(&out);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 1; i < options->argument_count; i++) {
		if (!print_article(&out, options, &wanted, i))
			status = STATUS_TROUBLE;
		if (!printing_flush(&out))
			break;
	}
	status = printing_end(&out, status);
	if (!wanted_check_tag(&wanted, &error))
		status = verb_fail(error.message);
	wanted_release(&wanted);
	return status;
}
