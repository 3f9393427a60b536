/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as one HTML page. */
#include "html.h"

#include "crossread/base/translate.h"

static void add_title(struct strbuf *out, const struct report *report)
{
	for (size_t i = 0; i < report->count && i < 3; i++) {
		if (i)
			strbuf_add_text(out, ", ");
		article_label(report->extracts[i].article, out);
	}
	if (report->count > 3)
		strbuf_add_text(out, ", …");
}

/* Adds an entry of the table of contents. */
static void add_entry(struct strbuf *out, const char *id, size_t number, struct slice text)
{
	strbuf_add_format(out, "<li><a href=\"#%s", id);
	if (number)
		strbuf_add_format(out, "%zu", number);
	strbuf_add_text(out, "\">");
	html_add(out, text);
	strbuf_add_text(out, "</a></li>\n");
}

static void add_contents(struct strbuf *out, const struct report *report)
{
	struct strbuf label;

	strbuf_init(&label);
	strbuf_add_text(out, "<nav aria-label=\"");
	html_add_text(out, translate(N_("Contents")));
	strbuf_add_text(out, "\">\n<ul>\n");
	add_entry(out, "articles", 0, slice_of(translate(N_("Articles"))));
	add_entry(out, "method", 0, slice_of(translate(N_("Method and limits"))));
	if (report->count > 2)
		add_entry(out, "similarity", 0, slice_of(translate(N_("How much of one stands in another"))));
	add_entry(out, "shares", 0, slice_of(translate(N_("Who tagged what"))));
	if (report->pair_count)
		add_entry(out, "coverage", 0, slice_of(translate(N_("Who carries what"))));
	for (size_t i = 0; i < report->pair_count; i++) {
		strbuf_clear(&label);
		article_label(report->extracts[report->pairs[i].a].article, &label);
		strbuf_add_text(&label, " ↔ ");
		article_label(report->extracts[report->pairs[i].b].article, &label);
		add_entry(out, "pair", i + 1, strbuf_slice(&label));
	}
	add_entry(out, "annotations", 0, slice_of(translate(N_("Annotations"))));
	strbuf_add_text(out, "</ul>\n</nav>\n");
	strbuf_release(&label);
}

static void add_method(struct strbuf *out)
{
	strbuf_add_text(out, "<h2 id=\"method\">");
	html_add_text(out, translate(N_("Method and limits")));
	strbuf_add_text(out, "</h2>\n");
	for (const char *const *text = report_method; *text; text++) {
		html_add_element(out, "p", slice_of(translate(*text)));
		strbuf_add_byte(out, '\n');
	}
}

/* Adds the text of an article that stands beside no other one. */
static void add_alone(struct strbuf *out, const struct report *report)
{
	const struct extract *extract = &report->extracts[0];

	strbuf_add_text(out, "<h2 id=\"text\">");
	html_add_text(out, translate(N_("Text")));
	strbuf_add_text(out, "</h2>\n<div class=\"sides\"");
	html_add_language(out, extract->article);
	strbuf_add_text(out, ">\n");
	for (size_t i = 0; i < extract->article->sentence_count; i++) {
		strbuf_add_format(out, "<p id=\"p1a%zu\" class=\"%s\"><span class=\"n\">%zu</span>", i + 1,
			sentence_kind_name(extract->article->sentences[i].kind), i + 1);
		html_add_sentence(out, extract, report->tags, i);
		strbuf_add_text(out, "</p>\n");
	}
	strbuf_add_text(out, "</div>\n");
}

static void add_annotations(struct strbuf *out, const struct report *report)
{
	strbuf_add_text(out, "<h2 id=\"annotations\">");
	html_add_text(out, translate(N_("Annotations")));
	strbuf_add_text(out, "</h2>\n");
	for (size_t i = 0; i < report->count; i++) {
		struct strbuf label;

		strbuf_init(&label);
		strbuf_add_format(&label, "%zu. ", i + 1);
		article_label(report->extracts[i].article, &label);
		html_add_element(out, "h3", strbuf_slice(&label));
		strbuf_add_byte(out, '\n');
		strbuf_release(&label);
		html_add_annotations(out, &report->extracts[i], report->tags);
	}
}

void report_add_html(const struct report *report, struct strbuf *out)
{
	struct strbuf title;

	strbuf_init(&title);
	add_title(&title, report);
	html_begin(out, strbuf_slice(&title));
	html_add_element(out, "h1", strbuf_slice(&title));
	strbuf_clear(&title);
	strbuf_add_format(&title, translate(N_("Report by crossread %s, %s")), report->version, report->made);
	strbuf_add_byte(out, '\n');
	html_add_element(out, "p class=\"meta\"", strbuf_slice(&title));
	strbuf_add_byte(out, '\n');
	strbuf_release(&title);
	add_contents(out, report);
	html_add_articles(out, report);
	add_method(out);
	if (report->count > 2)
		html_add_similarity(out, report);
	html_add_shares(out, report);
	if (report->pair_count)
		html_add_coverage(out, report);
	for (size_t i = 0; i < report->pair_count; i++)
		html_add_pair(out, report, i);
	if (report->count == 1)
		add_alone(out, report);
	add_annotations(out, report);
	html_end(out);
}
