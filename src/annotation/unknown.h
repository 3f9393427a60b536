/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys of newer versions and other programs: kept among the known ones, and written back where they were.
 */
#ifndef CROSSREAD_ANNOTATION_UNKNOWN_H
#define CROSSREAD_ANNOTATION_UNKNOWN_H

#include "crossread/base/strbuf.h"
#include "crossread/yaml/yaml_read.h"
#include "field.h"

/*
 * A copy in `arena` of the keys of a map from the first one on: the known ones, without their
 * values, in the order of the fields, and behind each the unknown ones that stood behind it. NULL
 * when all are known. The keys of nested maps likewise.
 */
struct yaml_node *unknown_keep(struct arena *arena, const struct yaml_node *keys, const struct fields *fields);

/* True when both, as unknown_keep() gives them, hold the same unknown keys and values. */
bool unknown_equal(const struct yaml_node *a, const struct yaml_node *b, const struct fields *fields);

/* The unknown key of that name, or NULL; the keys of the nested map of `field` (a row of the table), or NULL. */
const struct yaml_node *unknown_find(const struct yaml_node *keys, const struct fields *fields, struct slice name);
const struct yaml_node *unknown_inner(const struct yaml_node *keys, const struct field *field);

/* A copy in `arena` of a value that stands below a key, without that key. */
struct yaml_node *unknown_value(struct arena *arena, const struct yaml_node *node);

/* A copy of the keys with another value (which has no key) for the unknown key `name`; a new one is the last. */
struct yaml_node *unknown_with(struct arena *arena, const struct yaml_node *keys, const struct fields *fields,
	struct slice name, const struct yaml_node *value);

/* A copy of the keys in which the nested map of `field` has the keys `inner`, NULL or of unknown_keep(). */
struct yaml_node *unknown_with_inner(struct arena *arena, const struct yaml_node *keys, const struct fields *fields,
	const struct field *field, const struct yaml_node *inner);

/* An unknown key, and the number of known fields that it stands behind in the order of the fields. */
struct unknown {
	size_t place;
	const struct yaml_node *node;
};

/* Lists the unknown keys but those of nested maps, in the order in which they are written. The caller frees `*list`. */
size_t unknown_list(const struct yaml_node *keys, const struct fields *fields, struct unknown **list);

/*
 * The keys, in `arena`, of such a list, sorted by place; those of nested maps are taken over from `keys`. NULL when
 * there are none.
 */
struct yaml_node *unknown_from(struct arena *arena, const struct unknown *list, size_t count,
	const struct fields *fields, const struct yaml_node *keys);

/*
 * Writes all fields of `entry` in their order at `indent`, and behind each the unknown keys that
 * stood behind it (first of all those that stood before every known one).
 */
void unknown_write(struct strbuf *out, size_t indent, const struct fields *fields, const void *entry,
	const struct yaml_node *keys);

#endif
