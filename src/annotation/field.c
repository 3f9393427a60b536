/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of an entry of the sidecar. */
#include "field.h"

#include "crossread/yaml/yaml_read.h"

static const struct field of_stated[] = {
	{ "file", FIELD_TEXT, true, offsetof(struct stated, file), { 0 } },
	{ "title", FIELD_TEXT, false, offsetof(struct stated, title), { 0 } },
	{ "sha256", FIELD_TEXT, true, offsetof(struct stated, sha256), { 0 } },
	{ "length", FIELD_NUMBER, true, offsetof(struct stated, length), { 0 } },
};

const struct fields stated_fields = FIELDS(of_stated);

const struct field *fields_find(const struct fields *fields, struct slice key)
{
	for (size_t i = 0; i < fields->count; i++)
		if (slice_equal_text(key, fields->list[i].key))
			return &fields->list[i];
	return NULL;
}

struct slice *field_text(const struct field *field, void *entry)
{
	return (struct slice *)((char *)entry + field->offset);
}

size_t *field_number(const struct field *field, void *entry)
{
	return (size_t *)((char *)entry + field->offset);
}

const struct yaml_node **field_node(const struct field *field, void *entry)
{
	return (const struct yaml_node **)((char *)entry + field->offset);
}

struct slice field_text_of(const struct field *field, const void *entry)
{
	return *(const struct slice *)((const char *)entry + field->offset);
}

size_t field_number_of(const struct field *field, const void *entry)
{
	return *(const size_t *)((const char *)entry + field->offset);
}

const struct yaml_node *field_node_of(const struct field *field, const void *entry)
{
	return *(const struct yaml_node *const *)((const char *)entry + field->offset);
}

static bool nodes_equal(const struct yaml_node *a, const struct yaml_node *b)
{
	return a && b ? yaml_equal(a, b) : a == b;
}

bool field_equal(const struct field *field, const void *a, const void *b)
{
	switch (field->kind) {
	case FIELD_TEXT:
		return slice_equal(field_text_of(field, a), field_text_of(field, b));
	case FIELD_NUMBER:
		return field_number_of(field, a) == field_number_of(field, b);
	case FIELD_NODE:
		return nodes_equal(field_node_of(field, a), field_node_of(field, b));
	case FIELD_MAP:
		break;
	}
	return fields_equal(&field->inner, a, b);
}

bool fields_equal(const struct fields *fields, const void *a, const void *b)
{
	for (size_t i = 0; i < fields->count; i++)
		if (!field_equal(&fields->list[i], a, b))
			return false;
	return true;
}
