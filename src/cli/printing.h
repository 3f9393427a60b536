/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share: articles from arguments, rows to standard output. */
#ifndef CROSSREAD_SRC_CLI_PRINTING_H
#define CROSSREAD_SRC_CLI_PRINTING_H

#include "crossread/article/article.h"
#include "crossread/cli/verb.h"

/* Adds a line of a list: a name, blanks up to `columns`, and what it is. */
void printing_add_item(struct strbuf *out, const char *name, size_t columns, const char *text);

/* A number as a slice: the caller keeps `digits`. */
enum { PRINTING_DIGITS = 24 };
struct slice printing_number(size_t number, char digits[PRINTING_DIGITS]);

/*
 * Writes what `out` holds to standard output and empties it. False when that failed; the caller then returns
 * printing_end().
 */
bool printing_flush(struct strbuf *out);

/* Flushes and releases `out`; STATUS_TROUBLE with a message when standard output took not everything, else `status`. */
int printing_end(struct strbuf *out, int status);

/* True when TSV goes to a terminal and needs stand-ins. */
bool printing_to_terminal(void);

/* Where standard output is a terminal, replaces text of any kind by what that can show, line by line. */
void printing_make_visible(struct strbuf *out);

/* Complains when a verb names fewer than `least` or more than `most` files; SIZE_MAX: any number. */
bool printing_check(const struct options *options, size_t least, size_t most);

/*
 * Loads the article of argument `number`; warns on standard error about its decoding; complains and returns false
 * when it cannot.
 */
bool printing_load(const struct options *options, size_t number, struct article *article);

#endif
