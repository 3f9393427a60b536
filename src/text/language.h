/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language tags (BCP 47), as far as this layer needs them: the primary subtag. */
#ifndef CROSSREAD_TEXT_LANGUAGE_H
#define CROSSREAD_TEXT_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

enum { LANGUAGE_SIZE = 9 }; /* a primary subtag has at most 8 letters */

/*
 * Writes the primary subtag of `tag` in lower case: "de" of "de-AT". NULL or an empty tag gives
 * "en", what is no tag gives "".
 */
void language_primary(const char *tag, char primary[LANGUAGE_SIZE]);

#endif
