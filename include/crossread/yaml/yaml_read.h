/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Untrusted YAML: one document of the strict subset, as a small tree that knows its lines. */
#ifndef CROSSREAD_YAML_YAML_READ_H
#define CROSSREAD_YAML_YAML_READ_H

#include "crossread/base/arena.h"
#include "crossread/base/error.h"
#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	YAML_MOST_DEPTH = 16,
	YAML_MOST_BYTES = 16 * 1024 * 1024,
	YAML_MOST_NODES = 1000000, /* keeps the tree of 16 MiB of "- a" below 128 MiB */
	YAML_MOST_KEY = 200,       /* bytes; escaped it fits in the 1024 characters libyaml allows */
};

enum yaml_kind { YAML_IS_SCALAR, YAML_IS_LIST, YAML_IS_MAP };

/* How it was written, so that what we do not know can be written back alike. */
enum yaml_form { YAML_PLAIN, YAML_SINGLE_QUOTED, YAML_DOUBLE_QUOTED, YAML_LITERAL, YAML_FOLDED, YAML_BLOCK, YAML_FLOW };

struct yaml_node {
	enum yaml_kind kind;
	enum yaml_form form;
	enum yaml_form key_form;
	struct slice key;        /* in a map: the key of this value; else its data is NULL */
	struct slice text;       /* of a scalar: the value */
	struct yaml_node *first; /* of a list or map: the first child */
	struct yaml_node *next;  /* the next child of the same parent */
	size_t count;            /* children */
	size_t line;             /* from 1; in a map where the key begins, else where the value begins */
	size_t column;           /* from 1, in code points */
};

/*
 * Reads `bytes` into a tree in `arena`, which keeps nothing of `bytes`; `name` is for messages,
 * which are "name:line:column: what; what would be right". Refused: anchors, aliases, tags, merge
 * keys (<<), directives other than %YAML 1.1/1.2, more than one document, duplicate keys, keys that
 * are no scalars or longer than YAML_MOST_KEY, nesting deeper than YAML_MOST_DEPTH, more than
 * YAML_MOST_BYTES or YAML_MOST_NODES, invalid UTF-8, control characters and U+0085, U+2028, U+2029
 * outside of escapes (which may give any of them). An empty document gives a NULL root. `*comments`
 * (when not NULL) says whether the text holds comments, which the tree does not keep. Time is
 * linear, whatever the bytes, but for the sorting of each map's keys.
 */
bool yaml_read(struct slice bytes, const char *name, struct arena *arena, struct yaml_node **root, bool *comments,
	struct error *error);

/* The value under `key` of a map, NULL when there is none or `map` is no map. */
struct yaml_node *yaml_get(const struct yaml_node *map, const char *key);

/*
 * Reads a plain scalar that is a whole decimal number without sign or leading zero; false when it is none or above
 * SIZE_MAX / 2.
 */
bool yaml_number(const struct yaml_node *node, size_t *number);

/*
 * True for a plain scalar without text: what YAML calls null and a person leaves behind when a value is deleted.
 */
bool yaml_is_null(const struct yaml_node *node);

/*
 * True when both have the same keys, kinds and texts in the same order; how they are written does not count.
 */
bool yaml_equal(const struct yaml_node *a, const struct yaml_node *b);

/* A copy of `node` with all below it, in `arena`; its `next` is NULL. */
struct yaml_node *yaml_copy(struct arena *arena, const struct yaml_node *node);

#endif
