/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody looks for: a regular expression, mostly plain words. */
#ifndef CROSSREAD_TEXT_PATTERN_H
#define CROSSREAD_TEXT_PATTERN_H

#include "crossread/base/error.h"
#include "crossread/text/searchable.h"

struct pattern;

enum { PATTERN_MOST_BYTES = 1024 };

/*
 * Compiles what was typed (Perl's regular expressions as PCRE2 has them). It is folded as the text is: ' finds ’, e
 * finds é, one blank any white space. Lower case finds both cases, a capital letter makes case count. Nothing is folded
 * when it is of signs alone that folding leaves out, or names a code point that is folded, as \x{202E} does. NULL with
 * what is wrong with it, and where, in `error`: also for an empty one, and for one of more than PATTERN_MOST_BYTES.
 */
struct pattern *pattern_new(struct slice typed, struct error *error);
void pattern_free(struct pattern *pattern);

/* True for plain words, which are found in one pass over the text. */
bool pattern_is_plain(const struct pattern *pattern);

/* True when the text it is looked for in must be exact (struct searchable). */
bool pattern_is_exact(const struct pattern *pattern);

enum pattern_answer {
	PATTERN_HIT,
	PATTERN_NONE,      /* none begins before `until` */
	PATTERN_TOO_HEAVY, /* given up: the expression backtracks too much here */
};

/*
 * Finds the next hit that begins in [*from, until) of the folded text, both at the start of characters, and moves
 * `*from` behind it, to `until` when there is none. `*start` and `*end` are bytes of the original text. A hit is never
 * empty, and the line feed that ends a paragraph of the folded text is never its last character. Plain words cost one
 * pass; an expression gives up after a fixed amount of backtracking at any one place.
 */
enum pattern_answer pattern_next(struct pattern *pattern, const struct searchable *folded, size_t *from, size_t until,
	size_t *start, size_t *end);

#endif
