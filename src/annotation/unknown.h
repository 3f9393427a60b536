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

/*
 * Writes all fields of `entry` in their order at `indent`, and behind each the unknown keys that
 * stood behind it (first of all those that stood before every known one).
 */
void unknown_write(struct strbuf *out, size_t indent, const struct fields *fields, const void *entry,
	const struct yaml_node *keys);

#endif
