/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running another program that needs no terminal. */
#ifndef CROSSREAD_SRC_APP_PROGRAM_H
#define CROSSREAD_SRC_APP_PROGRAM_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"

/*
 * Runs a program, found by PATH, with this argument vector (ended by NULL) and `input` as its standard input; what it
 * prints goes nowhere. True when it ends well, or still runs after two seconds: it is then left alone. Signals of the
 * keyboard do not reach it.
 */
bool program_run(char *const *arguments, struct slice input, struct error *error);

#endif
