/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the manual pages that list things, so that they say what the program does. */
#ifndef CROSSREAD_SRC_APP_MANUAL_H
#define CROSSREAD_SRC_APP_MANUAL_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/*
 * Adds the part of that name: a list as mdoc(7), or completion for a shell. Only what is compiled in counts, no
 * configuration. False, with all names, when there is no such part.
 */
bool manual_add(const char *part, struct strbuf *out, struct error *error);

#endif
