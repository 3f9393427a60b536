/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of coverage in a page: which article carries which quotation and claim. */
#include "html.h"

#include "crossread/base/translate.h"

/* Adds the name of the anchor of a sentence: of the first article in the first pair, of another one in its own. */
static void add_anchor(struct strbuf *out, size_t article, size_t sentence)
{
	strbuf_add_format(out, "p%zu%c%zu", article ? article : 1, article ? 'b' : 'a', sentence + 1);
}

static void add_cell(struct strbuf *out, const struct report *report, const struct coverage_row *row, size_t number)
{
	const struct coverage_cell *cell = &row->cells[number];
	struct strbuf label;

	strbuf_init(&label);
	article_label(report->extracts[number].article, &label);
	strbuf_add_format(out, "<td role=\"cell\" class=\"word%s\" data-label=\"",
		cell->state == COVERAGE_ABSENT ? " missing" : "");
	html_add(out, strbuf_slice(&label));
	strbuf_release(&label);
	strbuf_add_text(out, "\">");
	if (cell->state == COVERAGE_ABSENT) {
		strbuf_add_text(out, coverage_state_name(cell->state));
	} else {
		strbuf_add_text(out, "<a href=\"#");
		add_anchor(out, number, cell->sentence);
		strbuf_add_format(out, "\">%s</a>", coverage_state_name(cell->state));
	}
	strbuf_add_text(out, "</td>");
}

static void add_row(struct strbuf *out, const struct report *report, const struct coverage_row *row)
{
	const struct article *article = report->extracts[row->article].article;
	struct slice speaker = report_speaker(report, row);

	strbuf_add_text(out, "<tr role=\"row\" class=\"short\"><th role=\"rowheader\" scope=\"row\" class=\"words\"");
	html_add_language(out, article);
	strbuf_add_byte(out, '>');
	html_add(out, article_slice(article, coverage_text(row)));
	strbuf_add_text(out, "</th>");
	strbuf_add_text(out, "<td role=\"cell\" dir=\"auto\">");
	html_add(out, speaker);
	strbuf_add_text(out, "</td>\n");
	for (size_t i = 0; i < report->count; i++)
		add_cell(out, report, row, i);
	strbuf_add_text(out, "</tr>\n");
}

void html_add_coverage(struct strbuf *out, const struct report *report)
{
	size_t count = report_coverage_rows(report);

	strbuf_add_text(out, "<h2 id=\"coverage\">");
	html_add_text(out, translate(N_("Who carries what")));
	strbuf_add_text(out, "</h2>\n");
	html_add_element(out, "p class=\"meta\"",
		slice_of(translate(
			N_("Quotations and claims by article, as far as they were found: verbatim, cut, altered, "
			   "paraphrased, unquoted (the words without the marks), or absent, which says that "
			   "this method did not find them."))));
	if (count < report->coverage.count || report->coverage.is_cut)
		html_add_element(out, "p class=\"meta\"",
			slice_of(translate(N_("Only the first rows are shown; crossread coverage prints all."))));
	strbuf_add_text(out,
		"\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"coverage\">\n"
		"<table role=\"table\" class=\"stack coverage\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
	html_add_element(out, "th role=\"columnheader\" scope=\"col\"", slice_of(translate(N_("Words"))));
	html_add_element(out, "th role=\"columnheader\" scope=\"col\"", slice_of(translate(N_("Speaker"))));
	for (size_t i = 0; i < report->count; i++) {
		struct strbuf label;

		strbuf_init(&label);
		strbuf_add_format(&label, "%zu. ", i + 1);
		article_label(report->extracts[i].article, &label);
		html_add_element(out, "th role=\"columnheader\" scope=\"col\"", strbuf_slice(&label));
		strbuf_release(&label);
	}
	strbuf_add_text(out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
	for (size_t i = 0; i < count; i++)
		add_row(out, report, &report->coverage.rows[i]);
	strbuf_add_text(out, "</tbody>\n</table>\n</div>\n");
}
