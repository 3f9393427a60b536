/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a verb that name its subject. */
#ifndef CROSSREAD_SRC_SPEECH_SOURCE_H
#define CROSSREAD_SRC_SPEECH_SOURCE_H

#include "token.h"

enum {
	SOURCE_REACH = 60,   /* tokens looked at on each side: no clause of news is longer */
	SOURCE_LONGEST = 16, /* tokens of a name with what belongs to it */
};

/* A run of tokens that names a source; empty when there is none. */
struct source {
	size_t first;
	size_t end;
};

bool source_is_empty(struct source source);

/* The bytes of a source; of the article's text. */
struct span source_bytes(const struct tokens *tokens, struct source source);

/* The subject left of the verb at `index`, past adverbs, auxiliaries and what commas put between. */
struct source source_before(const struct tokens *tokens, size_t index);

/* The source that begins at `index`. */
struct source source_at(const struct tokens *tokens, size_t index);

/* The subject of the main clause of the sentence that holds `index`. */
struct source source_of_clause(const struct tokens *tokens, size_t index);

/* Whoever does what the participle at `index` says: "with Ann Lee saying", or else the subject of the main clause. */
struct source source_of_participle(const struct tokens *tokens, size_t index);

/*
 * A source at `index` with a reporting verb behind it, as in "S, a lawyer, said"; sets `*verb` to the token of the
 * verb. Empty when there is none.
 */
struct source source_with_verb(const struct tokens *tokens, size_t index, size_t *verb);

#endif
