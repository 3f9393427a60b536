/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of exporters. */
#include "crossread/report/exporter.h"

#include "crossread/base/suggestion.h"
#include "crossread/base/translate.h"
#include "exports.h"

#include <stdint.h>

const struct exporter exporters[] = {
	{ "jsonld", ".jsonld", NULL, true, N_("W3C Web Annotations, for annotation tools and archives"),
		export_jsonld },
	{ "csv", ".csv", NULL, true, N_("a table for spreadsheets, one annotation a row"), export_csv },
	{ "brat", ".ann", ".txt", false, N_("brat standoff, for corpus tools"), export_brat },
	{ "conll", ".conll", NULL, true, N_("one token a line with BIO tags, to train taggers"), export_conll },
	{ "markdown", ".md", NULL, true, N_("quotations with tag, speaker and comment, for a memo"), export_markdown },
	{ "html", ".html", NULL, true, N_("a page with the text and what is tagged in it"), export_html },
	{ "claims", ".claims.jsonld", NULL, true,
		N_("allegations and denials as schema.org ClaimReview, without a rating"), export_claims },
	{ 0 },
};

void exporters_add_names(struct strbuf *out)
{
	for (const struct exporter *exporter = exporters; exporter->name; exporter++) {
		if (exporter != exporters)
			strbuf_add_text(out, exporter[1].name ? ", " : " and ");
		strbuf_add_text(out, exporter->name);
	}
}

/* The number of the exporter of that name, SIZE_MAX when there is none. */
static size_t find(struct slice name)
{
	for (size_t i = 0; exporters[i].name; i++) {
		if (slice_equal_text(name, exporters[i].name))
			return i;
	}
	return SIZE_MAX;
}

static size_t refuse(struct slice name, struct error *error)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];
	struct strbuf names;

	suggestion_init(&suggestion, name);
	for (const struct exporter *exporter = exporters; exporter->name; exporter++)
		suggestion_offer(&suggestion, exporter->name);
	strbuf_init(&names);
	exporters_add_names(&names);
	error_set(error, "--to=%.*s: no such format%s; there are %s, several parted by commas",
		(int)(name.length < 60 ? name.length : 60), name.data ? name.data : "",
		suggestion_tell(&suggestion, meant), strbuf_text(&names));
	strbuf_release(&names);
	return 0;
}

size_t exporters_find(struct slice names, const struct exporter *found[EXPORTERS_MOST], struct error *error)
{
	unsigned wanted = 0;
	size_t count = 0;
	size_t end;

	for (size_t start = 0; start <= names.length; start = end + 1) {
		struct slice name;
		size_t number;

		end = slice_find(names, slice_of(","), start);
		if (end == SIZE_MAX)
			end = names.length;
		name = slice_part(names, start, end);
		number = find(name);
		if (number == SIZE_MAX)
			return refuse(name, error);
		wanted |= 1U << number;
	}
	for (size_t i = 0; exporters[i].name; i++) {
		if (wanted >> i & 1)
			found[count++] = &exporters[i];
	}
	return count;
}
