/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: opens the articles on the terminal at hand. */
#ifndef CROSSREAD_SRC_APP_READER_H
#define CROSSREAD_SRC_APP_READER_H

#include "config.h"

#include "crossread/cli/options.h"

/* Shows the articles of the arguments in curses, in a script, or as plain text. Returns the exit status. */
int reader_run(const struct options *options, const struct config *config);

#endif
