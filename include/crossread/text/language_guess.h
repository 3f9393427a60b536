/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a text that nobody has named. */
#ifndef CROSSREAD_TEXT_LANGUAGE_GUESS_H
#define CROSSREAD_TEXT_LANGUAGE_GUESS_H

#include "crossread/base/slice.h"

/*
 * A guess by the script (script_language()), else by frequent function words within the first 4 KB: "en", "de", "fr",
 * "es", "it" or "pt"; static. "en" when
 * none leads clearly, as for a text in another language or a very short one. A plain count, known to be enough for a
 * few sentences in one language: for this purpose nothing finer is needed.
 */
const char *language_guess(struct slice text);

#endif
