/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the fields of an entry from a map: they come from other people. */
#ifndef CROSSREAD_ANNOTATION_ENTRY_READ_H
#define CROSSREAD_ANNOTATION_ENTRY_READ_H

#include "crossread/base/error.h"
#include "kind.h"

/* The file that is being read, for messages. */
struct source {
	const char *name;
	struct error *error;
};

/* Sets the error to `what` at the place of the node, with its key before it in the second. Both return false. */
bool source_refuse(const struct source *source, const struct yaml_node *node, const char *what);
bool source_refuse_key(const struct source *source, const struct yaml_node *node, const char *what);

/*
 * Fills the fields of `entry` from a map; what is not there stays as it is. Texts are borrowed from the tree. Refused:
 * what is no map, fields of another type, required ones that are missing or empty.
 */
bool entry_read_fields(const struct source *source, const struct yaml_node *map, const struct fields *fields,
	void *entry);

/*
 * Reads one entry of an article of `length` code points: its fields, the unknown keys (copied into `arena`) and the
 * values in conflict. It counts as saved. `entry` is zeroed memory.
 */
bool entry_read(const struct source *source, struct arena *arena, const struct yaml_node *map, const struct kind *kind,
	size_t length, void *entry);

#endif
