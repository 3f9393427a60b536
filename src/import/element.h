/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of HTML, as far as it matters whether they hold an article. */
#ifndef CROSSREAD_SRC_IMPORT_ELEMENT_H
#define CROSSREAD_SRC_IMPORT_ELEMENT_H

#include <stdbool.h>

enum element {
	ELEMENT_TEXT, /* no element, but text */
	ELEMENT_INLINE,
	ELEMENT_BLOCK, /* parts paragraphs */
	ELEMENT_PARAGRAPH,
	ELEMENT_HEADING,
	ELEMENT_TITLE, /* h1 */
	ELEMENT_ITEM,
	ELEMENT_ORDERED,
	ELEMENT_BREAK,
	ELEMENT_LINK,
	ELEMENT_ARTICLE,
	ELEMENT_MAIN,
	ELEMENT_BODY,
	ELEMENT_HTML,
	ELEMENT_HEADER,
	ELEMENT_UNWANTED, /* by its meaning never running text: menus, forms, captions, scripts */
	ELEMENT_SCRIPT,
	ELEMENT_META,
	ELEMENT_HEAD_LINK, /* <link> */
	ELEMENT_HEAD_TITLE,
	ELEMENT_TIME,
	ELEMENT_FRAMESET,
};

/* The element called `name`, in small letters; when it is not known ELEMENT_BLOCK with a dash, else ELEMENT_INLINE. */
enum element element_find(const char *name);

/* True when text before, in and behind it stands in different paragraphs. */
bool element_parts(enum element element);

#endif
