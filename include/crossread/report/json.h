/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON strings (RFC 8259). */
#ifndef CROSSREAD_REPORT_JSON_H
#define CROSSREAD_REPORT_JSON_H

#include "crossread/base/strbuf.h"

/*
 * Adds `text` (valid UTF-8) in double quotes; control, format and separator characters are escaped as \u, also in
 * pairs.
 */
void json_add_string(struct strbuf *out, struct slice text);

/*
 * Adds JSON as a terminal may get it: what visible_next() would show otherwise is escaped, which leaves the values as
 * they are. What is ASCII stays.
 */
void json_add_visible(struct strbuf *out, struct slice json);

/* Adds a comma, the name of a member and its text in double quotes; nothing when the text is empty. */
void json_add_member(struct strbuf *out, const char *name, struct slice text);

#endif
