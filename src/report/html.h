/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of HTML pages, each written by its own file. All that is added is XML as well. */
#ifndef CROSSREAD_SRC_REPORT_HTML_H
#define CROSSREAD_SRC_REPORT_HTML_H

#include "crossread/report/report.h"

/* Adds text (any bytes) as it may stand between tags and in attributes; line breaks are blanks, or <br/> in lines. */
void html_add(struct strbuf *out, struct slice text);
void html_add_text(struct strbuf *out, const char *text);
void html_add_lines(struct strbuf *out, struct slice text);

/* Adds <ELEMENT>text</ELEMENT>; the element may have attributes. */
void html_add_element(struct strbuf *out, const char *element, struct slice text);

/* Adds the attributes of an element that holds words of an article: their language and direction. */
void html_add_language(struct strbuf *out, const struct article *article);

/* The start of a page, to the end of its head and the opening of its body; and its end. */
void html_begin(struct strbuf *out, struct slice title);
void html_end(struct strbuf *out);

/* The style sheet in parts, ended by NULL. */
extern const char *const html_style[];

/* The name of the class of a tag's passages, and its letter. */
const char *html_tag_class(struct tags tags, struct slice tag);
char html_tag_letter(struct tags tags, struct slice tag);

/* Adds a sentence with what is tagged in it marked by colour, line and letter. */
void html_add_sentence(struct strbuf *out, const struct extract *extract, struct tags tags, size_t sentence);

/* Adds a table of the annotations of an article. */
void html_add_annotations(struct strbuf *out, const struct extract *extract, struct tags tags);

/* Adds the sections on all articles: which they are, how alike, who tagged what. */
void html_add_articles(struct strbuf *out, const struct report *report);
void html_add_similarity(struct strbuf *out, const struct report *report);
void html_add_shares(struct strbuf *out, const struct report *report);

void html_add_coverage(struct strbuf *out, const struct report *report);

/* Adds the dot plot of a pair as SVG; `number` is that of the pair. */
void html_add_plot(struct strbuf *out, const struct report *report, size_t number);

/* Adds the section on a pair: plot, differences, side by side. */
void html_add_pair(struct strbuf *out, const struct report *report, size_t number);

#endif
