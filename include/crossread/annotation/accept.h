/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Accepting where a passage stands now. Until that is done the sidecar keeps what was stored of it, whatever
 * has become of the article.
 */
#ifndef CROSSREAD_ANNOTATION_ACCEPT_H
#define CROSSREAD_ANNOTATION_ACCEPT_H

#include "crossread/annotation/annotations.h"

/*
 * Makes the entry, a copy of one of a set, speak of the passage `codes` of the article: its place as found
 * (`accept_annotation(&copy, article, copy.place)`) or another one that the reader chose. Then it is KEPT, and its
 * words are those of the article, from which they are borrowed. The caller sets `modified` and puts it into the
 * set. `codes` must not be empty and must lie within the text, at grapheme boundaries.
 */
void accept_annotation(struct annotation *annotation, const struct article *article, struct span codes);

/*
 * Accepts the places of all entries that are MOVED, of every kind; their words did not change, so `modified` stays.
 * Returns how many there were.
 */
size_t accept_moved(struct annotations *set, const struct article *article);

#endif
