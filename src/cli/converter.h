/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a program that turns a file into text. */
#ifndef CROSSREAD_SRC_CLI_CONVERTER_H
#define CROSSREAD_SRC_CLI_CONVERTER_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

enum { CONVERTER_MOST_BYTES = 16 * 1024 * 1024, CONVERTER_MOST_SECONDS = 60 };

/*
 * Runs a program, found by PATH unless its name has a slash, with an argument vector (ended by NULL), and `input`, an
 * open file, as its standard input. `*output` becomes what it prints, at most CONVERTER_MOST_BYTES; its complaints go
 * to standard error. False when it cannot be started, fails, is ended by a signal, prints more or takes longer than
 * CONVERTER_MOST_SECONDS; it is then ended. The message is empty when it failed and so has told why itself.
 */
bool converter_run(const char *const *arguments, int input, struct strbuf *output, struct error *error);

#endif
