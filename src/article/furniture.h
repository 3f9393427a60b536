/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article's page carries besides its story, and its headings: marked, never dropped. */
#ifndef CROSSREAD_ARTICLE_FURNITURE_H
#define CROSSREAD_ARTICLE_FURNITURE_H

#include "paragraphs.h"

/*
 * Sets the kind of each paragraph. Furniture is menus, share and newsletter calls, captions with a
 * credit or repeated from the story, bylines and dates of the page, disclaimers, stray markup: only what a known phrase
 * or its place between others of the kind shows to be so; when in doubt it is text. A heading is the first line, and a
 * short line without a stop that text follows. Linear.
 */
void furniture_mark(struct paragraphs *paragraphs, struct slice text);

#endif
