/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as Markdown: CommonMark with tables. */
#include "crossread/report/report.h"

#include "crossread/base/translate.h"
#include "crossread/compare/plot.h"
#include "exports.h"
#include "markdown.h"
#include "sides.h"

#include <stdlib.h>

/* Cells of the plot, which is text of so many rows and columns at most. */
enum { PLOT_ROWS = 48, PLOT_COLUMNS = 76 };

static void add_heading(struct strbuf *out, const char *marks, const char *text)
{
	strbuf_add_format(out, "\n%s %s\n\n", marks, translate(text));
}

static void add_label(struct strbuf *out, const struct article *article)
{
	struct strbuf label;

	strbuf_init(&label);
	article_label(article, &label);
	markdown_add_line(out, strbuf_slice(&label));
	strbuf_release(&label);
}

/* Adds the head of a table of the columns named, ended by NULL. */
static void add_head(struct strbuf *out, const char *const *columns)
{
	size_t count = 0;

	for (; columns[count]; count++)
		strbuf_add_format(out, "| %s ", translate(columns[count]));
	strbuf_add_text(out, "|\n");
	while (count--)
		strbuf_add_text(out, "|---");
	strbuf_add_text(out, "|\n");
}

static void add_cell(struct strbuf *out, struct slice text)
{
	strbuf_add_text(out, "| ");
	markdown_add_line(out, text);
	strbuf_add_byte(out, ' ');
}

static void add_articles(struct strbuf *out, const struct report *report)
{
	static const char *const columns[] = { N_("No."), N_("Article"), N_("Title"), N_("Published"), N_("File"),
		N_("Sentences"), N_("Annotations"), N_("SHA-256"), NULL };

	add_heading(out, "##", N_("Articles"));
	add_head(out, columns);
	for (size_t i = 0; i < report->count; i++) {
		const struct article *article = report->extracts[i].article;

		strbuf_add_format(out, "| %zu | ", i + 1);
		add_label(out, article);
		strbuf_add_byte(out, ' ');
		add_cell(out, article->title);
		add_cell(out, article->published);
		add_cell(out, slice_of(article->name));
		strbuf_add_format(out, "| %zu | %zu | %s |\n", article->sentence_count, report->extracts[i].count,
			article->sha256);
	}
}

static void add_similarity(struct strbuf *out, const struct report *report)
{
	add_heading(out, "##", N_("How much of one stands in another"));
	strbuf_add_text(out,
		translate(
			N_("Per cent of the pairs of neighbouring words of the article in the row that the article in "
			   "the column has, too. Columns have the numbers of the rows.")));
	strbuf_add_text(out, "\n\n|  ");
	for (size_t i = 0; i < report->count; i++)
		strbuf_add_format(out, "| %zu ", i + 1);
	strbuf_add_text(out, "|\n|---");
	for (size_t i = 0; i < report->count; i++)
		strbuf_add_text(out, "|---:");
	strbuf_add_text(out, "|\n");
	for (size_t i = 0; i < report->count; i++) {
		strbuf_add_format(out, "| %zu ", i + 1);
		add_label(out, report->extracts[i].article);
		for (size_t k = 0; k < report->count; k++) {
			if (i == k)
				strbuf_add_text(out, " | ·");
			else
				strbuf_add_format(out, " | %u", report->similarity[i * report->count + k]);
		}
		strbuf_add_text(out, " |\n");
	}
}

static void add_shares(struct strbuf *out, const struct report *report)
{
	static const char *const columns[] = { N_("By"), N_("Tag"), N_("Passages"), NULL };
	struct report_share *list;
	size_t count = report_shares(report, &list);

	add_heading(out, "##", N_("Who tagged what"));
	if (count)
		add_head(out, columns);
	else
		strbuf_add_format(out, "%s\n", translate(N_("Nobody has tagged anything.")));
	for (size_t i = 0; i < count; i++) {
		add_cell(out, list[i].author);
		add_cell(out, list[i].tag);
		strbuf_add_format(out, "| %zu |\n", list[i].count);
	}
	free(list);
}

static void add_coverage(struct strbuf *out, const struct report *report)
{
	size_t count = report_coverage_rows(report);

	add_heading(out, "##", N_("Who carries what"));
	strbuf_add_format(out, "%s\n\n",
		translate(N_("Quotations and claims by article, as far as they were found: verbatim, cut, altered, "
			     "paraphrased, unquoted (the words without the marks), or absent, which says that "
			     "this method did not find them.")));
	if (count < report->coverage.count || report->coverage.is_cut)
		strbuf_add_format(out, "%s\n\n",
			translate(N_("Only the first rows are shown; crossread coverage prints all.")));
	strbuf_add_format(out, "| %s | %s ", translate(N_("Words")), translate(N_("Speaker")));
	for (size_t i = 0; i < report->count; i++) {
		strbuf_add_text(out, "| ");
		add_label(out, report->extracts[i].article);
		strbuf_add_byte(out, ' ');
	}
	strbuf_add_text(out, "|\n|---|---");
	for (size_t i = 0; i < report->count; i++)
		strbuf_add_text(out, "|---");
	strbuf_add_text(out, "|\n");
	for (size_t i = 0; i < count; i++) {
		const struct coverage_row *row = &report->coverage.rows[i];

		add_cell(out, article_slice(report->extracts[row->article].article, coverage_text(row)));
		add_cell(out, report_speaker(report, row));
		for (size_t k = 0; k < report->count; k++)
			strbuf_add_format(out, "| %s ", coverage_state_name(row->cells[k].state));
		strbuf_add_text(out, "|\n");
	}
}

static void add_plot(struct strbuf *out, const struct report_pair *pair)
{
	struct plot plot;

	plot_init(&plot, &pair->matches, PLOT_ROWS, PLOT_COLUMNS, false);
	strbuf_add_format(out, "%s\n\n```text\n",
		translate(N_("Sentences of the first article go down, of the second across; a diagonal is text in the "
			     "same order, as when one copies; scattered dots are text that was rewritten.")));
	for (size_t row = 0; row < plot.rows; row++) {
		strbuf_add_format(out, "%6zu ", plot_row_sentences(&plot, row).start + 1);
		for (size_t column = 0; column < plot.columns; column++) {
			size_t match = plot_match(&plot, row, column);

			strbuf_add_text(out, match == PLOT_NOTHING ? " " : plot_sign(pair->matches.list[match].class));
		}
		strbuf_add_byte(out, '\n');
	}
	strbuf_add_format(out, "```\n\n░ %s ▒ %s ▓ %s █ %s\n", match_class_name(MATCH_LIKELY),
		match_class_name(MATCH_STRONG), match_class_name(MATCH_COPIED), match_class_name(MATCH_VERBATIM));
	plot_release(&plot);
}

/* Adds a sentence with its number and the letters of what is tagged in it. */
static void add_sentence(struct strbuf *out, const struct report *report, const struct extract *extract,
	size_t sentence)
{
	struct span codes = article_codes(extract->article, extract->article->sentences[sentence].bytes);
	bool tagged = false;

	strbuf_add_format(out, "%zu ", sentence + 1);
	for (size_t i = extract_near(extract, codes.start); i < extract->placed; i++) {
		const struct annotation *annotation = extract->list[i];
		const struct tag *tag = tags_find(report->tags, annotation->tag);

		if (annotation->place.start >= codes.end)
			break;
		if (!span_overlaps(annotation->place, codes))
			continue;
		strbuf_add_format(out, "%s%c", tagged ? "" : "**", tag ? tag->letter : '?');
		tagged = true;
	}
	strbuf_add_text(out, tagged ? "** " : "");
	markdown_add_line(out, article_sentence(extract->article, sentence));
}

static void add_sides(struct strbuf *out, const struct report *report, const struct report_pair *pair)
{
	const struct extract *both[2] = { &report->extracts[pair->a], &report->extracts[pair->b] };
	struct sides sides;

	add_heading(out, "###", N_("Side by side"));
	strbuf_add_text(out, "| ");
	add_label(out, both[0]->article);
	strbuf_add_format(out, " | %s | ", translate(N_("Match")));
	add_label(out, both[1]->article);
	strbuf_add_text(out, " |\n|---|---|---|\n");
	sides_find(&sides, &pair->matches);
	for (size_t i = 0; i < sides.count; i++) {
		const struct side_row *row = &sides.list[i];

		strbuf_add_text(out, "| ");
		for (size_t k = row->a.start; k < row->a.end; k++) {
			strbuf_add_text(out, k > row->a.start ? "<br>" : "");
			add_sentence(out, report, both[0], k);
		}
		strbuf_add_text(out, " | ");
		if (row->match != SIDES_NO_MATCH)
			strbuf_add_format(out, "%s %.2f", match_class_name(pair->matches.list[row->match].class),
				pair->matches.list[row->match].score);
		strbuf_add_text(out, " | ");
		for (size_t k = row->b.start; k < row->b.end; k++) {
			strbuf_add_text(out, k > row->b.start ? "<br>" : "");
			add_sentence(out, report, both[1], k);
		}
		strbuf_add_text(out, " |\n");
	}
	sides_release(&sides);
}

static void add_differences(struct strbuf *out, const struct report *report, const struct report_pair *pair)
{
	const struct article *a = report->extracts[pair->a].article;
	const struct article *b = report->extracts[pair->b].article;

	add_heading(out, "###", N_("What they say differently"));
	if (!pair->differences.count) {
		strbuf_add_format(out, "%s\n", translate(N_("No differences were found by this method.")));
		return;
	}
	strbuf_add_format(out, "| %s | ", translate(N_("Kind")));
	add_label(out, a);
	strbuf_add_text(out, " | ");
	add_label(out, b);
	strbuf_add_format(out, " | %s |\n|---|---|---|---|\n", translate(N_("Note")));
	for (size_t i = 0; i < pair->differences.count; i++) {
		const struct difference *difference = &pair->differences.list[i];

		add_cell(out, slice_of(difference_kind_name(difference->kind)));
		add_cell(out, article_slice(a, difference->a));
		add_cell(out, article_slice(b, difference->b));
		add_cell(out, slice_of(difference->note));
		strbuf_add_text(out, "|\n");
	}
}

static void add_pair(struct strbuf *out, const struct report *report, const struct report_pair *pair)
{
	strbuf_add_text(out, "\n## ");
	add_label(out, report->extracts[pair->a].article);
	strbuf_add_text(out, " ↔ ");
	add_label(out, report->extracts[pair->b].article);
	strbuf_add_text(out, "\n\n");
	add_plot(out, pair);
	add_differences(out, report, pair);
	add_sides(out, report, pair);
}

void report_add_markdown(const struct report *report, struct strbuf *out)
{
	struct losses losses = { 0 };

	strbuf_add_text(out, "# ");
	for (size_t i = 0; i < report->count && i < 3; i++) {
		strbuf_add_text(out, i ? ", " : "");
		add_label(out, report->extracts[i].article);
	}
	strbuf_add_text(out, report->count > 3 ? ", …\n\n" : "\n\n");
	strbuf_add_format(out, translate(N_("Report by crossread %s, %s")), report->version, report->made);
	strbuf_add_byte(out, '\n');
	add_articles(out, report);
	add_heading(out, "##", N_("Method and limits"));
	for (const char *const *text = report_method; *text; text++)
		strbuf_add_format(out, "%s%s\n", text == report_method ? "" : "\n", translate(*text));
	if (report->count > 2)
		add_similarity(out, report);
	add_shares(out, report);
	if (report->pair_count)
		add_coverage(out, report);
	for (size_t i = 0; i < report->pair_count; i++)
		add_pair(out, report, &report->pairs[i]);
	strbuf_add_byte(out, '\n');
	export_markdown(report->extracts, report->count, out, &losses);
}
