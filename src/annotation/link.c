/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link between two annotations. */
#include "crossread/annotation/link.h"

#include "kind.h"

#include "crossread/base/translate.h"

const char *const link_types[] = { "same-quote", "same-claim", "denies", "contradicts", "supports", "context-for",
	NULL };

static const struct field to_fields[] = {
	{ "file", FIELD_TEXT, true, offsetof(struct link, to_file), { 0 } },
	{ "id", FIELD_TEXT, true, offsetof(struct link, to_id), { 0 } },
	{ "quote", FIELD_TEXT, false, offsetof(struct link, to_quote), { 0 } },
};

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct link, id), { 0 } },
	{ "type", FIELD_TEXT, true, offsetof(struct link, type), { 0 } },
	{ "from", FIELD_TEXT, true, offsetof(struct link, from), { 0 } },
	{ "to", FIELD_MAP, true, 0, FIELDS(to_fields) },
	{ "author", FIELD_TEXT, false, offsetof(struct link, author), { 0 } },
	{ "created", FIELD_TEXT, false, offsetof(struct link, created), { 0 } },
	{ "conflict", FIELD_NODE, false, offsetof(struct link, conflict), { 0 } },
};

static int compare(const void *a, const void *b)
{
	return slice_compare(kind_id(a), kind_id(b));
}

static bool is_type(struct slice type)
{
	for (size_t i = 0; link_types[i]; i++)
		if (slice_equal_text(type, link_types[i]))
			return true;
	return false;
}

static const char *find_problem(const void *entry)
{
	const struct link *link = entry;

	if (!is_type(link->type))
		return translate(
			"the type is unknown; same-quote, same-claim, denies, contradicts, supports or context-for "
			"would be right");
	if (!annotation_id_valid(link->from))
		return translate("from is no id; that of an annotation of this article would be right");
	if (!kind_is_base_name(link->to_file))
		return "the other file is no name of a file; one without a folder, such as \"sun.txt\", would be right";
	if (!annotation_id_valid(link->to_id))
		return translate(
			"the id inside to is no id; that of an annotation of the other article would be right");
	return NULL;
}

const struct kind link_kind = {
	.list = "links",
	.noun = N_("link"),
	.size = sizeof(struct link),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct link, unknown),
	.conflict = offsetof(struct link, conflict),
	.recorded = true,
	.saved = offsetof(struct link, saved),
	.compare = compare,
	.problem = find_problem,
};

bool link_equal(const struct link *a, const struct link *b)
{
	return kind_equal(&link_kind, a, b);
}
