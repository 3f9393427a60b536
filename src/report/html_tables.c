/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a page on articles and their annotations. */
#include "html.h"

#include "crossread/base/translate.h"

#include <stdlib.h>

/* Shades of the table of similarity. */
enum { SHADES = 8 };

static void begin_table(struct strbuf *out, const char *classes)
{
	strbuf_add_format(out, "<table role=\"table\" class=\"%s\">\n<thead role=\"rowgroup\"><tr role=\"row\">",
		classes);
}

static void add_heading(struct strbuf *out, const char *text)
{
	html_add_element(out, "th role=\"columnheader\" scope=\"col\"", slice_of(translate(text)));
}

static void add_number_heading(struct strbuf *out, const char *text)
{
	html_add_element(out, "th role=\"columnheader\" scope=\"col\" class=\"number\"", slice_of(translate(text)));
}

static void begin_rows(struct strbuf *out)
{
	strbuf_add_text(out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

static void end_table(struct strbuf *out)
{
	strbuf_add_text(out, "</tbody>\n</table>\n");
}

/* Begins a cell that says of which column it is where the columns are not seen. */
static void begin_cell(struct strbuf *out, const char *label, const char *attributes)
{
	strbuf_add_format(out, "<td role=\"cell\"%s data-label=\"", attributes);
	html_add_text(out, translate(label));
	strbuf_add_text(out, "\">");
}

/* Adds a cell; nothing stands in one without text, so that it takes no room on a narrow screen. */
static void add_cell(struct strbuf *out, const char *label, const char *attributes, struct slice text)
{
	begin_cell(out, label, attributes);
	html_add_lines(out, text);
	strbuf_add_text(out, "</td>");
}

static void add_number(struct strbuf *out, const char *label, size_t number)
{
	begin_cell(out, label, " class=\"number\"");
	strbuf_add_format(out, "%zu</td>", number);
}

static void add_section(struct strbuf *out, const char *id, const char *title)
{
	strbuf_add_format(out, "<h2 id=\"%s\">", id);
	html_add_text(out, translate(title));
	strbuf_add_text(out, "</h2>\n");
}

static void add_tag(struct strbuf *out, struct tags tags, struct slice tag)
{
	strbuf_add_format(out, "<mark class=\"%s\"><span class=\"letter\">%c</span>", html_tag_class(tags, tag),
		html_tag_letter(tags, tag));
	html_add(out, tag);
	strbuf_add_text(out, "</mark>");
}

static void add_annotation(struct strbuf *out, const struct extract *extract, struct tags tags,
	const struct annotation *annotation)
{
	struct strbuf text;

	strbuf_add_text(out, "<tr role=\"row\" class=\"short\">");
	begin_cell(out, N_("Tag"), " class=\"word\"");
	add_tag(out, tags, annotation->tag);
	strbuf_add_text(out, "</td>\n");
	strbuf_init(&text);
	html_add_language(&text, extract->article);
	add_cell(out, N_("Words"), strbuf_text(&text), extract_words(extract, annotation));
	strbuf_add_byte(out, '\n');
	strbuf_clear(&text);
	add_cell(out, N_("Speaker"), " dir=\"auto\"", annotation->speaker);
	add_cell(out, N_("Comment"), " dir=\"auto\"", annotation->comment);
	add_cell(out, N_("By"), " dir=\"auto\"", annotation->author);
	if (extract_is_placed(extract, annotation))
		strbuf_add_format(&text, "%zu-%zu", annotation->place.start, annotation->place.end);
	if (annotation->state != ANCHOR_KEPT)
		strbuf_add_format(&text, "%s%s", text.length ? ", " : "", anchor_state_name(annotation->state));
	if (annotation->conflict) {
		strbuf_add_format(&text, "%s%s: ", text.length ? ", " : "", translate(N_("conflict")));
		extract_add_conflict(extract, annotation, &text);
	}
	add_cell(out, N_("Characters"), "", strbuf_slice(&text));
	strbuf_release(&text);
	strbuf_add_text(out, "</tr>\n");
}

void html_add_annotations(struct strbuf *out, const struct extract *extract, struct tags tags)
{
	if (!extract->count) {
		html_add_element(out, "p class=\"missing\"", slice_of(translate(N_("Nothing is tagged here."))));
		strbuf_add_byte(out, '\n');
		return;
	}
	begin_table(out, "stack");
	add_heading(out, N_("Tag"));
	add_heading(out, N_("Words"));
	add_heading(out, N_("Speaker"));
	add_heading(out, N_("Comment"));
	add_heading(out, N_("By"));
	add_heading(out, N_("Characters"));
	begin_rows(out);
	for (size_t i = 0; i < extract->count; i++)
		add_annotation(out, extract, tags, extract->list[i]);
	end_table(out);
}

static void add_article(struct strbuf *out, const struct extract *extract, size_t number)
{
	const struct article *article = extract->article;
	struct strbuf text;

	strbuf_init(&text);
	article_label(article, &text);
	strbuf_add_text(out, "<tr role=\"row\" class=\"short\">");
	strbuf_add_format(out, "<th role=\"rowheader\" scope=\"row\">%zu. ", number + 1);
	html_add(out, strbuf_slice(&text));
	strbuf_add_text(out, "</th>\n");
	strbuf_clear(&text);
	html_add_language(&text, article);
	add_cell(out, N_("Title"), strbuf_text(&text), article->title);
	strbuf_add_byte(out, '\n');
	add_cell(out, N_("Published"), " class=\"word\"", article->published);
	strbuf_clear(&text);
	strbuf_add_text(&text, article->name);
	if (article->url.length) {
		strbuf_add_byte(&text, '\n');
		strbuf_add(&text, article->url);
	}
	add_cell(out, N_("File and address"), "", strbuf_slice(&text));
	strbuf_add_byte(out, '\n');
	add_number(out, N_("Sentences"), article->sentence_count);
	add_number(out, N_("Annotations"), extract->count);
	add_cell(out, N_("SHA-256"), " class=\"hash\"", slice_of(article->sha256));
	strbuf_add_text(out, "</tr>\n");
	strbuf_release(&text);
}

void html_add_articles(struct strbuf *out, const struct report *report)
{
	add_section(out, "articles", N_("Articles"));
	begin_table(out, "stack");
	add_heading(out, N_("Article"));
	add_heading(out, N_("Title"));
	add_heading(out, N_("Published"));
	add_heading(out, N_("File and address"));
	add_number_heading(out, N_("Sentences"));
	add_number_heading(out, N_("Annotations"));
	add_heading(out, N_("SHA-256"));
	begin_rows(out);
	for (size_t i = 0; i < report->count; i++)
		add_article(out, &report->extracts[i], i);
	end_table(out);
}

void html_add_similarity(struct strbuf *out, const struct report *report)
{
	add_section(out, "similarity", N_("How much of one stands in another"));
	html_add_element(out, "p class=\"meta\"",
		slice_of(translate(N_("Per cent of the pairs of neighbouring words of the article in the row that the "
				      "article in the column has, too. Columns have the numbers of the rows."))));
	strbuf_add_text(out,
		"\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"similarity\">\n");
	begin_table(out, "matrix");
	add_heading(out, N_("Article"));
	for (size_t i = 0; i < report->count; i++)
		strbuf_add_format(out, "<th role=\"columnheader\" scope=\"col\" class=\"number\">%zu</th>", i + 1);
	begin_rows(out);
	for (size_t i = 0; i < report->count; i++) {
		struct strbuf label;

		strbuf_init(&label);
		strbuf_add_format(&label, "%zu. ", i + 1);
		article_label(report->extracts[i].article, &label);
		strbuf_add_text(out, "<tr role=\"row\">");
		html_add_element(out, "th role=\"rowheader\" scope=\"row\" class=\"word\"", strbuf_slice(&label));
		strbuf_release(&label);
		for (size_t k = 0; k < report->count; k++) {
			unsigned percent = report->similarity[i * report->count + k];

			/* The darker, the more alike; never so dark that the figure is hard to read. */
			if (i == k)
				strbuf_add_text(out, "<td role=\"cell\" class=\"number\">·</td>");
			else
				strbuf_add_format(out,
					"<td role=\"cell\" class=\"number\" "
					"style=\"background:rgba(var(--alike),.%02u)\">%u</td>",
					(percent * SHADES / 100) * 4, percent);
		}
		strbuf_add_text(out, "</tr>\n");
	}
	end_table(out);
	strbuf_add_text(out, "</div>\n");
}

void html_add_shares(struct strbuf *out, const struct report *report)
{
	struct report_share *list;
	size_t count = report_shares(report, &list);

	add_section(out, "shares", N_("Who tagged what"));
	if (!count) {
		html_add_element(out, "p class=\"missing\"", slice_of(translate(N_("Nobody has tagged anything."))));
		strbuf_add_byte(out, '\n');
		free(list);
		return;
	}
	begin_table(out, "shares");
	add_heading(out, N_("By"));
	add_heading(out, N_("Tag"));
	add_number_heading(out, N_("Passages"));
	begin_rows(out);
	for (size_t i = 0; i < count; i++) {
		strbuf_add_text(out, "<tr role=\"row\">");
		html_add_element(out, "th role=\"rowheader\" scope=\"row\" dir=\"auto\"", list[i].author);
		begin_cell(out, N_("Tag"), "");
		add_tag(out, report->tags, list[i].tag);
		strbuf_add_text(out, "</td>");
		add_number(out, N_("Passages"), list[i].count);
		strbuf_add_text(out, "</tr>\n");
	}
	end_table(out);
	free(list);
}
