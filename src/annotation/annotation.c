/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One annotation. */
#include "crossread/annotation/annotation.h"

#include "kind.h"

#include "crossread/base/translate.h"

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct annotation, id), { 0 } },
	{ "tag", FIELD_TEXT, true, offsetof(struct annotation, tag), { 0 } },
	{ "start", FIELD_NUMBER, true, offsetof(struct annotation, selector.codes.start), { 0 } },
	{ "end", FIELD_NUMBER, true, offsetof(struct annotation, selector.codes.end), { 0 } },
	{ "quote", FIELD_TEXT, true, offsetof(struct annotation, selector.quote), { 0 } },
	{ "prefix", FIELD_TEXT, false, offsetof(struct annotation, selector.prefix), { 0 } },
	{ "suffix", FIELD_TEXT, false, offsetof(struct annotation, selector.suffix), { 0 } },
	{ "speaker", FIELD_TEXT, false, offsetof(struct annotation, speaker), { 0 } },
	{ "comment", FIELD_TEXT, false, offsetof(struct annotation, comment), { 0 } },
	{ "author", FIELD_TEXT, false, offsetof(struct annotation, author), { 0 } },
	{ "created", FIELD_TEXT, false, offsetof(struct annotation, created), { 0 } },
	{ "modified", FIELD_TEXT, false, offsetof(struct annotation, modified), { 0 } },
	{ "origin", FIELD_TEXT, false, offsetof(struct annotation, origin), { 0 } },
	{ "conflict", FIELD_NODE, false, offsetof(struct annotation, conflict), { 0 } },
};

static int compare(const void *a, const void *b)
{
	return annotation_compare(a, b);
}

static const char *find_problem(const void *entry)
{
	const struct annotation *annotation = entry;

	return annotation->tag.length ? NULL : translate("the tag is empty; a name such as \"denial\" would be right");
}

const struct kind annotation_kind = {
	.list = "annotations",
	.noun = N_("annotation"),
	.size = sizeof(struct annotation),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct annotation, unknown),
	.conflict = offsetof(struct annotation, conflict),
	.recorded = true,
	.saved = offsetof(struct annotation, saved),
	.span = true,
	.codes = offsetof(struct annotation, selector.codes),
	.passage = true,
	.selector = offsetof(struct annotation, selector),
	.state = offsetof(struct annotation, state),
	.place = offsetof(struct annotation, place),
	.context = true,
	.compare = compare,
	.problem = find_problem,
};

int annotation_compare(const struct annotation *a, const struct annotation *b)
{
	return kind_compare_passages(a->selector.codes, a->id, b->selector.codes, b->id);
}

bool annotation_equal(const struct annotation *a, const struct annotation *b)
{
	return kind_equal(&annotation_kind, a, b);
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
	return kind_problem(&annotation_kind, annotation, length);
}
