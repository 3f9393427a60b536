/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms in which verbs print: text for people, TSV and JSON Lines for programs. */
#ifndef CROSSREAD_REPORT_FORMAT_H
#define CROSSREAD_REPORT_FORMAT_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>

enum format { FORMAT_TEXT, FORMAT_TSV, FORMAT_JSON };

/* The format of that name ("text", "tsv", "json"); false when there is none. */
bool format_find(struct slice name, enum format *format);

/* A column of a table, a member of a JSON object. */
struct field {
	const char *name;
	bool is_number; /* written without quotes in JSON; null when there is none */
};

/*
 * Adds the header line of a TSV table; nothing for JSON. `format` is not FORMAT_TEXT.
 */
void format_add_head(struct strbuf *out, enum format format, const struct field *fields, size_t count);

/*
 * Adds one row: in TSV `\t`, `\n` and `\\` stand for tab, line feed and backslash; in JSON one object and LF, control
 * and format characters escaped. With `stand_ins` (output to a terminal) what that must not get is shown as stand-ins
 * in TSV, and escaped in JSON.
 */
void format_add_row(struct strbuf *out, enum format format, const struct field *fields, const struct slice *values,
	size_t count, bool stand_ins);

#endif
