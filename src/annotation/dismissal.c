/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remembered refusal. */
#include "crossread/annotation/dismissal.h"

#include "kind.h"

#include "crossread/base/translate.h"

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct dismissal, id), { 0 } },
	{ "what", FIELD_TEXT, true, offsetof(struct dismissal, what), { 0 } },
	{ "start", FIELD_NUMBER, true, offsetof(struct dismissal, selector.codes.start), { 0 } },
	{ "end", FIELD_NUMBER, true, offsetof(struct dismissal, selector.codes.end), { 0 } },
	{ "quote", FIELD_TEXT, true, offsetof(struct dismissal, selector.quote), { 0 } },
	{ "reason", FIELD_TEXT, false, offsetof(struct dismissal, reason), { 0 } },
	{ "author", FIELD_TEXT, false, offsetof(struct dismissal, author), { 0 } },
	{ "created", FIELD_TEXT, false, offsetof(struct dismissal, created), { 0 } },
	{ "conflict", FIELD_NODE, false, offsetof(struct dismissal, conflict), { 0 } },
};

static int compare(const void *left, const void *right)
{
	const struct dismissal *a = left;
	const struct dismissal *b = right;

	return kind_compare_passages(a->selector.codes, a->id, b->selector.codes, b->id);
}

static const char *find_problem(const void *entry)
{
	const struct dismissal *dismissal = entry;

	if (slice_equal_text(dismissal->what, "difference") || slice_equal_text(dismissal->what, "suggestion") ||
		slice_equal_text(dismissal->what, "disagreement"))
		return NULL;
	return translate(
		"what was dismissed is unknown; \"difference\", \"suggestion\" or \"disagreement\" would be right");
}

const struct kind dismissal_kind = {
	.list = "dismissed",
	.noun = N_("dismissal"),
	.size = sizeof(struct dismissal),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct dismissal, unknown),
	.conflict = offsetof(struct dismissal, conflict),
	.recorded = true,
	.saved = offsetof(struct dismissal, saved),
	.span = true,
	.codes = offsetof(struct dismissal, selector.codes),
	.passage = true,
	.selector = offsetof(struct dismissal, selector),
	.state = offsetof(struct dismissal, state),
	.place = offsetof(struct dismissal, place),
	.compare = compare,
	.problem = find_problem,
};

bool dismissal_equal(const struct dismissal *a, const struct dismissal *b)
{
	return kind_equal(&dismissal_kind, a, b);
}

const char *dismissal_problem(const struct dismissal *dismissal, size_t length)
{
	return kind_problem(&dismissal_kind, dismissal, length);
}
