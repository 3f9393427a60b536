/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement as rows: one measure each. */
#include "agree.h"

#include "printing.h"

#include <stdio.h>

static const struct field number_fields[] = {
	{ "tag", false },
	{ "unit", false },
	{ "n", true },
	{ "coverage", true },
	{ "measure", false },
	{ "value", true },
};

/* The same where the value is a sentence that says why there is none. */
static const struct field sentence_fields[] = {
	{ "tag", false },
	{ "unit", false },
	{ "n", true },
	{ "coverage", true },
	{ "measure", false },
	{ "value", false },
};

enum { FIELDS = sizeof(number_fields) / sizeof(number_fields[0]) };

/* What the rows of one tag have in common. */
struct printer {
	struct strbuf *out;
	enum format format;
	struct slice tag;
	char coverage[PRINTING_DIGITS];
};

static void add_row(const struct printer *printer, const char *unit, size_t n, struct slice measure, struct slice value,
	bool is_number)
{
	char digits[PRINTING_DIGITS];
	struct slice values[FIELDS] = {
		printer->tag,
		slice_of(unit),
		printing_number(n, digits),
		slice_of(printer->coverage),
		measure,
		value,
	};

	format_add_row(printer->out, printer->format, is_number ? number_fields : sentence_fields, values, FIELDS,
		printing_to_terminal());
}

static void add_measure(const struct printer *printer, const char *unit, size_t n, struct slice name,
	struct measure measure)
{
	struct strbuf value;

	strbuf_init(&value);
	if (measure.defined)
		strbuf_add_format(&value, "%.4f", measure.value);
	else
		strbuf_add_format(&value, "undefined: %s", measure.why);
	add_row(printer, unit, n, name, strbuf_slice(&value), measure.defined);
	strbuf_release(&value);
}

/* What one person did: "passages:ana" and "prevalence:ana". */
static void add_person(const struct printer *printer, const struct agreement *agreement,
	const struct agreement_row *row, const char *sentence, size_t person)
{
	struct strbuf name;
	char digits[PRINTING_DIGITS];

	strbuf_init(&name);
	strbuf_add_text(&name, "passages:");
	strbuf_add(&name, agreement->authors[person]);
	add_row(printer, "passage", row->passages[person], strbuf_slice(&name),
		printing_number(row->passages[person], digits), true);
	strbuf_clear(&name);
	strbuf_add_text(&name, "prevalence:");
	strbuf_add(&name, agreement->authors[person]);
	add_measure(printer, sentence, row->ratings.units, strbuf_slice(&name),
		ratings_prevalence(&row->ratings, person, 1));
	strbuf_release(&name);
}

static void add_tag(struct printer *printer, const struct agreement *agreement, const struct agreement_row *row,
	bool all)
{
	const char *sentence = all ? "sentence-tag" : "sentence";
	size_t units = row->ratings.units;

	printer->tag = all ? slice_of("*") : row->tag;
	for (size_t i = 0; i < agreement->author_count; i++)
		add_person(printer, agreement, row, sentence, i);
	add_measure(printer, "passage", row->exact.had, slice_of("strict-f1"), tally_f1(&row->exact));
	add_measure(printer, "passage", row->half.had, slice_of("overlap-f1"), tally_f1(&row->half));
	add_measure(printer, "character", row->characters.had, slice_of("character-f1"), tally_f1(&row->characters));
	add_measure(printer, sentence, units, slice_of("observed"), agreement_observed(agreement, row));
	add_measure(printer, sentence, units, slice_of("kappa"), agreement_kappa(agreement, row));
	add_measure(printer, sentence, units, slice_of("alpha"), ratings_alpha(&row->ratings));
}

void agree_add_rows(const struct agree *agree, struct strbuf *out)
{
	const struct agreement *agreement = &agree->agreement;
	struct printer printer = { .out = out, .format = agree->options->format };

	snprintf(printer.coverage, sizeof(printer.coverage), "%.4f",
		(double)agreement->compared / (double)agreement->sentences);
	format_add_head(out, printer.format, number_fields, FIELDS);
	for (size_t i = 0; i < agreement->row_count; i++)
		add_tag(&printer, agreement, &agreement->rows[i], false);
	add_tag(&printer, agreement, &agreement->all, true);
}
