/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the clause begins that a verb or phrase of reporting governs: numbers of tokens, 0 where there is none. */
#ifndef CROSSREAD_SRC_SPEECH_CLAUSE_H
#define CROSSREAD_SRC_SPEECH_CLAUSE_H

#include "token.h"

enum { CLAUSE_FEWEST_WORDS = 3 };

/* Behind the "that" which follows the verb at `index`, or whom it is told. */
size_t clause_behind_that(const struct tokens *tokens, size_t index);

/* Behind the verb at `index`, without "that": said [it was closed], told The Lamp [it was closed]. */
size_t clause_behind_verb(const struct tokens *tokens, size_t index);

/*
 * Behind the noun phrase at `index`, and behind what tells there when, where and to whom, "in a report published on
 * Wednesday"; `index` itself where nothing does. Reach is bounded.
 */
size_t clause_past_phrase(const struct tokens *tokens, size_t index);
size_t clause_past_adjuncts(const struct tokens *tokens, size_t index);

/* True when one of the tokens [first, end) looks like a verb. */
bool clause_has_verb(const struct tokens *tokens, size_t first, size_t end);

/* Behind the comma that ends a source which goes on at `index`, and behind what describes it: to S, a nurse, [...]. */
size_t clause_behind_source(const struct tokens *tokens, size_t index);

#endif
