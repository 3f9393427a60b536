/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of HTML, as far as it matters whether they hold an article. */
#include "element.h"

#include <stdlib.h>
#include <string.h>

/* In the order of the bytes of their names. */
static const struct {
	const char *name;
	enum element element;
} table[] = {
	{ "a", ELEMENT_LINK },
	{ "address", ELEMENT_BLOCK },
	{ "amp-ad", ELEMENT_UNWANTED },
	{ "amp-consent", ELEMENT_UNWANTED },
	{ "amp-embed", ELEMENT_UNWANTED },
	{ "amp-sidebar", ELEMENT_UNWANTED },
	{ "amp-social-share", ELEMENT_UNWANTED },
	{ "applet", ELEMENT_UNWANTED },
	{ "article", ELEMENT_ARTICLE },
	{ "aside", ELEMENT_UNWANTED },
	{ "audio", ELEMENT_UNWANTED },
	{ "blockquote", ELEMENT_BLOCK },
	{ "body", ELEMENT_BODY },
	{ "br", ELEMENT_BREAK },
	{ "button", ELEMENT_UNWANTED },
	{ "canvas", ELEMENT_UNWANTED },
	{ "caption", ELEMENT_UNWANTED },
	{ "center", ELEMENT_BLOCK },
	{ "dd", ELEMENT_BLOCK },
	{ "details", ELEMENT_BLOCK },
	{ "dialog", ELEMENT_UNWANTED },
	{ "dir", ELEMENT_BLOCK },
	{ "div", ELEMENT_BLOCK },
	{ "dl", ELEMENT_BLOCK },
	{ "dt", ELEMENT_BLOCK },
	{ "embed", ELEMENT_UNWANTED },
	{ "fieldset", ELEMENT_BLOCK },
	{ "figcaption", ELEMENT_UNWANTED },
	{ "figure", ELEMENT_BLOCK },
	{ "footer", ELEMENT_UNWANTED },
	{ "form", ELEMENT_BLOCK }, /* some pages stand in one from end to end */
	{ "frameset", ELEMENT_FRAMESET },
	{ "h1", ELEMENT_TITLE },
	{ "h2", ELEMENT_HEADING },
	{ "h3", ELEMENT_HEADING },
	{ "h4", ELEMENT_HEADING },
	{ "h5", ELEMENT_HEADING },
	{ "h6", ELEMENT_HEADING },
	{ "header", ELEMENT_HEADER },
	{ "hr", ELEMENT_BLOCK },
	{ "html", ELEMENT_HTML },
	{ "iframe", ELEMENT_UNWANTED },
	{ "input", ELEMENT_UNWANTED },
	{ "label", ELEMENT_UNWANTED },
	{ "legend", ELEMENT_UNWANTED },
	{ "li", ELEMENT_ITEM },
	{ "link", ELEMENT_HEAD_LINK },
	{ "main", ELEMENT_MAIN },
	{ "map", ELEMENT_UNWANTED },
	{ "math", ELEMENT_UNWANTED },
	{ "menu", ELEMENT_UNWANTED },
	{ "meta", ELEMENT_META },
	{ "nav", ELEMENT_UNWANTED },
	{ "noembed", ELEMENT_UNWANTED },
	{ "noframes", ELEMENT_UNWANTED },
	{ "noscript", ELEMENT_UNWANTED },
	{ "object", ELEMENT_UNWANTED },
	{ "ol", ELEMENT_ORDERED },
	{ "option", ELEMENT_UNWANTED },
	{ "p", ELEMENT_PARAGRAPH },
	{ "pre", ELEMENT_BLOCK },
	{ "script", ELEMENT_SCRIPT },
	{ "section", ELEMENT_BLOCK },
	{ "select", ELEMENT_UNWANTED },
	{ "style", ELEMENT_SCRIPT },
	{ "summary", ELEMENT_BLOCK },
	{ "svg", ELEMENT_UNWANTED },
	{ "table", ELEMENT_BLOCK },
	{ "tbody", ELEMENT_BLOCK },
	{ "td", ELEMENT_BLOCK },
	{ "template", ELEMENT_UNWANTED },
	{ "textarea", ELEMENT_UNWANTED },
	{ "tfoot", ELEMENT_BLOCK },
	{ "th", ELEMENT_BLOCK },
	{ "thead", ELEMENT_BLOCK },
	{ "time", ELEMENT_TIME },
	{ "title", ELEMENT_HEAD_TITLE },
	{ "tr", ELEMENT_BLOCK },
	{ "ul", ELEMENT_BLOCK },
	{ "video", ELEMENT_UNWANTED },
};

static int compare(const void *name, const void *row)
{
	return strcmp(name, *(const char *const *)row);
}

enum element element_find(const char *name)
{
	const void *row = bsearch(name, table, sizeof(table) / sizeof(table[0]), sizeof(table[0]), compare);

	if (row)
		return table[(size_t)((const char *)row - (const char *)table) / sizeof(table[0])].element;
	/* Elements of a page's own have a dash in their names. */
	return strchr(name, '-') ? ELEMENT_BLOCK : ELEMENT_INLINE;
}

bool element_parts(enum element element)
{
	switch (element) {
	case ELEMENT_TEXT:
	case ELEMENT_INLINE:
	case ELEMENT_LINK:
	case ELEMENT_TIME:
	case ELEMENT_BREAK:
	case ELEMENT_META:
	case ELEMENT_HEAD_LINK:
	case ELEMENT_SCRIPT:
		return false;
	default:
		return true;
	}
}
