/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's correction of the automatic alignment. */
#include "crossread/annotation/correction.h"

#include "kind.h"

#include "crossread/base/translate.h"

static const struct field other_fields[] = {
	{ "file", FIELD_TEXT, true, offsetof(struct correction, other_file), { 0 } },
	{ "start", FIELD_NUMBER, true, offsetof(struct correction, other_codes.start), { 0 } },
	{ "end", FIELD_NUMBER, true, offsetof(struct correction, other_codes.end), { 0 } },
	{ "quote", FIELD_TEXT, true, offsetof(struct correction, other_quote), { 0 } },
};

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct correction, id), { 0 } },
	{ "verdict", FIELD_TEXT, true, offsetof(struct correction, verdict), { 0 } },
	{ "start", FIELD_NUMBER, true, offsetof(struct correction, selector.codes.start), { 0 } },
	{ "end", FIELD_NUMBER, true, offsetof(struct correction, selector.codes.end), { 0 } },
	{ "quote", FIELD_TEXT, true, offsetof(struct correction, selector.quote), { 0 } },
	{ "other", FIELD_MAP, true, 0, FIELDS(other_fields) },
	{ "author", FIELD_TEXT, false, offsetof(struct correction, author), { 0 } },
	{ "created", FIELD_TEXT, false, offsetof(struct correction, created), { 0 } },
	{ "conflict", FIELD_NODE, false, offsetof(struct correction, conflict), { 0 } },
};

static int compare(const void *left, const void *right)
{
	const struct correction *a = left;
	const struct correction *b = right;

	return kind_compare_passages(a->selector.codes, a->id, b->selector.codes, b->id);
}

static const char *find_problem(const void *entry)
{
	const struct correction *correction = entry;

	if (!slice_equal_text(correction->verdict, "linked") && !slice_equal_text(correction->verdict, "unlinked"))
		return translate("the verdict is unknown; \"linked\" or \"unlinked\" would be right");
	if (!kind_is_base_name(correction->other_file))
		return translate(
			"the other file is no name of a file; one without a folder, such as \"sun.txt\", would "
			"be right");
	if (!correction->other_quote.length)
		return translate("the other quote is empty; the words of the passage would be right");
	if (correction->other_codes.start >= correction->other_codes.end)
		return translate("the other passage is empty; its start must be below its end");
	return NULL;
}

const struct kind correction_kind = {
	.list = "matches",
	.noun = N_("correction"),
	.size = sizeof(struct correction),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct correction, unknown),
	.conflict = offsetof(struct correction, conflict),
	.recorded = true,
	.saved = offsetof(struct correction, saved),
	.span = true,
	.codes = offsetof(struct correction, selector.codes),
	.passage = true,
	.selector = offsetof(struct correction, selector),
	.state = offsetof(struct correction, state),
	.place = offsetof(struct correction, place),
	.compare = compare,
	.problem = find_problem,
};

bool correction_equal(const struct correction *a, const struct correction *b)
{
	return kind_equal(&correction_kind, a, b);
}

const char *correction_problem(const struct correction *correction, size_t length)
{
	return kind_problem(&correction_kind, correction, length);
}
