/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread differences: what two articles say differently about the same. */
#include "verbs.h"

#include "printing.h"

#include "crossread/base/translate.h"
#include "crossread/compare/differences.h"
#include "crossread/text/visible.h"

static const struct field fields[] = {
	{ "kind", false },
	{ "a_start", true },
	{ "a_end", true },
	{ "a_text", false },
	{ "b_start", true },
	{ "b_end", true },
	{ "b_text", false },
	{ "note", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_side(struct strbuf *out, const struct article *article, size_t sentence, struct span bytes, bool lacks)
{
	strbuf_add_format(out, "%7zu  ", sentence + 1);
	if (lacks)
		strbuf_add_format(out, "%s ", translate("left out beside:"));
	visible_add_flowing(out, article_slice(article, bytes));
	strbuf_add_byte(out, '\n');
}

static void add_text(struct strbuf *out, const struct difference *difference, const struct article *a,
	const struct article *b)
{
	char words[DIFFERENCE_WORDS];

	strbuf_add_format(out, "%s: %s\n", difference_kind_name(difference->kind), difference_words(difference, words));
	add_side(out, a, difference->a_sentence, difference->a, difference->lacks[0]);
	add_side(out, b, difference->b_sentence, difference->b, difference->lacks[1]);
	strbuf_add_byte(out, '\n');
}

static void add_row(struct strbuf *out, const struct options *options, const struct difference *difference,
	const struct article *a, const struct article *b)
{
	struct span a_codes = article_codes(a, difference->a);
	struct span b_codes = article_codes(b, difference->b);
	char digits[4][PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		slice_of(difference_kind_name(difference->kind)),
		printing_number(a_codes.start, digits[0]),
		printing_number(a_codes.end, digits[1]),
		article_slice(a, difference->a),
		printing_number(b_codes.start, digits[2]),
		printing_number(b_codes.end, digits[3]),
		article_slice(b, difference->b),
		slice_of(difference->note),
	};

	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
}

/* Returns how many differences there are. */
static size_t print_differences(struct strbuf *out, const struct options *options, const struct article *a,
	const struct article *b)
{
	struct matches matches;
	struct quotations quotations[2];
	struct differences differences;
	size_t count;

	matches_find(&matches, a, b);
	quotations_find(&quotations[0], a);
	quotations_find(&quotations[1], b);
	differences_find(&differences, a, b, &matches, &quotations[0], &quotations[1]);
	count = differences.count;
	for (size_t i = 0; i < count; i++) {
		if (options->format == FORMAT_TEXT)
			add_text(out, &differences.list[i], a, b);
		else
			add_row(out, options, &differences.list[i], a, b);
	}
	if (count == 0 && options->format == FORMAT_TEXT)
		strbuf_add_text(out, translate("no differences found by this method\n"));
	differences_release(&differences);
	quotations_release(&quotations[0]);
	quotations_release(&quotations[1]);
	matches_release(&matches);
	return count;
}

int verb_differences(const struct options *options)
{
	struct article articles[2];
	struct strbuf out;
	int status = STATUS_TROUBLE;

	if (!printing_check(options, 2, 2) || !printing_load(options, 1, &articles[0]))
		return STATUS_TROUBLE;
	strbuf_init(&out);
	if (printing_load(options, 2, &articles[1])) {
		format_add_head(&out, options->format, fields, FIELDS);
		status = print_differences(&out, options, &articles[0], &articles[1]) ? STATUS_FINDINGS : STATUS_FINE;
		article_release(&articles[1]);
	}
	article_release(&articles[0]);
	return printing_end(&out, status);
}
