/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stems of words, by libstemmer (Snowball). */
#ifndef CROSSREAD_TEXT_STEM_H
#define CROSSREAD_TEXT_STEM_H

#include "crossread/base/slice.h"

struct stem;

/*
 * A stemmer for a BCP 47 language ("en", "de-AT"); NULL when Snowball has none: words are then
 * their own stems.
 */
struct stem *stem_new(const char *language);
void stem_free(struct stem *stem);

/* The stem of a folded word; valid until the next call. With a NULL `stem` the word itself. */
struct slice stem_of(struct stem *stem, struct slice folded);

#endif
