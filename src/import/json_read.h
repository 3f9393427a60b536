/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON of strangers, as a tree under limits: what pages say of themselves. */
#ifndef CROSSREAD_SRC_IMPORT_JSON_READ_H
#define CROSSREAD_SRC_IMPORT_JSON_READ_H

#include "crossread/base/arena.h"
#include "crossread/base/slice.h"

#include <stdbool.h>

enum { JSON_MOST_DEPTH = 64, JSON_MOST_VALUES = 100000 };

enum json_kind { JSON_IS_STRING, JSON_IS_OTHER, JSON_IS_LIST, JSON_IS_OBJECT };

struct json {
	enum json_kind kind;
	struct slice key;  /* in an object */
	struct slice text; /* of a string: unescaped, UTF-8; of a number, true, false, null: as written */
	struct json *first;
	struct json *next;
};

/*
 * Reads one value (RFC 8259; line breaks in strings are let pass, many pages have them) into `arena`. NULL when it is
 * none or passes a limit.
 */
struct json *json_read(struct slice bytes, struct arena *arena);

/* The member of that name; NULL when there is none or `value` is no object. */
const struct json *json_get(const struct json *value, const char *key);

#endif
