/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script that most of a text is written in. */
#ifndef CROSSREAD_TEXT_SCRIPT_H
#define CROSSREAD_TEXT_SCRIPT_H

#include "crossread/base/slice.h"

#include <stdbool.h>

/*
 * The language (BCP 47; static) of a text whose script or letters belong to one: ar, el, fa, he, hi, ja, ko, ru, th, uk
 * or zh, where most letters of its first 4 KB are of that script; NULL for others, as for all that is written in Latin.
 */
const char *script_language(struct slice text);

/* True when most letters of the first 4 KB are written from right to left. */
bool script_is_right_to_left(struct slice text);

#endif
