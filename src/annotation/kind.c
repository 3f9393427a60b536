/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of entries have in common. */
#include "kind.h"

#include "crossread/base/translate.h"

#include "unknown.h"

#include <string.h>

const struct kind *const kinds[KINDS] = {
	[KIND_ANNOTATION] = &annotation_kind,
	[KIND_LINK] = &link_kind,
	[KIND_CORRECTION] = &correction_kind,
	[KIND_REVIEWED] = &reviewed_kind,
	[KIND_DISMISSAL] = &dismissal_kind,
	[KIND_REMOVAL] = &removal_kind,
};

void kind_copy(const struct kind *kind, void *copy, const void *entry)
{
	memcpy(copy, entry, kind->size);
}

struct slice kind_id(const void *entry)
{
	return *(const struct slice *)entry;
}

const struct yaml_node **kind_unknown(const struct kind *kind, void *entry)
{
	return (const struct yaml_node **)((char *)entry + kind->unknown);
}

const struct yaml_node *kind_unknown_of(const struct kind *kind, const void *entry)
{
	return *(const struct yaml_node *const *)((const char *)entry + kind->unknown);
}

bool *kind_saved(const struct kind *kind, void *entry)
{
	return (bool *)((char *)entry + kind->saved);
}

bool kind_saved_of(const struct kind *kind, const void *entry)
{
	return *(const bool *)((const char *)entry + kind->saved);
}

const struct yaml_node **kind_conflict(const struct kind *kind, void *entry)
{
	return (const struct yaml_node **)((char *)entry + kind->conflict);
}

const struct yaml_node *kind_conflict_of(const struct kind *kind, const void *entry)
{
	return *(const struct yaml_node *const *)((const char *)entry + kind->conflict);
}

struct span *kind_codes(const struct kind *kind, void *entry)
{
	return (struct span *)((char *)entry + kind->codes);
}

struct span kind_codes_of(const struct kind *kind, const void *entry)
{
	return *(const struct span *)((const char *)entry + kind->codes);
}

struct selector *kind_selector(const struct kind *kind, void *entry)
{
	return (struct selector *)((char *)entry + kind->selector);
}

const struct selector *kind_selector_of(const struct kind *kind, const void *entry)
{
	return (const struct selector *)((const char *)entry + kind->selector);
}

enum anchor_state *kind_state(const struct kind *kind, void *entry)
{
	return (enum anchor_state *)((char *)entry + kind->state);
}

enum anchor_state kind_state_of(const struct kind *kind, const void *entry)
{
	return *(const enum anchor_state *)((const char *)entry + kind->state);
}

struct span *kind_place(const struct kind *kind, void *entry)
{
	return (struct span *)((char *)entry + kind->place);
}

struct span kind_place_of(const struct kind *kind, const void *entry)
{
	return *(const struct span *)((const char *)entry + kind->place);
}

int kind_compare_passages(struct span a, struct slice a_id, struct span b, struct slice b_id)
{
	int order = span_compare(a, b);

	return order ? order : slice_compare(a_id, b_id);
}

bool kind_is_base_name(struct slice name)
{
	for (size_t i = 0; i < name.length; i++)
		if (name.data[i] == '/' || name.data[i] == '\0')
			return false;
	return name.length && !slice_equal_text(name, ".") && !slice_equal_text(name, "..");
}

bool kind_equal(const struct kind *kind, const void *a, const void *b)
{
	return fields_equal(&kind->fields, a, b) &&
		unknown_equal(kind_unknown_of(kind, a), kind_unknown_of(kind, b), &kind->fields);
}

const char *kind_problem(const struct kind *kind, const void *entry, size_t length)
{
	if (!kind->recorded)
		return NULL;
	if (!annotation_id_valid(kind_id(entry)))
		return translate("the id is no word; 1 to 32 letters, digits, - or _ would be right");
	if (kind->passage && !kind_selector_of(kind, entry)->quote.length)
		return translate("the quote is empty; the words of the passage would be right");
	if (kind->span && kind_codes_of(kind, entry).start >= kind_codes_of(kind, entry).end)
		return translate("the passage is empty; its start must be below its end");
	if (kind->span && kind_codes_of(kind, entry).end > length)
		return translate("the passage ends behind the article; its end must be at most the length");
	return kind->problem(entry);
}
