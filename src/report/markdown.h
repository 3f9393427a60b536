/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of articles in Markdown (CommonMark). */
#ifndef CROSSREAD_SRC_REPORT_MARKDOWN_H
#define CROSSREAD_SRC_REPORT_MARKDOWN_H

#include "crossread/base/strbuf.h"

/*
 * Adds text (any bytes) as one line, without white space at its ends. Nothing in it can become markup, HTML, a link,
 * the start of a list or the edge of a cell.
 */
void markdown_add_line(struct strbuf *out, struct slice line);

/*
 * Adds the lines of a text so, with hard breaks between and `indent` before all but the first, and a line break behind;
 * empty lines are left out.
 */
void markdown_add_text(struct strbuf *out, const char *indent, struct slice text);

#endif
