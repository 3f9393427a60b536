/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for files that people open: nothing in it is hidden or turns the order of characters round. */
#ifndef CROSSREAD_SRC_REPORT_PLAIN_H
#define CROSSREAD_SRC_REPORT_PLAIN_H

#include "crossread/base/strbuf.h"

#include <stdint.h>

/*
 * What is written for a code point: itself where visible_is_plain(); the control picture (U+2400 and on) of a C0
 * control or DEL; else U+FFFD.
 */
uint32_t plain_code(uint32_t code);

/* Adds `text` (any bytes) so, on one line: tabs and line breaks are blanks. */
void plain_add(struct strbuf *out, struct slice text);

/* Adds a name of which parsers take only ASCII letters, digits, - and _: each other byte is _ and two hex digits. */
void plain_add_label(struct strbuf *out, struct slice name);

#endif
