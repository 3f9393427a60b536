/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for files that people open: nothing in it is hidden or turns the order of characters round. */
#ifndef CROSSREAD_SRC_REPORT_PLAIN_H
#define CROSSREAD_SRC_REPORT_PLAIN_H

#include "crossread/base/strbuf.h"

#include <stdint.h>

/*
 * What is written for the next character of `text` (any bytes), from byte `*position` on, which moves behind it: itself
 * where visible_is_plain(); a blank for other white space, such as tabs and line breaks; the control picture (U+2400
 * and on) of another C0 control or DEL; else U+FFFD. There has to be one.
 */
uint32_t plain_next(struct slice text, size_t *position);

/* Adds `text` so, on one line. */
void plain_add(struct strbuf *out, struct slice text);

/* Adds a name of which parsers take only ASCII letters, digits, - and _: each other byte is _ and two hex digits. */
void plain_add_label(struct strbuf *out, struct slice name);

#endif
