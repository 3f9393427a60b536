/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotated articles as one HTML page: the text with what is tagged marked in it, and a table of the annotations. */
#include "exports.h"

#include "html.h"

static void add_article(struct strbuf *out, const struct extract *extract, size_t number)
{
	struct tags tags = tags_default();
	const struct article *article = extract->article;
	struct strbuf label;

	strbuf_init(&label);
	article_label(article, &label);
	html_add_element(out, "h2", article->title.length ? article->title : strbuf_slice(&label));
	strbuf_add_byte(out, '\n');
	html_add_element(out, "p class=\"meta\"", strbuf_slice(&label));
	html_add_element(out, "p class=\"meta\"", article->published);
	html_add_element(out, "p class=\"meta\"", slice_of(article->name));
	html_add_element(out, "p class=\"meta hash\"", slice_of(article->sha256));
	strbuf_release(&label);
	strbuf_add_text(out, "\n<div class=\"sides\"");
	html_add_language(out, article);
	strbuf_add_text(out, ">\n");
	for (size_t i = 0; i < article->sentence_count; i++) {
		strbuf_add_format(out, "<p id=\"p%zua%zu\" class=\"%s\"><span class=\"n\">%zu</span>", number + 1,
			i + 1, sentence_kind_name(article->sentences[i].kind), i + 1);
		html_add_sentence(out, extract, tags, i);
		strbuf_add_text(out, "</p>\n");
	}
	strbuf_add_text(out, "</div>\n");
	html_add_annotations(out, extract, tags);
}

void export_html(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	struct strbuf title;

	(void)losses;
	strbuf_init(&title);
	if (count)
		article_label(extracts[0].article, &title);
	if (count > 1)
		strbuf_add_text(&title, ", …");
	html_begin(out, strbuf_slice(&title));
	html_add_element(out, "h1", strbuf_slice(&title));
	strbuf_add_byte(out, '\n');
	strbuf_release(&title);
	for (size_t i = 0; i < count; i++)
		add_article(out, &extracts[i], i);
	html_end(out);
}
