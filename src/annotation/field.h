/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fields of an entry of the sidecar: one table by which entries are read, written, compared and copied.
 */
#ifndef CROSSREAD_ANNOTATION_FIELD_H
#define CROSSREAD_ANNOTATION_FIELD_H

#include "crossread/base/slice.h"

enum field_kind { FIELD_TEXT, FIELD_NUMBER };

struct field {
	const char *key;
	enum field_kind kind;
	bool required; /* it must be there, and a text must not be empty */
	size_t offset; /* where in the entry its struct slice or size_t is */
};

/* In the order in which they are written. */
struct fields {
	const struct field *list;
	size_t count;
};

/* What a sidecar says of its article. */
struct stated {
	struct slice file;
	struct slice title;
	struct slice sha256;
	size_t length;
};

extern const struct fields annotation_fields; /* of struct annotation */
extern const struct fields removal_fields;    /* of struct removal */
extern const struct fields stated_fields;     /* of struct stated */

/* The field of that key, or NULL. */
const struct field *fields_find(const struct fields *fields, struct slice key);

/* Where the field is in `entry`. */
struct slice *field_text(const struct field *field, void *entry);
size_t *field_number(const struct field *field, void *entry);

/* What the field is in `entry`. */
struct slice field_text_of(const struct field *field, const void *entry);
size_t field_number_of(const struct field *field, const void *entry);

/* True when all fields are the same in both entries. */
bool fields_equal(const struct fields *fields, const void *a, const void *b);

#endif
