/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fields of an entry of the sidecar: one table by which entries are read, written, compared and copied.
 */
#ifndef CROSSREAD_ANNOTATION_FIELD_H
#define CROSSREAD_ANNOTATION_FIELD_H

#include "crossread/base/slice.h"

struct yaml_node;

enum field_kind {
	FIELD_TEXT,   /* a struct slice */
	FIELD_NUMBER, /* a size_t */
	FIELD_MAP,    /* a map in the file, with fields of its own; its values stand in the entry as the others do */
	FIELD_NODE,   /* a const struct yaml_node *: a value with its key, as it is written; NULL when there is none */
};

struct field;

/* In the order in which they are written. */
struct fields {
	const struct field *list;
	size_t count;
};

struct field {
	const char *key;
	enum field_kind kind;
	bool required;       /* it must be there, and a text must not be empty */
	size_t offset;       /* where in the entry its value is; of no meaning for a map */
	struct fields inner; /* of a map */
};

/* The fields of an array that is a static table. */
#define FIELDS(array) \
	{ \
		array, sizeof(array) / sizeof((array)[0]) \
	}

/* What a sidecar says of its article. */
struct stated {
	struct slice file;
	struct slice title;
	struct slice sha256;
	size_t length;
};

extern const struct fields stated_fields; /* of struct stated */

/* The field of that key, or NULL. */
const struct field *fields_find(const struct fields *fields, struct slice key);

/* Where the field is in `entry`. */
struct slice *field_text(const struct field *field, void *entry);
size_t *field_number(const struct field *field, void *entry);
const struct yaml_node **field_node(const struct field *field, void *entry);

/* What the field is in `entry`. */
struct slice field_text_of(const struct field *field, const void *entry);
size_t field_number_of(const struct field *field, const void *entry);
const struct yaml_node *field_node_of(const struct field *field, const void *entry);

/* True when the field, or all of them, are the same in both entries. */
bool field_equal(const struct field *field, const void *a, const void *b);
bool fields_equal(const struct fields *fields, const void *a, const void *b);

#endif
