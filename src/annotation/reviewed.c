/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A range that a person has read. */
#include "crossread/annotation/reviewed.h"

#include "kind.h"

#include "crossread/base/translate.h"

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct reviewed, id), { 0 } },
	{ "author", FIELD_TEXT, true, offsetof(struct reviewed, author), { 0 } },
	{ "start", FIELD_NUMBER, true, offsetof(struct reviewed, codes.start), { 0 } },
	{ "end", FIELD_NUMBER, true, offsetof(struct reviewed, codes.end), { 0 } },
	{ "created", FIELD_TEXT, false, offsetof(struct reviewed, created), { 0 } },
	{ "conflict", FIELD_NODE, false, offsetof(struct reviewed, conflict), { 0 } },
};

static int compare(const void *left, const void *right)
{
	const struct reviewed *a = left;
	const struct reviewed *b = right;

	return kind_compare_passages(a->codes, a->id, b->codes, b->id);
}

static const char *find_problem(const void *entry)
{
	const struct reviewed *reviewed = entry;

	return reviewed->author.length ? NULL :
					 translate("the author is empty; the name of who has read it would be right");
}

const struct kind reviewed_kind = {
	.list = "reviewed",
	.noun = N_("reviewed range"),
	.size = sizeof(struct reviewed),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct reviewed, unknown),
	.conflict = offsetof(struct reviewed, conflict),
	.recorded = true,
	.saved = offsetof(struct reviewed, saved),
	.span = true,
	.codes = offsetof(struct reviewed, codes),
	.compare = compare,
	.problem = find_problem,
};

bool reviewed_equal(const struct reviewed *a, const struct reviewed *b)
{
	return kind_equal(&reviewed_kind, a, b);
}
