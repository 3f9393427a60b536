/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations that need a look: their article has changed since, and the program will not decide for a person. */
#ifndef CROSSREAD_WORK_REVIEWING_H
#define CROSSREAD_WORK_REVIEWING_H

#include "crossread/work/work.h"

/* True for an annotation that waits for a person. */
bool reviewing_wants(const struct annotation *annotation);

/* How many of a document, of all open ones; what is hidden does not count. */
size_t reviewing_count(const struct work *work, const struct document *document);
size_t reviewing_count_all(const struct work *work);

/* A state in words: "the words are not in the article any more". Static. */
const char *reviewing_words(enum anchor_state state);

#endif
