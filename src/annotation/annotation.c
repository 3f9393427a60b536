/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation. */
#include "crossread/annotation/annotation.h"

#include "field.h"
#include "unknown.h"

int annotation_compare(const struct annotation *a, const struct annotation *b)
{
	int order = span_compare(a->selector.codes, b->selector.codes);

	return order ? order : slice_compare(a->id, b->id);
}

bool annotation_equal(const struct annotation *a, const struct annotation *b)
{
	return fields_equal(&annotation_fields, a, b) && unknown_equal(a->unknown, b->unknown, &annotation_fields);
}

bool annotation_id_valid(struct slice id)
{
	for (size_t i = 0; i < id.length; i++) {
		char c = id.data[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-' &&
			c != '_')
			return false;
	}
	return id.length > 0 && id.length <= ANNOTATION_MOST_ID;
}

const char *annotation_problem(const struct annotation *annotation, size_t length)
{
	struct span codes = annotation->selector.codes;

	if (!annotation_id_valid(annotation->id))
		return "the id is no word; 1 to 32 letters, digits, - or _ would be right";
	if (!annotation->tag.length)
		return "the tag is empty; a name such as \"denial\" would be right";
	if (!annotation->selector.quote.length)
		return "the quote is empty; the words of the passage would be right";
	if (codes.start >= codes.end)
		return "the passage is empty; its start must be below its end";
	if (codes.end > length)
		return "the passage ends behind the article; its end must be at most the length";
	return NULL;
}
