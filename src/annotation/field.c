/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of an entry of the sidecar. */
#include "field.h"

#include "crossread/annotation/annotations.h"

static const struct field of_annotation[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct annotation, id) },
	{ "tag", FIELD_TEXT, true, offsetof(struct annotation, tag) },
	{ "start", FIELD_NUMBER, true, offsetof(struct annotation, selector.codes.start) },
	{ "end", FIELD_NUMBER, true, offsetof(struct annotation, selector.codes.end) },
	{ "quote", FIELD_TEXT, true, offsetof(struct annotation, selector.quote) },
	{ "prefix", FIELD_TEXT, false, offsetof(struct annotation, selector.prefix) },
	{ "suffix", FIELD_TEXT, false, offsetof(struct annotation, selector.suffix) },
	{ "speaker", FIELD_TEXT, false, offsetof(struct annotation, speaker) },
	{ "comment", FIELD_TEXT, false, offsetof(struct annotation, comment) },
	{ "author", FIELD_TEXT, false, offsetof(struct annotation, author) },
	{ "created", FIELD_TEXT, false, offsetof(struct annotation, created) },
	{ "modified", FIELD_TEXT, false, offsetof(struct annotation, modified) },
	{ "origin", FIELD_TEXT, false, offsetof(struct annotation, origin) },
};

static const struct field of_removal[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct removal, id) },
	{ "author", FIELD_TEXT, false, offsetof(struct removal, author) },
	{ "at", FIELD_TEXT, false, offsetof(struct removal, at) },
};

static const struct field of_stated[] = {
	{ "file", FIELD_TEXT, true, offsetof(struct stated, file) },
	{ "title", FIELD_TEXT, false, offsetof(struct stated, title) },
	{ "sha256", FIELD_TEXT, true, offsetof(struct stated, sha256) },
	{ "length", FIELD_NUMBER, true, offsetof(struct stated, length) },
};

const struct fields annotation_fields = { of_annotation, sizeof(of_annotation) / sizeof(of_annotation[0]) };
const struct fields removal_fields = { of_removal, sizeof(of_removal) / sizeof(of_removal[0]) };
const struct fields stated_fields = { of_stated, sizeof(of_stated) / sizeof(of_stated[0]) };

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

struct slice field_text_of(const struct field *field, const void *entry)
{
	return *(const struct slice *)((const char *)entry + field->offset);
}

size_t field_number_of(const struct field *field, const void *entry)
{
	return *(const size_t *)((const char *)entry + field->offset);
}

bool fields_equal(const struct fields *fields, const void *a, const void *b)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_NUMBER) {
			if (field_number_of(field, a) != field_number_of(field, b))
				return false;
		} else if (!slice_equal(field_text_of(field, a), field_text_of(field, b))) {
			return false;
		}
	}
	return true;
}
